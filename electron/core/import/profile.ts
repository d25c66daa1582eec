import { type CountryCode, isSupportedCountry } from 'libphonenumber-js/max';
import { cleanCell } from '#shared/domain/import/clean.ts';
import { type DateEvidence, type DateOrder, decideOrder, weighDate } from '#shared/domain/import/dates.ts';
import { type Format, recognizeFormat } from '#shared/domain/import/formats.ts';
import { uniqueHeaders } from '#shared/domain/record/header.ts';
import { likelyCountry } from '#shared/domain/import/likely-country.ts';
import { type Column, isUsable, type MappingChoice, mapColumns } from '#shared/domain/import/mapping.ts';
import { ungarbled } from '#shared/domain/import/mojibake.ts';
import { makeReading, type Reading } from '#shared/domain/import/reading.ts';
import { unreadable } from '../files/csv/refusal.ts';
import { readTable, type Table } from '../files/open.ts';
import { excerpt } from './excerpt.ts';

/** What the first rows of a table say about its columns. */
export type Profile = {
  readonly table: Table;
  readonly format: Format | undefined;
  readonly headers: readonly string[];
  /** Up to forty cells of each column, cleaned, none empty. */
  readonly samples: readonly (readonly string[])[];
  readonly dates: readonly DateEvidence[];
  /** How many rows were looked at, and in how many of them each column has something. */
  readonly profiled: number;
  readonly filled: readonly number[];
  /** Of each column a date that only the others can tell the order of, else any. */
  readonly dateSamples: readonly string[];
  /** Cells that were garbled before they came here, and the first of them. */
  readonly garbled: { readonly cells: number; readonly before: string; readonly after: string } | null;
};

const profiledRows = 2000;
/** Rows of more than this, taken together, tell enough: each may be of 8 MB. */
const profiledText = 1 << 24;
const sampleSize = 40;
const sampleCharacters = 300;
const profiledCharacters = 4000;

/**
 * Looks at the first rows of a table.
 *
 * @throws UNREADABLE_FILE when it has a header and no rows
 */
export function profileTable(table: Table): Profile {
  const headers = uniqueHeaders(table.headers);
  const samples: string[][] = headers.map(() => []);
  const dates: DateEvidence[] = headers.map(() => ({ dayFirst: 0, monthFirst: 0, either: 0 }));
  const filled = headers.map(() => 0);
  const dateSamples = headers.map(() => '');
  let garbled = { cells: 0, before: '', after: '' };
  let seen = 0;
  let text = 0;
  // As it stands in the file, so that what was garbled is found though it is put right.
  for (const { rows } of readTable({ ...table, choice: {} })) {
    for (const { cells, raw } of rows) {
      seen += 1;
      text += raw.length;
      headers.forEach((_, index) => {
        // What a column holds shows at the beginning; the cleaning of cells of megabytes would fill the memory.
        const cell = excerpt(cells[index] ?? '', profiledCharacters);
        const meant = ungarbled(cell);
        if (meant !== null) {
          if (garbled.cells === 0)
            garbled = { cells: 0, before: excerpt(cell.trim()), after: excerpt(meant.trim()) };
          garbled.cells += 1;
        }
        const { text: clean } = cleanCell(table.choice.repair ? (meant ?? cell) : cell);
        const column = samples[index];
        const evidence = dates[index];
        if (clean === '' || column === undefined || evidence === undefined) return;
        filled[index] = (filled[index] ?? 0) + 1;
        if (column.length < sampleSize) column.push(excerpt(clean, sampleCharacters));
        if (weighDate(clean, evidence) === 'either' || dateSamples[index] === '')
          dateSamples[index] = excerpt(clean, sampleCharacters);
      });
    }
    if (seen >= profiledRows || text > profiledText) break;
  }
  if (seen === 0) throw unreadable(table.fileName, 'has a line of headers and no rows');
  return {
    table,
    format: recognizeFormat(table.headers),
    headers,
    samples,
    dates,
    profiled: seen,
    filled,
    dateSamples,
    garbled: garbled.cells === 0 ? null : garbled,
  };
}

/** Whether a column has neither a name nor anything in it, as spreadsheets leave them. */
export const isUnused = ({ table, samples }: Profile, { index }: Column): boolean =>
  (table.headers[index] ?? '').trim() === '' && (samples[index] ?? []).length === 0;

/** The id of the layout, or where no program is known to write it so, the kind of the file. */
export const formatIdOf = ({ format, table }: Profile): string =>
  format?.id ?? (table.kind === 'text' ? 'table' : table.kind);

/** Where numbers that name no country are: as somebody said, else as the list shows, else at home. */
export const countryFor = (
  profile: Profile,
  columns: readonly Column[],
  said: string | null,
  home: string,
): CountryCode | null => {
  const code = said ?? likelyCountry(columns, profile.samples) ?? home;
  return isSupportedCountry(code) ? code : null;
};

/** How the columns of a profiled table are understood, with a person's choices over it. */
export const columnsOf = (profile: Profile, choice: MappingChoice = {}): Column[] =>
  mapColumns(profile.table.headers, profile.samples, profile.format, choice);

/**
 * Everything needed to read the rows.
 *
 * @throws UNREADABLE_FILE when no column could make anybody
 */
export function readingOf(
  profile: Profile,
  columns: readonly Column[],
  defaultCountry: CountryCode | null,
  dates: readonly DateEvidence[] = profile.dates,
): Reading {
  if (!isUsable(columns)) {
    throw unreadable(
      profile.table.fileName,
      'has no column with a name, e-mail, phone, profile or company',
      'Check that its first line names the columns.',
    );
  }
  return makeReading({
    columns,
    format: profile.format,
    fileName: profile.table.fileName,
    defaultCountry,
    dateOrders: new Map(
      columns
        .filter(({ field }) => field === 'listDate')
        .map((column) => [column.index, orderOf(profile, column, dates)] as const),
    ),
  });
}

/** How a column puts day and month: as somebody said, else as its dates say; null where none tells. */
export const orderOf = (
  { table }: Profile,
  { header, index }: Column,
  dates: readonly DateEvidence[],
): DateOrder | null => {
  const evidence = dates[index];
  return table.choice.dateOrders?.[header] ?? (evidence === undefined ? null : decideOrder(evidence));
};
