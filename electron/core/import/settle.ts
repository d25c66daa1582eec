import type { Book } from '../book.ts';
import { forgetAllDecisions } from '../store/imports/staged-decisions.ts';
import { listStates, unfinishedLists } from '../store/imports/lists.ts';
import { settleRegisters } from './register-commit.ts';
import { unfinishedVersions } from '../store/registers.ts';
import { clearStaged } from '../staged/staging.ts';
import { finishUnfinished } from './unfinished.ts';

/**
 * Finishes what an import left in the middle when its process ended: what was never sealed is taken
 * out, what was sealed is applied to its end, an undo goes on. Files taken in and never brought into
 * the book are forgotten.
 */
export async function settleImports(book: Book): Promise<void> {
  const states = listStates(book.writer);
  clearStaged(book.world.folder, (importId) => states.get(importId) === 'applied');
  book.writer.transaction(() => forgetAllDecisions(book.writer));
  const unfinished = unfinishedLists(book.writer);
  const registers = unfinishedVersions(book.writer);
  if (unfinished.length === 0 && registers.length === 0) return;
  const end = book.jobs.begin('import');
  try {
    await finishUnfinished(book);
    await settleRegisters(book);
  } finally {
    end();
  }
}
