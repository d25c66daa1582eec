import type { Compared } from './compared.ts';
import { hashHalves } from './key-hash.ts';
import { formalNames } from './nicknames.ts';
import { isPersonal } from './numbers.ts';
import { remembered } from '../remembered.ts';

/**
 * What two records must have at least one of in common to be compared at all, each as a number of 32 bits:
 * all pairs of a long list are too many. Words stand in by how they sound, first names by the name they are
 * short for, and a last name may stand where the first should, so that slips do not part two of one person.
 */
export const blockKeys = (of: Compared): number[] =>
  numbersOf([...ownKeys(of), ...standingKeys(of), ...looseKeys(of)]);

/**
 * The fewest of the keys, for lists of very many: whoever shares an address or a number of their own, or both
 * names at one firm, behind one number, or where there is no firm in one place. A name alone proves nothing,
 * and in a long list many have it.
 */
export function fewBlockKeys(of: Compared): number[] {
  const { name, companyKeys, domains, numbers, emails, postalCode, city } = of;
  const family = soundOf(name.family.join(''));
  const given = givenSounds(name.given);
  const names = (given.length === 0 ? [''] : given).map((each) => [each, family].toSorted().join(' '));
  const places =
    family === ''
      ? []
      : [
          ...companyKeys.slice(0, 1),
          ...domains.slice(0, 1),
          ...(companyKeys.length + domains.length > 0
            ? []
            : [postalCode, city].filter((each) => each !== '')),
          ...numbers.flatMap((number) => (isPersonal(number) ? [] : (number.e164 ?? []))),
        ];
  return numbersOf([
    ...emails.map((email) => `e ${email}`),
    ...numbers.flatMap((number) => (isPersonal(number) ? [`t ${number.e164}`] : [])),
    ...places.flatMap((place) => names.map((each) => `${place} ${each}`)),
  ]);
}

const numbersOf = (keys: readonly string[]): number[] => [...new Set(keys.map((key) => hashHalves(key).low))];

/** An address, and a number: of their own, or with the name where it may be the firm's. */
function ownKeys({ emails, numbers, name }: Compared): string[] {
  const family = soundOf(name.family.join(''));
  return [
    ...emails.map((email) => `e ${email}`),
    ...numbers.flatMap((number) => {
      if (isPersonal(number)) return [`t ${number.e164}`];
      return family === '' ? [] : [`t ${number.e164} ${family}`];
    }),
  ];
}

/** The name; the last name with the postal code, with the firm, and with its site. */
function standingKeys({ name, companyKeys, domains, postalCode }: Compared): string[] {
  const family = soundOf(name.family.join(''));
  if (family === '') return [];
  const [firm = ''] = companyKeys[0]?.split(' ') ?? [];
  return [
    ...givenSounds(name.given).map((given) => `n ${[given, family].toSorted().join(' ')}`),
    ...(firm === '' ? [] : [`f ${soundOf(firm)} ${family}`]),
    ...domains.slice(0, 1).map((domain) => `d ${domain} ${family}`),
    ...(postalCode === '' ? [] : [`p ${postalCode} ${family}`]),
  ];
}

/** The first name with the firm or the postal code, the town with either name, and the house and the street. */
function looseKeys({ name, companyKeys, postalCode, city, address }: Compared): string[] {
  const given = givenSounds(name.given);
  const family = soundOf(name.family.join(''));
  const town = soundOf(city.replaceAll(' ', ''));
  const keys = [];
  for (const each of given) {
    if (companyKeys[0] !== undefined) keys.push(`g ${companyKeys[0]} ${each}`);
    if (postalCode !== '') keys.push(`p ${postalCode} ${each}`);
  }
  if (town !== '')
    for (const each of [...given, ...(family === '' ? [] : [family])]) keys.push(`c ${town} ${each}`);
  const [street] = address.parts;
  if (street !== undefined) {
    const sound = soundOf(street.replaceAll(' ', ''));
    for (const number of address.numbers.slice(0, 1)) keys.push(`s ${number} ${sound}`);
    if (postalCode !== '') keys.push(`q ${postalCode} ${sound}`);
  }
  return keys;
}

/** How the formal names sound that a first name may stand for; one that may be too many stands for itself. */
const givenSounds = ([first]: readonly string[]): readonly string[] =>
  first === undefined || first.length < 2 ? [] : soundsOfGiven(first);

const soundsOfGiven: (first: string) => readonly string[] = remembered((first) => {
  const formal = formalNames(first);
  return [...new Set((formal.size > 3 ? [first] : [...formal]).map(soundOf))];
});

/** The consonants of a word as they sound, a few at most, and whether it begins with a vowel. */
export const soundOf: (word: string) => string = remembered((word) => {
  const sound = word
    .replace(/ph/g, 'f')
    .replace(/sch|sh|tsch|ch/g, 'x')
    .replace(/ck|[cqg]/g, 'k')
    .replace(/dt|[dt]h?/g, 't')
    .replace(/[vw]/g, 'f')
    .replace(/[zß]/g, 's')
    .replace(/[bp]/g, 'p')
    .replace(/[mn]/g, 'n');
  const first = /^[aeiouy]/.test(sound) ? 'a' : '';
  return (first + sound.replace(/[aeiouyhj]/g, '').replace(/(.)\1+/gu, '$1')).slice(0, 5) || word;
});
