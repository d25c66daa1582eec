import type { Book } from '../book.ts';
import { listStates, unfinishedLists } from '../store/imports/lists.ts';
import { settleRegisters } from '../registers/commit.ts';
import { unfinishedVersions } from '../store/registers.ts';
import { removeLoading } from './commit.ts';
import { clearStaged } from './staging.ts';
import { importWork } from './work.ts';

/**
 * Finishes what an import left in the middle when its process ended: what was never sealed is taken
 * out, what was sealed is applied to its end, an undo goes on. Files taken in and never brought into
 * the book are forgotten.
 */
export async function settleImports(book: Book): Promise<void> {
  const states = listStates(book.writer);
  clearStaged(book.world.folder, (importId) => states.get(importId) === 'applied');
  const unfinished = unfinishedLists(book.writer);
  const registers = unfinishedVersions(book.writer);
  if (unfinished.length === 0 && registers.length === 0) return;
  const end = book.jobs.begin('import');
  const signal = new AbortController().signal;
  try {
    await removeLoading(book);
    for (const { seq: listSeq, state } of unfinished) {
      if (state === 'sealed') for await (const _ of importWork(book, 'apply', { listSeq }, signal));
      if (state === 'undoing')
        for await (const _ of importWork(book, 'undo', { listSeq, ...undoneBy(book, listSeq) }, signal));
    }
    await settleRegisters(book);
  } finally {
    end();
  }
}

/** The command that began to take a list back. */
function undoneBy({ writer }: Book, listSeq: number): { commandSeq: number; now: number; onDate: string } {
  const row = writer.get<{ commandSeq: number; now: number; onDate: string }>(
    `SELECT c.seq AS commandSeq, c.recorded_at AS now, c.on_date AS onDate
     FROM list l JOIN command c ON c.seq = l.undo_command_seq WHERE l.seq = ?`,
    [listSeq],
  );
  if (row === undefined) throw new Error(`list ${listSeq} is being undone by no command`);
  return row;
}
