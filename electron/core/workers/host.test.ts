import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backUpBook } from '../backups.ts';
import { newGate } from '../db/gate.ts';
import { openReader } from '../db/open.ts';
import { restoreBook } from '../restore.ts';
import { type TestBook, testBook } from '../testing.ts';
import { WorkerHost } from './host.ts';

let at: TestBook;
let host: WorkerHost;
const never = new AbortController().signal;

beforeEach(async () => {
  at = await testBook();
  const start = { folder: at.world.folder, version: at.world.version, aheadMs: 0, gate: newGate(), rows: '' };
  host = new WorkerHost(new URL('testing-worker.ts', import.meta.url), start, 64);
});
afterEach(async () => {
  await host.stop();
  await at.close();
});

const call = (repName: string) => at.client.settings.change({ commandId: at.id(), settings: { repName } });
const asked = () => host.ask('setting', 'repName');

async function lastOf<Value>(work: AsyncGenerator<unknown, Value>): Promise<Value> {
  for (;;) {
    const { value, done } = await work.next();
    if (done) return value;
  }
}

describe('a worker', () => {
  it('sees what was just written', async () => {
    for (const name of ['Maya', 'Otto', 'Ines']) {
      await call(name);
      expect(await asked()).toBe(`"${name}"`);
    }
  });

  it('answers each of many questions with its own answer', async () => {
    await call('Maya');
    const keys = Array.from({ length: 200 }, (_, n) => (n % 2 === 0 ? 'repName' : 'company'));
    const answers = await Promise.all(keys.map((key) => host.ask('setting', key)));
    expect(answers).toEqual(keys.map((key) => (key === 'repName' ? '"Maya"' : null)));
  });

  it('hands over a refusal as it is, and of a fault only where to find it', async () => {
    await expect(host.ask('refuse', null)).rejects.toMatchObject({
      code: 'NOT_FOUND',
      message: 'There is nobody.',
      data: { what: 'prospect' },
    });
    await expect(host.ask('fail', null)).rejects.toMatchObject({
      code: 'INTERNAL',
      message: 'Something went wrong (test-1).',
    });
  });

  it('tells of long work and stops it when asked to', async () => {
    const stopper = new AbortController();
    const work = host.run('count', null, stopper.signal);
    expect((await work.next()).value).toBe(1);
    stopper.abort();
    expect(await lastOf(work)).toBe('stopped');
  });

  it('stops long work that nobody listens to any more', async () => {
    const work = host.run('count', null, never);
    await work.next();
    await work.return('left');
    expect(await asked()).toBeNull();
  });

  it('that dies fails what it was asked, and is there again for the next question', async () => {
    await call('Maya');
    await expect(host.ask('die', null)).rejects.toThrow('the worker ended');
    expect(await asked()).toBe('"Maya"');
  });
});

describe('a restore', () => {
  it('keeps questions waiting and has them answered from the restored book', async () => {
    await call('Maya');
    const backup = await lastOf(backUpBook(at.book, 'by-hand', never));
    await call('Somebody Else');
    expect(await asked()).toBe('"Somebody Else"');
    await host.pause();
    const waiting = asked();
    await lastOf(restoreBook(at.book, { commandId: at.id(), name: backup?.name ?? '' }, never));
    host.resume();
    expect(await waiting).toBe('"Maya"');
    expect(await asked()).toBe('"Maya"');
  });

  it('does not lose a question that was being answered', async () => {
    await call('Maya');
    const answers = [asked(), asked(), asked()];
    await host.pause();
    host.resume();
    expect(await Promise.all(answers)).toEqual(['"Maya"', '"Maya"', '"Maya"']);
  });

  it('ends long work, and says so', async () => {
    const work = host.run('count', null, never);
    await work.next();
    await host.pause();
    const ended = lastOf(work);
    await expect(ended).rejects.toThrow('the worker was ended');
    host.resume();
    expect(await asked()).toBeNull();
  });

  it('is refused while another process reads, and the book goes on', async () => {
    await call('Maya');
    const backup = await lastOf(backUpBook(at.book, 'by-hand', never));
    const other = openReader(at.book.file);
    other.beginSnapshot();
    other.value('SELECT count(*) FROM setting');
    await call('Otto');
    at.book.writer.pragma('busy_timeout = 0');
    const restoring = lastOf(restoreBook(at.book, { commandId: at.id(), name: backup?.name ?? '' }, never));
    await expect(restoring).rejects.toMatchObject({ code: 'BOOK_HELD' });
    other.close();
    await call('Ines');
    expect(await asked()).toBe('"Ines"');
  });
});
