import { join } from 'node:path';
import { hasShell, shellImport } from './baseline.ts';
import { type Figure, type NotRun, quantile } from './figure.ts';
import { madeList } from './made/list.ts';
import { startSession } from './process.ts';
import type { Imported } from './tasks.ts';
import { keystrokes } from './made/keystrokes.ts';

const noShell = 'no sqlite3 shell';
const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

/** The stages of an import beside its line. */
const stages = ({ openMs, checkMs, commitMs, cpuMs }: Imported, shellMs: number) => ({
  shell: seconds(shellMs),
  open: seconds(openMs),
  check: seconds(checkMs),
  commit: seconds(commitMs),
  cpu: seconds(cpuMs),
});

/** Rows a second in the last tenth of the loading, in hundredths of those in the first. */
function steadiness({ steps }: Imported): number {
  const last = steps.at(-1);
  if (last === undefined) return Number.NaN;
  const atShare = (share: number) => steps.find(({ done }) => done >= last.done * share) ?? last;
  const [first, ninth] = [atShare(0.1), atShare(0.9)];
  const begin = steps[0] ?? first;
  const firstRate = (first.done - begin.done) / (first.atMs - begin.atMs);
  return (((last.done - ninth.done) / (last.atMs - ninth.atMs)) * 100) / firstRate;
}

const whats = {
  'import.empty': 'rows into an empty book, against the sqlite3 shell',
  'import.steady': 'pace of the last tenth against the first',
  'import.more': 'a tenth as many into that book, against the shell for that file',
  'import.memory': 'peak of all threads during either',
  'rep.p99': 'logging a call, or the next card, while an import runs, 99 of 100',
  'rep.worst': 'the slowest of them',
  'undo.more': 'taking that import back, against its commit',
  'search.p95': 'search as you type afterwards, 95 of 100',
} as const;

/** The lines that this file prints. */
export const importNames: readonly string[] = Object.keys(whats);

/**
 * The figures of imports, on a book of `size` people in a folder of their own.
 *
 * @param wants whether a figure was asked for: what only the others need is left out
 */
export async function importFigures(
  folder: string,
  size: number,
  wants: (name: string) => boolean,
): Promise<(Figure | NotRun)[]> {
  const lists = join(folder, 'lists');
  const more = Math.max(1000, Math.round(size / 10));
  const whole = madeList(lists, size);
  // A tenth of them are in the book already.
  const further = madeList(lists, more, size - Math.round(more / 10));
  const shellMs = hasShell()
    ? { whole: shellImport(folder, whole), more: shellImport(folder, further) }
    : null;
  const figures: (Figure | NotRun)[] = [];
  const add = (name: keyof typeof whats, figure: Omit<Figure, 'name' | 'what'>) =>
    figures.push({ name, what: whats[name], ...figure });
  const against = (
    name: keyof typeof whats,
    imported: Imported,
    baseMs: number | undefined,
    most: number,
  ) => {
    if (baseMs === undefined) figures.push({ name, what: whats[name], notRun: noShell });
    else {
      add(name, {
        values: [imported.tookMs / baseMs],
        unit: 'x',
        budget: { kind: 'at most', value: most },
        beside: { rows: imported.counts.new + imported.counts.same, ...stages(imported, baseMs) },
      });
    }
  };

  const book = join(folder, 'book');
  const first = startSession(book);
  const { imported } = await first.do({ kind: 'import', file: whole });
  const firstPeak = first.peakMb();
  await first.close();
  against('import.empty', imported, shellMs?.whole, 4);
  add('import.steady', {
    values: [steadiness(imported)],
    unit: '%',
    budget: { kind: 'at least', value: 60 },
    beside: {},
  });

  if (!['import.more', 'import.memory', 'rep.p99', 'rep.worst', 'search.p95', 'undo.more'].some(wants))
    return figures;
  const second = startSession(book);
  await second.do({ kind: 'backup' });
  const again = await second.do({ kind: 'import', file: further, repEveryMs: 40 });
  const secondPeak = second.peakMb();
  against('import.more', again.imported, shellMs?.more, 8);
  if (firstPeak !== null && secondPeak !== null) {
    const beside = { first: firstPeak.toFixed(0), more: secondPeak.toFixed(0) };
    const budget = { kind: 'at most', value: 600 } as const;
    add('import.memory', { values: [Math.max(firstPeak, secondPeak)], unit: 'MB', budget, beside });
  } else figures.push({ name: 'import.memory', what: whats['import.memory'], notRun: 'no /proc here' });
  const { log = [], next = [] } = again.rep ?? {};
  const all = [...log, ...next];
  add('rep.p99', {
    values: [quantile(all, 0.99)],
    unit: 'ms',
    budget: { kind: 'at most', value: 50 },
    beside: {
      times: all.length,
      'half log': quantile(log, 0.5).toFixed(1),
      'half next': quantile(next, 0.5).toFixed(1),
    },
  });
  add('rep.worst', {
    values: [Math.max(...all)],
    unit: 'ms',
    budget: { kind: 'at most', value: 250 },
    beside: { log: Math.max(...log).toFixed(0), next: Math.max(...next).toFixed(0) },
  });

  if (wants('search.p95')) {
    const { tookMs } = await second.do({ kind: 'search', texts: keystrokes(1000) });
    add('search.p95', {
      values: [quantile(tookMs, 0.95)],
      unit: 'ms',
      budget: { kind: 'at most', value: 30 },
      beside: {
        prefixes: tookMs.length,
        half: quantile(tookMs, 0.5).toFixed(1),
        worst: Math.max(...tookMs).toFixed(0),
      },
    });
  }

  const undone = await second.do({ kind: 'undo', listId: again.imported.listId });
  await second.close();
  add('undo.more', {
    values: [undone.tookMs / again.imported.commitMs],
    unit: 'x',
    budget: { kind: 'at most', value: 1.5 },
    beside: { undo: seconds(undone.tookMs), commit: seconds(again.imported.commitMs) },
  });
  return figures;
}
