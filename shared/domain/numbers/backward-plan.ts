import { uniformOf } from '../seeded.ts';
import { betaBelow, betaQuantile } from './beta.ts';
import { type Proportion, posteriorOf } from './proportion.ts';

/** One step of the way from a dial to what the quota counts, as the rep's own record has it. */
export interface Link<Name extends string = string> {
  readonly name: Name;
  /** How many went on, of how many that came so far. */
  readonly counted: Proportion;
  /** How many stand right after this step already, and may still come to the end. */
  readonly inHand: number;
  /** The best that the rep has shown over a while, as a rate; null where nothing was better. */
  readonly best: number | null;
}

export interface BackwardQuestion<Name extends string = string> {
  /** What is still missing to the quota. */
  readonly quota: number;
  /** From dials on, in their order; what comes out of the last one is what the quota counts. */
  readonly links: readonly Link<Name>[];
  /** Working days on which a dial still comes to its end in time. */
  readonly days: number;
  /** The most dials that the rep has ever made in a day. */
  readonly mostInADay: number;
  readonly seed: string;
}

export interface Lever<Name extends string = string> {
  readonly name: Name;
  /** As it is now, and as it was at its best. */
  readonly from: number;
  readonly to: number;
  /** What the plan comes to at its best. */
  readonly dials: number | null;
}

export interface BackwardAnswer<Name extends string = string> {
  /** Dials that make the quota in five, seven and nine of ten cases; null beyond all counting. */
  readonly dials: {
    readonly even: number | null;
    readonly planned: number | null;
    readonly safe: number | null;
  };
  /** What the planned dials come to after each link, on average. */
  readonly expected: readonly { readonly name: Name; readonly count: number }[];
  /** Dials a working day, rounded up. */
  readonly perDay: number | null;
  /** Whether no day asks for more than the rep has ever done in one. */
  readonly reachable: boolean;
  /** How likely the quota is if every day is as full as the fullest was. */
  readonly chanceAtMost: number;
  /** What would help, the most helpful first. */
  readonly levers: readonly Lever<Name>[];
}

/** A plan is what makes it in seven of ten cases. */
export const plannedChance = 0.7;
const evenChance = 0.5;
const safeChance = 0.9;
/** So often what is believed of each link is drawn. */
const usualDraws = 256;
/** Nobody makes more dials than this. */
const beyondCounting = 10_000_000;

/** The rates of each draw, link by link. */
type Draws = readonly (readonly number[])[];

/**
 * Rates drawn from what is believed of each link, one from every slice of equal weight, in a shuffled order of
 * its own: as even as a draw can be, and the same for the same seed.
 */
function drawn(links: readonly Link[], seed: string, times: number): Draws {
  const slices = Array.from({ length: times }, (_, slice) => slice);
  const columns = links.map(({ name, counted }) => {
    const { a, b } = posteriorOf(counted) ?? { a: counted.k + 0.5, b: 0.5 };
    const place = slices.map((slice) => uniformOf('backward', seed, name, slice));
    return slices
      .toSorted((one, other) => (place[one] ?? 0) - (place[other] ?? 0))
      .map((slice) => betaQuantile((slice + 0.5) / times, a, b));
  });
  return slices.map((slice) => columns.map((column) => column[slice] ?? 0));
}

/** The chance of at least `least` out of `tries`, each with the chance `rate`. */
function atLeast(least: number, tries: number, rate: number): number {
  if (least <= 0) return 1;
  return tries < least ? 0 : betaBelow(rate, least, tries - least + 1);
}

/** How likely each number below `most` comes out of what is in hand, at one draw's rates; the last is all the rest. */
function fromHand(links: readonly Link[], rates: readonly number[], most: number): readonly number[] {
  let chances = [1, ...Array.from({ length: most }, () => 0)];
  let onward = 1;
  for (let index = links.length - 1; index >= 0; index -= 1) {
    const { inHand = 0 } = links[index] ?? {};
    for (let each = 0; each < inHand; each += 1) {
      const goesOn = onward;
      chances = chances.map((chance, count) => {
        const stays = count === most ? chance : chance * (1 - goesOn);
        return stays + (count === 0 ? 0 : (chances[count - 1] ?? 0) * goesOn);
      });
    }
    onward *= rates[index] ?? 0;
  }
  return chances;
}

