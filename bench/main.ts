import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Figure, holds, lineOf, type NotRun } from './figure.ts';
import { hourFigures } from './hours.ts';
import { importFigures, importNames } from './imports.ts';
import { paintFigures } from './paint.ts';
import { queueFigures } from './queue.ts';

const { values: options } = parseArgs({
  options: {
    size: { type: 'string', default: '100000' },
    runs: { type: 'string', default: '1' },
    only: { type: 'string' },
    json: { type: 'boolean', default: false },
    folder: { type: 'string' },
    books: { type: 'string' },
  },
});
const say = (text: string) => process.stdout.write(`${text}\n`);
const size = Number(options.size);
const runs = Number(options.runs);
if (!Number.isSafeInteger(size) || size < 1000 || !Number.isSafeInteger(runs) || runs < 1) {
  process.stderr.write('--size takes a number of rows from 1000 on, --runs how often.\n');
  process.exit(2);
}

const wants = (name: string): boolean => name.startsWith(options.only ?? '');

/** Figures of several runs, each with all its values. */
function joined(all: readonly (readonly (Figure | NotRun)[])[]): (Figure | NotRun)[] {
  return (all[0] ?? []).map((figure, index) =>
    'notRun' in figure
      ? figure
      : {
          ...figure,
          isComparable: all.every((run) => {
            const same = run[index];
            return same === undefined || 'notRun' in same || same.isComparable !== false;
          }),
          values: all.flatMap((run) => {
            const same = run[index];
            return same === undefined || 'notRun' in same ? [] : same.values;
          }),
        },
  );
}

const folder = mkdtempSync(join(options.folder ?? tmpdir(), 'handset-bench-'));
try {
  const measured: (Figure | NotRun)[][] = [];
  for (let run = 0; run < runs; run += 1) {
    const own = join(folder, String(run));
    const imports = importNames.some(wants) ? await importFigures(own, size, wants) : [];
    measured.push([
      ...imports,
      ...(await queueFigures(join(own, 'queue'), options.books, size, wants)),
      ...(await paintFigures(join(own, 'paint'), options.books, size, wants)),
      ...(run === 0 ? hourFigures(wants) : []),
    ]);
  }
  const figures = joined(measured).filter(({ name }) => wants(name));
  if (options.json) {
    const machine = { cpus: cpus().length, cpu: cpus()[0]?.model ?? '', node: process.version };
    say(JSON.stringify({ size, runs, machine, figures }, null, 2));
  } else for (const figure of figures) say(lineOf(figure));
  process.exitCode = figures.every(
    (figure) => 'notRun' in figure || figure.isComparable === false || holds(figure),
  )
    ? 0
    : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
