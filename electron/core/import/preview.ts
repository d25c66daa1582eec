import type { ImportPreview } from '#shared/contract/imports.ts';
import { shorten } from '#shared/domain/import/clean.ts';
import { hasOrder } from '#shared/domain/import/dates.ts';
import { datesArrival, fileKind } from '#shared/domain/import/formats.ts';
import { sourceKindOf } from '#shared/domain/import/source-kinds.ts';
import type { ReadScope } from '../operation/definition.ts';
import { sameBytesBefore } from '../store/imports/lists.ts';
import { homeCountry } from './home-country.ts';
import { columnsOf, countryFor, formatIdOf, orderOf, type Profile } from './profile.ts';
import type { Staged } from '../staged/staging.ts';
import type { Looked } from './work.ts';

const shownSamples = 5;

/** What a person sees of a file before it is checked: what it is, and how its columns are understood. */
export function previewOf(
  scope: ReadScope,
  staged: Staged,
  profile: Profile,
  rows: Looked['rows'],
): ImportPreview {
  const { table, format, samples, filled, profiled } = profile;
  const columns = columnsOf(profile, staged.choice);
  const home = homeCountry(scope.reader);
  const country = countryFor(profile, columns, null, home) ?? home;
  return {
    importId: staged.importId,
    fileName: staged.fileName,
    bytes: staged.bytes,
    kind: 'people',
    register: null,
    format: fileKind(formatIdOf(profile), table.delimiter),
    encoding: table.encoding.name,
    delimiter: table.delimiter,
    headerLine: table.headerLine,
    sheets: table.sheets.map((sheet) => ({ ...sheet })),
    sheet: table.sheet,
    columns: columns.map(({ index, header, field }) => ({
      index,
      header,
      field: field === 'custom' ? null : field,
      samples: (samples[index] ?? []).slice(0, shownSamples),
      filled: filled[index] ?? 0,
    })),
    profiled,
    remembered: Object.keys(staged.choice).length > 0,
    rows: rows.map(({ line, cells }) => ({
      line,
      cells: profile.headers.map((_, index) => cells[index] ?? ''),
    })),
    repair:
      profile.garbled === null
        ? null
        : {
            cells: profile.garbled.cells,
            before: shorten(profile.garbled.before, 120),
            after: shorten(profile.garbled.after, 120),
          },
    dates: columns
      .filter(({ field, index }) => field === 'listDate' && hasOrder(profile.dates[index]))
      .map((column) => ({
        header: column.header,
        order: orderOf(profile, column, profile.dates),
        sample: shorten(profile.dateSamples[column.index] ?? ''),
      })),
    datesArrival: datesArrival(format),
    suggested: { ...suggestion(scope, staged.fileName, formatIdOf(profile)), country },
    before: sameBytesBefore(scope.reader, staged.sha256),
  };
}

/** Where the list probably comes from, by what wrote it and by its name. */
function suggestion(
  { onDate }: ReadScope,
  fileName: string,
  formatId: string,
): Omit<ImportPreview['suggested'], 'country'> {
  const name = fileName
    .replace(/\.\w{1,5}$/, '')
    .replace(/[_\s]+/g, ' ')
    .trim();
  const known = sourceKindOf(formatId);
  // A program that holds all of one's people says less than a name that tells of a fair.
  const isFair = /\b(fair|expo|show|messe|booth|badge|conference|summit|salon)\b/i.test(name);
  const sourceKind =
    isFair && (known === null || known === 'own research') ? 'trade show' : (known ?? 'other');
  const social = formatId === 'linkedin_connections';
  return { sourceKind, sourceName: social ? 'LinkedIn connections' : name || fileName, receivedOn: onDate };
}
