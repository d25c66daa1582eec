import type { PhoneType } from '#shared/domain/vocabulary.ts';
import { aliasOf, isLookAlike } from './aliases.ts';
import { normalizeEmail } from './emails.ts';
import { type Field, takesMany } from './fields.ts';
import type { Format } from './formats.ts';
import { headerKey, normalizeHeader, reasonHeader, uniqueHeaders } from './header.ts';
import { readLinkedIn } from './weblinks.ts';

/** How one column of a file is understood. */
export type Column = {
  readonly index: number;
  /** The header as shown; unique in its file. */
  readonly header: string;
  readonly field: Field;
  /** Among columns of one single-valued field the lowest rank speaks first. */
  readonly rank: number;
  /** The column that says what kind of number or address this one holds. */
  readonly labelAt: number | null;
  /** The column that holds this number's calling code. */
  readonly callingCodeAt: number | null;
};

/** Samples of a file's columns: up to a few dozen non-empty cells each, cleaned. */
export type Samples = readonly (readonly string[])[];

/** A person's choice over what was suggested: header to field, null for a custom field. */
export type MappingChoice = { readonly [header: string]: Field | null };

/** Decides what each column holds, by its header and by what stands in it. */
export function mapColumns(
  headers: readonly string[],
  samples: Samples,
  format: Format | undefined,
  choice: MappingChoice = {},
): Column[] {
  const names = uniqueHeaders(headers);
  const keys = names.map(headerKey);
  return names.map((header, index) => {
    const chosen = choice[header];
    const suggested = suggest(header, keys, samples[index] ?? [], format);
    // What a person put where it was not suggested speaks before all that was.
    const found =
      chosen === undefined || (chosen ?? 'custom') === suggested.field
        ? suggested
        : { field: chosen ?? ('custom' as const), rank: -1 };
    return {
      index,
      header,
      ...found,
      labelAt: neighbour(keys, keys[index] ?? '', labelNames),
      callingCodeAt: found.field.startsWith('phones.')
        ? neighbour(keys, keys[index] ?? '', callingCodeNames)
        : null,
    };
  });
}

function suggest(
  header: string,
  keys: readonly string[],
  samples: readonly string[],
  format: Format | undefined,
): { readonly field: Field; readonly rank: number } {
  const custom = { field: 'custom', rank: 0 } as const;
  const name = header.replace(/ \(\d+\)$/, '');
  const key = headerKey(name);
  if (isLookAlike(name)) return custom;
  const alias = aliasOf(name);
  const special = exceptions(key, keys, samples, format);
  if (special !== undefined) return { field: special, rank: alias?.rank ?? 0 };
  if (alias !== undefined) {
    if (alias.field === 'country' && samples.length > 0 && samples.every((text) => /^\+?\d+$/.test(text)))
      return custom;
    return alias;
  }
  return { field: byContent(key, samples) ?? 'custom', rank: 100 };
}

/** Where a known layout, or the cells, say something else than the header. */
function exceptions(
  key: string,
  keys: readonly string[],
  samples: readonly string[],
  format: Format | undefined,
): Field | undefined {
  const isSalutation = (text: string) => /^(mr|mrs|ms|miss|mx|dr|prof|herr|frau|m|mme|sir)\.?$/i.test(text);
  if (key === 'title') {
    if (format?.id === 'outlook_desktop') return 'prefix';
    if (keys.includes('jobtitle') && (samples.length === 0 || mostly(samples, isSalutation))) return 'prefix';
    return mostly(samples, isSalutation) && keys.includes('firstname') ? 'prefix' : undefined;
  }
  if (key === 'url' || key === 'primarycontactprimaryurl' || key === 'website' || key === 'profile') {
    if (mostly(samples, (text) => readLinkedIn(text) !== null)) return 'linkedinUrl';
    if (key === 'url') return format?.id === 'linkedin_connections' ? 'linkedinUrl' : 'domain';
    return key === 'website' ? undefined : 'custom';
  }
  if (key === 'linkedinprofileurl' && format?.id === 'phantombuster_sales_navigator') return 'custom';
  // Salesforce's Data Loader appends a STATUS of its own to what it has brought in.
  if (key === 'status' && mostly(samples, (text) => /^item (created|updated|upserted)/i.test(text)))
    return 'custom';
  if (key === 'leadname' && format?.id === 'close_leads') return 'company';
  if (['name', 'contact', 'fullname', 'contactname'].includes(key) && mostly(samples, isEmail))
    return 'emails';
  if (key === 'description' && format?.id === 'companies_house_bulk') return 'custom';
  if (key === 'name' && format?.id === 'apollo_accounts') return 'company';
  if (key === 'date' && mostly(samples, (text) => !/\d/.test(text))) return 'custom';
  return undefined;
}

