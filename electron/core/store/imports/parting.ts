import type { Reader, SqlValue } from '#core/db/connection.ts';
import { contactTables } from '../person-tables.ts';

/** Tables whose rows belong to a person and say which list brought them, in an order in which they can be written. */
export const owned = [...contactTables, 'list_change'] as const;

export type Row = Readonly<Record<string, SqlValue>>;

/** Two people as they were, every row of theirs by table. */
export type TwoPeople = { readonly [table: string]: readonly Row[] };

/** Two who became one, and the lists that were in the book then, as a JSON array. */
export type Folded = {
  readonly seq: number;
  readonly listSeq: number;
  readonly goneSeq: number;
  readonly staySeq: number;
  readonly lists: string;
  readonly two: TwoPeople;
};

/** The seqs of some rows, as a JSON array. */
export const seqsOf = (rows: readonly Row[] = []): string => JSON.stringify(rows.map(({ seq }) => seq));

type BuiltOn = {
  readonly kind: 'built on';
  readonly said: string;
  readonly inTheWay: readonly string[];
};

/**
 * What stands on two having become one, so that they cannot be parted any more: a list that came or went
 * since, somebody who has their place in the book, or work with what went over from one to the other.
 */
export function whatWasBuiltOn(reader: Reader, folded: Folded): BuiltOn | null {
  const since = reader.all<{ name: string; gone: number }>(
    `SELECT name, state IN ('undoing', 'undone') AS gone FROM list
     WHERE (state <> 'undone' AND seq NOT IN (SELECT value FROM json_each(:lists)))
       OR (state NOT IN ('sealed', 'applied') AND seq IN (SELECT value FROM json_each(:lists)))
     ORDER BY seq`,
    { lists: folded.lists },
  );
  const [first] = since;
  if (first !== undefined)
    return {
      kind: 'built on',
      said: `${first.name} ${first.gone === 1 ? 'was taken back' : 'came in'} since, so they stay one person.`,
      inTheWay: since.map(({ name }) => name),
    };
  if (joinedSince(reader, folded))
    return {
      kind: 'built on',
      said: 'Somebody else became one with them since, so they stay one person.',
      inTheWay: [],
    };
  if (placeTaken(reader, folded))
    return { kind: 'built on', said: 'Others came in since, so they stay one person.', inTheWay: [] };
  if (workedWith(reader, folded))
    return {
      kind: 'built on',
      said: 'You have worked with what one had from the other, so they stay one person.',
      inTheWay: [],
    };
  return null;
}

/** Whether one of the two became one with a third afterwards: that is to be parted first. */
const joinedSince = (reader: Reader, { seq, goneSeq, staySeq }: Folded): boolean =>
  reader.get(
    `SELECT 1 FROM folded WHERE seq > :seq AND (gone_seq IN (:gone, :stay) OR stay_seq IN (:gone, :stay))`,
    { seq, gone: goneSeq, stay: staySeq },
  ) !== undefined;

/** Whether somebody else has the seq of the one who went, or of a row of the two. */
function placeTaken(reader: Reader, { goneSeq, staySeq, two }: Folded): boolean {
  if (reader.get('SELECT 1 FROM prospect WHERE seq = ?', [goneSeq]) !== undefined) return true;
  return owned.some(
    (table) =>
      reader.get(
        `SELECT 1 FROM ${table} WHERE seq IN (SELECT value FROM json_each(?)) AND prospect_seq NOT IN (?, ?)`,
        [seqsOf(two[table]), goneSeq, staySeq],
      ) !== undefined,
  );
}

/** Whether a call, a touch or an appointment names a row that came over to the one who stayed. */
function workedWith(reader: Reader, { staySeq, two }: Folded): boolean {
  const own = (table: 'phone' | 'lead') =>
    seqsOf((two[table] ?? []).filter((row) => row['prospect_seq'] === staySeq));
  const cameOver = (table: 'phone' | 'lead') =>
    `SELECT seq FROM ${table} WHERE prospect_seq = :stay AND seq NOT IN (SELECT value FROM json_each(:${table}s))`;
  return (
    reader.value<number>(
      `SELECT EXISTS (SELECT 1 FROM launch WHERE phone_seq IN (${cameOver('phone')}))
         OR EXISTS (SELECT 1 FROM touch WHERE phone_seq IN (${cameOver('phone')}))
         OR EXISTS (SELECT 1 FROM appointment WHERE lead_seq IN (${cameOver('lead')}))
         OR EXISTS (SELECT 1 FROM opportunity WHERE lead_seq IN (${cameOver('lead')}))`,
      { stay: staySeq, phones: own('phone'), leads: own('lead') },
    ) === 1
  );
}
