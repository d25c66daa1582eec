import { z } from 'zod';
import { dateOrders } from '#shared/domain/import/dates.ts';
import { accountClasses, sourceKinds } from '#shared/domain/vocabulary.ts';
import {
  command,
  commandInput,
  id,
  instant,
  localDate,
  progress,
  query,
  slowQuery,
  stream,
} from './operation.ts';
import { eventIterator } from '@orpc/contract';
import { suggestionDecisions, suggestionPage } from './suggestions.ts';

export const importColumn = z.object({
  index: z.int(),
  header: z.string(),
  /** The field it fills, by the names of `importFields`; null keeps it as a custom field. */
  field: z.string().nullable(),
  samples: z.array(z.string()),
  /** Of the rows looked at for the preview (`profiled`), those with something in this column. */
  filled: z.int(),
});

/** The encodings that a list may be said to be in; windows-1252 holds all of Latin-1. */
export const readingEncodings = [
  'utf-8',
  'windows-1252',
  'iso-8859-1',
  'macintosh',
  'windows-1250',
  'windows-1251',
  'utf-16le',
  'utf-16be',
  'shift_jis',
  'gb18030',
  'big5',
] as const;
export const readingDelimiters = [',', ';', '\t', '|'] as const;

const oneOf = (known: readonly string[]) => (text: string) => known.includes(text);

/** What somebody decided about how a file is to be read; what is left out is found out. */
export const readingChoice = z.object({
  /** A list of people after all, where a file of nothing but numbers was taken for a register. */
  kind: z.literal('people').optional(),
  /** Which of a workbook's sheets, or of an archive's lists, by its name. */
  sheet: z.string().optional(),
  /** How the bytes become text. */
  encoding: z.string().refine(oneOf(readingEncodings)).optional(),
  delimiter: z.string().refine(oneOf(readingDelimiters)).optional(),
  /** The physical line of the header; 0 for a list without one. */
  headerLine: z.int().min(0).optional(),
  /** Put garbled text right, as `repair` of the preview shows it. */
  repair: z.boolean().optional(),
  /** The order of day and month in the dates of a column, by its header. */
  dateOrders: z.record(z.string(), z.enum(dateOrders)).optional(),
});
export type ReadingChoice = z.output<typeof readingChoice>;

/** One of the tables of a file that holds several; its rows below the header, null where nobody counted. */
export const importSheet = z.object({ name: z.string(), hidden: z.boolean(), rows: z.int().nullable() });

export const importPreview = z.object({
  importId: id,
  fileName: z.string(),
  bytes: z.int(),
  /** A register of numbers that nobody may call makes no people; it has no columns to map. */
  kind: z.enum(['people', 'register']),
  /** A whole register replaces what is older of it, changes add to it and take away. */
  register: z.object({ kind: z.enum(['full', 'changes']) }).nullable(),
  /** As people call it: 'LinkedIn connections', 'a CSV list'. */
  format: z.string(),
  encoding: z.string(),
  delimiter: z.string(),
  headerLine: z.int(),
  /** The sheets to choose from, and the one that is read; none and null where the file is one table. */
  sheets: z.array(importSheet),
  sheet: z.string().nullable(),
  columns: z.array(importColumn),
  /** How many of the first rows were looked at to tell what the columns hold. */
  profiled: z.int(),
  /** The fields of the columns are as somebody chose them for the last file of this shape. */
  remembered: z.boolean(),
  /** The first hundred rows as they stand in the file, each with its cells in the order of the columns. */
  rows: z.array(z.object({ line: z.int(), cells: z.array(z.string()) })),
  /**
   * Text that was garbled before it came here, among the first rows: how many cells, and one of them as
   * it stands and as it was meant. Put right only where the reading says so.
   */
  repair: z.object({ cells: z.int(), before: z.string(), after: z.string() }).nullable(),
  /** Columns of dates that put day and month first or second; null where no row tells, and somebody must. */
  dates: z.array(z.object({ header: z.string(), order: z.enum(dateOrders).nullable(), sample: z.string() })),
  /** The date of a row says when it was received, where it has one: it goes before one day for all of them. */
  datesArrival: z.boolean(),
  suggested: z.object({
    sourceKind: z.enum(sourceKinds),
    sourceName: z.string(),
    receivedOn: localDate,
    /** ISO 3166: where numbers are that name no country, as the list itself shows, else at home. */
    country: z.string(),
  }),
  /** The same bytes were brought in before. */
  before: z.object({ listId: id, name: z.string(), onDate: localDate }).nullable(),
});
export type ImportPreview = z.infer<typeof importPreview>;

