import type { Compared } from './compared.ts';
import { compareNames, usuallyWrong, type WrongNames } from './compare-names.ts';
import { speaksFor } from './finding.ts';
import type { Frequencies } from './frequencies.ts';

/** What a list shows of those who share a house. */
export type RoofOdds = {
  /** How many households there are for each person who stands there twice, in bits. */
  readonly households: number;
  /** How many who have nothing but the house in common, likewise. */
  readonly neighbors: number;
  readonly wrong: WrongNames;
};

/** Where a list says nothing of households: some live together for each who stands there twice, many are neighbors. */
const assumed = { households: 2, neighbors: 32 } as const;

/** Of a list whose people stand there twice: for thirty of them two who live together. */
const fewHouseholds = -5;

/**
 * Learns from a list who shares a house in it, without being told. Where most of those who share a house and
 * a last name share the first name too, people stand there twice, and a first name that differs is rather a
 * wrong one; where most do not, they are households.
 */
export class Roofs {
  private doubles = 0;
  private givenDiffers = 0;
  private familyDiffers = 0;
  private bothDiffer = 0;

  /** Counts two records that are compared, where they share a house and both have a whole name. */
  add(a: Compared, b: Compared, frequencies: Frequencies): void {
    if (!sharesHouse(a, b)) return;
    const [given, family] = compareNames(a, b, frequencies);
    if (given === undefined || family === undefined) return;
    if (!speaksFor(given)) this[speaksFor(family) ? 'givenDiffers' : 'bothDiffer'] += 1;
    else if (speaksFor(family)) this.doubles += 1;
    else this.familyDiffers += 1;
  }

  odds(): RoofOdds {
    const { doubles, givenDiffers, familyDiffers, bothDiffer } = this;
    const neighbors = Math.log2((bothDiffer + assumed.neighbors) / (doubles + 1));
    const share = (differing: number) => differing / (doubles + differing + assumed.households);
    if (doubles <= givenDiffers + assumed.households) {
      const households = Math.log2((givenDiffers + assumed.households) / (doubles + 1));
      return { households, neighbors, wrong: usuallyWrong };
    }
    return {
      households: fewHouseholds,
      neighbors,
      wrong: {
        given: Math.max(usuallyWrong.given, share(givenDiffers)),
        family: Math.max(usuallyWrong.family, share(familyDiffers)),
      },
    };
  }
}

/** Before a list is read, and for one that is not. */
export const usualRoofOdds: RoofOdds = new Roofs().odds();

const sharesHouse = (a: Compared, b: Compared): boolean =>
  a.address.parts.some((part) => b.address.parts.includes(part)) &&
  a.address.numbers.some((number) => b.address.numbers.includes(number));
