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

describe('a source', () => {
  it('says for how long its leads go first, and Undo puts the hour back', async () => {
    const at = await testBook();
    await at.client.prospects.add({
      commandId: at.id(),
      prospect: { fullName: 'Ann Alder', source: { kind: 'inbound', name: 'Website' } },
    });
    const read = async () => (await at.client.sources.list({})).sources;
    const [website] = await read();
    expect(website).toMatchObject({ kind: 'inbound', name: 'Website', responseMinutes: 60 });
    const change = { commandId: at.id(), sourceId: website?.sourceId ?? '', responseMinutes: 15 };
    expect((await at.client.sources.change(change)).said).toBe('Leads of Website go first for 15 minutes.');
    expect((await read())[0]?.responseMinutes).toBe(15);
    await at.client.history.undo({ commandId: at.id() });
    expect((await read())[0]?.responseMinutes).toBe(60);
    const nowhere = { commandId: at.id(), sourceId: at.id(), responseMinutes: 15 };
    await expect(at.client.sources.change(nowhere)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await at.close();
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
