import { regionNamed } from './calling/regions.ts';
import { readCountry } from './import/countries.ts';
import { headerKey } from './record/header.ts';
import { isRegionAbroad } from './clocks-abroad.ts';
import { codesOfState } from './zone-tables.ts';

const code = /^\s*([A-Z]{2})-([A-Z0-9]{1,3})\s*$/;

const isAmericanState = (text: string) => codesOfState(headerKey(text), 'US').length > 0;

/** Whether a region of this code is known in a country. */
function isKnown(country: string, region: string): boolean {
  const key = headerKey(region);
  return (
    codesOfState(key, country).length > 0 ||
    isRegionAbroad(country, key) ||
    regionNamed(key, country) !== undefined
  );
}

/**
 * A region written as ISO 3166-2 has it ("US-FL", "ES-MD") in its two parts; null for any other text. Two letters, a
 * hyphen and two letters may be something else, such as two states that somebody sells in ("TX-GA"): it is a code
 * only of the country that the row names, and in a row without one only if that country is known to have the region.
 *
 * @param country the country of the row, as a code or by name
 */
export function regionCode(
  text: string,
  country: string | null,
): { readonly country: string; readonly code: string } | null {
  const [, before = '', region = ''] = code.exec(text) ?? [];
  if (before === '') return null;
  const named = readCountry(before);
  if (named === null) return null;
  if (country) return readCountry(country) === named ? { country: named, code: region } : null;
  if (isAmericanState(before) && isAmericanState(region)) return null;
  return isKnown(named, region) ? { country: named, code: region } : null;
}