interface Believed {
  /** The chance that a dial comes to the end, in each draw. */
  readonly through: readonly number[];
  readonly hand: readonly (readonly number[])[];
  readonly quota: number;
}

function believed(links: readonly Link[], draws: Draws, quota: number): Believed {
  return {
    through: draws.map((rates) => rates.reduce((all, rate) => all * rate, 1)),
    hand: draws.map((rates) => fromHand(links, rates, quota)),
    quota,
  };
}

/** How likely the quota is with so many dials: the mean over all that is believed. */
function chanceWith({ through, hand, quota }: Believed, dials: number): number {
  let sum = 0;
  for (const [draw, rate] of through.entries()) {
    for (const [count, chance] of (hand[draw] ?? []).entries()) {
      if (chance > 0) sum += chance * atLeast(quota - count, dials, rate);
    }
  }
  return sum / through.length;
}

/** The fewest dials that make the quota with a chance; null beyond all counting. */
function dialsFor(what: Believed, chance: number): number | null {
  if (chanceWith(what, 0) >= chance) return 0;
  let [few, many] = [0, 64];
  while (chanceWith(what, many) < chance) {
    if (many >= beyondCounting) return null;
    [few, many] = [many, many * 4];
  }
  while (many - few > Math.max(1, many / 1000)) {
    const middle = Math.floor((few + many) / 2);
    if (chanceWith(what, middle) >= chance) many = middle;
    else few = middle;
  }
  return many;
}

const meanOf = (draws: Draws, index: number): number =>
  draws.reduce((sum, rates) => sum + (rates[index] ?? 0), 0) / draws.length;

/** The draws of one link moved, so that their mean is another. */
const moved = (draws: Draws, index: number, by: number): Draws =>
  draws.map((rates) => rates.map((rate, link) => (link === index ? Math.min(1, rate * by) : rate)));

/**
 * From a quota back to the dials that it takes. Each rate is believed to be what the rep's record leaves possible
 * (`posteriorOf`), and the number that comes out of so many dials is then binomial with the product of the rates:
 * the plan is the fewest dials whose chance, averaged over the draws, is seven in ten. What is in hand counts too.
 *
 * @param times how many draws; more are slower and steadier
 */
export function planBack<Name extends string>(
  { quota, links, days, mostInADay, seed }: BackwardQuestion<Name>,
  times = usualDraws,
): BackwardAnswer<Name> {
  const missing = Math.max(0, Math.ceil(quota));
  const draws = drawn(links, seed, times);
  const now = believed(links, draws, missing);
  const planned = dialsFor(now, plannedChance);
  const perDay =
    planned === null || (days === 0 && planned > 0) ? null : Math.ceil(planned / Math.max(1, days));
  let count = planned ?? 0;
  const expected = links.map(({ name }, index) => {
    count *= meanOf(draws, index);
    return { name, count };
  });
  const levers = links.flatMap(({ name, best }, index): Lever<Name>[] => {
    const from = meanOf(draws, index);
    if (best === null || best <= from) return [];
    const dials = dialsFor(believed(links, moved(draws, index, best / from), missing), plannedChance);
    return [{ name, from, to: best, dials }];
  });
  return {
    dials: { even: dialsFor(now, evenChance), planned, safe: dialsFor(now, safeChance) },
    expected,
    perDay,
    reachable: perDay !== null && perDay <= mostInADay,
    chanceAtMost: chanceWith(now, days * mostInADay),
    levers: levers.toSorted(
      (one, other) => (one.dials ?? Number.POSITIVE_INFINITY) - (other.dials ?? Number.POSITIVE_INFINITY),
    ),
  };
}
