import type { ImportCounts } from '#shared/contract/imports.ts';
import type { Progress } from '#shared/contract/operation.ts';
import { Problem } from '#shared/contract/problems.ts';
import { backUpBeforeImport } from '../backups.ts';
import type { Book } from '../book.ts';
import { commitRegister } from '../registers/commit.ts';
import { keepCustomFields, listSeqOf, sealList, unfinishedLists } from '../store/imports/lists.ts';
import { rememberChoice } from '../store/imports/mappings.ts';
import { concernedSince } from '../store/imports/meanwhile.ts';
import { refreshStandings } from '../store/standing.ts';
import type { ImportTarget, Loaded } from './load.ts';
import { answeredBefore, record } from './recorded.ts';
import { keepStaged, type Staged, stagedOf, unstage } from './staging.ts';
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
  let sealed: number | null = null;
  let applied = false;
  try {
    // What could not be taken out when it failed, as on a full disk, goes before anything comes in.
    await removeLoading(book);
    await backUpBeforeImport(book);
    const loaded: Loaded | null = yield* importWork(book, 'load', { staged, target }, signal);
    if (loaded === null || signal.aborted) return;
    const done = seal(book, input, staged, loaded);
    sealed = loaded.listSeq;
    yield* importWork(book, 'apply', { listSeq: sealed }, new AbortController().signal);
    applied = true;
    settleStaged(book, staged, loaded.counts);
    yield done;
  } finally {
    try {
      if (sealed === null) await removeLoading(book);
      else if (!applied)
        for await (const _ of importWork(book, 'apply', { listSeq: sealed }, new AbortController().signal));
    } finally {
      end();
    }
  }
}

function seal(book: Book, input: { readonly commandId: string }, staged: Staged, loaded: Loaded): Committed {
  const { writer, world } = book;
  const { counts, listSeq, afterCommand, customFields } = loaded;
  const said = `${people(counts.new)} from ${staged.fileName} ${counts.new === 1 ? 'is' : 'are'} in your book.${knownBefore(counts.same)}`;
  const receipt = { listId: staged.importId, isRegister: false, counts };
  writer.transaction(() => {
    const { commandSeq, now } = record({ writer, world }, operation, input.commandId, said, receipt);
    sealList(writer, listSeq, counts, commandSeq);
    keepCustomFields(writer, new Map(customFields));
    rememberChoice(writer, staged.headers ?? [], staged.choice, now);
    // While it loaded its people could not be seen: a word not to contact them did not reach them.
    refreshStandings(writer, concernedSince(writer, afterCommand));
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

/** Takes out whatever a load that did not reach its seal has written. */
export async function removeLoading(book: Book): Promise<void> {
  for (const { seq, state } of unfinishedLists(book.writer)) {
    if (state !== 'loading') continue;
    for await (const _ of importWork(book, 'remove', { listSeq: seq }, new AbortController().signal));
  }
}
