import { closeSync, cpSync, existsSync, fsyncSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { startSession } from './process.ts';

const touchesPer = 5;
const years = 3;

async function invent(folder: string, prospects: number): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const session = startSession(folder);
  await session.do({ kind: 'invent', prospects, touchesPer, years });
  await session.close();
}

/** Puts a book of so many invented people there: a copy of the one in `books`, where it is kept for the next time. */
export async function prepareBook(
  folder: string,
  books: string | undefined,
  prospects: number,
): Promise<void> {
  if (books === undefined) {
    await invent(folder, prospects);
  } else {
    const kept = join(books, String(prospects));
    if (!existsSync(join(kept, 'book.sqlite'))) await invent(kept, prospects);
    cpSync(kept, folder, { recursive: true });
  }
  // Else gigabytes still go to the disk while cards are timed.
  const file = openSync(join(folder, 'book.sqlite'), 'r+');
  fsyncSync(file);
  closeSync(file);
}
