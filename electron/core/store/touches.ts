import type { TouchFacts } from '#shared/domain/outcomes.ts';
import type { Outcome } from '#shared/domain/outcomes.ts';
import type { AccountClass, Channel, Direction } from '#shared/domain/vocabulary.ts';
import type { Reader, Writer } from '../db/connection.ts';
import { idToBlob } from '../db/ids.ts';

export interface NewTouch {
  readonly id: string;
  readonly prospectSeq: number;
  readonly accountSeq: number | null;
  readonly accountClass: AccountClass;
  readonly channel: Channel;
  readonly direction: Direction;
  readonly outcome: Outcome;
  readonly facts: TouchFacts;
  readonly objection: string | null;
  readonly reason: string | null;
  readonly phoneSeq: number | null;
  readonly number: string | null;
  readonly launchSeq: number | null;
  readonly sessionSeq: number | null;
  readonly scriptVersionSeq: number | null;
  readonly scriptPath: string | null;
  readonly durationMs: number | null;
  readonly zone: string;
  readonly theirHour: number | null;
  /** Which call in a row it is; null for whatever is no call going out. */
  readonly attempt: number | null;
  /** The touch that it corrects. */
  readonly replacesSeq: number | null;
  readonly occurredAt: number;
  readonly recordedAt: number;
  readonly onDate: string;
  readonly commandSeq: number;
}

/** Appends a touch and returns its seq. */
export function insertTouch(writer: Writer, { id, facts, ...touch }: NewTouch): number {
  return writer.run(
    `INSERT INTO touch (id, prospect_seq, account_seq, account_class, channel, direction, outcome, reached, ask,
       answer, decision_maker, tone, objection, reason, phone_seq, number, launch_seq, session_seq,
       script_version_seq, script_path, duration_ms, zone, their_hour, attempt, replaces_seq, occurred_at, recorded_at, on_date, command_seq)
     VALUES (:idBlob, :prospectSeq, :accountSeq, :accountClass, :channel, :direction, :outcome, :reached, :ask,
       :answer, :decisionMaker, :tone, :objection, :reason, :phoneSeq, :number, :launchSeq, :sessionSeq,
       :scriptVersionSeq, :scriptPath, :durationMs, :zone, :theirHour, :attempt, :replacesSeq, :occurredAt, :recordedAt, :onDate, :commandSeq)`,
    {
      ...touch,
      ...facts,
      idBlob: idToBlob(id),
      decisionMaker: facts.decisionMaker ? 1 : 0,
    },
  ).seq;
}

/** The live touch of this id, or undefined. */
export function touchBy(
  reader: Reader,
  id: string,
): { seq: number; prospect_seq: number; occurred_at: number } | undefined {
  return reader.get('SELECT seq, prospect_seq, occurred_at FROM live_touch WHERE id = ?', [idToBlob(id)]);
}

/** The version of a script that this id names, or undefined. */
export function scriptVersionSeq(reader: Reader, id: string): number | undefined {
  return reader.get<{ seq: number }>('SELECT seq FROM script_version WHERE id = ?', [idToBlob(id)])?.seq;
}

/** What was asked for first on a prospect's open way: the newest lead they arrived by. */
export function newestLeadSeq(reader: Reader, prospectSeq: number): number | null {
  return (
    reader.get<{ seq: number }>(
      'SELECT seq FROM seen_lead WHERE prospect_seq = ? ORDER BY received_on DESC, seq DESC LIMIT 1',
      [prospectSeq],
    )?.seq ?? null
  );
}

/** A touch as undoing it needs it. */
export interface AnyTouch {
  readonly seq: number;
  readonly prospect_seq: number;
  /** The number that was used, and that of the touch which it corrects; E.164. */
  readonly number: string | null;
  readonly numberBefore: string | null;
}

/** The touch of this id, voided or not. */
export const anyTouchBy = (reader: Reader, id: string): AnyTouch | undefined =>
  reader.get(
    `SELECT t.seq, t.prospect_seq, t.number, o.number AS numberBefore
     FROM touch t LEFT JOIN touch o ON o.seq = t.replaces_seq WHERE t.id = ?`,
    [idToBlob(id)],
  );
