import type { Script } from '#shared/domain/script/script.ts';
import { toScript, toStored } from '#shared/domain/script/stored.ts';
import type { Reader, Writer } from '../db/connection.ts';
import { blobToId, idToBlob } from '../db/ids.ts';
import type { World } from '../world.ts';

/** A script as it was on a day: touches name the version they were read from, so none is ever changed. */
export interface ScriptVersion {
  readonly seq: number;
  readonly scriptVersionId: string;
  readonly version: number;
  readonly recordedAt: number;
  readonly script: Script;
}

/** A script as it stands, with what is read from and what is being written. */
export interface ScriptRow {
  readonly seq: number;
  readonly scriptId: string;
  readonly name: string;
  readonly archived: boolean;
  readonly standing: boolean;
  /** Null while there is only a draft. */
  readonly inUse: ScriptVersion | null;
  readonly writing: Script | null;
}

interface Row {
  readonly seq: number;
  readonly id: Uint8Array;
  readonly name: string | null;
  readonly archived: 0 | 1 | null;
  readonly version_seq: number | null;
  readonly version_id: Uint8Array | null;
  readonly version_name: string | null;
  readonly version: number | null;
  readonly recorded_at: number | null;
  readonly body: string | null;
  readonly draft: string | null;
}

const rows = /* sql */ `
  SELECT s.seq, s.id, n.name, n.archived, v.seq AS version_seq, v.id AS version_id, v.name AS version_name,
    v.version, v.recorded_at, v.body, d.body AS draft
  FROM live_script s
  LEFT JOIN live_script_version v ON v.seq = (SELECT max(o.seq) FROM live_script_version o WHERE o.script_seq = s.seq)
  LEFT JOIN live_script_state n ON n.seq = (SELECT max(o.seq) FROM live_script_state o WHERE o.script_seq = s.seq)
  LEFT JOIN script_draft d ON d.script_seq = s.seq`;

function inUseOf(row: Row, name: string): ScriptVersion | null {
  const { version_seq, version_id, version, recorded_at, body } = row;
  if (version_seq === null || version_id === null || version === null || body === null) return null;
  return {
    seq: version_seq,
    scriptVersionId: blobToId(version_id),
    version,
    recordedAt: recorded_at ?? 0,
    script: toScript(name, body),
  };
}

function toRow(row: Row): Omit<ScriptRow, 'standing'> {
  const name = row.name ?? row.version_name ?? '';
  return {
    seq: row.seq,
    scriptId: blobToId(row.id),
    name,
    archived: row.archived === 1,
    inUse: inUseOf(row, name),
    writing: row.draft === null ? null : toScript(name, row.draft),
  };
}

/** The script of each kind that was last said to be the one to read from, whatever became of it. */
function chosen(reader: Reader): ReadonlyMap<string, number> {
  const all = reader.all<{ kind: string; script_seq: number }>(
    'SELECT kind, script_seq FROM live_script_standing ORDER BY seq',
  );
  return new Map(all.map(({ kind, script_seq }) => [kind, script_seq]));
}

/** Every script, those put away last. Of each kind one stands: the one chosen, else the first. */
export function allScripts(reader: Reader): readonly ScriptRow[] {
  const all = reader.all<Row>(`${rows} ORDER BY s.seq`).map(toRow);
  const standing = new Map<string, number>();
  const asked = chosen(reader);
  for (const { seq, archived, inUse } of all) {
    if (archived || inUse === null) continue;
    const { kind } = inUse.script;
    if (asked.get(kind) === seq || !standing.has(kind)) standing.set(kind, seq);
  }
  const stands = (row: Omit<ScriptRow, 'standing'>): boolean =>
    row.inUse !== null && standing.get(row.inUse.script.kind) === row.seq;
  return all
    .map((row) => ({ ...row, standing: stands(row) }))
    .toSorted((a, b) => Number(a.archived) - Number(b.archived) || a.seq - b.seq);
}

/** The script of this id, or undefined. */
export const scriptBy = (reader: Reader, scriptId: string): ScriptRow | undefined =>
  allScripts(reader).find((each) => each.scriptId === scriptId);

/** A script by its id and its last name, also one that was taken back. */
export function scriptAt(
  reader: Reader,
  scriptId: string,
): { readonly seq: number; readonly name: string } | undefined {
  return reader.get(
    `SELECT s.seq, (SELECT n.name FROM script_state n WHERE n.script_seq = s.seq ORDER BY n.seq DESC LIMIT 1) AS name
     FROM script s WHERE s.id = ?`,
    [idToBlob(scriptId)],
  );
}

