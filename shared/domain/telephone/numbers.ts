import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { remembered } from '../remembered.ts';

export interface TypedNumber {
  readonly e164: string;
  readonly ext: string | null;
}

const countryOf = (country: string): CountryCode | undefined =>
  isSupportedCountry(country) ? country : undefined;

/**
 * A number as somebody typed it, read as the country (ISO 3166) writes its own.
 *
 * @returns null when it is no number that could be dialled from everywhere
 */
export function readNumber(typed: string, country: string): TypedNumber | null {
  const defaultCountry = countryOf(country);
  const number = parsePhoneNumberFromString(typed, {
    extract: false,
    ...(defaultCountry ? { defaultCountry } : {}),
  });
  return number?.isPossible() ? { e164: number.number, ext: number.ext ?? null } : null;
}

/** Why a number is never handed to a calling program, in a sentence; null when it may be. */
export const whyNeverDialled = remembered((e164): string | null => {
  const digits = e164.replace(/\D/g, '');
  const number = parsePhoneNumberFromString(e164);
  const national = number?.nationalNumber ?? digits;
  if (digits.length < 7 || national.length <= 3) {
    return `${e164} is an emergency or service number. Handset never dials those.`;
  }
  return number?.getType() === 'PREMIUM_RATE'
    ? `${e164} is a premium number that costs by the minute. Handset never dials those.`
    : null;
});

/** Kinds of numbers are told by how they begin: the last four digits decide nothing. */
const isPremium = remembered(
  (beginning) => parsePhoneNumberFromString(`${beginning}0100`)?.getType() === 'PREMIUM_RATE',
  50_000,
);

/** Whether a number is one that `whyNeverDialled` has something against. Quick enough for every row of an import. */
export const isNeverDialled = (e164: string): boolean => {
  const digits = e164.replace(/\D/g, '').length;
  return digits < 7 || (digits < 10 ? whyNeverDialled(e164) !== null : isPremium(e164.slice(0, -4)));
};
