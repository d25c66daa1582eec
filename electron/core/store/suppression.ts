import type { SuppressionMatch } from '#shared/domain/suppression.ts';
import type { Reader, Writer } from '../db/connection.ts';
import { idToBlob } from '../db/ids.ts';

export interface NewSuppression extends Omit<SuppressionMatch, 'register'> {
  readonly id: string;
  readonly reason: string;
  readonly prospectSeq: number;
  readonly touchSeq: number;
  readonly occurredAt: number;
  readonly recordedAt: number;
  readonly onDate: string;
  readonly commandSeq: number;
}

export function insertSuppression(writer: Writer, { id, ...suppression }: NewSuppression): void {
  writer.run(
    `INSERT INTO suppression (id, kind, value, channels, reason, prospect_seq, touch_seq, occurred_at, recorded_at,
       on_date, command_seq)
     VALUES (:idBlob, :kind, :value, :channels, :reason, :prospectSeq, :touchSeq, :occurredAt, :recordedAt, :onDate,
       :commandSeq)`,
    { ...suppression, idBlob: idToBlob(id) },
  );
}

/** Everyone who has one of the numbers (E.164) or e-mails (lower case): whom a suppression of it concerns. */
export function peopleWith(reader: Reader, numbers: readonly string[], emails: readonly string[]): number[] {
  return reader
    .all<{ seq: number }>(
      `SELECT prospect_seq AS seq FROM seen_phone WHERE e164 IN (SELECT value FROM json_each(?))
       UNION SELECT prospect_seq FROM seen_email WHERE value_key IN (SELECT value FROM json_each(?))`,
      [JSON.stringify(numbers), JSON.stringify(emails)],
    )
    .map(({ seq }) => seq);
}

/** Everyone whom the suppressions that came with a prospect's word concern, voided ones included. */
export function peopleConcernedBy(reader: Reader, prospectSeq: number): number[] {
  const rows = reader.all<{ kind: string; value: string }>(
    'SELECT kind, value FROM suppression WHERE prospect_seq = ?',
    [prospectSeq],
  );
  const values = (kind: string) => rows.filter((row) => row.kind === kind).map(({ value }) => value);
  return peopleWith(reader, values('number'), values('email'));
}

/** Since when nobody may contact a prospect: the oldest live word that concerns them, or null. */
export function openSuppressionSince(reader: Reader, prospectSeq: number): number | null {
  return reader.value<number | null>(
    `SELECT min(s.occurred_at) FROM live_suppression s
     WHERE (s.kind = 'person' AND s.prospect_seq = :seq)
       OR (s.kind = 'number' AND s.value IN (SELECT e164 FROM seen_phone WHERE prospect_seq = :seq))
       OR (s.kind = 'email' AND s.value IN (SELECT value_key FROM seen_email WHERE prospect_seq = :seq))
       OR (s.kind = 'domain' AND s.value IN (
         SELECT substr(value_key, instr(value_key, '@') + 1) FROM seen_email WHERE prospect_seq = :seq))`,
    { seq: prospectSeq },
  );
}

/** Everyone who has a number or e-mail that a list closed, whether the list brought them or not. */
export function peopleClosedBy(reader: Reader, listSeq: number): number[] {
  return reader
    .all<{ seq: number }>(
      `SELECT p.prospect_seq AS seq FROM suppression s JOIN seen_phone p ON p.e164 = s.value
       WHERE s.list_seq = :list AND s.kind = 'number'
       UNION SELECT e.prospect_seq FROM suppression s JOIN seen_email e ON e.value_key = s.value
       WHERE s.list_seq = :list AND s.kind = 'email'`,
      { list: listSeq },
    )
    .map(({ seq }) => seq);
}
