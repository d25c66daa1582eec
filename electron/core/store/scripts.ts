import type { Script } from '#shared/domain/script/graph.ts';
import type { Reader, Writer } from '../db/connection.ts';
import { blobToId, idToBlob } from '../db/ids.ts';
import type { World } from '../world.ts';

/** A script as it was on a day: touches name the version they were read from, so none is ever changed. */
export interface ScriptVersion extends Script {
  readonly seq: number;
  readonly scriptVersionId: string;
  readonly version: number;
}

interface Row {
  readonly seq: number;
  readonly id: Uint8Array;
  readonly name: string;
  readonly version: number;
  readonly body: string;
}

/** The newest version there is, or undefined in a book without scripts. */
export function currentScript(reader: Reader): ScriptVersion | undefined {
  const row = reader.get<Row>(
    'SELECT seq, id, name, version, body FROM script_version ORDER BY seq DESC LIMIT 1',
  );
  if (!row) return undefined;
  const body = JSON.parse(row.body) as Omit<Script, 'name' | 'openingAgain'> & Partial<Script>;
  return {
    seq: row.seq,
    scriptVersionId: blobToId(row.id),
    name: row.name,
    version: row.version,
    opening: body.opening,
    // Versions kept before there was such a line do not name one.
    openingAgain: body.openingAgain ?? null,
    voicemail: body.voicemail,
    lines: body.lines,
  };
}

/** Keeps a script as the next version of its name. Says nothing of whether it can be read from. */
export function keepScript(
  writer: Writer,
  world: Pick<World, 'newId' | 'now'>,
  script: Script,
  commandSeq: number | null,
): void {
  const { name, ...body } = script;
  writer.run(
    `INSERT INTO script_version (id, name, version, body, recorded_at, command_seq)
     VALUES (?, ?, (SELECT coalesce(max(version), 0) + 1 FROM script_version WHERE name = ?), ?, ?, ?)`,
    [idToBlob(world.newId()), name, name, JSON.stringify(body), world.now(), commandSeq],
  );
}
