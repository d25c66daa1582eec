import type { ScriptKind } from '#shared/domain/script/kinds.ts';
import type { Reader } from '../db/connection.ts';
import { blobToId } from '../db/ids.ts';

/** How long an answer may take to count for a message. */
const answerMs = 14 * 24 * 3_600_000;
/** How long an appointment may take to count for an objection that was answered. */
const appointmentMs = 30 * 24 * 3_600_000;

/** Touches that were read from a version and are alike in all that counts. */
export interface ScriptedTouches {
  readonly versionSeq: number;
  readonly spoken: boolean;
  readonly outcome: string;
  /** They were spoken with or wrote back within two weeks. */
  readonly reachedAfter: boolean;
}

/** Touches that went the same way through the lines: of those spoken with, or put through by a gatekeeper. */
export interface WalkedTouches {
  readonly versionSeq: number;
  readonly path: string;
  readonly spoken: boolean;
  readonly outcome: string;
}

/** Every live touch going out that was read from a script, by the index over those alone: no touch itself is read for it. */
export const scripted = /* sql */ `
  SELECT t.seq, t.script_version_seq AS versionSeq, t.reached = 'person' AS spoken, t.outcome,
    t.outcome IN ('voicemail', 'sent') AND t.reached <> 'person' AND EXISTS (
      SELECT 1 FROM live_touch a WHERE a.prospect_seq = t.prospect_seq AND a.reached = 'person'
        AND a.occurred_at > t.occurred_at AND a.occurred_at <= t.occurred_at + ${answerMs}) AS reachedAfter
  FROM script_version v CROSS JOIN live_touch t ON t.script_version_seq = v.seq AND t.direction = 'out'`;

// The plus keeps the second to the index over those put through, who are the fewest.
export const walked = /* sql */ `
  SELECT t.seq, t.script_version_seq AS versionSeq, t.script_path AS path, 1 AS spoken, t.outcome
  FROM script_version v CROSS JOIN live_touch t ON t.script_version_seq = v.seq AND t.direction = 'out' AND t.reached = 'person'
  UNION ALL
  SELECT t.seq, t.script_version_seq, t.script_path, 0, t.outcome
  FROM script_version v CROSS JOIN live_touch t ON t.script_version_seq = v.seq AND +t.direction = 'out'
    AND instr(t.script_path, '"of"') > 0 AND t.reached <> 'person'`;

type Rows<Kind> = { readonly [K in keyof Kind]: Kind[K] extends boolean ? 0 | 1 : Kind[K] };
type Many<Kind> = Kind & { readonly n: number };

/** How many touches there are of each kind. */
export function scriptTallies(reader: Reader): readonly Many<ScriptedTouches>[] {
  return reader
    .all<Many<Rows<ScriptedTouches>>>(
      `SELECT versionSeq, spoken, outcome, reachedAfter, count(*) AS n FROM (${scripted}) GROUP BY 1, 2, 3, 4`,
    )
    .map((row) => ({ ...row, spoken: row.spoken === 1, reachedAfter: row.reachedAfter === 1 }));
}

/** How many touches went each way through the lines. */
export function walkTallies(reader: Reader): readonly Many<WalkedTouches>[] {
  return reader
    .all<Many<Rows<WalkedTouches>>>(
      `SELECT versionSeq, path, spoken, outcome, count(*) AS n FROM (${walked}) WHERE path IS NOT NULL
       GROUP BY 1, 2, 3, 4`,
    )
    .map((row) => ({ ...row, spoken: row.spoken === 1 }));
}

const newest = (reader: Reader, from: string, key: string, kinds: readonly unknown[], limit: number) =>
  reader
    .all<{ seq: number }>(
      `SELECT seq FROM (${from}) WHERE ${key} IN (SELECT json(value) FROM json_each(?)) ORDER BY seq DESC LIMIT ?`,
      [JSON.stringify(kinds), limit],
    )
    .map(({ seq }) => seq);

