import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bookFile } from '../book-file.ts';
import { backUpBook, keepDailyBackups } from '../backups.ts';
import { isBackupDue, listBackups } from '../db/backup-names.ts';
import { backUp } from '../db/backup.ts';
import { openReader } from '../db/open.ts';
import { putBack } from '../db/replace.ts';
import { type TestBook, testBook } from '../testing.ts';
import { seedPerson } from '../testing-people.ts';

let at: TestBook;
beforeEach(async () => {
  at = await testBook();
  await at.client.settings.change({ commandId: at.id(), settings: { repName: 'Maya Okafor' } });
});
afterEach(() => at.close());

const backups = () => join(at.world.folder, 'backups');

async function backup() {
  const items = [];
  for await (const item of await at.client.book.backup({})) items.push(item);
  const last = items.at(-1);
  if (last?.kind !== 'done') throw new Error('the backup did not end');
  return { items, backup: last.backup };
}

async function restore(name: string, commandId = at.id()) {
  for await (const item of await at.client.book.restore({ commandId, name })) {
    if (item.kind === 'done') return item.said;
  }
  throw new Error('the restore did not end');
}

const repName = async () => (await at.client.settings.read({})).repName;

describe('a backup', () => {
  it('is a whole book under a name that says when and why, the owner’s alone', async () => {
    seedPerson(at.book);
    const made = await backup();
    expect(made.items.map(({ kind }) => kind)).toEqual(['progress', 'progress', 'progress', 'done']);
    expect(made.backup).toMatchObject({
      name: '2026-11-19T15-00-00-000Z.by-hand.sqlite',
      madeAt: Date.parse('2026-11-19T15:00:00Z'),
      why: 'by-hand',
    });
    const file = join(backups(), made.backup.name);
    expect(statSync(file)).toMatchObject({ size: made.backup.bytes });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(backups()).mode & 0o777).toBe(0o700);
    expect(readdirSync(backups())).toEqual([made.backup.name]);
    const copy = openReader(file);
    expect(copy.value('SELECT full_name FROM prospect')).toBe('Dana Whitlock');
    expect(copy.value('PRAGMA integrity_check')).toBe('ok');
    copy.close();
  });

  it('is listed newest first, two of one instant apart, and shown by the status', async () => {
    const first = (await backup()).backup;
    const second = (await backup()).backup;
    expect(second.name > first.name).toBe(true);
    const listed = await at.client.book.backups({});
    expect(listed.backups.map(({ name }) => name)).toEqual([second.name, first.name]);
    expect((await at.client.book.status({})).lastBackup).toEqual(second);
  });

  it('is not begun where it does not fit, and leaves nothing behind', () => {
    const make = () => [...backUp(at.world, at.book.file, 'daily', 12_000_000)];
    expect(make).toThrow(
      expect.objectContaining({
        code: 'DISK_FULL',
        message: expect.stringMatching(/^There is no room for a backup: it takes \d+ MB, and 12 MB are free/),
      }),
    );
    expect(listBackups(at.world.folder)).toEqual([]);
  });

  it('leaves nothing behind when it is stopped half-way', async () => {
    const stopper = new AbortController();
    const making = backUpBook(at.book, 'by-hand', stopper.signal);
    await making.next();
    await making.next();
    stopper.abort();
    expect(await making.next()).toEqual({ done: true, value: null });
    expect(readdirSync(backups())).toEqual([]);
  });

  it('that was killed half-way is cleared away at the next start', async () => {
    mkdirSync(backups(), { recursive: true });
    writeFileSync(join(backups(), '2026-11-18T09-00-00-000Z.daily.sqlite.part'), 'half');
    at = await at.reopen();
    expect(readdirSync(backups())).toEqual([]);
  });

  it('is made daily, and not of an empty book', async () => {
    expect(isBackupDue(at.world.folder, at.world.now())).toBe(true);
    const made = (await backup()).backup;
    expect(isBackupDue(at.world.folder, made.madeAt + 23 * 3_600_000)).toBe(false);
    expect(isBackupDue(at.world.folder, made.madeAt + 24 * 3_600_000)).toBe(true);
    expect(isBackupDue(at.world.folder, made.madeAt - 1)).toBe(true);
    at.world.pass(25 * 3_600_000);
    const stop = keepDailyBackups(at.book, 0);
    await expect.poll(() => listBackups(at.world.folder).map(({ why }) => why)).toEqual(['daily', 'by-hand']);
    stop();
  });
});

