import { type CountryCode, getCountries, isSupportedCountry } from 'libphonenumber-js/max';
import { headerKey } from '../record/header.ts';

/** Names and abbreviations that no list of countries carries and every list of leads does. */
const informal: { readonly [key: string]: CountryCode } = {
  usa: 'US',
  us: 'US',
  unitedstatesofamerica: 'US',
  america: 'US',
  uk: 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  northernireland: 'GB',
  greatbritain: 'GB',
  holland: 'NL',
  brd: 'DE',
  uae: 'AE',
  korea: 'KR',
  southkorea: 'KR',
  republicofkorea: 'KR',
  russianfederation: 'RU',
  czechrepublic: 'CZ',
  turkey: 'TR',
  hongkong: 'HK',
  republicofireland: 'IE',
  eire: 'IE',
  macedonia: 'MK',
  vietnam: 'VN',
};

/** Three-letter codes of the countries that lists of leads come from. */
const alpha3 =
  'usa:US can:CA mex:MX gbr:GB irl:IE deu:DE fra:FR esp:ES prt:PT ita:IT nld:NL bel:BE lux:LU che:CH aut:AT dnk:DK swe:SE nor:NO fin:FI isl:IS pol:PL cze:CZ svk:SK hun:HU rou:RO bgr:BG grc:GR tur:TR isr:IL are:AE sau:SA ind:IN sgp:SG hkg:HK jpn:JP kor:KR chn:CN twn:TW aus:AU nzl:NZ zaf:ZA bra:BR arg:AR chl:CL col:CO per:PE ukr:UA est:EE lva:LV ltu:LT hrv:HR svn:SI srb:RS';

let names: ReadonlyMap<string, CountryCode> | undefined;

function countryNames(): ReadonlyMap<string, CountryCode> {
  const table = new Map<string, CountryCode>();
  for (const locale of ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'sv', 'da', 'nb']) {
    const inLocale = new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' });
    for (const code of getCountries()) {
      const name = inLocale.of(code);
      const key = headerKey((name ?? '').replace(/&/g, 'and'));
      // Where two languages mean two countries by one word, the language named first is heard.
      if (key !== '' && !table.has(key)) table.set(key, code);
    }
  }
  for (const pair of alpha3.split(' ')) {
    const [key = '', code = ''] = pair.split(':');
    table.set(key, code as CountryCode);
  }
  for (const [key, code] of Object.entries(informal)) table.set(key, code);
  return table;
}

function countryNamed(text: string): CountryCode | null {
  // Asking for thousands of names takes a while, and a code needs none of them.
  names ??= countryNames();
  return names.get(headerKey(text.replace(/&/g, 'and').replace(/^the /i, ''))) ?? null;
}

const cache = new Map<string, CountryCode | null>();

/**
 * ISO 3166 code of a country given by code or by name (in English and nine other languages of Europe), or null.
 */
export function readCountry(text: string): CountryCode | null {
  const cached = cache.get(text);
  if (cached !== undefined) return cached;
  const trimmed = text.trim();
  const upper = trimmed.toUpperCase();
  const found = upper === 'UK' ? 'GB' : isSupportedCountry(upper) ? upper : countryNamed(trimmed);
  if (cache.size > 5000) cache.clear();
  cache.set(text, found);
  return found;
}
