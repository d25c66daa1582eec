import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestBook, testBook } from '../testing.ts';

describe('settings', () => {
  let at: TestBook;
  beforeEach(async () => {
    at = await testBook();
  });
  afterEach(() => at.close());

  it('answer with what holds until the rep has chosen', async () => {
    const settings = await at.client.settings.read({});
    expect(settings).toMatchObject({ zone: 'America/New_York', setUp: false, singleKeys: true });
  });

  it('are kept across a restart', async () => {
    await at.client.settings.change({ commandId: at.id(), settings: { repName: 'Maya Okafor' } });
    at = await at.reopen();
    expect((await at.client.settings.read({})).repName).toBe('Maya Okafor');
  });

  it('refuse a zone that does not exist, and say which field is wrong', async () => {
    const change = at.client.settings.change({ commandId: at.id(), settings: { zone: 'Mars/Olympus' } });
    await expect(change).rejects.toMatchObject({ code: 'INVALID', defined: true, data: { field: 'zone' } });
  });

  it('run a command once, however often it is sent', async () => {
    const commandId = at.id();
    await at.client.settings.change({ commandId, settings: { company: 'Larkmoor' } });
    await at.client.settings.change({ commandId, settings: { company: 'Larkmoor again' } });
    expect((await at.client.settings.read({})).company).toBe('Larkmoor');
  });
});

describe('a book', () => {
  it('is refused to a second holder, who is told who has it', async () => {
    const at = await testBook();
    await expect(testBook(at.world.folder)).rejects.toMatchObject({
      code: 'BOOK_HELD',
      data: { holder: 'a test' },
    });
    await at.close();
  });

  it('from a newer Handset is refused and left alone', async () => {
    const at = await testBook();
    at.book.writer.script('PRAGMA user_version = 99');
    await at.book.close();
    await expect(testBook(at.world.folder)).rejects.toMatchObject({ code: 'BOOK_NEWER' });
  });
});
