import type { ImportCounts } from '#shared/contract/imports.ts';
import type { Progress } from '#shared/contract/operation.ts';
import { Problem } from '#shared/contract/problems.ts';
import { figureOf } from '#shared/domain/count-words.ts';
import type { Book } from '../book.ts';
import type { Reader } from '../db/connection.ts';
import { answeredBefore, record } from './recorded.ts';
import { type Staged, unstage } from '../staged/staging.ts';
import { importWork } from './work.ts';
import { beginVersionUndo, sealVersion, unfinishedVersions, versionOf } from '../store/registers.ts';
import type { LoadedRegister, RegisterTarget } from '../registers/load.ts';

export type CommittedRegister = {
  readonly kind: 'done';
  readonly listId: string;
  readonly isRegister: true;
  readonly counts: ImportCounts;
  readonly said: string;
};

const forever = () => new AbortController().signal;

/**
 * Brings a checked register into the book: its numbers may not be called from its seal on, and nobody
 * is made of it.
 *
 * @throws INVALID before a check, JOB_RUNNING
 */
export async function* commitRegister(
  book: Book,
  input: { readonly commandId: string },
  staged: Staged,
  target: RegisterTarget,
  signal: AbortSignal,
): AsyncGenerator<Progress | CommittedRegister, void> {
  if (versionOf(book.writer, staged.importId) !== undefined) {
    throw new Problem('INVALID', `${staged.fileName} is in your book already.`, {
      field: 'importId',
      forward: 'Open the file again to bring it in once more.',
    });
  }
  const end = await book.jobs.beginAfterStopped('import', signal);
  let sealed: number | null = null;
  let applied = false;
  try {
    await settleRegisters(book);
    const loaded: LoadedRegister | null = yield* importWork(book, 'loadRegister', { staged, target }, signal);
    if (loaded === null || signal.aborted) return;
    const { versionSeq, counts, opened } = loaded;
    const { added, removed: _, ...plain } = counts;
    const gone = opened === 0 ? '' : ` ${figureOf(opened, 'number')} may be called again.`;
    const said = `${figureOf(added, 'number')} of ${target.name} may not be called.${gone}`;
    const receipt = { listId: staged.importId, isRegister: true as const, counts: plain };
    book.writer.transaction(() => {
      const { commandSeq } = record(book, 'imports.commit', input.commandId, said, receipt);
      sealVersion(book.writer, versionSeq, counts, commandSeq);
    });
    sealed = versionSeq;
    yield* importWork(book, 'applyRegister', { versionSeq }, forever());
    applied = true;
    unstage(book.world.folder, staged.importId);
    yield { kind: 'done', ...receipt, said };
  } finally {
    try {
      if (sealed === null) await removeUnsealedRegisters(book);
      else if (!applied)
        for await (const _ of importWork(book, 'applyRegister', { versionSeq: sealed }, forever()));
    } finally {
      end();
    }
  }
}

async function removeUnsealedRegisters(book: Book): Promise<void> {
  for (const { seq: versionSeq, state } of unfinishedVersions(book.writer)) {
    if (state !== 'loading') continue;
    for await (const _ of importWork(book, 'removeRegister', { versionSeq }, forever()));
  }
}

type Buckets = { readonly removed: number; readonly kept: number; readonly restored: number };

/** What taking a file of a register back would do; undefined where the id is of none. */
export function registerBuckets(reader: Reader, versionId: string): Buckets | undefined {
  const version = versionOf(reader, versionId);
  return version && { removed: version.numbers, kept: 0, restored: 0 };
}

/**
 * Takes a file of a register back; what is older of the register holds again.
 *
 * @throws NOTHING_TO_UNDO when it was taken back before, JOB_RUNNING
 */
export async function* takeBackRegister(
  book: Book,
  { commandId, listId }: { readonly commandId: string; readonly listId: string },
): AsyncGenerator<
  Progress | { readonly kind: 'done'; readonly buckets: Buckets; readonly said: string },
  void
> {
  const before = answeredBefore<{ readonly buckets: Buckets }>(book, 'imports.undo', commandId);
  if (before !== null) {
    yield { kind: 'done', ...before };
    return;
  }
  const end = book.jobs.begin('import');
  let versionSeq: number | null = null;
  let finished = false;
  try {
    // One that could not be applied to its end is, before it is taken back.
    await settleRegisters(book);
    const version = versionOf(book.writer, listId);
    if (version === undefined)
      throw new Problem('NOT_FOUND', 'This register is not in your book.', { what: 'register' });
    if (version.state !== 'applied')
      throw new Problem('NOTHING_TO_UNDO', `${version.name} was taken back before.`, {});
    const buckets = { removed: version.numbers, kept: 0, restored: 0 };
    const said = `${version.name} taken back: ${figureOf(version.numbers, 'number')} removed.`;
    versionSeq = book.writer.transaction(() => {
      const { commandSeq } = record(book, 'imports.undo', commandId, said, { buckets, listId });
      beginVersionUndo(book.writer, version.seq, commandSeq);
      return version.seq;
    });
    yield* importWork(book, 'undoRegister', { versionSeq }, forever());
    finished = true;
    yield { kind: 'done', buckets, said };
  } finally {
    try {
      if (versionSeq !== null && !finished)
        for await (const _ of importWork(book, 'undoRegister', { versionSeq }, forever()));
    } finally {
      end();
    }
  }
}

/** Finishes what registers were left in the middle of when the process ended. */
export async function settleRegisters(book: Book): Promise<void> {
  const unfinished = unfinishedVersions(book.writer);
  if (unfinished.length === 0) return;
  await removeUnsealedRegisters(book);
  for (const { seq: versionSeq, state } of unfinished) {
    if (state === 'sealed')
      for await (const _ of importWork(book, 'applyRegister', { versionSeq }, forever()));
    if (state === 'undoing')
      for await (const _ of importWork(book, 'undoRegister', { versionSeq }, forever()));
  }
}
