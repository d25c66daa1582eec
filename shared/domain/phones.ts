import parsePhoneNumber, { getCountryCallingCode, isSupportedCountry } from 'libphonenumber-js/max';
import { remembered } from './remembered.ts';

/** How numbers are shown and found again. Reading one from text is `import/phones.ts`. */

/**
 * A number as the rep's own country writes it: national at home, international abroad, with its
 * extension. What cannot be read is shown as it stands.
 *
 * @param home ISO 3166 code of the rep's country
 */
export function displayNumber(
  number: { readonly e164: string | null; readonly ext?: string | null; readonly raw?: string },
  home: string,
): string {
  if (number.e164 === null) return number.raw ?? '';
  const text = written(`${callingCodeOf(home) ?? ''} ${number.e164}`);
  if (text === null) return number.raw ?? number.e164;
  return number.ext ? `${text} ext. ${number.ext}` : text;
}

/** A number, after the calling code of the reader's country: countries that share one dial each other nationally. */
const written = remembered((of): string | null => {
  const [homeCode = '', e164 = ''] = of.split(' ');
  const american = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(e164);
  if (american)
    return `${homeCode === '1' ? '' : '+1 '}${american.slice(1).join(homeCode === '1' ? '-' : ' ')}`;
  const parsed = parsePhoneNumber(e164);
  if (!parsed) return null;
  return parsed.countryCallingCode === homeCode ? parsed.formatNational() : parsed.formatInternational();
});

function callingCodeOf(country: string): string | null {
  return isSupportedCountry(country) ? getCountryCallingCode(country) : null;
}

/**
 * The digits of a number, last first, so that its last digits begin a key: what `phone.reversed`
 * holds. The extension is left out.
 */
export function reversedDigits(number: { readonly e164: string | null; readonly raw: string }): string {
  const digits = (number.e164 ?? number.raw).replace(/\D/g, '');
  let reversed = '';
  for (let at = digits.length - 1; at >= 0; at -= 1) reversed += digits[at];
  return reversed;
}
