import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { problemsOf, type Script } from '#shared/domain/script/graph.ts';
import { keepScript } from '../store/scripts.ts';
import { type TestBook, testBook } from '../testing.ts';

describe('the script', () => {
  let at: TestBook;
  beforeEach(async () => {
    at = await testBook();
  });
  afterEach(() => at.close());

  it('is there in a new book, ready to be read', async () => {
    const script = await at.client.scripts.current({});
    expect(script).toMatchObject({
      name: 'First call',
      version: 1,
      opening: 'opener',
      openingAgain: 'opener-again',
      voicemail: 'voicemail',
    });
    expect(problemsOf(script)).toEqual([]);
  });

  it('is the same one after a restart, not another version of it', async () => {
    const before = await at.client.scripts.current({});
    at = await at.reopen();
    expect(await at.client.scripts.current({})).toEqual(before);
  });

  it('that was kept before it had a second opening opens as with anybody', async () => {
    const line = { lineId: 'a', name: 'Opener', say: 'Good day.', choices: [] };
    const before = { name: 'First call', opening: 'a', voicemail: null, lines: [line] };
    at.book.writer.transaction(() => keepScript(at.book.writer, at.world, before as unknown as Script, null));
    expect(await at.client.scripts.current({})).toMatchObject({ version: 2, openingAgain: null });
  });

  it('is the newest version, and the older one stays for the touches that were read from it', async () => {
    const before = await at.client.scripts.current({});
    const line = { lineId: 'a', name: 'Opener', say: 'Good day.', choices: [] };
    const next = { name: 'First call', opening: 'a', openingAgain: null, voicemail: null, lines: [line] };
    at.book.writer.transaction(() => keepScript(at.book.writer, at.world, next, null));
    expect(await at.client.scripts.current({})).toMatchObject({ version: 2, lines: [line] });
    const kept = at.book.reader.all<{ version: number }>('SELECT version FROM script_version ORDER BY seq');
    expect(kept.map(({ version }) => version)).toEqual([1, 2]);
    expect(before.version).toBe(1);
  });
});
