import type { Compared } from './compared.ts';
import { alike, type Chances, type Finding } from './finding.ts';
import type { Frequencies } from './frequencies.ts';
import { jaroWinkler } from './jaro-winkler.ts';

/** How two firms, as two records name them, go together. */
export type Firms = 'same' | 'alike' | 'namesakes' | 'different' | 'unknown';

/** Words that firms of one house add or leave out. */
const added = new Set(
  (
    'group gruppe holding holdings international intl global worldwide company usa us america uk europe deutschland germany france ' +
    'italia espana australia canada north east west south northern southern eastern western region branch office division ' +
    'services service solutions systems technologies technology partners and associates'
  ).split(' '),
);

/** A web address decides; then the name; a branch behind a comma is of the same house. */
export function compareFirms(a: Compared, b: Compared): Firms {
  const known = (of: Compared) => of.companyKeys.length + of.domains.length > 0;
  if (!known(a) || !known(b)) return 'unknown';
  if (a.domains.some((domain) => b.domains.includes(domain))) return 'same';
  const sites = a.domains.length > 0 && b.domains.length > 0;
  const [one, other] = [a.companyKeys[0], b.companyKeys[0]];
  if (one === undefined || other === undefined) return sites ? 'different' : 'unknown';
  if (one === other) return sites && !siteOfName(a, b) ? 'namesakes' : 'same';
  if (sites) return siteOfName(a, b) ? 'alike' : 'different';
  const renamed = a.companyKeys.some((key) => b.companyKeys.includes(key));
  return renamed || namesAlike(a, b) ? 'alike' : 'different';
}

/** Sites of one name in two countries: kessler.example.de and kessler.example.uk are one house's. */
const siteOfName = (a: Compared, b: Compared): boolean =>
  a.domains.some((one) => b.domains.some((other) => one.split('.')[0] === other.split('.')[0]));

function namesAlike(a: Compared, b: Compared): boolean {
  const [one = '', other = ''] = [a.companyKeys[0], b.companyKeys[0]];
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  const [few, many] = [short.split(' '), long.split(' ')];
  if (
    few.length === 1 &&
    many.length > 2 &&
    short.length > 2 &&
    short === many.map((word) => word[0]).join('')
  )
    return true;
  if (few.join('') === many.join('')) return true;
  if (!few.every((word, at) => sameWord(word, many[at] ?? ''))) return false;
  const branch = (one === long ? a : b).written.company.split(/[,–—(/]| - /, 2)[1];
  const left = many.slice(few.length);
  return left.every((word) => added.has(word)) || branch?.toLowerCase().includes(left[0] ?? ' ') === true;
}

/** Digits are never a slip: Studio 54 is no Studio 53. */
const sameWord = (one: string, other: string): boolean =>
  one === other || (one.length > 4 && !/\d/.test(one + other) && jaroWinkler(one, other) >= 0.94);

/** What the firms of two people tell of them. Colleagues have one firm by definition. */
export function firmFindings(a: Compared, b: Compared, frequencies: Frequencies): Finding[] {
  const found = (chances: Chances, say: () => string): Finding[] => [{ topic: 'firm', chances, say }];
  switch (compareFirms(a, b)) {
    case 'unknown':
      return [];
    case 'same': {
      const chance = a.companyKeys[0] === undefined ? 1 / 500 : frequencies.of('company', a.companyKeys[0]);
      return found({ ...alike(0.8, chance), colleague: 0.9 }, () => sameFirm(a, b));
    }
    case 'alike':
      return found(
        { ...alike(0.08, 1 / 1000), colleague: 0.08 },
        () => `${a.written.company} and ${b.written.company} may be one company`,
      );
    case 'namesakes':
      return found(
        { ...alike(0.005, 1 / 300), colleague: 0.02 },
        () => `Two companies called ${a.written.company}, by their web addresses`,
      );
    case 'different':
      // People change firms, and lists grow old: one in ten.
      return found({ ...alike(0.1, 0.99), colleague: 0.01 }, () => 'Different companies');
  }
}

function sameFirm(a: Compared, b: Compared): string {
  const [one, other] = [a.written.company, b.written.company];
  const domain = a.domains.find((each) => b.domains.includes(each));
  if (one !== '' && other !== '' && one.toLowerCase() === other.toLowerCase()) return 'Same company';
  if (a.companyKeys[0] !== undefined && a.companyKeys[0] === b.companyKeys[0])
    return `${one} and ${other} are one company`;
  return domain === undefined ? 'Same company' : `Same web address, ${domain}`;
}
