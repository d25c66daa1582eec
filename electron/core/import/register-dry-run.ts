import type { RejectedLine, SkippedLine } from '#shared/domain/record/record.ts';
import type { Reader } from '../db/connection.ts';
import type { DryRun } from './dry-run.ts';
import { registeredAmong } from '../store/registers.ts';
import { openRegister, readRegister } from '../registers/file.ts';
import { registerSources } from '../registers/sources.ts';
import { registerFormat } from '../registers/preview.ts';

/**
 * Reads a register to its end and counts its numbers, for the command line. It makes no records.
 *
 * @param country whose numbers they are where they do not say so, ISO 3166
 * @param book the book whose registers may hold them already; null where there is no book
 * @returns null for a file that is no register
 */
export function dryRunRegister(
  path: string,
  fileName: string,
  country: string,
  book: Reader | null,
): DryRun | null {
  const file = openRegister(registerSources(path, fileName), fileName, country);
  if (file === null) return null;
  const counts = { rows: 0, accepted: 0, warned: 0, rejected: 0, skipped: 0, new: 0, same: 0, maybe: 0 };
  const rejected: RejectedLine[] = [];
  const skipped: SkippedLine[] = [];
  for (const batch of readRegister(file, country)) {
    counts.accepted += batch.entries.length;
    if (book !== null) {
      const numbers = batch.entries.map(({ number }) => number);
      const known = registeredAmong(book, numbers);
      counts.same += numbers.filter((number) => known.has(number)).length;
    }
    rejected.push(...batch.unreadable.map(({ line }) => ({ line, reason: 'Not a telephone number.' })));
    skipped.push(...batch.skipped);
  }
  counts.rejected = rejected.length;
  counts.skipped = skipped.length;
  counts.rows = counts.accepted + counts.rejected;
  counts.new = counts.accepted - counts.same;
  const text = file.parts.find((part) => part.form === 'lines');
  return {
    format: registerFormat,
    encoding: text?.encoding.name ?? 'utf-8',
    delimiter: '',
    headerLine: 0,
    counts,
    mapping: {},
    records: [],
    rejected,
    skipped,
    groups: [],
    groupsVs: [],
    warnings: [],
  };
}
