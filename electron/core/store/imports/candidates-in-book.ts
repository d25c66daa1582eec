import { soundOf } from '#shared/domain/match/block-keys.ts';
import type { Compared } from '#shared/domain/match/compared.ts';
import { nameKeysOf } from '#shared/domain/match/name-keys.ts';
import { formalNames } from '#shared/domain/match/nicknames.ts';
import { isPersonal } from '#shared/domain/match/numbers.ts';
import { wordsOf } from '#shared/domain/names.ts';
import { remembered } from '#shared/domain/remembered.ts';
import type { Reader } from '#core/db/connection.ts';

/** A row of a file to be looked for, by its number. */
export type Sought = { readonly row: number; readonly compared: Compared };

/**
 * How far to look: `wide` for whoever has an address, a number or a name of the row's, and those of its firm of
 * whom either name is alike; `close`, for lists of very many, asks both names to be alike wherever neither the
 * address nor the number is one's own, and asks for a bare name only where the row has no firm.
 */
export type Breadth = 'wide' | 'close';

/** More people than this under one key, and it tells nobody apart. */
const mostOfKey = 30;
/** Larger firms are looked through by name and number only. */
const mostOfFirm = 400;

/**
 * Who in the book is worth comparing with some rows. All rows are looked up at once, over the indexes that there
 * are, so that a book of a million is no slower than one of a hundred.
 *
 * @returns for each row the seqs of people
 */
export function candidatesInBook(
  reader: Reader,
  rows: readonly Sought[],
  breadth: Breadth,
): Map<number, Set<number>> {
  const found = new Map<number, Set<number>>(rows.map(({ row }) => [row, new Set()]));
  const isClose = breadth === 'close';
  const add = ({ row, seq }: Pair) => found.get(row)?.add(seq);
  asked(
    reader,
    rows,
    'SELECT prospect_seq AS seq FROM email WHERE value_key = k.value',
    ({ emails }) => emails,
  ).forEach(add);
  const byNumber = 'SELECT prospect_seq AS seq FROM phone WHERE e164 = k.value';
  const numbersOf = (personal: boolean) => (of: Compared) =>
    of.numbers.flatMap((number) => (isPersonal(number) === personal ? (number.e164 ?? []) : []));
  asked(reader, rows, byNumber, numbersOf(true)).forEach(add);
  const shared = asked(reader, rows, byNumber, numbersOf(false));
  (isClose ? ofLikeName(reader, rows, shared) : shared).forEach(add);
  const isAlone = ({ companyKeys, domains }: Compared) => companyKeys.length + domains.length === 0;
  asked(reader, rows, 'SELECT seq FROM prospect WHERE name_key = k.value', (of) =>
    isClose && !isAlone(of) ? [] : nameKeysOf(of),
  ).forEach(add);
  for (const pair of colleaguesOfLikeName(reader, rows, isClose ? bothAlike : eitherAlike)) add(pair);
  return found;
}

type Pair = { readonly row: number; readonly seq: number };

/** Whom the rows have a key in common with, where not too many have it. */
function asked(
  reader: Reader,
  rows: readonly Sought[],
  sql: string,
  keysOf: (compared: Compared) => readonly string[],
): Pair[] {
  const byKey = new Map<string, number[]>();
  for (const { row, compared } of rows) {
    for (const key of keysOf(compared)) {
      const others = byKey.get(key);
      if (others === undefined) byKey.set(key, [row]);
      else others.push(row);
    }
  }
  if (byKey.size === 0) return [];
  const answers = reader.all<{ readonly key: string; readonly seqs: string }>(
    `SELECT k.value AS key, (SELECT json_group_array(seq) FROM (${sql} LIMIT ${mostOfKey + 1})) AS seqs FROM json_each(?) k`,
    [JSON.stringify([...byKey.keys()])],
  );
  return answers.flatMap(({ key, seqs }) => {
    if (seqs === '[]') return [];
    const people = JSON.parse(seqs) as number[];
    if (people.length > mostOfKey) return [];
    return (byKey.get(key) ?? []).flatMap((row) => people.map((seq) => ({ row, seq })));
  });
}

type Called = { readonly seq: number; readonly first_name: string | null; readonly last_name: string | null };

