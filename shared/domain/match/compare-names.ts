import type { Compared } from './compared.ts';
import { compareFirstNames } from './first-names.ts';
import { alike, capital, type Chances, type Finding, speaksFor } from './finding.ts';
import type { Frequencies } from './frequencies.ts';
import { namesAlike } from './jaro-winkler.ts';
import { areInitials, calledByMiddle } from './person-name.ts';

/**
 * Compares two names: the first names and the last, and where that fails the one with the other, as lists
 * have them the wrong way round. A name that one of the two does not have says nothing.
 */
export function compareNames(
  a: Compared,
  b: Compared,
  frequencies: Frequencies,
  wrong: WrongNames = usuallyWrong,
): Finding[] {
  const straight = compareParts(a, b, frequencies, wrong);
  if (straight.every(speaksFor)) return straight;
  // Of which of the two it is that the names are the wrong way round, the better guess is right.
  const crossed = [
    compareParts(turned(a), b, frequencies, wrong),
    compareParts(a, turned(b), frequencies, wrong),
  ].reduce((best, each) => (bits(each) > bits(best) ? each : best));
  const [clearest] = crossed.toSorted((one, other) => bits([other]) - bits([one]));
  if (clearest === undefined || bits(crossed) + Math.log2(wrongWayRound) <= bits(straight)) return straight;
  const { same, household, ...others } = clearest.chances;
  const chances = { ...others, same: same * wrongWayRound, household: household * wrongWayRound };
  return crossed.map((each) =>
    each === clearest ? { ...each, chances, say: () => 'First and last name the other way round' } : each,
  );
}

/** What is told of names that agree. */
export const sameGiven = 'Same first name';
export const sameFamily = 'Same last name';
export const differentGiven = 'Different first names';

/** How often two records of one person differ in the whole name. */
export type WrongNames = { readonly given: number; readonly family: number };

/** Of a hundred, two or three have a name that is another's: an assistant's, one they gave up, a slip of the line. */
export const usuallyWrong: WrongNames = { given: 0.02, family: 0.03 };

/** Three in a hundred names stand the wrong way round. */
const wrongWayRound = 0.03;

const bits = (findings: readonly Finding[]): number =>
  findings.reduce((sum, { chances }) => sum + Math.log2(chances.same / chances.stranger), 0);

const turned = (of: Compared): Compared => ({
  ...of,
  name: { ...of.name, given: of.name.family, family: of.name.given },
  written: { ...of.written, given: of.written.family, family: of.written.given },
});

function compareParts(a: Compared, b: Compared, frequencies: Frequencies, wrong: WrongNames): Finding[] {
  const findings = [];
  if (a.name.given.length > 0 && b.name.given.length > 0)
    findings.push(compareGiven(a, b, frequencies, wrong.given));
  if (a.name.family.length > 0 && b.name.family.length > 0)
    findings.push(compareFamily(a, b, frequencies, wrong.family));
  return findings;
}

