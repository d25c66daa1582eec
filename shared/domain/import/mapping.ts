import type { PhoneType } from '#shared/domain/vocabulary.ts';
import { type Alias, aliasOf, isLookAlike } from './aliases.ts';
import { byContent, byContentAlone, contradiction, mostly } from './column-content.ts';
import { exceptionOf } from './column-exceptions.ts';
import { type Field, takesMany } from '../record/fields.ts';
import type { Format } from './formats.ts';
import { headerKey, reasonHeader, uniqueHeaders } from '../record/header.ts';
import { ownFieldOf } from '../own-file/fields.ts';
import { ownFormatId } from '../own-file/format-id.ts';
import { isPlaceField, lineAt, type PlaceAlias, placeOf, weakRank } from './place-headers.ts';

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
  /** The column that holds this number's own extension, where the file has one for each number. */
  readonly extAt: number | null;
  /** Of a part of a place: which of the row's places, and which piece of the street. */
  readonly place: { readonly block: number; readonly piece: number };
};

/** Samples of a file's columns: up to a few dozen non-empty cells each, cleaned. */
export type Samples = readonly (readonly string[])[];

/** A person's choice over what was suggested: header to field, null for a custom field. */
export type MappingChoice = { readonly [header: string]: Field | null };

const custom: Alias = { field: 'custom', rank: 0 };
const unplaced = { block: 0, piece: lineAt };

/** Decides what each column holds, by its header and by what stands in it. */
export function mapColumns(
  headers: readonly string[],
  samples: Samples,
  format: Format | undefined,
  choice: MappingChoice = {},
): Column[] {
  const names = uniqueHeaders(headers);
  const keys = names.map(keyOf);
  const suggested =
    format?.id === ownFormatId
      ? names.map((header) => ({ field: ownFieldOf(header), rank: 0 }))
      : together(
          names.map((header, index) => suggest(header, keys, samples[index] ?? [], format)),
          keys,
          samples,
        );
  return names.map((header, index) => {
    const chosen = Object.hasOwn(choice, header) ? choice[header] : undefined;
    const suggestion = suggested[index] ?? custom;
    // What a person put where it was not suggested speaks before all that was.
    const found =
      chosen === undefined || (chosen ?? 'custom') === suggestion.field
        ? suggestion
        : { field: chosen ?? ('custom' as const), rank: -1 };
    const key = keys[index] ?? '';
    return {
      index,
      header,
      field: found.field,
      rank: found.rank,
      labelAt: neighbour(keys, key, labelNames),
      callingCodeAt: found.field.startsWith('phones.') ? neighbour(keys, key, callingCodeNames) : null,
      extAt: found.field.startsWith('phones.') ? ownExtension(suggested, keys, key) : null,
      place: isPlaceField(found.field) ? (placeOf(key) ?? unplaced) : unplaced,
    };
  });
}

/** The key of a header as it stood before repeated ones were numbered. */
const keyOf = (header: string): string => headerKey(unnumbered(header));

const unnumbered = (header: string): string => header.replace(/ \(\d+\)$/, '');

/** What one column is, its neighbours' headers apart. */
function suggest(
  header: string,
  keys: readonly string[],
  samples: readonly string[],
  format: Format | undefined,
): Alias {
  const name = unnumbered(header);
  const alias = aliasOf(name);
  const special = exceptionOf(name, keys, samples, format);
  if (special !== undefined) return { field: special, rank: alias?.rank ?? 0 };
  if (isLookAlike(name)) return custom;
  if (/^column\d+$/.test(keyOf(header))) return custom;
  if (alias === undefined) return { field: byContent(keyOf(header), samples) ?? 'custom', rank: 100 };
  const otherwise = contradiction(alias.field, samples);
  return otherwise === undefined ? alias : { field: otherwise, rank: 100 };
}

