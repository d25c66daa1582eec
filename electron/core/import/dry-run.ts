import type { CountryCode } from 'libphonenumber-js/max';
import type { ReadingChoice } from '#shared/contract/imports.ts';
import { type DateEvidence, weighDate } from '#shared/domain/import/dates.ts';
import type { Field } from '#shared/domain/record/fields.ts';
import { inBook } from '#shared/domain/match/proof.ts';
import { mappingOf, type MappingChoice } from '#shared/domain/import/mapping.ts';
import type { CellWarning, ImportRecord, RejectedLine, SkippedLine } from '#shared/domain/record/record.ts';
import type { Reader } from '../db/connection.ts';
import { openTable, readTable } from '../files/open.ts';
import { keptApart } from '../store/imports/kept-apart.ts';
import { rememberedChoice } from '../store/imports/mappings.ts';
import { dryRunRegister } from './register-dry-run.ts';
import { sha256OfFile, signOfBytes } from './bytes-sign.ts';
import { homeCountry } from './home-country.ts';
import { linesAgainst, type OtherRun } from './against.ts';
import { decidedBy } from './decide.ts';
import { InBook } from './in-book.ts';
import { comparing, type KeyedRow, samePeople, type SamePeople, solve } from './same-people.ts';
import { maybeInBook } from './maybe-in-book.ts';
import {
  columnsOf,
  countryFor,
  formatIdOf,
  isUnused,
  type Profile,
  profileTable,
  readingOf,
} from './profile.ts';
import { type ReadLine, readRows } from './rows.ts';

/** A record in the words of the exchange format, which says nothing of cost, account class or what only our own files carry. */
export type ExchangedRecord = Omit<ImportRecord, 'cost' | 'accountClass' | 'own'>;

export type LineGroup = {
  readonly lines: readonly number[];
  readonly decision: 'merge' | 'review';
  readonly why: string;
};

export type LinePair = {
  readonly line: number;
  readonly otherFile: string;
  readonly otherLine: number;
  readonly decision: 'merge' | 'review';
  readonly why: string;
};

/** What a file would come to, all of it. Nothing is written. */
export type DryRun = {
  /** The id of the format, such as `hubspot_contacts`; by its kind (`table`, `xlsx`, `vcard`, `html`) where nobody is known to make such. */
  readonly format: string;
  readonly encoding: string;
  readonly delimiter: string;
  readonly headerLine: number;
  /** Of a workbook, the sheet that was read; `line` is then the number of a row in it. */
  readonly sheet?: string;
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
  /** Of a workbook each also names the sheet and the row where it stands. */
  readonly records: readonly (ExchangedRecord & { readonly sheet?: string; readonly row?: number })[];
  readonly rejected: readonly RejectedLine[];
  readonly skipped: readonly SkippedLine[];
  /** Lines that are one person, and pairs of lines that may be. No line stands in two that merge. */
  readonly groups: readonly LineGroup[];
  /** The same between this file and another, a pair of lines at a time. */
  readonly groupsVs: readonly LinePair[];
  readonly warnings: readonly CellWarning[];
};

/**
 * Reads a whole file into one object, for the command line and for tests. A number's type is given in
 * the words of the exchange format: a firm's own line is `work` there.
 *
 * @param options.book the book whose people may be in the file already; none where there is no book
 * @throws UNREADABLE_FILE
 */
export function dryRun(
  path: string,
  fileName: string,
  options: {
    readonly defaultCountry: CountryCode | null;
    readonly mapping?: MappingChoice;
    /** How the file is to be read, as somebody said. */
    readonly reading?: ReadingChoice;
    readonly book?: Reader;
    /** What a dry run of another file found: whose people are held against this one's. */
    readonly against?: OtherRun;
  },
): DryRun {
  const { book } = options;
  const register = options.reading?.kind === 'people' ? null : registerIn(path, fileName, options);
  if (register !== null) return register;
  const profile = profileTable(openTable(path, fileName, options.reading ?? {}));
  const choice = options.mapping ?? (book === undefined ? {} : rememberedChoice(book, profile.table.headers));
  const columns = columnsOf(profile, choice);
  const country = countryFor(
    profile,
    columns,
    options.defaultCountry,
    book === undefined ? 'US' : homeCountry(book),
  );
  const dates = columns.some(({ field }) => field === 'listDate') ? datesOf(profile) : profile.dates;
  const reading = readingOf(profile, columns, country, dates);
  const { sheet } = profile.table;
  const system = profile.format?.system ?? null;
  const known = book === undefined ? null : new InBook(book, signOfBytes(sha256OfFile(path), sheet), system);
  const found = new Found();
  for (const { lines, skipped } of readRows(profile, reading, 0)) {
    found.skipped.push(...skipped);
    for (const line of lines) found.add(line, known);
    known?.look(lines.flatMap((line) => (line.kind === 'accepted' ? [line] : [])));
  }
  const people = found.people(known, book);
  return {
    format: formatIdOf(profile),
    encoding: profile.table.encoding.name,
    delimiter: profile.table.delimiter,
    headerLine: profile.table.headerLine,
    ...(sheet === null ? {} : { sheet }),
    counts: people.counts,
    mapping: mappingOf(columns.filter((column) => !isUnused(profile, column))),
    records: found.rows.map(({ record }) =>
      sheet === null ? exchanged(record) : { sheet, row: record.line, ...exchanged(record) },
    ),
    rejected: found.rejected,
    skipped: found.skipped,
    groups: people.groups,
    groupsVs: options.against === undefined ? [] : linesAgainst(found.rows, options.against),
    warnings: found.warnings,
  };
}

