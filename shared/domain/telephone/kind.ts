import { type CountryCode, type NumberType, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { remembered } from '../remembered.ts';

/** What a number tells by itself; its kind is undefined where the plan of numbers of its country has none like it. */
export interface NumberKind {
  readonly country: CountryCode | null;
  readonly type: NumberType;
}

/** What begins alike is in one country and of one kind: the last four digits decide nothing. */
const kindOfStem = remembered((stem): NumberKind => {
  const number = parsePhoneNumberFromString(`${stem}0100`);
  return { country: number?.country ?? null, type: number?.getType() };
}, 50_000);

/** Until 2019 a 1 stood before the ten digits of a Mexican mobile that was called from abroad. */
const oldMexican = /^\+521(?=\d{10}$)/;

/** A number (E.164) as it is dialled now. */
const dialledNow = (e164: string): string =>
  e164.startsWith('+521') ? e164.replace(oldMexican, '+52') : e164;

/** The country and the kind of a number (E.164); quick enough for every row of an import. */
export const kindOf = (e164: string): NumberKind => kindOfStem(dialledNow(e164).slice(0, -4));
