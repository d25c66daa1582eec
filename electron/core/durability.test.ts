import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBookBeside } from './book.ts';
import { bookFile } from './book-file.ts';
import { type TestBook, testBook } from './testing.ts';
import { seedPerson } from './testing-people.ts';
import { testWorld } from './testing-world.ts';

let folder: string;
let children: ChildProcess[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'handset-durable-'));
  children = [];
});
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** A process that holds the book of the folder, and the lines it says. */
async function holder(ids = '2', ...told: string[]) {
  const script = fileURLToPath(new URL('testing-holder.ts', import.meta.url));
  const sources = new URL('../../scripts/run-sources.mjs', import.meta.url).href;
  const child = spawn(
    process.execPath,
    ['--no-warnings', '--import', sources, script, folder, ids, ...told],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  children.push(child);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  expect((await lines.next()).value).toBe('open');
  return { child, lines };
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

async function findings(at: TestBook) {
  for await (const item of await at.client.book.check({})) if (item.kind === 'done') return item.findings;
  throw new Error('the check did not end');
}

describe('the lock', () => {
  it('names the process that holds the book, and goes when that is killed', async () => {
    const { child } = await holder();
    await expect(testBook(folder)).rejects.toMatchObject({
      code: 'BOOK_HELD',
      message: 'This book is open in the test’s child.',
      data: { holder: 'the test’s child' },
    });
    await kill(child);
    const at = await testBook(folder);
    await at.close();
  });

  it('does not keep anybody from reading beside', async () => {
    await holder();
    const beside = openBookBeside(testWorld(folder));
    expect(beside.reader.value('SELECT count(*) FROM command')).toBe(0);
    expect(() => beside.writer).toThrow('This book was opened for reading only.');
    await beside.close();
  });
});

describe('a process that is killed while it writes', () => {
  it.each([1, 30, 200])('has lost nothing of the %d things it said were done', async (said) => {
    const { child, lines } = await holder();
    child.stdin?.write('go\n');
    for (let n = 1; n <= said; n += 1) expect((await lines.next()).value).toBe(String(n));
    await kill(child);
    let last = said;
    for await (const line of lines) last = Number(line);
    const at = await testBook(folder);
    const { company } = await at.client.settings.read({});
    expect(Number(company.replace('Larkmoor ', ''))).toBeGreaterThanOrEqual(last);
    const commands = at.book.reader.value<number>('SELECT count(*) FROM command');
    expect(company).toBe(`Larkmoor ${commands}`);
    expect(await findings(at)).toEqual([]);
    await at.close();
  });
});

describe('a process that is killed while a note is typed', () => {
  it.each([1, 40])('has lost no letter of the %d it said were saved', async (said) => {
    const before = await testBook(folder);
    const { id: prospectId } = seedPerson(before.book);
    await before.book.close();
    const { child, lines } = await holder('2', prospectId);
    child.stdin?.write('go\n');
    for (let n = 1; n <= said; n += 1) expect((await lines.next()).value).toBe(String(n));
    await kill(child);
    let last = said;
    for await (const line of lines) last = Number(line);
    const at = await testBook(folder);
    const { noteDraft } = await at.client.queue.card({ prospectId });
    expect(noteDraft.length).toBeGreaterThanOrEqual(last);
    expect(noteDraft).toBe('x'.repeat(noteDraft.length));
    expect(await findings(at)).toEqual([]);
    await at.close();
  });
});

describe('what guards the rep’s work', () => {
  it('holds on the second start as on the first', async () => {
    let at = await testBook(folder);
    for (let start = 1; start <= 2; start += 1) {
      const { writer } = at.book;
      expect(writer.value('PRAGMA journal_mode')).toBe('wal');
      expect(writer.value('PRAGMA synchronous')).toBe(2);
      expect(writer.value('PRAGMA foreign_keys')).toBe(1);
      expect(writer.value('PRAGMA trusted_schema')).toBe(0);
      expect(writer.value('PRAGMA secure_delete')).toBe(1);
      at = await at.reopen();
    }
    await at.close();
  });
});

describe('a full disk', () => {
  it('refuses the command in a sentence, keeps all that was, and lets the next one through', async () => {
    const at = await testBook(folder);
    await at.client.settings.change({ commandId: at.id(), settings: { repName: 'Maya Okafor' } });
    const { writer } = at.book;
    const pages = writer.value<number>('PRAGMA page_count');
    writer.pragma(`max_page_count = ${pages}`);
    const commandId = at.id();
    const company = 'L'.repeat(200_000);
    await expect(at.client.settings.change({ commandId, settings: { company } })).rejects.toMatchObject({
      code: 'DISK_FULL',
      message: 'The disk is full. Nothing was half-written.',
    });
    expect(await at.client.settings.read({})).toMatchObject({ repName: 'Maya Okafor', company: '' });
    expect(writer.value('SELECT count(*) FROM command')).toBe(1);
    writer.pragma('max_page_count = 4294967294');
    await at.client.settings.change({ commandId, settings: { company } });
    expect((await at.client.settings.read({})).company).toBe(company);
    expect(await findings(at)).toEqual([]);
    await at.close();
  });
});

describe('a file that is no whole book', () => {
  const damage: Record<string, (file: string) => void> = {
    'text under the name of a book': (file) => writeFileSync(file, 'not a database'.repeat(1000)),
    'a book cut short': (file) => truncateSync(file, 200_000),
    'a book with a page overwritten': (file) => {
      const bytes = readFileSync(file);
      bytes.fill(0x55, 8 * 4096, 12 * 4096);
      writeFileSync(file, bytes);
    },
  };

  it.each(Object.keys(damage))('is left as it is: %s', async (what) => {
    const at = await testBook(folder);
    for (let n = 0; n < 100; n += 1) seedPerson(at.book, { name: `Person ${n}` });
    await at.book.close();
    const file = bookFile(folder);
    damage[what]?.(file);
    const bytes = readFileSync(file);
    await expect(testBook(folder)).rejects.toMatchObject({
      code: 'BOOK_DAMAGED',
      message: 'The book is damaged. It was left as it is.',
      data: { forward: 'Restore a backup with "handset restore".' },
    });
    expect(readFileSync(file).equals(bytes)).toBe(true);
    expect(readdirSync(folder)).not.toContain('backups');
  });

  it('is left as it is: another program’s database', async () => {
    const at = await testBook(folder);
    at.book.writer.script('DROP TABLE setting');
    await at.book.close();
    const bytes = readFileSync(bookFile(folder));
    await expect(testBook(folder)).rejects.toMatchObject({
      code: 'BOOK_DAMAGED',
      message: `${bookFile(folder)} is not a Handset book. It was left as it is.`,
    });
    expect(readFileSync(bookFile(folder)).equals(bytes)).toBe(true);
  });
});

describe('a folder that may not be written in', () => {
  it.each([
    ['under a file', () => join(folder, 'notes.txt', 'book')],
    ['where the system lets nobody write', () => '/proc/handset'],
    ['that the system made for itself', () => '/proc'],
  ])('is refused in a sentence: %s', async (_, named) => {
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    await expect(testBook(named())).rejects.toMatchObject({
      code: 'FOLDER_REFUSED',
      message: `Handset may not write in ${named()}. Nothing was changed.`,
    });
    expect(readFileSync(join(folder, 'notes.txt'), 'utf8')).toBe('mine');
  });

  it('is refused in a sentence: where the book cannot be read', async () => {
    mkdirSync(bookFile(folder));
    const problem = {
      code: 'FOLDER_REFUSED',
      message: 'The book is there and cannot be read. Nothing was changed.',
    };
    await expect(testBook(folder)).rejects.toMatchObject(problem);
    expect(() => openBookBeside(testWorld(folder))).toThrow(expect.objectContaining(problem));
  });

  it('is left as open as it was when it holds what is not the book’s', async () => {
    chmodSync(folder, 0o755);
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    const at = await testBook(folder);
    expect(statSync(folder).mode & 0o777).toBe(0o755);
    expect(statSync(bookFile(folder)).mode & 0o777).toBe(0o600);
    await at.close();
  });

  it('is closed to others when it holds nothing else', async () => {
    chmodSync(folder, 0o755);
    const at = await testBook(folder);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    await at.close();
  });

  it('is made where it is not there, the owner’s alone', async () => {
    const deep = join(folder, 'a', 'b');
    const at = await testBook(deep);
    expect(statSync(deep).mode & 0o777).toBe(0o700);
    for (const name of readdirSync(deep)) expect(statSync(join(deep, name)).mode & 0o777).toBe(0o600);
    await at.close();
  });
});