function compareGiven(a: Compared, b: Compared, frequencies: Frequencies, wrong: number): Finding {
  const [one, other] = [a.name.given, b.name.given];
  const [first = '', second = ''] = [one[0], other[0]];
  const chance = Math.max(frequencies.of('given', first), frequencies.of('given', second));
  const [written, as] = [a.written.given, b.written.given];
  const found = (chances: Chances, say: (() => string) | null): Finding => ({ topic: 'name', chances, say });
  if (one.join('') === other.join('') || first === second) {
    // Fathers and sons are called alike: one in twenty-five.
    return found({ ...alike(0.82, chance), household: Math.max(0.04, chance) }, () => sameGiven);
  }
  if (areInitials(one, other) || areInitials(other, one)) return found(alike(0.9, 1 / 300), null);
  const compared = compareFirstNames(first, second);
  switch (compared.kind) {
    case 'same':
      return found(alike(0.82, chance), () => sameGiven);
    case 'short form':
      return found(alike(0.1, Math.max(1 / 600, chance / 3)), () =>
        shortForm(written || first, as || second, compared.formal),
      );
    case 'initial':
      // Given that one tells no more: a letter begins one name in twelve.
      return found(
        alike(0.93, 1 / 12),
        () => `${capital(initialOf(first, second))}. may be ${capital(first.length === 1 ? as : written)}`,
      );
    case 'typo':
      return compared.likeness >= 0.92
        ? found(alike(0.05, 1 / 400), () => `${capital(written)} and ${capital(as)} are spelled alike`)
        : found(alike(0.03, 1 / 80), () => `${capital(written)} and ${capital(as)} are spelled alike`);
    case 'akin':
      return found(alike(0.03, 1 / 300), () => `${capital(written)} and ${capital(as)} are spelled alike`);
    case 'different': {
      if (calledByMiddle(first, other) || calledByMiddle(second, one))
        return found(alike(0.02, 1 / 400), () => 'One goes by the middle name');
      const initial = first.length === 1 || second.length === 1;
      return found(initial ? alike(0.03, 11 / 12) : alike(wrong, 0.95), () => differentGiven);
    }
  }
}

const initialOf = (first: string, second: string): string => (first.length === 1 ? first : second);

function shortForm(one: string, other: string, formal: string): string {
  const [a, b] = [capital(one), capital(other)];
  if (formal === other.toLowerCase()) return `${a} is short for ${b}`;
  if (formal === one.toLowerCase()) return `${b} is short for ${a}`;
  return `${a} and ${b} are both ${capital(formal)}`;
}

/** Particles come and go: van der Berg, Vanderberg, Berg. */
const particles = new Set(
  'van von der den de del della di da do dos das du la le los las el al bin ibn ter ten zu zum zur'.split(
    ' ',
  ),
);

const core = (family: readonly string[]): readonly string[] => {
  const words = family.filter((word) => !particles.has(word));
  return words.length === 0 ? family : words;
};

function compareFamily(a: Compared, b: Compared, frequencies: Frequencies, wrong: number): Finding {
  const [one, other] = [core(a.name.family), core(b.name.family)];
  const [whole, second] = [one.join(''), other.join('')];
  const found = (chances: Chances, say: (() => string) | null): Finding => ({ topic: 'name', chances, say });
  const texts = () => [capital(a.written.family || whole), capital(b.written.family || second)] as const;
  if (whole === second || a.name.family.join('') === b.name.family.join('')) {
    const chance = Math.max(
      frequencies.of('family', a.name.family.join('')),
      frequencies.of('family', b.name.family.join('')),
    );
    // Of two colleagues one in two hundred has the other's name; in a firm that bears it, three in ten.
    const namesake = [...a.companyKeys, ...b.companyKeys].some((key) => key.split(' ').includes(whole));
    return found(
      { same: 0.9, stranger: chance, colleague: namesake ? 0.3 : Math.max(chance, 1 / 200), household: 0.85 },
      () => sameFamily,
    );
  }
  if (whole.length === 1 || second.length === 1) {
    return whole[0] === second[0]
      ? found(alike(0.9, 1 / 12), null)
      : found(alike(0.03, 11 / 12), () => 'Different last names');
  }
  const shared = one.find((word) => word.length > 2 && other.includes(word));
  if (shared !== undefined) {
    return found({ ...alike(0.03, 1 / 800), household: 0.05 }, () => {
      const [x, y] = texts();
      return x.length < y.length ? `${x} is part of ${y}` : `${y} is part of ${x}`;
    });
  }
  const likeness = namesAlike(whole, second);
  const spelled = () => {
    const [x, y] = texts();
    return `${x} and ${y} are spelled alike`;
  };
  if (likeness >= 0.92) return found({ ...alike(0.05, 1 / 600), household: 0.05 }, spelled);
  if (likeness >= 0.84) return found({ ...alike(0.02, 1 / 120), household: 0.03 }, spelled);
  return found({ ...alike(wrong, 0.98), household: 0.1 }, () => 'Different last names');
}