const registerIn = (
  path: string,
  fileName: string,
  { defaultCountry, book }: { readonly defaultCountry: CountryCode | null; readonly book?: Reader },
): DryRun | null => {
  const home = book === undefined ? 'US' : homeCountry(book);
  return dryRunRegister(path, fileName, defaultCountry ?? home, book ?? null);
};

/** What the dates of every column say, over the whole file. */
function datesOf(profile: Profile): DateEvidence[] {
  const dates = profile.dates.map(() => ({ dayFirst: 0, monthFirst: 0, either: 0 }));
  for (const { rows } of readTable(profile.table)) {
    for (const { cells } of rows)
      dates.forEach((evidence, index) => weighDate((cells[index] ?? '').trim(), evidence));
  }
  return dates;
}

/** All that was found so far. */
class Found {
  readonly rows: KeyedRow[] = [];
  readonly rejected: RejectedLine[] = [];
  readonly skipped: SkippedLine[] = [];
  readonly warnings: CellWarning[] = [];
  private warned = 0;

  add(line: ReadLine, inTheBook: InBook | null): void {
    if (line.kind === 'rejected') {
      this.rejected.push({ line: line.line, reason: line.reason });
      return;
    }
    this.warnings.push(...line.warnings);
    if (line.warnings.length > 0) this.warned += 1;
    const earlier = inTheBook?.onLine(line.line);
    this.rows.push({
      record: line.record,
      keys: earlier === undefined ? line.keys : [...line.keys, inBook(earlier)],
    });
  }

  /** Who the rows are, over the whole file. */
  people(inTheBook: InBook | null, book: Reader | undefined): Pick<DryRun, 'groups' | 'counts'> {
    const { rows, rejected, skipped, warned } = this;
    const solved = solve(rows, (clusters) => inTheBook?.tell(clusters));
    const decided = decidedBy(solved, new Uint8Array(rows.length));
    const compared = comparing(rows, solved);
    const groups = withoutApart(samePeople(rows, solved, compared), book);
    const asked = new Set<number>();
    for (const group of groups) {
      if (group.decision === 'merge') continue;
      const [a, b] = group.rows.map((row) => solved.leaderOf(row)) as [number, number];
      // Asked about is the one who says less, or who alone is new.
      const row = decided.codes[a] !== 0 || (decided.codes[b] === 0 && solved.leads(a, b)) ? b : a;
      if (decided.codes[row] === 0) asked.add(row);
    }
    if (book !== undefined) for (const row of maybeInBook(book, decided.codes, compared)) asked.add(row);
    return {
      groups: groups.map(({ rows: of, decision, why }) => ({
        lines: of.map((row) => rows[row]?.record.line ?? 0),
        decision,
        why,
      })),
      counts: {
        rows: rows.length + rejected.length,
        accepted: rows.length,
        warned,
        rejected: rejected.length,
        skipped: skipped.length,
        new: decided.new - asked.size,
        same: decided.same,
        maybe: asked.size,
      },
    };
  }
}

/** Without the pairs whom somebody said to be two different people. */
function withoutApart(groups: readonly SamePeople[], book: Reader | undefined): readonly SamePeople[] {
  if (book === undefined) return groups;
  const apart = keptApart(
    book,
    groups.flatMap(({ signs }) => signs ?? []),
  );
  return groups.filter(({ signs }) => signs === undefined || !apart.has(signs));
}

const exchanged = ({
  cost: _cost,
  accountClass: _class,
  own: _own,
  ...record
}: ImportRecord): ExchangedRecord => ({
  ...record,
  phones: record.phones.map((phone) => (phone.type === 'company' ? { ...phone, type: 'work' } : phone)),
});
