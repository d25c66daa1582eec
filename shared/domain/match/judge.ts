import type { Compared } from './compared.ts';
import { firmFindings } from './compare-firms.ts';
import { compareNames, differentGiven, sameFamily, sameGiven } from './compare-names.ts';
import { placeFindings } from './compare-places.ts';
import { reachFindings } from './compare-reach.ts';
import { alike, type Finding, speaksFor } from './finding.ts';
import type { Frequencies } from './frequencies.ts';
import { generationsConflict } from './person-name.ts';
import type { RoofOdds } from './roofs.ts';

/** Two records as a rep would look at them. */
export type Judged = {
  /** How much likelier one person is than the best other explanation, in bits; to be asked about above 0. */
  readonly bits: number;
  readonly why: readonly string[];
  readonly against: readonly string[];
};

/** What is known of all the records among which two are compared. */
export type Surroundings = { readonly frequencies: Frequencies; readonly roofs: RoofOdds };

/** For each person who stands on it twice a list has some thirty pairs of colleagues; in bits. */
const colleagues = 5;

/** Strangers, as almost all pairs of records are, must be outweighed by eight to one. */
const strangers = ({ population }: Frequencies): number => Math.max(12, Math.log2(population + 1) + 3);

/**
 * Judges whether two records may be one person, as Fellegi and Sunter do: each thing found of the two counts
 * by how much oftener it is found of one person than of two; but the two are held against the best of three
 * other explanations, strangers, colleagues and a household, so that a shared firm, switchboard or address
 * says nothing by itself. Nor do names: it takes evidence of two kinds, or something that is one person's own.
 *
 * @returns null where they are plainly not one, or too little is known
 */
export function judge(a: Compared, b: Compared, surroundings: Surroundings): Judged | null {
  if (generationsConflict(a.name, b.name)) return null;
  const { frequencies } = surroundings;
  const usual = compareNames(a, b, frequencies);
  const elsewhere = [
    ...firmFindings(a, b, frequencies),
    ...reachFindings(
      a,
      b,
      frequencies,
      usual.every((each) => each.say?.() !== differentGiven),
    ),
    ...placeFindings(a, b, frequencies),
    ...titles(a, b, frequencies),
  ];
  // Who works together has a name of their own; who only shares a house may be miswritten as often as the list shows.
  const names = isAtWork(elsewhere) ? usual : compareNames(a, b, frequencies, surroundings.roofs.wrong);
  const findings = [...names, ...elsewhere];
  const bits = bitsOf(findings, surroundings);
  if (bits <= 0 || !isEnough(findings)) return null;
  return {
    bits,
    why: told(findings.filter(speaksFor)),
    against: told(findings.filter((each) => !speaksFor(each))),
  };
}

/** By how much the best other explanation falls short, in bits. */
function bitsOf(findings: readonly Finding[], { frequencies, roofs }: Surroundings): number {
  const rather = (other: 'stranger' | 'colleague' | 'household') =>
    findings.reduce((sum, { chances }) => sum + Math.log2(chances.same / chances[other]), 0);
  return Math.min(
    rather('stranger') - strangers(frequencies),
    rather('colleague') - (isAtWork(findings) ? colleagues : roofs.neighbors),
    rather('household') - roofs.households,
  );
}

const isAtWork = (findings: readonly Finding[]): boolean =>
  findings.some(({ topic }) => topic === 'firm' || topic === 'reach');

/**
 * Names, and something besides; at two firms something of their own, for namesakes are in every town. Without
 * a name it takes something of their own too.
 */
function isEnough(findings: readonly Finding[]): boolean {
  const topics = new Set(findings.filter(speaksFor).map(({ topic }) => topic));
  if (topics.has('reach')) return true;
  const apart = findings.some((each) => each.topic === 'firm' && !speaksFor(each));
  return topics.has('name') && !apart && (topics.has('firm') || topics.has('place'));
}

function titles(a: Compared, b: Compared, frequencies: Frequencies): Finding[] {
  if (a.title === '' || a.title !== b.title) return [];
  const chance = frequencies.of('title', a.title);
  return [
    {
      topic: 'work',
      chances: { ...alike(0.4, chance), colleague: Math.max(1 / 15, chance) },
      say: () => 'Same title',
    },
  ];
}

/** What is told, the weightiest first. */
function told(findings: readonly Finding[]): string[] {
  const weight = ({ chances }: Finding) => Math.abs(Math.log2(chances.same / chances.stranger));
  const said = findings.toSorted((a, b) => weight(b) - weight(a)).flatMap(({ say }) => say?.() ?? []);
  const whole = said.includes(sameGiven) && said.includes(sameFamily);
  return whole ? ['Same name', ...said.filter((each) => each !== sameGiven && each !== sameFamily)] : said;
}
