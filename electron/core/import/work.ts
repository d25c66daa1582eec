import type { EnrolledCounts } from '#shared/contract/cadences.ts';
import type { Progress } from '#shared/contract/operation.ts';
import { bookFile } from '../book-file.ts';
import type { Book } from '../book.ts';
import { type PuttingOn, putOn, takeOff } from '../cadences/put-on.ts';
import type { Reader, Writer } from '../db/connection.ts';
import type { Gate } from '../db/gate.ts';
import { openReader, openWriter } from '../db/open.ts';
import { openTable, readTable } from '../files/open.ts';
import type { Served } from '../workers/serve.ts';
import { recountPending } from '../queue/recount.ts';
import type { World } from '../world.ts';
import { type CheckedRegister, checkRegister } from '../registers/check.ts';
import {
  applyRegister,
  type LoadedRegister,
  loadRegister,
  type RegisterTarget,
  removeRegister,
  undoRegister,
} from '../registers/load.ts';
import { lookAtRegister, type LookedRegister } from '../registers/preview.ts';
import { applyPending } from './apply.ts';
import { alone, type Beside } from './beside.ts';
import { type Checked, checkStaged } from './check.ts';
import { type ImportTarget, type Loaded, loadStaged } from './load.ts';
import { excerpt } from './excerpt.ts';
import { type Profile, profileTable } from './profile.ts';
import type { RowHelper } from './makers.ts';
import { removeUnsealed, undoList } from './remove.ts';
import { stagedFile, type Staged } from '../staged/staging.ts';

const shownRows = 100;

/** What the first look at a file finds. */
export type Looked = {
  readonly profile: Profile;
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
};

type LookInput = Pick<Staged, 'importId' | 'fileName' | 'reading'>;

/** Long work that writes the book by the batch, over a connection of its own: imports, whoever is put on a cadence, and
 * where many people stand. */
export interface ImportWork extends Served {
  readonly ask: {
    look(input: LookInput): Looked;
    /** Null for a file that is no register. */
    lookForRegister(input: LookInput & Pick<Staged, 'homeCountry'>): LookedRegister | null;
  };
  readonly start: {
    check(input: { readonly staged: Staged }, signal: AbortSignal): AsyncGenerator<Progress, Checked | null>;
    load(
      input: { readonly staged: Staged; readonly target: ImportTarget },
      signal: AbortSignal,
    ): AsyncGenerator<Progress, Loaded | null>;
    apply(input: { readonly listSeq: number }): AsyncGenerator<Progress, void>;
    remove(input: { readonly listSeq: number }): AsyncGenerator<Progress, void>;
    undo(input: {
      readonly listSeq: number;
      readonly commandSeq: number;
      readonly now: number;
      readonly onDate: string;
    }): AsyncGenerator<Progress, void>;
    checkRegister(
      input: { readonly staged: Staged },
      signal: AbortSignal,
    ): AsyncGenerator<Progress, CheckedRegister | null>;
    loadRegister(
      input: { readonly staged: Staged; readonly target: RegisterTarget },
      signal: AbortSignal,
    ): AsyncGenerator<Progress, LoadedRegister | null>;
    applyRegister(input: { readonly versionSeq: number }): AsyncGenerator<Progress, void>;
    removeRegister(input: { readonly versionSeq: number }): AsyncGenerator<Progress, void>;
    undoRegister(input: { readonly versionSeq: number }): AsyncGenerator<Progress, void>;
    putOn(input: PuttingOn, signal: AbortSignal): AsyncGenerator<Progress, EnrolledCounts | null>;
    takeOff(input: { readonly batchSeq: number; readonly of: number }): AsyncGenerator<Progress, void>;
    recount(input: object): AsyncGenerator<Progress, void>;
  };
}

/**
 * @param pauseMs how long the book is left to others between two batches: none are there where the
 *   work runs on the thread that would wait
 * @param beside what there is of further threads
 */
