import type { CountryCode } from 'libphonenumber-js/max';
import { rejectionOf } from '#shared/domain/import/accept.ts';
import { DuplicateFinder, type MergeGroup } from '#shared/domain/import/duplicates.ts';
import type { Field } from '#shared/domain/import/fields.ts';
import { identityKeys } from '#shared/domain/import/identity.ts';
import { mappingOf, type MappingChoice } from '#shared/domain/import/mapping.ts';
import type { CellWarning, ImportRecord, RejectedLine, SkippedLine } from '#shared/domain/import/record.ts';
import { readRow } from '#shared/domain/import/row.ts';
import { openTable, readTable } from '../files/csv/table.ts';
import { columnsOf, profileTable, readingOf } from './profile.ts';

/** What a file would come to, all of it. Nothing is written. */
export type DryRun = {
  /** The id of the format, such as `hubspot_contacts`; `table` for one of no known make. */
  readonly format: string;
  readonly encoding: string;
  readonly delimiter: string;
  readonly headerLine: number;
  readonly counts: {
    readonly rows: number;
    readonly accepted: number;
    readonly warned: number;
    readonly rejected: number;
    readonly skipped: number;
    readonly new: number;
    readonly same: number;
    readonly maybe: number;
  };
  readonly mapping: { readonly [header: string]: Field };
  readonly records: readonly ImportRecord[];
  readonly rejected: readonly RejectedLine[];
  readonly skipped: readonly SkippedLine[];
  readonly groups: readonly MergeGroup[];
  readonly groupsVs: readonly never[];
  readonly warnings: readonly CellWarning[];
};

/**
 * Reads a whole file into one object, for the command line and for tests. A number's type is given in
 * the words of the exchange format: a firm's own line is `work` there.
 *
 * @param isKnown whether a record is certainly somebody in the book; nobody is where there is none
 * @throws UNREADABLE_FILE
 */
export function dryRun(
  path: string,
  fileName: string,
  options: {
    readonly defaultCountry: CountryCode | null;
    readonly mapping?: MappingChoice;
    readonly isKnown?: (record: ImportRecord, system: string | null) => boolean;
  },
): DryRun {
  const profile = profileTable(openTable(path, fileName));
  const columns = columnsOf(profile, options.mapping);
  const reading = readingOf(profile, columns, options.defaultCountry);
  const system = profile.format?.system ?? null;
  const finder = new DuplicateFinder();
  const records: ImportRecord[] = [];
  const rejected: RejectedLine[] = [];
  const skipped: SkippedLine[] = [];
  const warnings: CellWarning[] = [];
  const warnedLines = new Set<number>();
  let same = 0;
  for (const batch of readTable(profile.table)) {
    skipped.push(...batch.skipped);
    for (const row of batch.rows) {
      const read = readRow(row.cells, row.line, reading);
      const reason = rejectionOf(read.record);
      if (reason !== null) {
        rejected.push({ line: row.line, reason });
        continue;
      }
      warnings.push(...read.warnings);
      if (read.warnings.length > 0) warnedLines.add(row.line);
      const repeats = finder.add(row.line, identityKeys(read.record, system), read.record) !== null;
      if (repeats || options.isKnown?.(read.record, system)) same += 1;
      records.push(exchanged(read.record));
    }
  }
  return {
    format: profile.format?.id ?? 'table',
    encoding: profile.table.encoding.name,
    delimiter: profile.table.delimiter,
    headerLine: profile.table.headerLine,
    counts: {
      rows: records.length + rejected.length,
      accepted: records.length,
      warned: warnedLines.size,
      rejected: rejected.length,
      skipped: skipped.length,
      new: records.length - same,
      same,
      maybe: 0,
    },
    mapping: mappingOf(columns),
    records,
    rejected,
    skipped,
    groups: finder.mergeGroups(),
    groupsVs: [],
    warnings,
  };
}

const exchanged = (record: ImportRecord): ImportRecord => ({
  ...record,
  phones: record.phones.map((phone) => (phone.type === 'company' ? { ...phone, type: 'work' } : phone)),
});
