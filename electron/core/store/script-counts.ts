import type { ScriptKind } from '#shared/domain/script/kinds.ts';
import type { Reader } from '../db/connection.ts';
import { blobToId } from '../db/ids.ts';

/** How long an answer may take to count for a message. */
const answerMs = 14 * 24 * 3_600_000;
/** How long an appointment may take to count for an objection that was answered. */
const appointmentMs = 30 * 24 * 3_600_000;

/** A touch that was read from a script, with what may count of it. */
export interface ScriptedTouch {
  readonly touchSeq: number;
  readonly versionSeq: number;
  /** The path as it was kept: ids of lines, or lines with the choice taken. */
  readonly path: string | null;
  readonly spoken: boolean;
  readonly outcome: string;
  /** They were spoken with or wrote back within two weeks. */
  readonly reachedAfter: boolean;
}

/** Every live touch that was read from a script, the oldest first. */
export function scriptedTouches(reader: Reader): readonly ScriptedTouch[] {
  return reader
    .all<Omit<ScriptedTouch, 'spoken' | 'reachedAfter'> & { spoken: 0 | 1; reachedAfter: 0 | 1 }>(
      `SELECT t.seq AS touchSeq, t.script_version_seq AS versionSeq, t.script_path AS path, t.outcome,
         t.reached = 'person' AS spoken,
         t.reached <> 'person' AND EXISTS (
           SELECT 1 FROM live_touch a WHERE a.prospect_seq = t.prospect_seq AND a.reached = 'person'
             AND a.occurred_at > t.occurred_at AND a.occurred_at <= t.occurred_at + ?) AS reachedAfter
       FROM live_touch t WHERE t.script_version_seq IS NOT NULL ORDER BY t.seq`,
      [answerMs],
    )
    .map((row) => ({ ...row, spoken: row.spoken === 1, reachedAfter: row.reachedAfter === 1 }));
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

/** An objection that was heard, and whether an appointment came of it. */
export interface HeardObjection {
  readonly objectionId: string;
  readonly touchSeq: number;
  readonly set: boolean;
}

/** Every objection heard on a live touch, the oldest first. */
export function heardObjections(reader: Reader): readonly HeardObjection[] {
  return reader
    .all<{ id: Uint8Array; touchSeq: number; came: 0 | 1 }>(
      `SELECT DISTINCT o.id, t.seq AS touchSeq,
         t.outcome = 'appointment' OR EXISTS (
           SELECT 1 FROM live_touch a WHERE a.prospect_seq = t.prospect_seq AND a.outcome = 'appointment'
             AND a.occurred_at > t.occurred_at AND a.occurred_at <= t.occurred_at + ?) AS came
       FROM touch_objection h JOIN live_touch t ON t.seq = h.touch_seq
         JOIN objection_version v ON v.seq = h.objection_version_seq JOIN objection o ON o.seq = v.objection_seq
       ORDER BY t.seq`,
      [appointmentMs],
    )
    .map(({ id, touchSeq, came }) => ({ objectionId: blobToId(id), touchSeq, set: came === 1 }));
}
