import { wordsOf } from '#shared/domain/names.ts';
import type { SuppressionMatch } from '#shared/domain/suppression.ts';
import type { Reader, Writer } from '../db/connection.ts';
import { idToBlob } from '../db/ids.ts';

export interface NewSuppression extends Omit<SuppressionMatch, 'register'> {
  readonly id: string;
  readonly reason: string;
  /** Null where nobody in the book said so themselves. */
  readonly prospectSeq: number | null;
  readonly touchSeq: number | null;
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

/** Which of them: behind a prospect, and so many at most. */
interface Part {
  readonly after: number;
  readonly limit: number;
}

/**
 * Everyone with an address at a domain, in lower case, in the order of their seq. The index of words tells who may
 * have one, so that nobody else's address is looked at, however many there are.
 */
export function peopleAtDomain(
  reader: Reader,
  domain: string,
  { after, limit }: Part = { after: 0, limit: -1 },
): number[] {
  const words = wordsOf(domain);
  // The last word is the end of half of all addresses, and tells nobody apart.
  const asked = words.length > 1 ? words.slice(0, -1) : words;
  if (asked.length === 0) return [];
  return reader
    .all<{ seq: number }>(
      `SELECT s.rowid AS seq FROM prospect_search s
       WHERE prospect_search MATCH :match AND s.rowid > :after AND EXISTS (
         SELECT 1 FROM seen_email e WHERE e.prospect_seq = s.rowid
           AND substr(e.value_key, instr(e.value_key, '@') + 1) = :domain)
       ORDER BY s.rowid LIMIT :limit`,
      { match: asked.map((word) => `"${word}"`).join(' AND '), after, limit, domain },
    )
    .map(({ seq }) => seq);
}

/** A line as lifting needs it. */
export interface LiftedLine {
  readonly seq: number;
  readonly kind: SuppressionMatch['kind'];
  readonly value: string;
  readonly prospect_seq: number | null;
  readonly touch_seq: number | null;
  readonly list_seq: number | null;
  readonly command_seq: number | null;
  readonly recorded_at: number;
}

const lineColumns = 'seq, kind, value, prospect_seq, touch_seq, list_seq, command_seq, recorded_at';

/** The standing line of this seq, or undefined when it was lifted or taken back. */
export const standingLine = (reader: Reader, seq: number): LiftedLine | undefined =>
  reader.get<LiftedLine>(`SELECT ${lineColumns} FROM live_suppression WHERE seq = ?`, [seq]);

/** The line of this id, whatever became of it. */
export const anyLine = (reader: Reader, id: string): LiftedLine | undefined =>
  reader.get<LiftedLine>(`SELECT ${lineColumns} FROM suppression WHERE id = ?`, [idToBlob(id)]);

/** All that the word of a line closed and that still stands: of one touch, one command, or one person in one list. */
export function sameWord(reader: Reader, line: LiftedLine): LiftedLine[] {
  const { touch_seq: touch, list_seq: list, prospect_seq: person, command_seq: command } = line;
  if (touch !== null)
    return reader.all<LiftedLine>(
      `SELECT ${lineColumns} FROM live_suppression WHERE prospect_seq = ? AND touch_seq = ?`,
      [person, touch],
    );
  if (list === null && person !== null && command !== null)
    return reader.all<LiftedLine>(
      `SELECT ${lineColumns} FROM live_suppression
       WHERE prospect_seq = ? AND command_seq = ? AND touch_seq IS NULL AND list_seq IS NULL`,
      [person, command],
    );
  if (list === null || person === null) return [line];
  return reader.all<LiftedLine>(
    `SELECT ${lineColumns} FROM live_suppression WHERE list_seq = ? AND prospect_seq = ?`,
    [list, person],
  );
}

export function insertLift(
  writer: Writer,
  lift: {
    readonly suppressionSeq: number;
    readonly reason: string;
    readonly now: number;
    readonly onDate: string;
    readonly commandSeq: number;
  },
): void {
  writer.run(
    `INSERT INTO suppression_lift (suppression_seq, reason, occurred_at, recorded_at, on_date, command_seq)
     VALUES (:suppressionSeq, :reason, :now, :now, :onDate, :commandSeq)`,
    lift,
  );
}

/** The lines that were written, lifted or taken back after a command. */
export const linesSince = (reader: Reader, commandSeq: number): LiftedLine[] =>
  reader.all<LiftedLine>(
    `SELECT ${lineColumns} FROM suppression WHERE command_seq > :command
       OR seq IN (SELECT suppression_seq FROM suppression_lift WHERE command_seq > :command)
       OR command_seq IN (SELECT voids_command_seq FROM void WHERE command_seq > :command)`,
    { command: commandSeq },
  );

/** Whether a touch was logged after a command. */
export const touchedSince = (reader: Reader, commandSeq: number): boolean =>
  reader.value<number>('SELECT EXISTS (SELECT 1 FROM live_touch WHERE command_seq > ?)', [commandSeq]) === 1;

/** Everyone whom some lines concern: themselves, or by what they have. */
export function peopleOf(
  reader: Reader,
  lines: readonly Pick<LiftedLine, 'kind' | 'value' | 'prospect_seq'>[],
): number[] {
  const values = (kind: LiftedLine['kind']) =>
    lines.filter((line) => line.kind === kind).map(({ value }) => value);
  const themselves = lines.flatMap(({ kind, prospect_seq }) =>
    kind === 'person' && prospect_seq !== null ? [prospect_seq] : [],
  );
  const atDomains = values('domain').flatMap((domain) => peopleAtDomain(reader, domain));
  return [
    ...new Set([...themselves, ...peopleWith(reader, values('number'), values('email')), ...atDomains]),
  ];
}
