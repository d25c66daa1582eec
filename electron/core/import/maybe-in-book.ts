import { comparedOf } from '#shared/domain/match/compared.ts';
import { Frequencies } from '#shared/domain/match/frequencies.ts';
import { judge } from '#shared/domain/match/judge.ts';
import { usualRoofOdds } from '#shared/domain/match/roofs.ts';
import type { Reader } from '../db/connection.ts';
import { comparedPeople } from '../store/compared.ts';
import { candidatesInBook } from '../store/imports/candidates-in-book.ts';
import type { KeyedRow } from './same-people.ts';

const together = 500;

/** Which of the new rows of a file may be somebody in the book, by their places. */
export function maybeInBook(
  reader: Reader,
  rows: readonly KeyedRow[],
  isNew: (row: number) => boolean,
): number[] {
  const frequencies = new Frequencies(rows.length);
  for (const { record } of rows) frequencies.add(comparedOf(record));
  const surroundings = { frequencies, roofs: usualRoofOdds };
  const fresh = rows.map((_, row) => row).filter(isNew);
  const maybe: number[] = [];
  for (let from = 0; from < fresh.length; from += together) {
    const sought = fresh.slice(from, from + together).flatMap((row) => {
      const record = rows[row]?.record;
      return record === undefined ? [] : [{ row, compared: comparedOf(record) }];
    });
    const found = candidatesInBook(reader, sought);
    const people = comparedPeople(reader, new Set([...found.values()].flatMap((seqs) => [...seqs])));
    for (const { row, compared } of sought) {
      const alike = [...(found.get(row) ?? [])].some((seq) => {
        const person = people.get(seq);
        return person !== undefined && judge(compared, person.compared, surroundings) !== null;
      });
      if (alike) maybe.push(row);
    }
  }
  return maybe;
}
