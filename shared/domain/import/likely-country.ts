import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { zonesOfState } from '../zone-tables.ts';
import { readCountry } from './countries.ts';
import { domainOfEmail, isFreeMail, normalizeEmail } from '../record/emails.ts';
import { headerKey } from '../record/header.ts';
import { countryOfLanguage } from './header-language.ts';
import type { Column, Samples } from './mapping.ts';
import { readDomain } from '../record/weblinks.ts';

/** Endings of web addresses that are a country's code and say nothing of a country. */
const meaningless = new Set(['CO', 'IO', 'AI', 'ME', 'TV', 'EU', 'CC', 'LY', 'FM', 'GG', 'SH', 'AC', 'TO']);

/**
 * The country where most people of a list are: by its country column, else by its states, else by its
 * numbers with a country code, else by the endings of its addresses, else by how its numbers are grouped,
 * or the language of its headers and the numbers that fit it; null where none of these says so
 * clearly. Numbers that name no country are read in it.
 */
export function likelyCountry(columns: readonly Column[], samples: Samples): CountryCode | null {
  const cellsOf = (test: (column: Column) => boolean) =>
    columns.filter(test).flatMap(({ index }) => samples[index] ?? []);
  const named = cellsOf(({ field }) => field === 'country').map(readCountry);
  const placed = [
    ...cellsOf(({ field }) => field === 'state'),
    ...statesBehind(cellsOf(({ field }) => field === 'city' || field === 'address')),
  ].map(countryOfState);
  const numbers = cellsOf(({ field }) => field.startsWith('phones.') && field !== 'phones.ext');
  const called = numbers
    .filter((cell) => cell.startsWith('+') || cell.startsWith('00'))
    .map((cell) => parsePhoneNumberFromString(cell.replace(/^00/, '+'))?.country ?? null);
  const ended = [
    ...cellsOf(({ field }) => field === 'emails').map((cell) => domainOfEmail(normalizeEmail(cell) ?? '')),
    ...cellsOf(({ field }) => field === 'domain').map((cell) => readDomain(cell) ?? ''),
  ].map(countryOfDomain);
  const coded = cellsOf(({ field }) => field === 'postalCode').map(countryOfCode);
  const said = clearly(named) ?? clearly(placed) ?? clearly(coded) ?? clearly(called) ?? clearly(ended);
  if (said !== null) return said;
  const spoken = countryOfLanguage(
    columns.map(({ header }) => headerKey(header)),
    numbers,
    cellsOf(({ field }) => field === 'postalCode'),
    cellsOf(({ field }) => field === 'company'),
  );
  // Nobody else writes numbers in groups of three, three and four, whatever the language of the headers.
  const american = numbers.filter((cell) => northAmerican.test(cell.trim())).length;
  return american >= Math.max(2, numbers.length * 0.8) && spoken !== 'CA' ? 'US' : spoken;
}

const northAmerican =
  /^(?:1[\s.-])?\(?[2-9]\d{2}\)?[\s.-]\s?[2-9]\d{2}[\s.-]\d{4}(?:\s*(?:x|ext\.?)\s*\d+)?$/i;

/**
 * The states behind cities: "Rockford IL", "Springfield, IL 62701". One code behind all of them may as
 * well be a country's, as in "Berlin, DE".
 */
function statesBehind(places: readonly string[]): string[] {
  const codes = places.flatMap(
    (place) => place.match(/\p{L}[\s,]+([A-Z]{2})(?:\s+\d{5}(?:-\d{4})?)?$/u)?.[1] ?? [],
  );
  return new Set(codes).size > 1 ? codes : [];
}

/** The country of a state's name that only one country has. */
function countryOfState(state: string): CountryCode | null {
  const [first, second] = (['US', 'CA', 'AU'] as const).filter(
    (country) => zonesOfState(headerKey(state), country).length > 0,
  );
  return second === undefined ? (first ?? null) : null;
}

/** Postal codes of a form that one country alone has. */
function countryOfCode(code: string): CountryCode | null {
  const text = code.trim();
  if (/^[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}$/i.test(text)) return 'GB';
  if (/^[a-z]\d[a-z] ?\d[a-z]\d$/i.test(text)) return 'CA';
  return /^[1-9]\d{3} ?[a-z]{2}$/i.test(text) ? 'NL' : null;
}

function countryOfDomain(domain: string): CountryCode | null {
  if (isFreeMail(domain)) return null;
  const ending = domain.slice(domain.lastIndexOf('.') + 1).toUpperCase();
  const code = ending === 'UK' ? 'GB' : ending;
  return code.length === 2 && !meaningless.has(code) && isSupportedCountry(code) ? code : null;
}

/** What at least two say, and at least six in ten of all. */
function clearly(countries: readonly (CountryCode | null)[]): CountryCode | null {
  const counts = new Map<CountryCode, number>();
  for (const country of countries) if (country !== null) counts.set(country, (counts.get(country) ?? 0) + 1);
  const [first] = [...counts].toSorted(([, a], [, b]) => b - a);
  return first !== undefined && first[1] >= Math.max(2, countries.length * 0.6) ? first[0] : null;
}
