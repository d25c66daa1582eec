import type { PhoneType } from '../vocabulary.ts';

/** A number as it is compared: whose it may be is told by its type, its extension and its beginning. */
export type ComparedNumber = {
  readonly type: PhoneType;
  readonly e164: string | null;
  readonly ext: string | null;
};

/** Beginnings of mobile numbers, where a country keeps them apart from the others; North America does not. */
const mobile =
  /^\+(?:447[1-57-9]|491[567]|33[67]|614|393|34[67]|417[5-9]|436[5-9]|316|324|467[0236]|47[49]|3584|3538[35-9]|3519|420[67]|861[35-9]|81[789]0)\d{5,}$/;

/**
 * Whether a number is one person's own: a mobile, or one with an extension. A firm's line is not, nor a
 * fax; of any other nobody can tell.
 */
export const isPersonal = ({ type, e164, ext }: ComparedNumber): boolean =>
  type !== 'fax' &&
  (ext !== null || type === 'mobile' || (type !== 'company' && e164 !== null && mobile.test(e164)));
