import type { Progress } from '#shared/contract/operation.ts';
import { bookFile } from '../book-file.ts';
import type { Book } from '../book.ts';
import type { Reader, Writer } from '../db/connection.ts';
import { openReader, openWriter } from '../db/open.ts';
import { openTable, readTable } from '../files/open.ts';
import type { Served } from '../workers/serve.ts';
import type { World } from '../world.ts';
import { applyPending } from './apply.ts';
import { type Checked, checkStaged } from './check.ts';
import { type ImportTarget, type Loaded, loadStaged } from './load.ts';
import { type Profile, profileTable } from './profile.ts';
import { removeUnsealed, undoList } from './remove.ts';
import { stagedFile, type Staged } from './staging.ts';

const shownRows = 100;

/** What the first look at a file finds. */
export type Looked = {
  readonly profile: Profile;
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
};

type LookInput = Pick<Staged, 'importId' | 'fileName' | 'reading'>;

/** The long work of imports: it reads staged files and writes the book over a connection of its own. */
export interface ImportWork extends Served {
  readonly ask: { look(input: LookInput): Looked };
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
  };
}

/**
 * @param pauseMs how long the book is left to others between two batches: none are there where the
 *   work runs on the thread that would wait
 */
export function servedByImporter(world: World, pauseMs: number): ImportWork {
  const file = bookFile(world.folder);
  return {
    ask: { look: (input) => look(world, input) },
    start: {
      check: ({ staged }, signal) =>
        using(
          () => openReader(file),
          (reader: Reader) => checkStaged(world, reader, staged, signal),
        ),
      load: ({ staged, target }, signal) =>
        writing((writer) => loadStaged(world, writer, staged, target, pauseMs, signal)),
      apply: ({ listSeq }) => writing((writer) => applyPending(world, writer, listSeq, pauseMs)),
      remove: ({ listSeq }) => writing((writer) => removeUnsealed(world, writer, listSeq, pauseMs)),
      undo: ({ listSeq, ...when }) => writing((writer) => undoList(world, writer, listSeq, when, pauseMs)),
    },
  };

  function writing<Result>(work: (writer: Writer) => AsyncGenerator<Progress, Result>) {
    return using(() => openWriter(file), work);
  }
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
    for (const { line, cells } of batch.rows) if (rows.length < shownRows) rows.push({ line, cells });
    if (rows.length >= shownRows) break;
  }
  return { profile, rows };
}

/** The work of imports on their own thread, or on this one where the book has no threads. */
export async function lookAt(
  { workers, world }: Book,
  { importId, fileName, reading }: LookInput,
): Promise<Looked> {
  const input: LookInput = { importId, fileName, reading };
  if (workers) return (await workers.importer.ask('look', input)) as Looked;
  return servedByImporter(world, 0).ask.look(input);
}

export function importWork<Name extends keyof ImportWork['start']>(
  { workers, world }: Book,
  name: Name,
  input: Parameters<ImportWork['start'][Name]>[0],
  signal: AbortSignal,
): ReturnType<ImportWork['start'][Name]> {
  const work = workers
    ? workers.importer.run(name, input, signal)
    : servedByImporter(world, 0).start[name](input as never, signal);
  return work as ReturnType<ImportWork['start'][Name]>;
}
