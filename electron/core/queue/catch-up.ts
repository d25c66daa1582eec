import type { Book } from '../book.ts';
import { importWork } from '../import/work.ts';
import { isRecounting } from '../store/recounts.ts';

/**
 * Works out where people stand wherever that was left to be done. While something runs that it may not run
 * beside, it is left to whatever comes next.
 */
export async function catchUp(book: Book): Promise<void> {
  if (!isRecounting(book.writer) || book.jobs.runs('recount') || !book.jobs.mayBegin('recount')) return;
  const end = book.jobs.begin('recount');
  try {
    for await (const _ of importWork(book, 'recount', {}, new AbortController().signal));
  } finally {
    end();
  }
}

/** The same behind the rep's back, where there are threads for it. */
export async function catchUpBehind(book: Book): Promise<void> {
  const catching = catchUp(book);
  if (!book.workers) return catching;
  catching.catch((error: unknown) => book.world.log.error(error));
}
