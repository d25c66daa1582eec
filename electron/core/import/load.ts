import { setTimeout as pause } from 'node:timers/promises';
import { deflateRawSync } from 'node:zlib';
import type { ImportCounts, importTarget } from '#shared/contract/imports.ts';
import type { Progress } from '#shared/contract/operation.ts';
import { datesArrival } from '#shared/domain/import/formats.ts';
import { customKey, mappingOf } from '#shared/domain/import/mapping.ts';
import { nameSign } from '#shared/domain/import/names.ts';
import { certainOwner, type Owner, OwnerTable } from '#shared/domain/import/owner-table.ts';
import type { z } from 'zod';
import type { Writer } from '../db/connection.ts';
import { readScope } from '../operation/command.ts';
import { Accounts } from '../store/imports/accounts.ts';
import { insertList } from '../store/imports/lists.ts';
import type { Loading } from '../store/imports/loading.ts';
import { addPending } from '../store/imports/pending.ts';
import { newestCommand } from '../store/imports/removing.ts';
import { insertProspect } from '../store/imports/people.ts';
import { sourceSeqOf } from '../store/imports/sources.ts';
import { standFresh } from '../store/standing.ts';
import type { World } from '../world.ts';
import { EarlierLines, ownersOfLines } from './matching.ts';
import { Pace } from './pace.ts';
import type { Profile } from './profile.ts';
import { profileStaged, type ReadLine, readingOfStaged, readRows } from './rows.ts';
import type { Staged } from './staging.ts';

export type ImportTarget = z.output<typeof importTarget>;

export type Loaded = {
  readonly listSeq: number;
  /** The newest command when the loading began: what was done since has not reached these rows. */
  readonly afterCommand: number;
  readonly counts: ImportCounts;
  /** Custom fields that rows of the list have, key to label. */
  readonly customFields: readonly (readonly [string, string])[];
};

/** How long a batch may hold the book; the rep's own writing waits for it. */
const heldMs = 60;
const largestBatch = 2000;

/**
 * Writes the rows of a checked file as a list that no read shows yet: new people with all that belongs
 * to them, and, waiting aside, what the file says of people who stand in the book. Between batches the
 * book is free for `pauseMs`.
 *
 * @returns null when the signal stopped it; what was written is then to be removed
 */
export async function* loadStaged(
  world: World,
  writer: Writer,
  staged: Staged,
  target: ImportTarget,
  pauseMs: number,
  signal: AbortSignal,
): AsyncGenerator<Progress, Loaded | null> {
  const profile = profileStaged(world.folder, staged);
  const reading = readingOfStaged(profile, staged);
  const afterCommand = newestCommand(writer);
  const loading = writer.transaction(() =>
    begin(world, writer, profile, staged, target, mappingOf(reading.columns)),
  );
  const loader = new Loader(writer, loading, staged.sha256);
  const pace = new Pace(world, `Bringing in ${staged.fileName}`);
  let batch = 500;
  for (const { lines, skipped, share } of readRows(profile, reading, staged.bytes)) {
    loader.counts.skipped += skipped.length;
    for (let start = 0; start < lines.length; ) {
      const some = lines.slice(start, start + batch);
      start += some.length;
      const tookMs = loader.add(some);
      if (tookMs > heldMs) batch = Math.max(100, batch >> 1);
      else if (tookMs < heldMs / 3) batch = Math.min(largestBatch, batch << 1);
      const { rows } = loader.counts;
      const of = staged.counts?.rows ?? null;
      yield pace.at(rows, of, of === null ? share : rows / of);
      await pause(pauseMs);
      if (signal.aborted) return null;
    }
  }
  const labels = new Map(reading.columns.map(({ header }) => [customKey(header), header]));
  const customFields = [...loader.customKeys].map((key) => [key, labels.get(key) ?? key] as const);
  return { listSeq: loading.listSeq, afterCommand, counts: loader.counts, customFields };
}

