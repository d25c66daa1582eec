import { closeSync, cpSync, existsSync, fsyncSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { type Figure, median, quantile } from './figure.ts';
import { isUsual, type Pace, paceNow, usualCommitMs } from './pace.ts';
import { startSession } from './process.ts';
import type { RepTimes } from './tasks.ts';

const names = ['queue.first', 'queue.next', 'queue.log', 'queue.flat', 'queue.rows'];
const touchesPer = 5;
const times = 600;
/** Worked before: what a process does is compiled as it is done, and the first of them say more about that. */
const before = 200;
/** The book beside which a large one is timed. */
const smallBook = 10_000;

interface Measured {
  /** That of the machine, before the rep works and after it. */
  readonly paces: readonly Pace[];
  readonly firstMs: number;
  /** Of those worked before. */
  readonly first: RepTimes;
  readonly rep: RepTimes;
  readonly rows: number;
}

async function invent(folder: string, prospects: number): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const session = startSession(folder);
  await session.do({ kind: 'invent', prospects, touchesPer });
  await session.close();
}

/** Puts a book of so many invented people there: a copy of the one in `books`, where it is kept for the next time. */
async function prepare(folder: string, books: string | undefined, prospects: number): Promise<void> {
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

/**
 * What 99 of 100 logs take at most, less one commit to the disk: less the own commit of each, since a pause of the disk
 * in it is none of the program's, and with what half of those take longer than a small commit beside them.
 */
function lessOneCommit({ log, ownCommit, commit }: RepTimes): number {
  const work = log.map((tookMs, at) => tookMs - (ownCommit[at] ?? 0));
  return quantile(work, 0.99) + Math.max(0, median(ownCommit) - median(commit));
}

/** The next card, and logging with the next card, in a book of so many invented people. */
async function measure(folder: string, books: string | undefined, prospects: number): Promise<Measured> {
  await prepare(folder, books, prospects);
  const session = startSession(folder);
  const { tookMs: firstMs } = await session.do({ kind: 'first' });
  const { rep: first } = await session.do({ kind: 'rep', times: before });
  const paceBefore = paceNow(folder);
  const { rep } = await session.do({ kind: 'rep', times });
  const after = paceNow(folder);
  const { most } = await session.do({ kind: 'rows', times: 50 });
  await session.close();
  return { paces: [paceBefore, after], firstMs, first, rep, rows: most };
}

/**
 * The figures of the queue, on a book of `size` people with five touches each.
 *
 * @param books where invented books are kept for the next time; undefined: they are not
 */
export async function queueFigures(
  folder: string,
  books: string | undefined,
  size: number,
  wants: (name: string) => boolean,
): Promise<Figure[]> {
  if (!names.some(wants)) return [];
  const large = await measure(join(folder, 'large'), books, size);
  const small = wants('queue.flat') ? await measure(join(folder, 'small'), books, smallBook) : null;
  const { log, ownCommit, commit } = large.rep;
  const isComparable = large.paces.every(isUsual) && median(commit) <= 2 * usualCommitMs;
  const pace = large.paces.map((each) => `${each.half.toFixed(1)} to ${each.most.toFixed(1)} ms`).join(', ');
  const half = (values: readonly number[]) => median(values).toFixed(2);
  const figures: Figure[] = [
    {
      name: 'queue.first',
      what: 'from opening the book to its first card',
      values: [large.firstMs],
      unit: 'ms',
      budget: { kind: 'at most', value: 1500 },
      isComparable,
      beside: { people: size, pace },
    },
    {
      name: 'queue.next',
      what: 'the next card, 99 of 100',
      values: [quantile(large.rep.next, 0.99)],
      unit: 'ms',
      budget: { kind: 'at most', value: 10 },
      isComparable,
      beside: {
        people: size,
        half: half(large.rep.next),
        [`the ${before} before`]: `${half(large.first.next)} to ${quantile(large.first.next, 0.99).toFixed(2)} ms`,
        pace,
      },
    },
    {
      name: 'queue.log',
      what: 'logging a call with the next card back, less one commit to the disk, 99 of 100',
      values: [lessOneCommit(large.rep)],
      unit: 'ms',
      budget: { kind: 'at most', value: 10 },
      isComparable,
      beside: {
        half: half(log),
        most: quantile(log, 0.99).toFixed(2),
        'commit of it': `${half(ownCommit)} to ${quantile(ownCommit, 0.99).toFixed(2)} ms`,
        'small commit': half(commit),
        [`the ${before} before`]: `${half(large.first.log)} to ${quantile(large.first.log, 0.99).toFixed(2)} ms`,
        pace,
      },
    },
    {
      name: 'queue.rows',
      what: 'rows read for a card, the most of them',
      values: [large.rows],
      unit: 'rows',
      budget: { kind: 'at most', value: 2000 },
      beside: {},
    },
  ];
  if (small)
    figures.push({
      name: 'queue.flat',
      what: `the next card, against a book of ${smallBook}`,
      values: [median(large.rep.next) / median(small.rep.next)],
      unit: 'x',
      budget: { kind: 'at most', value: 1.5 },
      beside: { large: half(large.rep.next), small: half(small.rep.next), 'rows there': small.rows },
    });
  return figures;
}
