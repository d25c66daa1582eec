import {
  type CountryCode,
  type NumberType,
  parsePhoneNumberFromString as parsePhoneNumber,
} from 'libphonenumber-js/max';
import type { PhoneType } from '#shared/domain/vocabulary.ts';
import type { ImportPhone } from '../record/record.ts';

export type ReadPhones = { readonly phones: readonly ImportPhone[]; readonly warnings: readonly string[] };

const extension =
  /(?:;\s*ext=|[,;\s]*(?<![a-z])(?:ext(?:ension|n)?|extensi[óo]n|poste|durchwahl|nebenstelle|dw|apdo|anexo|ramal|int(?:erno)?)(?![a-z])[.:\s]*|(?<=[\d)\s])\s*x\.?\s*|\s*#\s*|\s*,{2,}\s*)(\d{1,8})\s*$/i;

const plainNumber = /^[+(]?\d[\d ().-]{8,17}\d$/;

/**
 * Reads a phone cell. Several numbers in one cell are split; an extension is taken off; digits that
 * a spreadsheet mangled are put right only where none is lost. A number that is possible but not in
 * service by the numbering plan is kept as E.164 with a warning, and `raw` is kept always.
 * `country` is what a number without `+` is read in; null leaves such a number as raw text.
 */
export function readPhones(
  cell: string,
  type: PhoneType,
  country: CountryCode | null,
  given: { readonly ext?: string; readonly callingCode?: string } = {},
): ReadPhones {
  // Most numbers of most lists are ten plain digits of North America.
  if (plainNumber.test(cell) && !given.callingCode && !given.ext) {
    const american = northAmerican(cell, country);
    if (american !== null) {
      const { phone, warning } = kept(cell, type, american.e164, null, american.valid);
      return { phones: [phone], warnings: warning === null ? [] : [warning] };
    }
  }
  const pieces = splitNumbers(cell);
  const phones: ImportPhone[] = [];
  const warnings: string[] = [];
  for (const raw of pieces) {
    const read = readOne(raw, type, country, pieces.length === 1 ? given : {});
    phones.push(read.phone);
    if (read.warning !== null) warnings.push(read.warning);
  }
  return { phones, warnings };
}

function splitNumbers(cell: string): string[] {
  const parts = cell.split(
    / ::: |\n|\s\/\s|\s\|\s|\s+(?:or|oder|ou)\s+|;(?!\s*ext=)|,(?=\s*[+(0'\d]\d*[\d\s().-]{6,})/i,
  );
  const texts = parts.map((part) => part.trim()).filter((part) => part !== '');
  return texts.length > 1 && texts.every((part) => part.replace(/\D/g, '').length >= 6)
    ? texts
    : [cell.trim()];
}

function readOne(
  raw: string,
  type: PhoneType,
  country: CountryCode | null,
  given: { readonly ext?: string; readonly callingCode?: string },
): { readonly phone: ImportPhone; readonly warning: string | null } {
  let text = raw
    .replace(/^'/, '')
    .replace(/^(?:tel|callto|sip|phone|mobile|mob|cell|m|t|p|w|h)\s*[.:]\s*/i, '');
  const labelled = text.match(/\s*\((mobile|cell|work|office|home|fax|mobil|handy|m|w|h)\)\s*$/i);
  if (labelled !== null) text = text.slice(0, labelled.index);
  text = text.replace(/^(\d{5,})[.,]0$/, '$1');
  const scientific = text.match(/^(\d)[.,]?(\d*)E\+?(\d{1,2})$/i);
  if (scientific !== null) {
    const [, first = '', rest = '', power = ''] = scientific;
    // Fewer digits than the number has is what a spreadsheet shows when it has thrown the rest away.
    if (rest.length < Number(power)) {
      return failed(raw, type, null, `The spreadsheet lost digits of “${raw}”. Kept as text.`);
    }
    text = (first + rest).slice(0, Number(power) + 1);
  }
  const cut = text.match(extension);
  const ext = given.ext?.replace(/\D/g, '') || cut?.[1] || null;
  if (cut !== null) text = text.slice(0, cut.index).trim();
  // "+44 (0)20 ...": the bracketed trunk zero is not dialled from abroad.
  if (/^(\+|00)/.test(text)) text = text.replace(/\(0\)/, '');
  if (/^00[1-9]/.test(text)) text = `+${text.slice(2)}`;
  else if (/^011[2-9]\d{9,}/.test(text.replace(/[\s.()-]/g, '')) && (country === 'US' || country === 'CA')) {
    text = `+${text.replace(/[\s.()-]/g, '').slice(3)}`;
  }
  const calling = given.callingCode?.replace(/\D/g, '') ?? '';
  if (calling !== '' && !text.startsWith('+'))
    text = `+${calling}${text.replace(/\D/g, '').replace(/^0/, '')}`;
  if (text.replace(/\D/g, '').length < 3)
    return failed(raw, type, ext, `“${raw}” is not a number. Kept as text.`);
  if (/[a-z]{4,}/i.test(text) && !/^[\d\s()+.-]*\d{3}[\s.-]?[a-z]{4,7}$/i.test(text)) {
    return failed(raw, type, ext, `“${raw}” is not a number. Kept as text.`);
  }
  const american = northAmerican(text, country);
  if (american !== null)
    return kept(raw, labelType(labelled?.[1]) ?? type, american.e164, ext, american.valid);
  const found = numberIn(text, country);
  if (found === null) {
    const why =
      country === null && !text.startsWith('+') ? 'has no country code' : 'is not a possible number';
    return failed(raw, type, ext, `“${raw}” ${why}. Kept as text.`);
  }
  const own = labelType(labelled?.[1]) ?? (type === 'work' && found.kind === 'MOBILE' ? 'mobile' : type);
  // With the full metadata a number has a type exactly when it is valid.
  return kept(raw, own, found.e164, ext ?? found.ext, found.kind !== undefined);
}

/** A possible number, with what the numbering plan says of it. */
type Found = {
  readonly e164: string;
  readonly ext: string | null;
  readonly kind: NumberType | undefined;
};

/** Numbers are given out by the thousand: these are the last digits of one. */
const inThousand = /(?<=^\+?\d[\d ().-]*)\d{3}$/;
/** What was found of a text without those, by country and text. */
const thousands = new Map<string, Omit<Found, 'ext'>>();

/**
 * The number that a text is, or null. In a number of ten digits and more the last three decide nothing, but in
 * Colombia (a test holds this against the library), so what was found of one is kept for its thousand.
 */
function numberIn(text: string, country: CountryCode | null): Found | null {
  const last = text.match(inThousand)?.[0];
  const key = last === undefined ? '' : `${country} ${text.slice(0, -3)}`;
  const known = last === undefined ? undefined : thousands.get(key);
  if (known !== undefined) return { e164: known.e164 + last, ext: null, kind: known.kind };
  const parsed =
    parsePhoneNumber(
      text,
      country === null ? { extract: false } : { defaultCountry: country, extract: false },
    ) ?? withoutPlus(text);
  if (parsed === undefined || !parsed.isPossible()) return null;
  const kind = parsed.getType();
  const { number: e164, nationalNumber, ext = null } = parsed;
  const isWhole = ext === null && nationalNumber.length >= 10 && parsed.country !== 'CO';
  if (last !== undefined && isWhole && e164.endsWith(last)) {
    if (thousands.size > 20_000) thousands.clear();
    thousands.set(key, { e164: e164.slice(0, -3), kind });
  }
  return { e164, ext, kind };
}

const kept = (raw: string, type: PhoneType, e164: string, ext: string | null, valid: boolean) => ({
  phone: { type, e164, ext, raw },
  warning: valid ? null : `${e164} is not in service by the numbering plan. Kept.`,
});

const validPrefixes = new Map<string, boolean>();

/**
 * Ten digits of North America, which need no parsing. The plan there is settled by the first six of
 * them (a test holds this against the library), so the answer is kept for the next number.
 */
function northAmerican(
  text: string,
  country: CountryCode | null,
): { readonly e164: string; readonly valid: boolean } | null {
  const found = text.match(/^(\+?1?)[\s.-]*\(?([2-9]\d{2})\)?[\s.-]*([2-9]\d{2})[\s.-]*(\d{4})$/);
  if (found === null) return null;
  const [, lead = '', area = '', exchange = '', rest = ''] = found;
  if (lead === '+' || (lead !== '+1' && country !== 'US' && country !== 'CA')) return null;
  const e164 = `+1${area}${exchange}${rest}`;
  const key = area + exchange;
  let valid = validPrefixes.get(key);
  if (valid === undefined) {
    valid = parsePhoneNumber(e164)?.isValid() ?? false;
    if (validPrefixes.size > 50_000) validPrefixes.clear();
    validPrefixes.set(key, valid);
  }
  return { e164, valid };
}

/** A spreadsheet eats the `+`: eleven digits and more that are valid behind one are read so. */
function withoutPlus(text: string) {
  const digits = text.replace(/\D/g, '');
  if (text.startsWith('+') || digits.length < 11 || digits.startsWith('0')) return undefined;
  const parsed = parsePhoneNumber(`+${digits}`, { extract: false });
  return parsed?.isValid() ? parsed : undefined;
}

const labels: { readonly [label: string]: PhoneType } = {
  mobile: 'mobile',
  cell: 'mobile',
  mobil: 'mobile',
  handy: 'mobile',
  m: 'mobile',
  work: 'work',
  office: 'work',
  w: 'work',
  home: 'home',
  h: 'home',
  fax: 'fax',
};

const labelType = (label: string | undefined): PhoneType | undefined =>
  label === undefined ? undefined : labels[label.toLowerCase()];

/** The type that a label beside a number stands for ("* Work", "mobile", "HQ"), or null. */
export function phoneTypeOf(label: string): PhoneType | null {
  if (label === '') return null;
  const text = label.toLowerCase();
  if (/mob|cell|handy|iphone|portable/.test(text)) return 'mobile';
  if (/fax/.test(text)) return 'fax';
  if (/home|privat|domicile/.test(text)) return 'home';
  if (/hq|main|compan|corporate|switchboard|zentrale/.test(text)) return 'company';
  if (/work|office|business|direct|dienst|bureau/.test(text)) return 'work';
  return text.trim() === '' ? null : 'other';
}

const failed = (raw: string, type: PhoneType, ext: string | null, warning: string) => ({
  phone: { type, e164: null, ext, raw },
  warning,
});
