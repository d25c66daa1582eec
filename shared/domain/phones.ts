import parsePhoneNumber, { getCountryCallingCode, isSupportedCountry } from 'libphonenumber-js/max';

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
  const parsed = parsePhoneNumber(number.e164);
  if (!parsed) return number.raw ?? number.e164;
  const ours =
    parsed.country === home || (!parsed.country && callingCodeOf(home) === parsed.countryCallingCode);
  const text = ours ? nationalOf(parsed) : parsed.formatInternational();
  return number.ext ? `${text} ext. ${number.ext}` : text;
}

interface Formats {
  readonly countryCallingCode: string;
  format(style: 'NATIONAL'): string;
}

/** North America writes 815-555-0142; its brackets are left to forms. */
function nationalOf(parsed: Formats): string {
  const text = parsed.format('NATIONAL');
  return parsed.countryCallingCode === '1' ? text.replace(/^\((\d{3})\) /, '$1-') : text;
}

function callingCodeOf(country: string): string | null {
  return isSupportedCountry(country) ? getCountryCallingCode(country) : null;
}

/**
 * The digits of a number, last first, so that its last digits begin a key: what `phone.reversed`
 * holds. The extension is left out.
 */
export function reversedDigits(number: { readonly e164: string | null; readonly raw: string }): string {
  return [...(number.e164 ?? number.raw).replace(/\D/g, '')].toReversed().join('');
}
