import { rejectionOf } from '#shared/domain/import/accept.ts';
import { identityKeys } from '#shared/domain/match/identity.ts';
import type { Proof } from '#shared/domain/match/proof.ts';
import type { Reading } from '#shared/domain/import/reading.ts';
import type { CellWarning, ImportRecord, SkippedLine } from '#shared/domain/record/record.ts';
import { readRow } from '#shared/domain/import/row.ts';
import { openTable, readTable } from '../files/open.ts';
import { columnsOf, countryFor, type Profile, profileTable, readingOf } from './profile.ts';
import { type Staged, stagedFile } from '../staged/staging.ts';

/** A row that becomes somebody, or one that cannot. */
export type ReadLine =
  | {
      readonly kind: 'accepted';
      readonly line: number;
      readonly raw: string;
      readonly record: ImportRecord;
      readonly keys: readonly Proof[];
      readonly warnings: readonly CellWarning[];
    }
  | { readonly kind: 'rejected'; readonly line: number; readonly raw: string; readonly reason: string };

/** Some rows, read, with the share of the file that has been read so far, 0 to 1. */
export type RowBatch = {
  readonly lines: readonly ReadLine[];
  readonly cells: readonly (readonly string[])[];
  readonly skipped: readonly SkippedLine[];
  readonly share: number;
};

/** @throws UNREADABLE_FILE */
export const profileStaged = (folder: string, { importId, fileName, reading }: Staged): Profile =>
  profileTable(openTable(stagedFile(folder, importId), fileName, reading));

/**
 * How the rows of a staged file are read, from its profile and what was decided about it.
 *
 * @throws UNREADABLE_FILE when no column could make anybody
 */
export function readingOfStaged(profile: Profile, staged: Staged): Reading {
  const columns = columnsOf(profile, staged.choice);
  const country = countryFor(profile, columns, staged.defaultCountry, staged.homeCountry);
  return readingOf(profile, columns, country, staged.dates ?? profile.dates);
}

/** The rows of a file, read, batch by batch. */
export function* readRows(profile: Profile, reading: Reading, bytes: number): Generator<RowBatch> {
  for (const { rows, skipped, bytesRead } of readTable(profile.table)) {
    const lines = rows.map(({ line, cells, raw, refused }): ReadLine => {
      const { record, warnings } = readRow(cells, line, reading);
      const reason = refused ?? rejectionOf(record);
      return reason === null
        ? { kind: 'accepted', line, raw, record, keys: identityKeys(record, profile.format), warnings }
        : { kind: 'rejected', line, raw, reason };
    });
    yield {
      lines,
      cells: rows.map(({ cells }) => cells),
      skipped,
      share: bytes === 0 ? 1 : Math.min(1, bytesRead / bytes),
    };
  }
}