/** A second look at what each column seemed to be, now that all the others are known. */
function together(found: readonly Alias[], keys: readonly string[], samples: Samples): Alias[] {
  const all = [...found];
  const has = (field: Field) => all.some((each) => each.field === field);
  // The nearest of a field; which of two equally near makes no difference to where it stands in the file.
  const of = (field: Field) =>
    all.reduce((best, each, index) => {
      if (each.field !== field) return best;
      const rival = all[best];
      return rival === undefined || each.rank < rival.rank ? index : best;
    }, -1);
  const cells = (index: number) => samples[index] ?? [];
  const isSeveralWords = (text: string) => /\S\s+\S/.test(text.trim());
  // "Name" beside "Vorname" is the family's; "Nombre" or "Nom" alone is the whole name.
  const whole = of('fullName');
  if (has('firstName') && !has('lastName') && familyKeys.includes(keys[whole] ?? '')) {
    if (!mostly(cells(whole), isSeveralWords)) all[whole] = { field: 'lastName', rank: 0 };
  } else if (!has('fullName')) {
    const only = has('lastName') ? (has('firstName') ? -1 : of('lastName')) : of('firstName');
    if (only >= 0 && loneKeys.includes(keys[only] ?? '') && mostly(cells(only), isSeveralWords))
      all[only] = { field: 'fullName', rank: 0 };
  }
  // "Type" says what kind of account a row is only where every cell does.
  const type =
    ['type', 'typ', 'category', 'kategorie'].map((key) => keys.indexOf(key)).find((at) => at >= 0) ?? -1;
  if (type >= 0 && all[type]?.field === 'custom' && !has('accountClass')) {
    if (
      cells(type).length > 0 &&
      contradiction('accountClass', cells(type)) === undefined &&
      cells(type).every((text) => contradiction('accountClass', [text]) === undefined)
    )
      all[type] = { field: 'accountClass', rank: 0 };
  }
  withoutWeakPlaces(all, keys);
  withoutHeaders(all, keys, samples);
  return all;
}

const familyKeys = ['name', 'naam', 'namn', 'navn', 'nom'];
const loneKeys = [
  'nom',
  'nombre',
  'nome',
  'nombres',
  'apellidos',
  'apellido',
  'cognome',
  'naam',
  'nachname',
  'firstname',
  'first',
  'lastname',
  'surname',
  'vorname',
  'prenom',
];

/** A county beside a state, or a suburb beside a city, is none. */
function withoutWeakPlaces(all: Alias[], keys: readonly string[]): void {
  const places = keys.map((key) => placeOf(key));
  all.forEach(({ field }, index) => {
    const place = places[index];
    if (place === undefined || place.field !== field || !isWeak(place)) return;
    const surer = places.some(
      (each, at) => each?.field === field && all[at]?.field === field && !isWeak(each),
    );
    if (surer) all[index] = custom;
  });
}

const isWeak = (place: PlaceAlias): boolean => place.rank % 100 >= weakRank;

const namingFields: ReadonlySet<Field> = new Set<Field>(['fullName', 'firstName', 'company']);

/** Columns without any header are understood by their cells, the plainest first. */
function withoutHeaders(all: Alias[], keys: readonly string[], samples: Samples): void {
  const isSaid = all.some(({ field }) => ['fullName', 'firstName', 'lastName', 'company'].includes(field));
  // Where nothing says who the rows are, a header that speaks of names is worth a look at its cells.
  const nameless = keys.flatMap((key, index) =>
    /^column\d+$/.test(key) ||
    (!isSaid && /name|kunde|customer|client|contact|kontakt/.test(key) && !isLookAlike(key))
      ? [index]
      : [],
  );
  for (let again = true; again; ) {
    again = false;
    for (const index of nameless) {
      if (all[index]?.field !== 'custom') continue;
      const taken = new Set(all.map(({ field }) => field));
      const field = byContentAlone(samples[index] ?? [], taken);
      if (field !== undefined && !/^column\d+$/.test(keys[index] ?? '') && !namingFields.has(field)) continue;
      if (field === undefined) continue;
      all[index] = { field, rank: 100 };
      again = true;
    }
  }
}

const labelNames = (key: string): readonly string[] => [
  `${key}type`,
  `${key}label`,
  key.replace(/value$/, 'label'),
  key.replace(/value$/, 'type'),
];

/** "Phone 1 Ext" beside "Phone 1"; an "Ext" that stands for the whole row is a field of its own. */
function ownExtension(all: readonly Alias[], keys: readonly string[], key: string): number | null {
  const at = neighbour(keys, key, (of) => [`${of}ext`, `${of}extension`]);
  return at !== null && all[at]?.field === 'custom' ? at : null;
}

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