describe('a restore', () => {
  it('puts the backup in the book’s place and keeps the book as it stood', async () => {
    const { name } = (await backup()).backup;
    await at.client.settings.change({ commandId: at.id(), settings: { repName: 'Somebody Else' } });
    expect(await restore(name)).toBe(
      'The book is back as it stood today at 10:00. What it was until now is kept as a backup.',
    );
    expect(await repName()).toBe('Maya Okafor');
    const [former] = (await at.client.book.backups({})).backups;
    expect(former?.why).toBe('before-restore');
    await restore(former?.name ?? '');
    expect(await repName()).toBe('Somebody Else');
  });

  it('holds after a restart, with nothing left beside the book', async () => {
    const { name } = (await backup()).backup;
    await at.client.settings.change({ commandId: at.id(), settings: { repName: 'Somebody Else' } });
    await restore(name);
    await at.client.settings.change({ commandId: at.id(), settings: { company: 'Larkmoor' } });
    at = await at.reopen();
    expect(await at.client.settings.read({})).toMatchObject({ repName: 'Maya Okafor', company: 'Larkmoor' });
    expect(existsSync(`${at.book.file}.restoring`)).toBe(false);
    expect(statSync(at.book.file).mode & 0o777).toBe(0o600);
  });

  it('is done once, however often it is sent', async () => {
    const { name } = (await backup()).backup;
    const commandId = at.id();
    const said = await restore(name, commandId);
    await at.client.settings.change({ commandId: at.id(), settings: { company: 'Larkmoor' } });
    expect(await restore(name, commandId)).toBe(said);
    expect((await at.client.settings.read({})).company).toBe('Larkmoor');
  });

  it('lets nobody write meanwhile, so that nothing said to be done is lost', async () => {
    const { name } = (await backup()).backup;
    const restoring = await at.client.book.restore({ commandId: at.id(), name });
    await restoring.next();
    await expect(
      at.client.settings.change({ commandId: at.id(), settings: { company: 'Larkmoor' } }),
    ).rejects.toMatchObject({ code: 'JOB_RUNNING', data: { job: 'restore' } });
    await restoring.return?.();
    await at.client.settings.change({ commandId: at.id(), settings: { company: 'Larkmoor' } });
  });

  it('takes an old backup even if keeping the book lets that one go', async () => {
    const { name } = (await backup()).backup;
    for (let n = 0; n < 6; n += 1) await backup();
    at.world.pass(1000);
    await restore(name);
    for (let n = 0; n < 3; n += 1)
      await restore((await at.client.book.backups({})).backups.at(-1)?.name ?? '');
    expect(await repName()).toBe('Maya Okafor');
  });

  it('of what turns out not to open leaves the book as it stood', async () => {
    const { name } = (await backup()).backup;
    const replacing = at.book.replace(
      () => writeFileSync(at.book.file, 'not a database'.repeat(500)),
      () => putBack(at.book.file, join(backups(), name)),
    );
    await expect(replacing).rejects.toThrow('file is not a database');
    expect(await repName()).toBe('Maya Okafor');
    await at.client.settings.change({ commandId: at.id(), settings: { company: 'Larkmoor' } });
    at = await at.reopen();
    expect((await at.client.settings.read({})).company).toBe('Larkmoor');
  });

  it.each(['nobody.sqlite', '../book.sqlite', '', 'book.lock'])('knows no backup called %j', async (name) => {
    await expect(restore(name)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  const put = (name: string, bytes: string | Uint8Array): string => {
    mkdirSync(backups(), { recursive: true });
    writeFileSync(join(backups(), name), bytes);
    return name;
  };

  const unfit = {
    'what is no book': async () => put('holiday.sqlite', 'not a database'.repeat(500)),
    'a backup that is not whole': async () => {
      for (let n = 0; n < 200; n += 1) seedPerson(at.book, { name: `Person ${n}` });
      const { name } = (await backup()).backup;
      truncateSync(join(backups(), name), 40_960);
      return name;
    },
    'another program’s database': async () => {
      const other = await testBook();
      other.book.writer.script('DROP TABLE setting');
      await other.book.close();
      const bytes = readFileSync(bookFile(other.world.folder));
      rmSync(other.world.folder, { recursive: true });
      return put('other.sqlite', bytes);
    },
    'a backup of a newer Handset': async () => {
      const bytes = readFileSync(join(backups(), (await backup()).backup.name));
      bytes.writeUInt32BE(99, 60);
      return put('newer.sqlite', bytes);
    },
  };

  it.each([
    ['what is no book', 'BOOK_DAMAGED', 'The backup holiday.sqlite is damaged. Nothing was changed.'],
    ['a backup that is not whole', 'BOOK_DAMAGED', /^The backup \S+ is damaged. Nothing was changed.$/],
    [
      'another program’s database',
      'BOOK_DAMAGED',
      'The backup other.sqlite is not a Handset book. Nothing was changed.',
    ],
    ['a backup of a newer Handset', 'BOOK_NEWER', /newer Handset \(book 99,/],
  ] as const)('refuses %s, and leaves the book as it is', async (what, code, sentence) => {
    const name = await unfit[what]();
    const kept = (await at.client.book.backups({})).backups;
    await expect(restore(name)).rejects.toThrow(
      expect.objectContaining({ code, message: expect.stringMatching(sentence) }),
    );
    expect(await repName()).toBe('Maya Okafor');
    expect((await at.client.book.backups({})).backups).toEqual(kept);
    expect(readdirSync(at.world.folder)).not.toContain('book.sqlite.restoring');
    await at.client.settings.change({ commandId: at.id(), settings: { company: 'Larkmoor' } });
  });
});
