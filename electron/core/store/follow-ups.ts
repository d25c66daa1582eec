import type { FollowUpView } from '#shared/contract/cards.ts';
import type { FollowUpKind } from '#shared/domain/vocabulary.ts';
import type { Reader, Writer } from '../db/connection.ts';
import { blobToId, idToBlob } from '../db/ids.ts';

interface FollowUpRow {
  readonly id: Uint8Array;
  readonly kind: FollowUpKind | 'none';
  readonly due_on: string;
  readonly due_at: number | null;
  readonly task: string | null;
}

/** The place of a row among the steps of its person, as the view of the live ones has it. */
export const turnOf = (row: string): string =>
  `coalesce(${row}.in_turn, (coalesce(${row}.command_seq, 0) << 32) + ${row}.seq)`;

/** A next step that is open; null for a row that says that there is none. */
const openIn = ({ id, kind, due_on: dueOn, due_at: dueAt, task }: FollowUpRow): FollowUpView | null =>
  kind === 'none' ? null : { followUpId: blobToId(id), kind, dueOn, dueAt, task };

/** The one open next step of a prospect: the last live row, unless it says that there is none. */
export function openFollowUp(reader: Reader, prospectSeq: number): FollowUpView | null {
  const row = reader.get<FollowUpRow>(
    `SELECT id, kind, due_on, due_at, task FROM live_follow_up WHERE prospect_seq = ? ORDER BY turn DESC, seq DESC LIMIT 1`,
    [prospectSeq],
  );
  return row ? openIn(row) : null;
}

/** The same of many, by their seq. */
export function openFollowUps(
  reader: Reader,
  prospectSeqs: readonly number[],
): ReadonlyMap<number, FollowUpView | null> {
  const rows = reader.all<FollowUpRow & { readonly prospectSeq: number }>(
    `SELECT prospect_seq AS prospectSeq, id, kind, due_on, due_at, task FROM live_follow_up
     WHERE prospect_seq IN (SELECT value FROM json_each(?)) ORDER BY prospect_seq, turn, seq`,
    [JSON.stringify(prospectSeqs)],
  );
  return new Map(rows.map((row) => [row.prospectSeq, openIn(row)]));
}

/**
 * When the open next step is due, and when it was agreed on; null when none is open.
 *
 * @param upTo the turn up to which it is asked; null for all of them
 */
export function openStep(
  reader: Reader,
  prospectSeq: number,
  upTo: number | null = null,
): { readonly dueOn: string; readonly dueAt: number | null; readonly agreedAt: number } | null {
  const row = reader.get<{ kind: string; dueOn: string; dueAt: number | null; agreedAt: number }>(
    `SELECT kind, due_on AS dueOn, due_at AS dueAt, occurred_at AS agreedAt
     FROM live_follow_up WHERE prospect_seq = :prospectSeq AND (:upTo IS NULL OR turn <= :upTo)
     ORDER BY turn DESC, seq DESC LIMIT 1`,
    { prospectSeq, upTo },
  );
  return row && row.kind !== 'none' ? row : null;
}

export interface NewFollowUp {
  readonly id: string;
  readonly prospectSeq: number;
  /** Kind 'none' closes what is open. */
  readonly kind: FollowUpKind | 'none';
  readonly dueOn: string | null;
  readonly dueAt: number | null;
  readonly zone: string | null;
  readonly task: string | null;
  readonly touchSeq: number | null;
  /** Its place among the steps where that is not the one at which it is written. */
  readonly inTurn: number | null;
  readonly occurredAt: number;
  readonly recordedAt: number;
  readonly onDate: string;
  readonly commandSeq: number;
}

export function insertFollowUp(writer: Writer, followUp: NewFollowUp): void {
  writer.run(
    `INSERT INTO follow_up (id, prospect_seq, kind, due_on, due_at, zone, task, touch_seq, in_turn, occurred_at,
       recorded_at, on_date, command_seq)
     VALUES (:idBlob, :prospectSeq, :kind, :dueOn, :dueAt, :zone, :task, :touchSeq, :inTurn, :occurredAt, :recordedAt, :onDate, :commandSeq)`,
    { ...followUp, idBlob: idToBlob(followUp.id) },
  );
}
