import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { missingIndexes } from '../store/imports/slack.ts';
import { countsOfAll, importSteps, lastOf, listFile, listHeader } from '../testing-imports.ts';
import { type TestBook, testBook } from '../testing.ts';

const people = (from: number, count: number, title: string): string =>
  Array.from(
    { length: count },
    (_, n) =>
      `Ghost,Number${from + n},Firm ${n % 50},${title},ghost${from + n}@firm${n % 50}.example,217-555-0142,${n % 400 === 0 ? 'yes' : ''}\n`,
  ).join('');

/** So many that indexes are left out while they come in; and some whom the book has, to be updated. */
const [fresh, known] = [2100, 90];
const list = `${listHeader}${people(0, known, 'CFO')}${people(1000, fresh, 'Buyer')}`;

let folder: string;
let file: string;
/** A book that has some of the people, and the same once the list is in. */
let before: string;
let after: string;

const script = fileURLToPath(new URL('../testing-importer.ts', import.meta.url));
const sources = new URL('../../../scripts/run-sources.mjs', import.meta.url).href;

function run(book: string, what: 'import' | 'undo', step: number) {
  const { status, signal, stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--no-warnings',
      '--import',
      sources,
      script,
      book,
      file,
      what,
      String(step),
      what === 'undo' ? '4' : '3',
    ],
    { encoding: 'utf8' },
  );
  return { status, signal, stderr, steps: stdout.trim().split('\n') };
}

function copyOf(book: string): string {
  const copy = mkdtempSync(join(folder, 'book-'));
  cpSync(book, copy, { recursive: true });
  return copy;
}

async function open<Result>(book: string, look: (at: TestBook) => Promise<Result>): Promise<Result> {
  const at = await testBook(book, 'e');
  try {
    expect(missingIndexes(at.book.writer)).toEqual([]);
    expect(at.book.writer.all('PRAGMA foreign_key_check')).toEqual([]);
    expect(await lastOf(await at.client.book.check({}))).toMatchObject({ findings: [] });
    expect(
      at.book.reader.value("SELECT count(*) FROM list WHERE state IN ('loading', 'sealed', 'undoing')"),
    ).toBe(0);
    return await look(at);
  } finally {
    await at.book.close();
  }
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'handset-killed-'));
  file = join(folder, 'ghosts.csv');
  writeFileSync(file, list);
  before = join(folder, 'before');
  const at = await testBook(before);
  await importSteps(() => at).bring(listFile(`${listHeader}${people(0, known, '')}`, 'first.csv'));
  await at.book.close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The first step of each kind, and the last of what changes the book: the edges are where it goes wrong. */
function tellingSteps(steps: readonly string[]): number[] {
  const chosen = new Set<number>();
  for (const doing of new Set(steps)) {
    chosen.add(steps.indexOf(doing) + 1);
    if (/^(Bringing|Updating|Taking)/.test(doing)) chosen.add(steps.lastIndexOf(doing) + 1);
  }
  return [...chosen].toSorted((a, b) => a - b);
}

test('an import that is killed at any step is all there or not at all, and can be brought in again', async () => {
  after = copyOf(before);
  const whole = run(after, 'import', 0);
  expect(whole).toMatchObject({ status: 0, stderr: '' });
  const none = await open(copyOf(before), async (at) => countsOfAll(at));
  const all = await open(copyOf(after), async (at) => countsOfAll(at));
  const steps = tellingSteps(whole.steps);
  expect(steps.length).toBeGreaterThan(4);
  const outcomes = new Set<string>();
  for (const step of steps) {
    const book = copyOf(before);
    expect(run(book, 'import', step).signal).toBe('SIGKILL');
    await open(book, async (at) => {
      const counts = countsOfAll(at);
      expect([none, all], `killed at step ${step}`).toContain(counts);
      outcomes.add(counts === all ? 'all' : 'none');
      const { done } = await importSteps(() => at).bring(listFile(list, 'ghosts.csv'));
      expect(done.counts.new + done.counts.maybe).toBe(counts === none ? fresh : 0);
    });
  }
  expect([...outcomes].toSorted()).toEqual(['all', 'none']);
}, 240_000);

test('taking it back, killed at any step, is carried to its end by the next start', async () => {
  const whole = run(copyOf(after), 'undo', 0);
  expect(whole).toMatchObject({ status: 0, stderr: '' });
  for (const step of tellingSteps(whole.steps)) {
    const book = copyOf(after);
    expect(run(book, 'undo', step).signal).toBe('SIGKILL');
    await open(book, async (at) => {
      expect(at.book.reader.value('SELECT count(*) FROM prospect'), `killed at step ${step}`).toBe(known);
      expect(at.book.reader.value(`SELECT count(*) FROM prospect WHERE title IS NOT NULL`)).toBe(0);
    });
  }
}, 240_000);