/** Whether people called so are worth comparing, by how the words of their names sound. */
type Alike = (of: Compared, theirs: ReadonlySet<string>) => boolean;

const eitherAlike: Alike = ({ name }, theirs) =>
  [...name.given.slice(0, 1), ...name.family].some((word) => sounds(word).some((sound) => theirs.has(sound)));

const bothAlike: Alike = ({ name }, theirs) =>
  [name.given.slice(0, 1), name.family].every(
    (words) => words.length === 0 || words.some((word) => sounds(word).some((sound) => theirs.has(sound))),
  );

const sounds = (word: string): readonly string[] => (word.length < 2 ? [] : soundsOfWord(word));
const soundsOfWord = remembered((word): readonly string[] => [...formalNames(word)].map(soundOf));

const soundsOfName = remembered(
  (name): ReadonlySet<string> => new Set(wordsOf(name).flatMap((word) => [...sounds(word)])),
);

const theirSounds = ({ first_name: first, last_name: last }: Called): ReadonlySet<string> =>
  soundsOfName(`${first ?? ''} ${last ?? ''}`);

/** Those of the pairs in which both names are alike. */
function ofLikeName(reader: Reader, rows: readonly Sought[], pairs: readonly Pair[]): Pair[] {
  if (pairs.length === 0) return [];
  const people = reader.all<Called>(
    'SELECT seq, first_name, last_name FROM prospect WHERE seq IN (SELECT value FROM json_each(?))',
    [JSON.stringify([...new Set(pairs.map(({ seq }) => seq))])],
  );
  const called = new Map(people.map((person) => [person.seq, person]));
  const comparedOf = new Map(rows.map(({ row, compared }) => [row, compared]));
  return pairs.filter(({ row, seq }) => {
    const [compared, person] = [comparedOf.get(row), called.get(seq)];
    return compared !== undefined && person !== undefined && bothAlike(compared, theirSounds(person));
  });
}

/** Those at the firms of the rows, by name or web address, whose name is like the row's. */
function* colleaguesOfLikeName(reader: Reader, rows: readonly Sought[], alike: Alike): Generator<Pair> {
  const accounts = accountsOf(reader, rows);
  const seqs = [...new Set([...accounts.values()].flat())];
  if (seqs.length === 0) return;
  const members = Map.groupBy(
    reader.all<Called & { readonly account_seq: number }>(
      `SELECT p.seq, p.account_seq, p.first_name, p.last_name FROM json_each(?) k CROSS JOIN prospect p ON p.account_seq = k.value
       WHERE (SELECT count(*) FROM (SELECT 1 FROM prospect o WHERE o.account_seq = k.value LIMIT ${mostOfFirm + 1})) <= ${mostOfFirm}`,
      [JSON.stringify(seqs)],
    ),
    ({ account_seq: account }) => account,
  );
  for (const { row, compared } of rows) {
    for (const account of accounts.get(row) ?? [])
      for (const member of members.get(account) ?? [])
        if (alike(compared, theirSounds(member))) yield { row, seq: member.seq };
  }
}

/** The accounts that rows may be at. */
function accountsOf(reader: Reader, rows: readonly Sought[]): Map<number, number[]> {
  const accounts = new Map<number, number[]>();
  const ask = (column: 'name_key' | 'domain', keysOf: (compared: Compared) => readonly string[]) => {
    const values = [...new Set(rows.flatMap(({ compared }) => keysOf(compared)))];
    if (values.length === 0) return;
    const known = Map.groupBy(
      reader.all<{ readonly key: string; readonly seq: number }>(
        `SELECT ${column} AS key, seq FROM account WHERE ${column} IN (SELECT value FROM json_each(?))`,
        [JSON.stringify(values)],
      ),
      ({ key }) => key,
    );
    for (const { row, compared } of rows) {
      const seqs = keysOf(compared).flatMap((key) => known.get(key)?.map(({ seq }) => seq) ?? []);
      if (seqs.length > 0) accounts.set(row, [...new Set([...(accounts.get(row) ?? []), ...seqs])]);
    }
  };
  ask('name_key', ({ companyKeys }) => companyKeys);
  ask('domain', ({ domains }) => domains);
  return accounts;
}
