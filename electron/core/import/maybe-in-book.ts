import type { Compared } from '#shared/domain/match/compared.ts';
import { Frequencies } from '#shared/domain/match/frequencies.ts';
import { judge } from '#shared/domain/match/judge.ts';
import { usualRoofOdds } from '#shared/domain/match/roofs.ts';
import type { Reader } from '../db/connection.ts';
import { comparedPeople } from '../store/compared.ts';
import { candidatesInBook } from '../store/imports/candidates-in-book.ts';
import { keptApart } from '../store/imports/kept-apart.ts';
import type { Codes } from './candidates/decisions.ts';
import { idOfTwo, signOfPerson, signOfRow } from './suggestions/suggested.ts';

const together = 500;

/**
 * Which of the new rows of a file may be somebody in the book, by their places. Whom somebody said to be two
 * different people are not asked about again.
 */
export function maybeInBook(reader: Reader, codes: Codes, comparedOf: (row: number) => Compared): number[] {
  const people = [...codes.keys()].filter((row) => (codes[row] ?? 0) >= 0);
  const frequencies = new Frequencies(codes.length);
  for (const row of people) frequencies.add(comparedOf(row));
  const surroundings = { frequencies, roofs: usualRoofOdds };
  const fresh = people.filter((row) => codes[row] === 0);
  const maybe = new Set<number>();
  for (let from = 0; from < fresh.length; from += together) {
    const sought = fresh.slice(from, from + together).map((row) => ({ row, compared: comparedOf(row) }));
    const found = candidatesInBook(reader, sought, 'wide');
    const others = comparedPeople(reader, new Set([...found.values()].flatMap((seqs) => [...seqs])));
    const alike = sought.flatMap(({ row, compared }) =>
      [...(found.get(row) ?? [])].flatMap((seq) => {
        const person = others.get(seq);
        if (person === undefined || judge(compared, person.compared, surroundings) === null) return [];
        return { row, signs: idOfTwo(signOfRow(compared), signOfPerson(person.id)) };
      }),
    );
    const apart = keptApart(
      reader,
      alike.map(({ signs }) => signs),
    );
    for (const { row, signs } of alike) if (!apart.has(signs)) maybe.add(row);
  }
  return [...maybe];
}