export const importCounts = z.object({
  rows: z.int(),
  accepted: z.int(),
  warned: z.int(),
  rejected: z.int(),
  skipped: z.int(),
  new: z.int(),
  same: z.int(),
  maybe: z.int(),
});
export type ImportCounts = z.infer<typeof importCounts>;

export const importReview = z.object({
  importId: id,
  /** Of numbers, where the file is a register: `same` are registered already. */
  counts: importCounts,
  /** What a register would close and open again, and how many numbers of people in the book it names. */
  register: z
    .object({
      kind: z.enum(['full', 'changes']),
      added: z.int(),
      removed: z.int(),
      people: z.int(),
      /** Numbers that may be called again, by the register it is brought in as and the day as of which it holds. */
      opens: z.array(z.object({ register: z.string(), from: localDate, numbers: z.int() })),
    })
    .nullable(),
  /** Pairs that may be one person, to be decided one key each; `imports.suggestions` tells them. */
  suggestions: z.int(),
  /** Of `counts.same`, the rows that repeat an earlier row of the file and nobody of the book. */
  repeated: z.int(),
  /** New people with a number that can be dialled. */
  withNumber: z.int(),
  withEmail: z.int(),
  withZone: z.int(),
  optedOut: z.int(),
  /** The first hundred of each; the counts are exact. */
  rejected: z.array(z.object({ line: z.int(), reason: z.string(), raw: z.string() })),
  warnings: z.array(z.object({ line: z.int(), field: z.string(), text: z.string() })),
  /** Every kind of warning with how often it was given, the commonest first; its text names no value. */
  warningKinds: z.array(z.object({ field: z.string(), text: z.string(), count: z.int() })),
  skipped: z.array(z.object({ line: z.int(), kind: z.string() })),
  sample: z.array(
    z.object({
      line: z.int(),
      name: z.string(),
      title: z.string().nullable(),
      company: z.string().nullable(),
      number: z.string().nullable(),
      email: z.string().nullable(),
      decision: z.enum(['new', 'same', 'repeated']),
    }),
  ),
});
export type ImportReview = z.infer<typeof importReview>;

const mapping = z.record(z.string(), z.string().nullable());

export const importTarget = z.object({
  sourceKind: z.enum(sourceKinds),
  sourceName: z.string().trim().min(1, 'Say where the list comes from.').max(200),
  event: z.string().trim().max(200).optional(),
  receivedOn: localDate,
  accountClass: z.enum(accountClasses).default('target'),
  cost: z.string().trim().max(40).optional(),
  owner: z.string().trim().max(200).optional(),
});

/** One file of a do-not-call register. */
export const registerView = z.object({
  versionId: id,
  register: z.string(),
  fileName: z.string(),
  kind: z.enum(['full', 'changes']),
  /** The day as of which it holds, and how many days ago that was. */
  asOf: localDate,
  ageDays: z.int(),
  /** Older than this, in days, it protects nobody who calls by it. */
  freshDays: z.int(),
  /** Numbers that it names as closed, and as open again. */
  added: z.int(),
  removed: z.int(),
  counts: importCounts,
  importedAt: instant,
  state: z.enum(['in the book', 'undone']),
  undoneAt: instant.nullable(),
  /** Whether decisions still look at it: no newer whole register has replaced it. */
  current: z.boolean(),
});
export type RegisterView = z.infer<typeof registerView>;

