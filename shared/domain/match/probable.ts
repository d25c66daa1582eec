import { blockKeys } from './block-keys.ts';
import type { Compared } from './compared.ts';
import { Frequencies } from './frequencies.ts';
import { type Judged, judge } from './judge.ts';
import { Pairing, type Unpaired } from './pairing.ts';
import { Roofs } from './roofs.ts';

/** Two who may be one person, by their places in the list. */
export type Probable = { readonly one: number; readonly other: number; readonly judged: Judged };

/**
 * Finds who of a list may be one person: every two who share a key are compared, in the light of what the
 * whole list shows of names and houses. Their order decides nothing.
 *
 * @param count how many there are
 * @param get the one at a place of the list; asked for more than once
 * @param apart which two are not to be compared, such as those that are one for certain
 */
export function probablePairs(
  count: number,
  get: (at: number) => Compared,
  apart: (one: number, other: number) => boolean,
): { readonly pairs: readonly Probable[]; readonly unpaired: Unpaired } {
  const frequencies = new Frequencies(count);
  const pairing = new Pairing();
  for (let at = 0; at < count; at += 1) {
    const each = get(at);
    frequencies.add(each);
    pairing.add(at, blockKeys(each));
  }
  const roofs = new Roofs();
  const worthIt: (readonly [number, number])[] = [];
  for (const { row, others } of pairing.pairs()) {
    for (const other of others) {
      if (apart(row, other)) continue;
      worthIt.push([row, other]);
      roofs.add(get(row), get(other), frequencies);
    }
  }
  const surroundings = { frequencies, roofs: roofs.odds() };
  const pairs = worthIt.flatMap(([one, other]): Probable[] => {
    const judged = judge(get(one), get(other), surroundings);
    return judged === null ? [] : [{ one, other, judged }];
  });
  return { pairs, unpaired: pairing.unpaired };
}
