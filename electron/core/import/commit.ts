import type { ImportCounts } from '#shared/contract/imports.ts';
import type { Progress } from '#shared/contract/operation.ts';
import { Problem } from '#shared/contract/problems.ts';
import { backUpBeforeImport } from '../backups.ts';
import { storageProblem } from '../db/trouble.ts';
import type { Book } from '../book.ts';
import { commitRegister } from './register-commit.ts';
import { keepCustomFields, listSeqOf, sealList, unfinishedLists } from '../store/imports/lists.ts';
import { rememberChoice } from '../store/imports/mappings.ts';
import { settleDecisions } from '../store/imports/suggestions.ts';
import { concernedSince, numbersSince } from '../store/imports/meanwhile.ts';
import { standOnNumbers } from '../queue/stand-anew.ts';
import { refreshStandings } from '../queue/standings.ts';
import type { ImportTarget, Loaded } from './load.ts';
import { answeredBefore, record } from './recorded.ts';
import { keepStaged, type Staged, stagedOf, unstage } from '../staged/staging.ts';
import { finishUnfinished } from './unfinished.ts';
import { importWork } from './work.ts';

export type Committed = {
  readonly kind: 'done';
  readonly listId: string;
  readonly isRegister: boolean;
  readonly counts: ImportCounts;
  readonly said: string;
};

const operation = 'imports.commit';

/**
 * Brings a checked file into the book. Its rows are written where no read shows them, and made part of
 * the book in one small transaction; stopped or killed before that, nothing of it was ever there. What
 * it says of people who stood in the book is applied afterwards, and no stop ends that.
 *
 * @throws NOT_FOUND, INVALID before a check or when nothing can be used, JOB_RUNNING, UNREADABLE_FILE
 */
export async function* commitImport(
  book: Book,
  input: { readonly commandId: string; readonly importId: string; readonly target: ImportTarget },
  signal: AbortSignal,
): AsyncGenerator<Progress | Committed, void> {
  const before = answeredBefore<Omit<Committed, 'kind' | 'said'>>(book, operation, input.commandId);
  if (before !== null) {
    await finishBefore(book, signal);
    yield { kind: 'done', ...before };
    return;
  }
  const { importId, target } = input;
  const staged = stagedOf(book.world.folder, importId);
  if (staged.counts === null) throw new Problem('INVALID', 'Check the list first.', { field: 'importId' });
  if (staged.counts.accepted === 0) {
    throw new Problem(
      'INVALID',
      `${staged.isRegister ? 'No number' : 'Nobody'} in ${staged.fileName} can be used. Nothing was changed.`,
      {
        field: 'importId',
      },
    );
  }
  if (staged.isRegister) {
    yield* commitRegister(book, input, staged, { name: target.sourceName, asOf: target.receivedOn }, signal);
    return;
  }
  if (listSeqOf(book.writer, importId) !== undefined) {
    throw new Problem('INVALID', `${staged.fileName} is in your book already.`, {
      field: 'importId',
      forward: 'Open the file again to bring it in once more.',
    });
  }
  const end = await book.jobs.beginAfterStopped('import', signal);
  let sealed: Sealed | null = null;
  let left: 'in the middle' | 'done' | 'failed' = 'in the middle';
  try {
    // What could not be finished before, as on a full disk, is finished before anything comes in.
    await finishUnfinished(book);
    await backUpBeforeImport(book);
    const loaded: Loaded | null = yield* importWork(book, 'load', { staged, target }, signal);
    if (loaded === null || signal.aborted) return;
    sealed = { listSeq: loaded.listSeq, done: seal(book, input, staged, loaded) };
    yield* applying(book, sealed.listSeq);
    left = 'done';
    settleStaged(book, staged, loaded.counts);
    yield sealed.done;
  } catch (error) {
    left = 'failed';
    throw sealed === null ? error : unfinished(book, sealed.done.said, error);
  } finally {
    try {
      if (sealed === null) await finishUnfinished(book);
      else if (left === 'in the middle') for await (const _ of applying(book, sealed.listSeq));
    } finally {
      end();
    }
  }
}

type Sealed = { readonly listSeq: number; readonly done: Committed };

/** No stop ends this: what is sealed is in the book, all of it. */
const applying = (book: Book, listSeq: number) =>
  importWork(book, 'apply', { listSeq }, new AbortController().signal);

/** An answer that is given again may be about a list that is not all applied yet. */
async function finishBefore(book: Book, signal: AbortSignal): Promise<void> {
  if (unfinishedLists(book.writer).length === 0 || book.jobs.runs('import')) return;
  const end = book.jobs.begin('import', signal);
  try {
    await finishUnfinished(book);
  } finally {
    end();
  }
}

/** What went wrong when the list was in the book already: that it is, and what is still to be done. */
function unfinished(book: Book, said: string, error: unknown): Problem {
  const problem = storageProblem(error) ?? error;
  const rest = 'What it says of people you had is not all written yet';
  const forward = 'It goes on with the next import, or when Handset is started again.';
  if (problem instanceof Problem && problem.code !== 'INTERNAL') {
    const why = problem.code === 'DISK_FULL' ? ': the disk is full' : '';
    return new Problem(problem.code, `${said} ${rest}${why}.`, { ...problem.data, forward } as never);
  }
  const reference = book.world.log.error(error);
  return new Problem('INTERNAL', `${said} ${rest}. Reference ${reference}.`, { reference, forward });
}

function seal(book: Book, input: { readonly commandId: string }, staged: Staged, loaded: Loaded): Committed {
  const { writer, world } = book;
  const { counts, listSeq, afterCommand, customFields } = loaded;
  const brought = counts.new + counts.maybe;
  const said = `${people(brought)} from ${staged.fileName} ${brought === 1 ? 'is' : 'are'} in your book.${knownBefore(counts.same)}`;
  const receipt = { listId: staged.importId, isRegister: false, counts };
  writer.transaction(() => {
    const { commandSeq, now } = record({ writer, world }, operation, input.commandId, said, receipt);
    sealList(writer, listSeq, counts, commandSeq);
    settleDecisions(writer, staged.importId);
    keepCustomFields(writer, new Map(customFields));
    rememberChoice(writer, staged.headers ?? [], staged.choice, now);
    // While it loaded its people could not be seen: a word not to contact them did not reach them, nor one of a number.
    refreshStandings(writer, concernedSince(writer, afterCommand));
    standOnNumbers(writer, numbersSince(writer, afterCommand));
  });
  return { kind: 'done', ...receipt, said };
}

const people = (count: number): string =>
  count === 1 ? 'One new person' : `${count.toLocaleString('en-US')} new people`;

const knownBefore = (same: number): string => {
  if (same === 0) return '';
  return same === 1
    ? ' One row is about somebody you have.'
    : ` ${same.toLocaleString('en-US')} rows are about people you have.`;
};

/** The file stays while rejected rows may be asked for; without any there is nothing left to ask. */
function settleStaged({ world }: Book, staged: Staged, counts: ImportCounts): void {
  if (counts.rejected === 0) unstage(world.folder, staged.importId);
  else keepStaged(world.folder, { ...staged, counts });
}