/** What taking an import back would do, or did. */
export const undoBuckets = z.object({ removed: z.int(), kept: z.int(), restored: z.int() });

export const listView = z.object({
  listId: id,
  name: z.string(),
  fileName: z.string(),
  format: z.string(),
  source: z.string(),
  event: z.string().nullable(),
  receivedOn: localDate,
  importedAt: instant,
  accountClass: z.enum(accountClasses),
  counts: importCounts,
  state: z.enum(['in the book', 'undone']),
  /** Everybody who arrived with it, those who stood in the book before among them. */
  people: z.int(),
  /** Of these, those whom nobody has touched since. */
  untouched: z.int(),
  /** What taking it back did, and when; null while it is in the book. */
  takenBack: undoBuckets.extend({ at: instant }).nullable(),
});
export type ListView = z.infer<typeof listView>;

export const imports = {
  /** Takes a file in, finds out what it is, and shows how its columns are understood. */
  open: stream
    .input(z.object({ fileName: z.string().trim().min(1).max(255), file: z.file() }))
    .output(importPreview),
  /** Looks at a file that was taken in again, as somebody says that it is to be read. */
  reopen: stream.input(z.object({ importId: id, reading: readingChoice })).output(importPreview),
  /** Reads every row, writes nothing to the book, and ends with exact counts. */
  check: stream
    .input(
      z.object({
        importId: id,
        mapping: mapping.optional(),
        defaultCountry: z.string().length(2).optional(),
      }),
    )
    .output(
      eventIterator(
        z.discriminatedUnion('kind', [progress, z.object({ kind: z.literal('done'), review: importReview })]),
      ),
    ),
  /** Brings the checked rows into the book. Until the end nothing of it can be seen. */
  commit: stream.input(commandInput.extend({ importId: id, target: importTarget })).output(
    eventIterator(
      z.discriminatedUnion('kind', [
        progress,
        z.object({
          kind: z.literal('done'),
          /** The list, or the file of the register. */
          listId: id,
          isRegister: z.boolean(),
          counts: importCounts,
          said: z.string(),
        }),
      ]),
    ),
  ),
  /** The rejected rows with their reasons, as a file that can be corrected and imported. */
  rejected: slowQuery
    .input(z.object({ importId: id }))
    .output(z.object({ fileName: z.string(), text: z.string() })),
  /**
   * Pairs that may be one person: of a file that was checked, and of a list once it is in the book. `after` is the
   * id of the last one seen.
   */
  suggestions: slowQuery
    .input(z.object({ importId: id, after: z.string().optional(), limit: z.int().min(1).max(200) }))
    .output(suggestionPage),
  /** Decides one, or takes that back with null. 'separate' is remembered for ever. */
  decide: command
    .input(
      commandInput.extend({
        importId: id,
        suggestionId: z.string(),
        decision: z.enum(suggestionDecisions).nullable(),
      }),
    )
    .output(z.object({ said: z.string() })),
  discard: command.input(commandInput.extend({ importId: id })).output(z.object({})),
  /** The lists in the book by name, newest first. Quick, however many people they brought. */
  names: query
    .input(z.object({}))
    .output(z.object({ lists: z.array(listView.pick({ listId: true, name: true, receivedOn: true })) })),
  list: slowQuery.input(z.object({})).output(
    z.object({
      lists: z.array(listView),
      /** People of the lists in the book whom nobody has touched, each once. */
      untouched: z.int(),
      registers: z.array(registerView),
    }),
  ),
  /** The id is that of a list, or of a file of a register. */
  undoPreview: slowQuery.input(z.object({ listId: id })).output(undoBuckets),
  undo: stream
    .input(commandInput.extend({ listId: id }))
    .output(
      eventIterator(
        z.discriminatedUnion('kind', [
          progress,
          z.object({ kind: z.literal('done'), buckets: undoBuckets, said: z.string() }),
        ]),
      ),
    ),
};
