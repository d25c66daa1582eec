import { blockKeys } from './block-keys.ts';
import type { Compared } from './compared.ts';
import { Frequencies } from './frequencies.ts';
import { type Judged, judge } from './judge.ts';
import { Pairing, type Unpaired } from './pairing.ts';
import { Roofs } from './roofs.ts';

/** Two who may be one person, by their places in the list. */
export type Probable = { readonly one: number; readonly other: number; readonly judged: Judged };

/**
 * Finds who of a list may be one person, as far as it fits into memory: every two who share a key are
 * compared, in the light of what the whole list shows of names and houses. Their order decides nothing.
 *
 * @param apart which two are not to be compared, such as those that are one for certain
 */
export function probablePairs(
  list: readonly Compared[],
  apart: (one: number, other: number) => boolean,
): { readonly pairs: readonly Probable[]; readonly unpaired: Unpaired } {
  const frequencies = new Frequencies(list.length);
  const pairing = new Pairing();
  list.forEach((each, at) => {
    frequencies.add(each);
    pairing.add(at, blockKeys(each));
  });
  const worthIt: (readonly [number, number])[] = [];
  const roofs = new Roofs();
  for (const { row, others } of pairing.pairs()) {
    for (const other of others) {
      if (apart(row, other)) continue;
      worthIt.push([row, other]);
      const [a, b] = [list[row], list[other]];
      if (a !== undefined && b !== undefined) roofs.add(a, b, frequencies);
    }
  }
  const surroundings = { frequencies, roofs: roofs.odds() };
  const pairs = worthIt.flatMap(([one, other]): Probable[] => {
    const [a, b] = [list[one], list[other]];
    const judged = a === undefined || b === undefined ? null : judge(a, b, surroundings);
    return judged === null ? [] : [{ one, other, judged }];
  });
  return { pairs, unpaired: pairing.unpaired };
}