export function servedByImporter(world: World, pauseMs: number, beside: Beside = alone): ImportWork {
  const file = bookFile(world.folder);
  return {
    ask: {
      look: (input) => look(world, input),
      lookForRegister: (input) => lookAtRegister(world.folder, input),
    },
    start: {
      check: ({ staged }, signal) =>
        using(
          () => openReader(file),
          (reader: Reader) =>
            helped(beside, (helper) => checkStaged({ world, helper }, reader, staged, signal)),
        ),
      load: ({ staged, target }, signal) =>
        writing((writer) =>
          helped(beside, (helper) => loadStaged({ world, helper }, writer, staged, target, pauseMs, signal)),
        ),
      apply: ({ listSeq }) => writing((writer) => applyPending(world, writer, listSeq, pauseMs)),
      remove: ({ listSeq }) => writing((writer) => removeUnsealed(world, writer, listSeq, pauseMs)),
      checkRegister: ({ staged }, signal) =>
        using(
          () => openReader(file),
          (reader: Reader) => checkRegister(world, reader, staged, signal),
        ),
      loadRegister: ({ staged, target }, signal) =>
        writing((writer) => loadRegister(world, writer, staged, target, pauseMs, signal)),
      applyRegister: ({ versionSeq }) =>
        writing((writer) => applyRegister(world, writer, versionSeq, pauseMs)),
      removeRegister: ({ versionSeq }) =>
        writing((writer) => removeRegister(world, writer, versionSeq, pauseMs)),
      undoRegister: ({ versionSeq }) => writing((writer) => undoRegister(world, writer, versionSeq, pauseMs)),
      putOn: (input, signal) => writing((writer) => putOn(world, writer, input, pauseMs, signal)),
      takeOff: ({ batchSeq, of }) => writing((writer) => takeOff(world, writer, batchSeq, of, pauseMs)),
      recount: () => writing((writer) => recountPending(world, writer, pauseMs)),
      undo: ({ listSeq, ...when }) => writing((writer) => undoList(world, writer, listSeq, when, pauseMs)),
    },
  };

  function writing<Result>(work: (writer: Writer) => AsyncGenerator<Progress, Result>) {
    return using(
      () => openForBatches(file, beside.gate),
      (writer) => folded(writer, work(writer)),
    );
  }
}

async function* helped<Result>(
  { helper: start }: Beside,
  work: (helper: RowHelper | null) => AsyncGenerator<Progress, Result>,
): AsyncGenerator<Progress, Result> {
  const helper = start();
  try {
    return yield* work(helper);
  } finally {
    helper?.end();
  }
}

/** Leaves nothing of the work in the journal: the rep's next commit would fold all of it, and the rep wait for that. */
async function* folded<Result>(
  writer: Writer,
  work: AsyncGenerator<Progress, Result>,
): AsyncGenerator<Progress, Result> {
  const result = yield* work;
  writer.fold();
  return result;
}

/** Batches after which the pages that many of them touch are written once: some hundreds of megabytes at most. */
const foldEvery = 60;

/**
 * A connection that writes by the batch, beside the rep's. The journal is folded into the book by the tens
 * of megabytes, and by nobody but it: the rep would wait for that.
 */
function openForBatches(file: string, gate: Gate | null): Writer {
  const writer = openWriter(file);
  writer.gate = gate;
  writer.pragma('cache_size = -65536');
  writer.pragma(`wal_autocheckpoint = ${gate === null ? 12_000 : 0}`);
  if (gate !== null) writer.foldEvery = foldEvery;
  return writer;
}

async function* using<Connection extends Reader, Result>(
  open: () => Connection,
  work: (connection: Connection) => AsyncGenerator<Progress, Result>,
): AsyncGenerator<Progress, Result> {
  const connection = open();
  try {
    return yield* work(connection);
  } finally {
    connection.close();
  }
}

function look(world: World, { importId, fileName, reading }: LookInput): Looked {
  const profile = profileTable(openTable(stagedFile(world.folder, importId), fileName, reading));
  const rows = [];
  for (const batch of readTable(profile.table)) {
    for (const { line, cells } of batch.rows)
      if (rows.length < shownRows) rows.push({ line, cells: cells.map((cell) => excerpt(cell)) });
    if (rows.length >= shownRows) break;
  }
  return { profile, rows };
}

/** A question to the thread of imports, or to this one where the book has no threads. */
export async function askImporter<Name extends keyof ImportWork['ask']>(
  { workers, world }: Book,
  name: Name,
  input: Parameters<ImportWork['ask'][Name]>[0],
): Promise<ReturnType<ImportWork['ask'][Name]>> {
  const answer = workers
    ? await workers.importer.ask(name, input)
    : servedByImporter(world, 0).ask[name](input as never);
  return answer as ReturnType<ImportWork['ask'][Name]>;
}

/** The long work of imports, on its own thread where the book has threads. */
export function importWork<Name extends keyof ImportWork['start']>(
  book: Book,
  name: Name,
  input: Parameters<ImportWork['start'][Name]>[0],
  signal: AbortSignal,
): ReturnType<ImportWork['start'][Name]> {
  const work = book.workers
    ? unburdened(book, book.workers.importer.run(name, input, signal))
    : servedByImporter(book.world, 0).start[name](input as never, signal);
  return work as ReturnType<ImportWork['start'][Name]>;
}

/** While a thread writes by the batch, it is left to that thread to fold the journal into the book. */
async function* unburdened(
  book: Book,
  work: AsyncGenerator<unknown, unknown>,
): AsyncGenerator<unknown, unknown> {
  const ended = book.folding?.leaveToOthers();
  try {
    return yield* work;
  } finally {
    ended?.();
  }
}