/** For a header nobody knows, what its cells plainly are. */
function byContent(key: string, samples: readonly string[]): Field | undefined {
  if (samples.length === 0) return undefined;
  if (mostly(samples, isEmail) && !/owner|assist|user|rep|sender|source|created|modified/.test(key)) {
    return 'emails';
  }
  if (mostly(samples, (text) => readLinkedIn(text) !== null) && !/company|owner/.test(key))
    return 'linkedinUrl';
  if (
    /phone|telefon|telephone|mobil|cell|fax/.test(key) &&
    !/type|label|assist|source|status|country|code|owner/.test(key)
  ) {
    if (!mostly(samples, (text) => text.replace(/\D/g, '').length >= 6)) return undefined;
    if (/fax/.test(key)) return 'phones.fax';
    if (/mobil|cell/.test(key)) return 'phones.mobile';
    if (/home|privat/.test(key)) return 'phones.home';
    return /company|main|hq|corporate|firm/.test(key) ? 'phones.company' : 'phones.other';
  }
  return undefined;
}

const isEmail = (text: string): boolean => normalizeEmail(text) !== null;

const mostly = (samples: readonly string[], test: (text: string) => boolean): boolean =>
  samples.length > 0 && samples.filter(test).length >= samples.length * 0.8;

const labelNames = (key: string): readonly string[] => [
  `${key}type`,
  `${key}label`,
  key.replace(/value$/, 'label'),
  key.replace(/value$/, 'type'),
];

const callingCodeNames = (key: string): readonly string[] => [
  `${key}callingcode`,
  key.replace(/number$/, 'callingcode'),
  key.replace(/phonenumber$/, 'phonecallingcode'),
];

function neighbour(
  keys: readonly string[],
  key: string,
  names: (key: string) => readonly string[],
): number | null {
  for (const name of names(key)) {
    const at = name === key ? -1 : keys.indexOf(name);
    if (at >= 0) return at;
  }
  return null;
}

/** The kind of number that a `phones.*` field stands for. */
export const phoneTypeOfField = (field: Field): PhoneType => field.slice('phones.'.length) as PhoneType;

/** Header to field, as a person or a file of results reads it. */
export const mappingOf = (columns: readonly Column[]): { [header: string]: Field } =>
  Object.fromEntries(columns.map((column) => [column.header, column.field]));

/** Whether any column would make a row into somebody: see `rejectionOf`. */
export const isUsable = (columns: readonly Column[]): boolean =>
  columns.some(
    ({ field }) =>
      ['firstName', 'lastName', 'fullName', 'company', 'emails', 'linkedinUrl'].includes(field) ||
      (field.startsWith('phones.') && field !== 'phones.ext'),
  );

/** The name of a custom field: its header, normalized. */
export const customKey = (header: string): string => normalizeHeader(header) || header.toLowerCase();

/** Columns that compete for one place, in the order in which they are heard. */
export const byRank = (columns: readonly Column[]): Map<Field, readonly Column[]> => {
  const groups = new Map<Field, Column[]>();
  for (const column of columns) {
    if (column.header === reasonHeader) continue;
    groups.set(column.field, [...(groups.get(column.field) ?? []), column]);
  }
  for (const [field, group] of groups)
    if (!takesMany(field)) group.sort((a, b) => a.rank - b.rank || a.index - b.index);
  return groups;
};
