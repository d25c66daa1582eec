import type { SkippedLine } from '#shared/domain/record/record.ts';

/** One of the tables that a workbook, an archive or a page holds. */
export type Sheet = {
  readonly name: string;
  /** Hidden by whoever made the file: offered by name, never chosen unasked. */
  readonly hidden: boolean;
  /** How many rows it has below its header; null where counting them would mean reading all of it. */
  readonly rows: number | null;
};

/** What was found out about a file of any kind before its rows are read. */
export type TableFacts = {
  readonly path: string;
  /** What the rep calls the file. */
  readonly fileName: string;
  /** How its bytes become text, by the name that people know: 'utf-8', 'windows-1252'. */
  readonly encoding: { readonly name: string };
  /** What keeps the cells of its lines apart; '' where the file has cells of its own. */
  readonly delimiter: string;
  /** The line or row of the header; 0 where there is none in the file. */
  readonly headerLine: number;
  readonly headers: readonly string[];
  /** The sheet that is read, of those there are; null and none for a file that is one table. */
  readonly sheet: string | null;
  readonly sheets: readonly Sheet[];
};

export type TableRow = {
  /** The physical line where it starts, from 1; in a workbook the row's number. */
  readonly line: number;
  readonly cells: readonly string[];
  /** As it stands in the file, as near as text can say it. */
  readonly raw: string;
  /** Why it is nobody, whatever its cells say. */
  readonly refused?: string;
};

/** Some rows, what was left out before or between them, and how many bytes of the file were read. */
export type TableBatch = {
  readonly rows: readonly TableRow[];
  readonly skipped: readonly SkippedLine[];
  readonly bytesRead: number;
};