function begin(
  world: World,
  writer: Writer,
  profile: Profile,
  staged: Staged,
  target: ImportTarget,
  mapping: { readonly [header: string]: string },
): Loading {
  const { now, onDate } = readScope(writer, world);
  const { table, format } = profile;
  const { sourceKind, sourceName, event, receivedOn, accountClass, cost, owner } = target;
  const sourceSeq = sourceSeqOf(writer, world, { kind: sourceKind, name: sourceName, event, cost, owner });
  const listSeq = insertList(writer, {
    id: staged.importId,
    name: event ?? staged.fileName.replace(/\.\w{1,5}$/, ''),
    fileName: staged.fileName,
    sha256: staged.sha256,
    bytes: staged.bytes,
    format: format?.name ?? 'a list',
    encoding: table.encoding.name,
    delimiter: table.delimiter,
    headerLine: table.headerLine,
    mapping,
    sourceSeq,
    receivedOn,
    accountClass,
    cost: cost ?? null,
    owner: owner ?? null,
    now,
    onDate,
  });
  return {
    world,
    listSeq,
    system: format?.system ?? null,
    sourceKind,
    sourceSeq,
    namedSources: new Map(),
    receivedOn,
    datesArrival: datesArrival(format),
    accountClass,
    now,
    onDate,
  };
}

/** Writes rows, batch by batch, each in one transaction. */
class Loader {
  readonly counts = { rows: 0, accepted: 0, warned: 0, rejected: 0, skipped: 0, new: 0, same: 0, maybe: 0 };
  readonly customKeys = new Set<string>();
  private readonly writer: Writer;
  private readonly loading: Loading;
  private readonly earlier: EarlierLines;
  /** Keys of rows that wait aside: the book does not hold them yet, and a later row may have them too. */
  private readonly waiting = new OwnerTable();

  constructor(writer: Writer, loading: Loading, sha256: string) {
    this.writer = writer;
    this.loading = loading;
    this.earlier = new EarlierLines(writer, sha256);
  }

  /** @returns how long the book was held, in milliseconds */
  add(lines: readonly ReadLine[]): number {
    const { writer, loading, counts } = this;
    const accepted = lines.filter((line) => line.kind === 'accepted');
    counts.rows += lines.length;
    counts.rejected += lines.length - accepted.length;
    if (accepted.length === 0) return 0;
    const owners = ownersOfLines(writer, accepted, loading.system, true);
    const accounts = new Accounts(
      writer,
      accepted.map(({ record }) => record),
    );
    const block = deflateRawSync(JSON.stringify(accepted.map(({ line, raw }) => [line, raw])), { level: 3 });
    const startedAt = loading.world.now();
    writer.transaction(() => {
      const made = new Map<string, readonly Owner[]>();
      let first = 0;
      let last = 0;
      for (const line of accepted) {
        const sign = nameSign(line.record);
        const byLine = this.earlier.ownerOf(line.line);
        const known =
          certainOwner(line.keys, sign, (key) => [...owners(key), ...(made.get(key) ?? [])], this.waiting) ??
          byLine;
        counts.accepted += 1;
        if (line.warnings.length > 0) counts.warned += 1;
        for (const key of Object.keys(line.record.custom)) this.customKeys.add(key);
        if (known !== null) {
          counts.same += 1;
          addPending(writer, loading.listSeq, known.seq, line.record);
          for (const each of line.keys) this.waiting.add(each, known);
          continue;
        }
        counts.new += 1;
        last = insertProspect(writer, line.record, accounts.seqOf(writer, line.record, loading), loading);
        first ||= last;
        for (const { key } of line.keys) made.set(key, [...(made.get(key) ?? []), { seq: last, sign }]);
      }
      if (last > 0) standFresh(writer, loading.listSeq, first, last);
      writer.run('INSERT INTO list_block (list_seq, first_line, rows, data) VALUES (?, ?, ?, ?)', [
        loading.listSeq,
        accepted[0]?.line ?? 0,
        accepted.length,
        block,
      ]);
    });
    return loading.world.now() - startedAt;
  }
}
