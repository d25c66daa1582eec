import type { Compared } from '#shared/domain/match/compared.ts';
import { nameKeysOf } from '#shared/domain/match/name-keys.ts';
import { soundOf } from '#shared/domain/match/block-keys.ts';
import { formalNames } from '#shared/domain/match/nicknames.ts';
import { wordsOf } from '#shared/domain/names.ts';
import type { Reader } from '#core/db/connection.ts';

/** A row of a file to be looked for, by its number. */
export type Sought = { readonly row: number; readonly compared: Compared };

/** More people than this under one key, and it tells nobody apart. */
const mostOfKey = 30;
/** Larger firms are looked through by name and number only. */
const mostOfFirm = 400;

/**
 * Who in the book is worth comparing with some rows: whoever has an address, a number or a name of theirs,
 * and those of their firm whose name is alike. All rows are looked up at once, over the indexes that there
 * are, so that a book of a million is no slower than one of a hundred.
 *
 * @returns for each row the seqs of people
 */
export function candidatesInBook(reader: Reader, rows: readonly Sought[]): Map<number, Set<number>> {
  const found = new Map<number, Set<number>>(rows.map(({ row }) => [row, new Set()]));
  const ask = (sql: string, keysOf: (compared: Compared) => readonly string[]) => {
    const byKey = new Map<string, number[]>();
    for (const { row, compared } of rows) {
      for (const key of keysOf(compared)) byKey.set(key, [...(byKey.get(key) ?? []), row]);
    }
    if (byKey.size === 0) return;
    const answers = reader.all<{ readonly key: string; readonly seqs: string }>(
      `SELECT k.value AS key, (SELECT json_group_array(seq) FROM (${sql} LIMIT ${mostOfKey + 1})) AS seqs FROM json_each(?) k`,
      [JSON.stringify([...byKey.keys()])],
    );
    for (const { key, seqs } of answers) {
      const people = JSON.parse(seqs) as number[];
      if (people.length > mostOfKey) continue;
      for (const row of byKey.get(key) ?? []) for (const seq of people) found.get(row)?.add(seq);
    }
  };
  ask('SELECT prospect_seq AS seq FROM email WHERE value_key = k.value', ({ emails }) => emails);
  ask('SELECT prospect_seq AS seq FROM phone WHERE e164 = k.value', ({ numbers }) =>
    numbers.flatMap(({ e164 }) => e164 ?? []),
  );
  ask('SELECT seq FROM prospect WHERE name_key = k.value', nameKeysOf);
  for (const { row, seq } of colleaguesOfLikeName(reader, rows)) found.get(row)?.add(seq);
  return found;
}

type Colleague = {
  readonly seq: number;
  readonly account_seq: number;
  readonly first_name: string | null;
  readonly last_name: string | null;
};

/** Those at the firms of the rows, by name or web address, either of whose names sounds like one of the row's. */
function* colleaguesOfLikeName(
  reader: Reader,
  rows: readonly Sought[],
): Generator<{ readonly row: number; readonly seq: number }> {
  const accounts = accountsOf(reader, rows);
  const seqs = [...new Set([...accounts.values()].flat())];
  if (seqs.length === 0) return;
  const members = Map.groupBy(
    reader.all<Colleague>(
      `SELECT p.seq, p.account_seq, p.first_name, p.last_name FROM json_each(?) k CROSS JOIN prospect p ON p.account_seq = k.value
       WHERE (SELECT count(*) FROM (SELECT 1 FROM prospect o WHERE o.account_seq = k.value LIMIT ${mostOfFirm + 1})) <= ${mostOfFirm}`,
      [JSON.stringify(seqs)],
    ),
    ({ account_seq: account }) => account,
  );
  const sounds = new Map<number, ReadonlySet<string>>();
  for (const { row, compared } of rows) {
    const wanted = [...compared.name.given.slice(0, 1), ...compared.name.family].flatMap(soundsOf);
    for (const account of accounts.get(row) ?? []) {
      for (const { seq, first_name: first, last_name: last } of members.get(account) ?? []) {
        let theirs = sounds.get(seq);
        if (theirs === undefined) {
          theirs = new Set(wordsOf(`${first ?? ''} ${last ?? ''}`).flatMap(soundsOf));
          sounds.set(seq, theirs);
        }
        if (wanted.some((sound) => theirs.has(sound))) yield { row, seq };
      }
    }
  }
}

const soundsOf = (word: string): string[] => (word.length < 2 ? [] : [...formalNames(word)].map(soundOf));

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
