import Papa from 'papaparse';
import { guardCell } from '#shared/domain/csv-guard.ts';
import { reasonHeader } from '#shared/domain/record/header.ts';
import { rejectedLines } from '../registers/rejected.ts';
import type { World } from '../world.ts';
import { profileStaged, readingOfStaged, readRows } from './rows.ts';
import { stagedOf } from '../staged/staging.ts';

/**
 * The rejected rows of a file as a file of their own: the same headers and cells, and the reason in a
 * column at the end. Corrected, it is imported as the first one was.
 *
 * @throws NOT_FOUND
 */
export function rejectedRows(
  world: World,
  importId: string,
): { readonly fileName: string; readonly text: string } {
  const staged = stagedOf(world.folder, importId);
  if (staged.isRegister) return rejectedLines(world, staged);
  const profile = profileStaged(world.folder, staged);
  const reading = readingOfStaged(profile, staged);
  const { delimiter, headers } = profile.table;
  const rows: string[][] = [];
  for (const { lines, cells } of readRows(profile, reading, staged.bytes)) {
    lines.forEach((line, index) => {
      if (line.kind !== 'rejected') return;
      const own = cells[index] ?? [];
      rows.push([
        ...reading.headers.map((_, at) => guardCell(own[at] ?? '')),
        ...own.slice(reading.headers.length).map(guardCell),
        line.reason,
      ]);
    });
  }
  const names = headers.map((header, index) =>
    header.trim() === '' ? (reading.headers[index] ?? '') : header,
  );
  const text = Papa.unparse([[...names, reasonHeader], ...rows], {
    delimiter: delimiter || ',',
    newline: '\r\n',
  });
  return { fileName: `${staged.fileName.replace(/\.\w{1,5}$/, '')} rejected.csv`, text: `\uFEFF${text}\r\n` };
}