/** The seqs of the newest touches of some kinds, and of those that went some ways, the newest first. */
export function newestOf(
  reader: Reader,
  kinds: readonly ScriptedTouches[],
  ways: readonly WalkedTouches[],
  limit: number,
): readonly number[] {
  const ofKinds = kinds.map((each) => [
    each.versionSeq,
    each.spoken ? 1 : 0,
    each.outcome,
    each.reachedAfter ? 1 : 0,
  ]);
  const ofWays = ways.map((each) => [each.versionSeq, each.path, each.spoken ? 1 : 0, each.outcome]);
  const seqs = [
    ...(kinds.length === 0
      ? []
      : newest(reader, scripted, 'json_array(versionSeq, spoken, outcome, reachedAfter)', ofKinds, limit)),
    ...(ways.length === 0
      ? []
      : newest(reader, walked, 'json_array(versionSeq, path, spoken, outcome)', ofWays, limit)),
  ];
  return [...new Set(seqs)].toSorted((a, b) => b - a).slice(0, limit);
}

/** A version that something was read from. */
export interface MeasuredVersion {
  readonly versionSeq: number;
  readonly versionId: string;
  readonly scriptId: string;
  readonly version: number;
  readonly name: string;
  readonly kind: ScriptKind;
}

/** Every live version of every script, the newest first. */
export function measuredVersions(reader: Reader): readonly MeasuredVersion[] {
  return reader
    .all<Omit<MeasuredVersion, 'scriptId' | 'versionId'> & { id: Uint8Array; versionBlob: Uint8Array }>(
      `SELECT v.seq AS versionSeq, v.id AS versionBlob, s.id, v.version,
         coalesce((SELECT n.name FROM live_script_state n WHERE n.script_seq = s.seq ORDER BY n.seq DESC LIMIT 1),
           v.name) AS name,
         coalesce(v.body ->> '$.kind', 'opener') AS kind
       FROM live_script_version v JOIN live_script s ON s.seq = v.script_seq ORDER BY s.seq, v.version DESC`,
    )
    .map(({ id, versionBlob, ...row }) => ({
      ...row,
      scriptId: blobToId(id),
      versionId: blobToId(versionBlob),
    }));
}

/** Each touch on which an objection was heard, once, and whether an appointment came of it. */
export const heard = /* sql */ `
  SELECT DISTINCT v.objection_seq AS objectionSeq, t.seq,
    t.outcome = 'appointment' OR EXISTS (
      SELECT 1 FROM live_touch a WHERE a.prospect_seq = t.prospect_seq AND a.outcome = 'appointment'
        AND a.occurred_at > t.occurred_at AND a.occurred_at <= t.occurred_at + ${appointmentMs}) AS came
  FROM objection_version v CROSS JOIN touch_objection h ON h.objection_version_seq = v.seq
    CROSS JOIN live_touch t ON t.seq = h.touch_seq`;

/** Of each objection, by its seq: on how many live touches it was heard, and after how many an appointment came. */
export function objectionTallies(
  reader: Reader,
): ReadonlyMap<number, { readonly of: number; readonly hits: number }> {
  const rows = reader.all<{ objectionSeq: number; of: number; hits: number }>(
    `SELECT objectionSeq, count(*) AS "of", sum(came) AS hits FROM (${heard}) GROUP BY objectionSeq`,
  );
  return new Map(rows.map(({ objectionSeq, ...tally }) => [objectionSeq, tally]));
}

/** The seqs of the newest touches on which an objection was heard, the newest first. */
export function newestHeard(
  reader: Reader,
  objectionSeq: number,
  hits: boolean,
  limit: number,
): readonly number[] {
  return reader
    .all<{ seq: number }>(
      `SELECT seq FROM (${heard} WHERE v.objection_seq = :objectionSeq) WHERE came OR NOT :hits
       ORDER BY seq DESC LIMIT :limit`,
      { objectionSeq, hits: hits ? 1 : 0, limit },
    )
    .map(({ seq }) => seq);
}
