import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { prepareBook } from './book.ts';
import { type Figure, median, quantile } from './figure.ts';
import { isUsual, type Pace, paceNow, usualCommitMs } from './pace.ts';
import { startSession } from './process.ts';
import type { RepTimes } from './tasks.ts';

const names = ['queue.first', 'queue.next', 'queue.log', 'queue.flat', 'queue.rows'];
const times = 600;
/** Worked before: a process looks up and compiles what it needs as it goes, and the first of them say more about that. */
const before = 50;
/** The same work, each time on a copy of the same book: what is slow in all of them is the program's, the rest the machine's. */
const replays = 5;
/** The book beside which a large one is timed. */
const smallBook = 10_000;

/** One replay. */
interface Measured {
  /** That of the machine, before the rep works and after it. */
  readonly paces: readonly Pace[];
  readonly firstMs: number;
  /** Of those worked before. */
  readonly first: RepTimes;
  readonly rep: RepTimes;
  readonly rows: number;
}

/** Of each card, how long it took in half of the replays. */
const each = (replayed: readonly (readonly number[])[]): number[] =>
  (replayed[0] ?? []).map((_, card) => median(replayed.map((took) => took[card] ?? Number.NaN)));

/** Less its own commit: a pause of the disk in it is none of the program's. */
const lessCommit = ({ log, ownCommit }: RepTimes): number[] =>
  log.map((tookMs, card) => tookMs - (ownCommit[card] ?? 0));

/**
 * What 99 of 100 logs take at most, less one commit to the disk: less the own commit of each, and with what half of
 * those take longer than a small commit beside them.
 */
function lessOneCommit(reps: readonly RepTimes[]): number {
  const own = median(reps.flatMap(({ ownCommit }) => ownCommit));
  const small = median(reps.flatMap(({ commit }) => commit));
  return quantile(each(reps.map(lessCommit)), 0.99) + Math.max(0, own - small);
}

/** How many of the cards were the same person's in every replay. */
const sameCards = (reps: readonly RepTimes[]): number =>
  (reps[0]?.whose ?? []).filter((id, card) => reps.every(({ whose }) => whose[card] === id)).length;

/** The next card, and logging with the next card, in a book of so many invented people. */
async function measure(folder: string, books: string | undefined, prospects: number): Promise<Measured> {
  await prepareBook(folder, books, prospects);
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

async function replay(folder: string, books: string | undefined, prospects: number): Promise<Measured[]> {
  const all: Measured[] = [];
  for (let time = 0; time < replays; time += 1) {
    const own = join(folder, String(time));
    all.push(await measure(own, books, prospects));
    rmSync(own, { recursive: true, force: true });
  }
  return all;
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
  const large = await replay(join(folder, 'large'), books, size);
  const reps = large.map(({ rep }) => rep);
  const paces = large.flatMap((one) => one.paces);
  const own = reps.flatMap(({ ownCommit }) => ownCommit);
  const small = reps.flatMap(({ commit }) => commit);
  // Half of the replays are to be at the usual pace: what is slow in fewer does not count.
  const pace: Pace = {
    half: median(paces.map((one) => one.half)),
    most: median(paces.map((one) => one.most)),
  };
  const isComparable = isUsual(pace) && median(small) <= 2 * usualCommitMs;
  const half = (values: readonly number[]) => `${median(values).toFixed(2)} ms`;
  const most = (values: readonly number[]) => `${quantile(values, 0.99).toFixed(2)} ms`;
  const beside = {
    people: size,
    'same cards': `${sameCards(reps)} of ${times}`,
    pace: `${pace.half.toFixed(1)} ms to ${pace.most.toFixed(1)} ms`,
  };
  /** Half of all that were timed and 99 of 100, pauses of the machine and all; then of those worked before. */
  const all = (of: (rep: RepTimes) => readonly number[]) => {
    const [every, first] = [reps.flatMap(of), large.flatMap((one) => of(one.first))];
    return {
      all: `${half(every)}, ${most(every)}`,
      [`the ${before} before`]: `${half(first)}, ${most(first)}`,
    };
  };
  const figures: Figure[] = [
    {
      name: 'queue.first',
      what: 'from opening the book to its first card',
      values: large.map(({ firstMs }) => firstMs),
      unit: 'ms',
      budget: { kind: 'at most', value: 1500 },
      isComparable,
      beside,
    },
    {
      name: 'queue.next',
      what: `the next card, 99 of 100, each as it was in half of ${replays} replays`,
      values: [quantile(each(reps.map(({ next }) => next)), 0.99)],
      unit: 'ms',
      budget: { kind: 'at most', value: 10 },
      isComparable,
      beside: { ...all(({ next }) => next), ...beside },
    },
    {
      name: 'queue.log',
      what: `logging a call with the next card back, less one commit to the disk, 99 of 100, each as it was in half of ${replays} replays`,
      values: [lessOneCommit(reps)],
      unit: 'ms',
      budget: { kind: 'at most', value: 10 },
      isComparable,
      beside: {
        ...all(lessCommit),
        'commit of it': `${half(own)}, ${most(own)}`,
        'small commit': half(small),
        ...beside,
      },
    },
    {
      name: 'queue.rows',
      what: 'rows read for a card, the most of them',
      values: large.map(({ rows }) => rows),
      unit: 'rows',
      budget: { kind: 'at most', value: 2000 },
      beside: {},
    },
  ];
  if (wants('queue.flat')) {
    const little = await replay(join(folder, 'small'), books, smallBook);
    const halves = little.map(({ rep }) => median(rep.next));
    figures.push({
      name: 'queue.flat',
      what: `the next card, against a book of ${smallBook}`,
      values: [median(reps.map(({ next }) => median(next))) / median(halves)],
      unit: 'x',
      budget: { kind: 'at most', value: 1.5 },
      beside: { small: half(halves), 'rows there': Math.max(...little.map(({ rows }) => rows)) },
    });
  }
  return figures;
}
