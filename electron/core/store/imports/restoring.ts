import type { Reader, Writer } from '#core/db/connection.ts';
import { reindexProspect } from '../search.ts';
import { handOver, handOverAdded, handOverClass } from './handing-over.ts';
import type { ListChange } from './pending.ts';

/** People who stood in the book before a list, whom it changed and who stay. */
export const countChanged = (reader: Reader, listSeq: number): number =>
  reader.value<number>(
    `SELECT count(DISTINCT c.prospect_seq) FROM list_change c JOIN prospect p ON p.seq = c.prospect_seq
     WHERE c.list_seq = ? AND p.list_seq IS NOT ?`,
    [listSeq, listSeq],
  );

const columns: ReadonlySet<string> = new Set(
  (
    'title seniority x_handle address city state postal_code country time_zone status owner first_name middle_name ' +
    'last_name prefix suffix full_name name_key linkedin_url linkedin_slug imported_note account_seq zones'
  ).split(' '),
);

type When = { readonly commandSeq: number; readonly now: number; readonly onDate: string };

/**
 * Puts back what a list changed of people who stood in the book, the last change first. A value that
 * was changed again since is left, and so is what a later list says too: it is that list's from here on.
 * A number that was called stays, and an arrival that an appointment names. People whom the list itself
 * made are not concerned.
 *
 * @param when the command and instant of the undo
 * @returns those who may stand elsewhere now
 */
export function putBack(
  writer: Writer,
  listSeq: number,
  changes: readonly ListChange[],
  when: When,
): Set<number> {
  const restored = new Set<number>();
  const colleagues: number[] = [];
  for (const change of changes) {
    const row = writer.get<{ list_seq: number | null; account_seq: number | null; custom: string }>(
      'SELECT list_seq, account_seq, custom FROM prospect WHERE seq = ?',
      [change.prospectSeq],
    );
    if (row === undefined || row.list_seq === listSeq) continue;
    restored.add(change.prospectSeq);
    const { field } = change;
    if (field === 'class') colleagues.push(...putClassBack(writer, listSeq, row.account_seq, change, when));
    else if (columns.has(field) || field.startsWith('custom:')) {
      if (handOver(writer, listSeq, change)) continue;
      if (columns.has(field)) putColumnBack(writer, change);
      else putCustomBack(writer, change, row.custom);
      putOriginBack(writer, listSeq, change);
    } else if (change.before === null && !handOverAdded(writer, listSeq, change)) removeAdded(writer, change);
  }
  for (const seq of restored) reindexProspect(writer, seq);
  return new Set([...restored, ...colleagues]);
}

/** Who had set the value before has set it again. */
function putOriginBack(
  writer: Writer,
  listSeq: number,
  { prospectSeq, field, beforeListSeq }: ListChange,
): void {
  const whose = `entity = 'prospect' AND entity_seq = ? AND field = ? AND origin = 'import' AND list_seq = ?`;
  if (beforeListSeq === null)
    writer.run(`DELETE FROM field_origin WHERE ${whose}`, [prospectSeq, field, listSeq]);
  else
    writer.run(`UPDATE field_origin SET list_seq = ? WHERE ${whose}`, [
      beforeListSeq,
      prospectSeq,
      field,
      listSeq,
    ]);
}

function putColumnBack(writer: Writer, { field, before, after, prospectSeq }: ListChange): void {
  const number = field === 'account_seq';
  const value = (text: string | null) => (number && text !== null ? Number(text) : text);
  writer.run(`UPDATE prospect SET ${field} = ? WHERE seq = ? AND ${field} IS ?`, [
    value(before),
    prospectSeq,
    value(after),
  ]);
}

function putCustomBack(
  writer: Writer,
  { field, before, after, prospectSeq }: ListChange,
  json: string,
): void {
  const key = field.slice('custom:'.length);
  const custom = JSON.parse(json) as Record<string, string>;
  if (custom[key] !== after) return;
  if (before === null) delete custom[key];
  else custom[key] = before;
  writer.run('UPDATE prospect SET custom = ? WHERE seq = ?', [JSON.stringify(custom), prospectSeq]);
}

/** @returns those whose account is of another class again */
function putClassBack(
  writer: Writer,
  listSeq: number,
  accountSeq: number | null,
  change: ListChange,
  when: When,
): number[] {
  const { before, after } = change;
  if (accountSeq === null || before === null || handOverClass(writer, listSeq, accountSeq, change)) return [];
  const { changes } = writer.run('UPDATE account SET class = ? WHERE seq = ? AND class = ?', [
    before,
    accountSeq,
    after,
  ]);
  if (changes === 0) return [];
  writer.run(
    'INSERT INTO account_class (account_seq, class, occurred_at, recorded_at, on_date, command_seq) VALUES (?, ?, ?, ?, ?, ?)',
    [accountSeq, before, when.now, when.now, when.onDate, when.commandSeq],
  );
  return writer
    .all<{ seq: number }>('SELECT seq FROM prospect WHERE account_seq = ?', [accountSeq])
    .map(({ seq }) => seq);
}

/** What still refers to an added row and so keeps it, by table. */
const keepers: Readonly<Record<string, string>> = {
  phone: `SELECT 1 FROM touch WHERE prospect_seq = :person AND phone_seq = :row
    UNION ALL SELECT 1 FROM launch WHERE prospect_seq = :person AND phone_seq = :row`,
  lead: `SELECT 1 FROM appointment WHERE prospect_seq = :person AND lead_seq = :row
    UNION ALL SELECT 1 FROM opportunity WHERE prospect_seq = :person AND lead_seq = :row`,
  email: 'SELECT 1 WHERE :person IS NULL AND :row IS NULL',
  external_id: 'SELECT 1 WHERE :person IS NULL AND :row IS NULL',
};

function removeAdded(writer: Writer, { field, after, prospectSeq }: ListChange): void {
  const keeper = keepers[field];
  if (keeper === undefined) throw new Error(`no table of added rows is called ${field}`);
  writer.run(`DELETE FROM ${field} WHERE seq = :row AND prospect_seq = :person AND NOT EXISTS (${keeper})`, {
    row: Number(after),
    person: prospectSeq,
  });
}
