import Papa from 'papaparse';
import { guardCell } from '#shared/domain/csv-guard.ts';
import { ownCells, ownHeaders, type OwnShape } from '#shared/domain/own-file/writing.ts';
import type { Reader } from '../db/connection.ts';
import { ownPeople } from '../store/own-people.ts';

/** What an export is about to write: its columns, and its people in the order of their names. */
export type ExportPlan = { readonly shape: OwnShape; readonly seqs: readonly number[] };

/** @param listSeq only who came with this list; null for everybody */
export function planExport(reader: Reader, listSeq: number | null): ExportPlan {
  const whose = listSeq === null ? '' : 'AND p.seq IN (SELECT prospect_seq FROM lead WHERE list_seq = :list)';
  const values = listSeq === null ? {} : { list: listSeq };
  const seqs: number[] = [];
  // Neither row numbers nor times decide the order: the same people make the same file in any book.
  for (const { seq } of reader.each<{ seq: number }>(
    `SELECT p.seq FROM seen_prospect p WHERE true ${whose}
     ORDER BY p.name_key, p.full_name, p.title, p.city, p.linkedin_slug, p.custom, p.seq`,
    values,
  )) {
    seqs.push(seq);
  }
  const most = (table: 'phone' | 'email') =>
    reader.value<number | null>(
      `SELECT max(n) FROM (SELECT count(*) AS n FROM seen_${table} p
       WHERE true ${whose.replace('p.seq', 'p.prospect_seq')} GROUP BY p.prospect_seq)`,
      values,
    ) ?? 0;
  const custom = reader.all<{ key: string; label: string }>(
    `SELECT f.key, f.label FROM custom_field f
     ${
       listSeq === null
         ? ''
         : `WHERE EXISTS (SELECT 1 FROM lead l JOIN prospect p ON p.seq = l.prospect_seq, json_each(p.custom) j
       WHERE l.list_seq = :list AND j.key = f.key)`
     }
     ORDER BY f.label COLLATE NOCASE, f.key`,
    values,
  );
  return { shape: { phones: most('phone'), emails: most('email'), custom }, seqs };
}

const lines = (rows: readonly (readonly string[])[]): string =>
  rows.length === 0
    ? ''
    : `${Papa.unparse(
        rows.map((row) => row.map(guardCell)),
        { newline: '\r\n' },
      )}\r\n`;

/** The beginning of the file: a mark that says UTF-8 to spreadsheets, and the headers. */
export const exportHead = (shape: OwnShape): string => `\uFEFF${lines([ownHeaders(shape)])}`;

/** The rows of some people. */
export const exportRows = (reader: Reader, shape: OwnShape, seqs: readonly number[]): string =>
  lines(ownPeople(reader, seqs).map(([, person]) => ownCells(person, shape)));
