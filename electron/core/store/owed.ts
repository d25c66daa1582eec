import type { HistoryEntry } from '#shared/contract/cards.ts';
import type { OwedView } from '#shared/contract/owed.ts';
import type { Reader, Writer } from '../db/connection.ts';
import { blobToId, idToBlob } from '../db/ids.ts';
import type { Dated } from './cards.ts';

interface Times {
  readonly occurredAt: number;
  readonly recordedAt: number;
  readonly onDate: string;
  readonly commandSeq: number;
}

export interface NewOwed extends Times {
  readonly id: string;
  readonly prospectSeq: number;
  readonly what: string;
  readonly dueOn: string | null;
}

export function insertOwed(writer: Writer, { id, ...owed }: NewOwed): void {
  writer.run(
    `INSERT INTO owed (id, prospect_seq, what, due_on, occurred_at, recorded_at, on_date, command_seq)
     VALUES (:idBlob, :prospectSeq, :what, :dueOn, :occurredAt, :recordedAt, :onDate, :commandSeq)`,
    { ...owed, idBlob: idToBlob(id) },
  );
}

export function insertOwedEvent(
  writer: Writer,
  event: Times & { readonly owedSeq: number; readonly kind: 'done' | 'dropped' },
): void {
  writer.run(
    `INSERT INTO owed_event (owed_seq, kind, occurred_at, recorded_at, on_date, command_seq)
     VALUES (:owedSeq, :kind, :occurredAt, :recordedAt, :onDate, :commandSeq)`,
    { ...event },
  );
}

interface OwedRow {
  readonly seq: number;
  readonly prospect_seq: number;
  readonly what: string;
  /** It was done or dropped. */
  readonly closed: 0 | 1;
}

/** What is or was owed under this id, or undefined. */
export const owedBy = (reader: Reader, id: string): OwedRow | undefined =>
  reader.get<OwedRow>(
    `SELECT o.seq, o.prospect_seq, o.what,
       EXISTS (SELECT 1 FROM live_owed_event e WHERE e.owed_seq = o.seq) AS closed
     FROM live_owed o WHERE o.id = ?`,
    [idToBlob(id)],
  );

interface FoundRow {
  readonly id: Uint8Array;
  readonly what: string;
  readonly due_on: string | null;
  readonly occurred_at: number;
  readonly on_date: string;
  readonly kind: 'done' | 'dropped' | null;
  readonly closed_on: string | null;
}

const toView = ({
  id,
  what,
  due_on: dueOn,
  on_date: onDate,
}: Omit<FoundRow, 'kind' | 'closed_on' | 'occurred_at'>): OwedView => ({
  owedId: blobToId(id),
  what,
  dueOn,
  onDate,
});

/** What is due first, and what has no day after it, as it was written down. */
const byDue = (a: { dueOn: string | null }, b: { dueOn: string | null }): number =>
  (a.dueOn ?? '9999') < (b.dueOn ?? '9999') ? -1 : (a.dueOn ?? '9999') > (b.dueOn ?? '9999') ? 1 : 0;

/** All that is and was owed to somebody: what is open, and every line of their history. */
export function owedTo(reader: Reader, prospectSeq: number): { open: OwedView[]; history: Dated[] } {
  const rows = reader.all<FoundRow>(
    `SELECT o.id, o.what, o.due_on, o.occurred_at, o.on_date, e.kind, e.on_date AS closed_on
     FROM live_owed o LEFT JOIN live_owed_event e ON e.seq =
       (SELECT max(l.seq) FROM live_owed_event l WHERE l.owed_seq = o.seq)
     WHERE o.prospect_seq = ? ORDER BY o.seq DESC LIMIT 100`,
    [prospectSeq],
  );
  return {
    open: rows
      .filter(({ kind }) => kind === null)
      .toReversed()
      .map(toView)
      .toSorted(byDue),
    history: rows.map((row): Dated => {
      const entry: HistoryEntry = {
        kind: 'owed',
        owed: toView(row),
        closed: row.kind === null || row.closed_on === null ? null : { as: row.kind, onDate: row.closed_on },
      };
      return [row.occurred_at, entry];
    }),
  };
}

export interface OwedSomebody extends OwedView {
  readonly prospectId: string;
  readonly name: string;
  readonly account: string | null;
}

const isOpen = 'NOT EXISTS (SELECT 1 FROM live_owed_event e WHERE e.owed_seq = o.seq)';

/** Everything that is owed to anybody, what is due first, with whom it is owed to. */
export function allOwed(reader: Reader): { readonly prospectSeq: number; readonly owed: OwedSomebody }[] {
  return reader
    .all<{
      id: Uint8Array;
      what: string;
      due_on: string | null;
      on_date: string;
      prospectSeq: number;
      person: Uint8Array;
      name: string;
      account: string | null;
    }>(
      `SELECT o.id, o.what, o.due_on, o.on_date, p.seq AS prospectSeq, p.id AS person, p.full_name AS name, a.name AS account
       FROM live_owed o JOIN seen_prospect p ON p.seq = o.prospect_seq
       LEFT JOIN account a ON a.seq = p.account_seq
       WHERE ${isOpen} ORDER BY o.due_on IS NULL, o.due_on, o.seq`,
    )
    .map(({ prospectSeq, person, name, account, ...row }) => ({
      prospectSeq,
      owed: { ...toView(row), prospectId: blobToId(person), name, account },
    }));
}
