import type { GateMemory } from '../db/gate.ts';
import type { World } from '../world.ts';
import { WorkerHost } from './host.ts';

/** Where the bundles of the workers lie: only an entry file can know, so it says. */
export interface WorkerUrls {
  readonly reader: URL;
  readonly importer: URL;
  /** The thread that helps an import with reading rows. */
  readonly rows: URL;
  readonly backup: URL;
  /** Milliseconds that the world's clock is ahead of the machine's. */
  readonly aheadMs: number;
}

export interface Workers {
  readonly reader: WorkerHost;
  readonly importer: WorkerHost;
  readonly backup: WorkerHost;
  /** Lets go of the book's file until `resume`. */
  pause(): Promise<void>;
  resume(): void;
  stop(): Promise<void>;
}

/** @param gate between the thread of the rep and those that write beside it */
export function startWorkers(urls: WorkerUrls, world: World, gate: GateMemory): Workers {
  const start = {
    folder: world.folder,
    version: world.version,
    aheadMs: urls.aheadMs,
    gate,
    rows: urls.rows.href,
  };
  const reader = new WorkerHost(urls.reader, start, 256);
  const importer = new WorkerHost(urls.importer, start, 240);
  const backup = new WorkerHost(urls.backup, start, 128);
  const hosts = [reader, importer, backup];
  return {
    reader,
    importer,
    backup,
    async pause() {
      await Promise.all(hosts.map((host) => host.pause()));
    },
    resume() {
      for (const host of hosts) host.resume();
    },
    async stop() {
      await Promise.all(hosts.map((host) => host.stop()));
    },
  };
}
