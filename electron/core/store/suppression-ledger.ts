import type { HistoryEntry } from '#shared/contract/cards.ts';
import type { SuppressionView } from '#shared/contract/suppressions.ts';
import type { Reader, SqlValue } from '../db/connection.ts';
import { blobToId, idToBlob } from '../db/ids.ts';
import { touchStands } from './corrections.ts';

/** A line of the ledger as the book has it: values not yet written as people read them. */
export interface LedgerRow extends Omit<SuppressionView, 'shown'> {
  readonly value: string;
}

interface Row {
  readonly id: Uint8Array;
  readonly kind: SuppressionView['kind'];
  readonly value: string;
  readonly channels: SuppressionView['channels'];
  readonly reason: string;
  readonly occurred_at: number;
  readonly on_date: string;
  readonly prospect_id: Uint8Array | null;
  readonly name: string | null;
  readonly touch_id: Uint8Array | null;
  readonly list_id: Uint8Array | null;
  readonly list_name: string | null;
  readonly lifted_at: number | null;
  readonly lifted_on: string | null;
  readonly lifted_because: string | null;
}

const stands = `NOT EXISTS (SELECT 1 FROM void v WHERE v.voids_command_seq = s.command_seq)
  AND s.list_seq IS NOT coalesce((SELECT seq FROM list WHERE state = 'loading'), -1)
  AND ${touchStands('s')}`;

const lift = `(SELECT max(l.seq) FROM suppression_lift l WHERE l.suppression_seq = s.seq
  AND NOT EXISTS (SELECT 1 FROM void v WHERE v.voids_command_seq = l.command_seq))`;

const columns = `s.id, s.kind, s.value, s.channels, s.reason, s.occurred_at, s.on_date,
  p.id AS prospect_id, p.full_name AS name, t.id AS touch_id, i.id AS list_id, i.name AS list_name,
  f.occurred_at AS lifted_at, f.on_date AS lifted_on, f.reason AS lifted_because`;

const from = `suppression s
  LEFT JOIN prospect p ON p.seq = s.prospect_seq
  LEFT JOIN touch t ON t.seq = s.touch_seq
  LEFT JOIN list i ON i.seq = s.list_seq
  LEFT JOIN suppression_lift f ON f.seq = ${lift}`;

function byOf({ touch_id, list_id, list_name }: Row): SuppressionView['by'] {
  if (touch_id !== null) return { kind: 'touch', touchId: blobToId(touch_id) };
  if (list_id !== null) return { kind: 'list', listId: blobToId(list_id), name: list_name ?? '' };
  return { kind: 'hand' };
}

const toRow = (row: Row): LedgerRow => ({
  suppressionId: blobToId(row.id),
  kind: row.kind,
  value: row.value,
  channels: row.channels,
  reason: row.reason,
  person: row.prospect_id === null ? null : { prospectId: blobToId(row.prospect_id), name: row.name ?? '' },
  by: byOf(row),
  occurredAt: row.occurred_at,
  onDate: row.on_date,
  lifted:
    row.lifted_at === null
      ? null
      : { at: row.lifted_at, onDate: row.lifted_on ?? '', reason: row.lifted_because ?? '' },
});

/** Their own words not to be contacted that were taken down without a touch, lifted ones included. */
export const wordsWithoutTouch = (reader: Reader, prospectSeq: number): (readonly [number, HistoryEntry])[] =>
  reader
    .all<Pick<Row, 'id' | 'channels' | 'reason' | 'occurred_at' | 'on_date'>>(
      `SELECT s.id, s.channels, s.reason, s.occurred_at, s.on_date FROM suppression s
       WHERE s.prospect_seq = ? AND s.kind = 'person' AND s.touch_seq IS NULL AND s.list_seq IS NULL AND ${stands}
       ORDER BY s.seq DESC LIMIT 20`,
      [prospectSeq],
    )
    .map(({ id, channels, reason, occurred_at: occurredAt, on_date: onDate }) => [
      occurredAt,
      { kind: 'word', suppressionId: blobToId(id), channels, reason, occurredAt, onDate },
    ]);

const inState = {
  standing: `AND f.seq IS NULL`,
  lifted: `AND f.seq IS NOT NULL`,
  all: '',
} as const;

/** What finds a line: its value, the digits of a number in it, the name of the person. */
const found = `AND (:text = '' OR instr(lower(s.value), :text) > 0 OR instr(lower(coalesce(p.full_name, '')), :text) > 0
  OR (:digits <> '' AND s.kind = 'number' AND instr(s.value, :digits) > 0))`;

/**
 * Lines of the ledger, the newest first. Lines are read from the newest on, and no more than it takes.
 *
 * @param text in lower case; empty for all
 */
export function ledger(
  reader: Reader,
  asked: {
    readonly text: string;
    readonly state: keyof typeof inState;
    readonly afterSeq: number;
    readonly limit: number;
  },
): LedgerRow[] {
  const { text, state, afterSeq, limit } = asked;
  const digits = /^[\d\s()+./-]{3,}$/.test(text) ? text.replaceAll(/\D/g, '') : '';
  const values: Record<string, SqlValue> = { text, digits, after: afterSeq, limit };
  return reader
    .all<Row>(
      `SELECT ${columns} FROM ${from} WHERE s.seq < :after AND ${stands} ${inState[state]} ${found}
       ORDER BY s.seq DESC LIMIT :limit`,
      values,
    )
    .map(toRow);
}

/** Every line, oldest first, one at a time. */
export function* wholeLedger(reader: Reader): Generator<LedgerRow> {
  for (const row of reader.each<Row>(`SELECT ${columns} FROM ${from} WHERE ${stands} ORDER BY s.seq`))
    yield toRow(row);
}

/** How many lines stand. */
export const countStanding = (reader: Reader): number =>
  reader.value<number>('SELECT count(*) FROM live_suppression');

/** The seq of a line, or undefined when there is none of this id. */
export const suppressionSeqOf = (reader: Reader, id: string): number | undefined =>
  reader.get<{ seq: number }>('SELECT seq FROM suppression WHERE id = ?', [idToBlob(id)])?.seq;