/** Every live version of a script, the newest first. */
export function versionsOf(reader: Reader, scriptSeq: number): readonly ScriptVersion[] {
  return reader
    .all<{ seq: number; id: Uint8Array; name: string; version: number; recorded_at: number; body: string }>(
      `SELECT seq, id, name, version, recorded_at, body FROM live_script_version
       WHERE script_seq = ? ORDER BY seq DESC`,
      [scriptSeq],
    )
    .map(({ seq, id, name, version, recorded_at, body }) => ({
      seq,
      scriptVersionId: blobToId(id),
      version,
      recordedAt: recorded_at,
      script: toScript(name, body),
    }));
}

/** The version of a script that a command left, live or not; undefined where it left none. */
export function versionBy(
  reader: Reader,
  id: string,
): { readonly scriptSeq: number; readonly body: string } | undefined {
  return reader.get('SELECT script_seq AS scriptSeq, body FROM script_version WHERE id = ?', [idToBlob(id)]);
}

/** The voicemail script last left for somebody. */
export function lastLeft(reader: Reader, prospectId: string): string | null {
  const row = reader.get<{ id: Uint8Array }>(
    `SELECT s.id FROM prospect p JOIN live_touch t ON t.prospect_seq = p.seq
       JOIN script_version v ON v.seq = t.script_version_seq JOIN script s ON s.seq = v.script_seq
     WHERE p.id = ? AND t.outcome = 'voicemail'
     ORDER BY t.occurred_at DESC, t.seq DESC LIMIT 1`,
    [idToBlob(prospectId)],
  );
  return row ? blobToId(row.id) : null;
}

type Maker = Pick<World, 'newId' | 'now'>;
interface By {
  readonly commandSeq: number | null;
}

/**
 * Makes a script that has no version yet.
 *
 * @param readyMade which of those that come with Handset it is
 */
export function insertScript(
  writer: Writer,
  world: Maker,
  { readyMade, commandSeq }: By & { readonly readyMade: string | null },
): { readonly seq: number; readonly scriptId: string } {
  const scriptId = world.newId();
  const { seq } = writer.run(
    'INSERT INTO script (id, ready_made, recorded_at, command_seq) VALUES (?, ?, ?, ?)',
    [idToBlob(scriptId), readyMade, world.now(), commandSeq],
  );
  return { seq, scriptId };
}

/** Says what a script is called from now on, and whether it is put away. */
export function insertState(
  writer: Writer,
  world: Maker,
  state: By & { readonly scriptSeq: number; readonly name: string; readonly archived: boolean },
): void {
  writer.run(
    'INSERT INTO script_state (script_seq, name, archived, recorded_at, command_seq) VALUES (?, ?, ?, ?, ?)',
    [state.scriptSeq, state.name, state.archived ? 1 : 0, world.now(), state.commandSeq],
  );
}

/** Says which script of a kind is read from. */
export function insertStanding(
  writer: Writer,
  world: Maker,
  { scriptSeq, kind, commandSeq }: By & { readonly scriptSeq: number; readonly kind: string },
): void {
  writer.run('INSERT INTO script_standing (kind, script_seq, recorded_at, command_seq) VALUES (?, ?, ?, ?)', [
    kind,
    scriptSeq,
    world.now(),
    commandSeq,
  ]);
}

/**
 * Keeps what a script is from now on as its next version. Says nothing of whether it can be read from.
 *
 * @returns the id and number of the version
 */
export function keepScript(
  writer: Writer,
  world: Maker,
  scriptSeq: number,
  script: Script,
  commandSeq: number | null,
): { readonly scriptVersionId: string; readonly version: number } {
  const scriptVersionId = world.newId();
  const version = writer.value<number>(
    'SELECT coalesce(max(version), 0) + 1 FROM script_version WHERE script_seq = ?',
    [scriptSeq],
  );
  writer.run(
    `INSERT INTO script_version (id, script_seq, version, name, body, recorded_at, command_seq)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    [idToBlob(scriptVersionId), scriptSeq, version, script.name, toStored(script), world.now(), commandSeq],
  );
  return { scriptVersionId, version };
}

/** Keeps what is being written of a script; null gives it up. */
export function saveDraft(writer: Writer, scriptSeq: number, body: string | null, savedAt: number): void {
  if (body === null) writer.run('DELETE FROM script_draft WHERE script_seq = ?', [scriptSeq]);
  else {
    writer.run(
      `INSERT INTO script_draft (script_seq, body, saved_at) VALUES (?, ?, ?)
       ON CONFLICT (script_seq) DO UPDATE SET body = excluded.body, saved_at = excluded.saved_at`,
      [scriptSeq, body, savedAt],
    );
  }
}

/** The markers of those scripts that came with Handset and were put into the book, whatever became of them. */
export const readyMadeIn = (reader: Reader): ReadonlySet<string> =>
  new Set(
    reader
      .all<{ ready_made: string }>('SELECT ready_made FROM script WHERE ready_made IS NOT NULL')
      .map(({ ready_made }) => ready_made),
  );
