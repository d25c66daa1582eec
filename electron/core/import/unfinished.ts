import type { Book } from '../book.ts';
import { unfinishedLists } from '../store/imports/lists.ts';
import { importWork } from './work.ts';

/**
 * Takes out whatever a load that did not reach its seal has written, carries what was sealed to its end,
 * and goes on with what was being taken back: what a process that died, or a disk that was full, has left
 * in the middle. To be called by whoever has begun the job.
 */
export async function finishUnfinished(book: Book): Promise<void> {
  const signal = new AbortController().signal;
  for (const { seq: listSeq, state } of unfinishedLists(book.writer)) {
    switch (state) {
      case 'loading':
        for await (const _ of importWork(book, 'remove', { listSeq }, signal));
        break;
      case 'sealed':
        for await (const _ of importWork(book, 'apply', { listSeq }, signal));
        break;
      case 'undoing':
        for await (const _ of importWork(book, 'undo', { listSeq, ...undoneBy(book, listSeq) }, signal));
        break;
      case 'applied':
      case 'undone':
        break;
    }
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
