import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SettingsView } from '#shared/contract/book.ts';
import { type TestBook, testBook } from '../testing.ts';
import { seedPerson } from '../testing-people.ts';

let at: TestBook;
beforeEach(async () => {
  at = await testBook();
});
afterEach(() => at.close());

const choose = (settings: Partial<SettingsView>) =>
  at.client.settings.change({ commandId: at.id(), settings });

const launch = async (ext: string | null = null) => {
  const ann = seedPerson(at.book, { name: 'Ann Alder' });
  at.book.writer.run('UPDATE phone SET ext = ? WHERE prospect_seq = ?', [ext, ann.seq]);
  const [phoneId = ''] = ann.phoneIds;
  return at.client.calls.launch({ commandId: at.id(), prospectId: ann.id, phoneId });
};

describe('a call', () => {
  it('goes through the program that was chosen, and the launch keeps which', async () => {
    await choose({ callTarget: 'zoom' });
    expect(await launch('12')).toMatchObject({
      uri: 'zoomphonecall://+18155550142',
      target: 'zoom',
      ext: '12',
      extByHand: true,
    });
    await choose({ callTarget: 'tel' });
    expect(await launch('12')).toMatchObject({ uri: 'tel:+18155550142;ext=12', extByHand: false });
    expect(at.book.reader.all('SELECT target FROM launch ORDER BY seq')).toEqual([
      { target: 'zoom' },
      { target: 'tel' },
    ]);
  });

  it('is handed over with an extension that is none for the rep to look at', async () => {
    expect(await launch('123456789012')).toMatchObject({
      uri: 'tel:+18155550142',
      ext: '123456789012',
      extByHand: true,
    });
  });

  it('goes through an address of the rep’s own, and by the system where that is of use no more', async () => {
    await choose({ webHosts: ['calls.larkmoor.example'] });
    await choose({ callTarget: 'template', callTemplate: 'https://calls.larkmoor.example/?to={number}' });
    expect(await launch()).toMatchObject({
      uri: 'https://calls.larkmoor.example/?to=%2B18155550142',
      target: 'template',
    });
    at.book.writer.run(`UPDATE setting SET value = '[]' WHERE key = 'webHosts'`);
    at = await at.reopen();
    expect(await launch()).toMatchObject({ uri: 'tel:+18155550142', target: 'tel' });
  });
});

describe('what calls go through', () => {
  it.each([
    [{ callTarget: 'template' }, 'Write the address first, then calls can go through it.'],
    [{ callTemplate: 'file:///{number}' }, expect.stringMatching(/^An address begins with tel:/)],
    [
      { callTarget: 'template', callTemplate: 'https://calls.example/?to={number}' },
      'Add calls.example to the hosts below first.',
    ],
  ] as const)('is refused where it could not be used: %j', async (settings, message) => {
    await expect(choose(settings)).rejects.toMatchObject({
      code: 'INVALID',
      message,
      data: { field: 'callTemplate' },
    });
    expect(await at.client.settings.read({})).toMatchObject({ callTarget: 'tel', callTemplate: '' });
  });

  it('keeps the host that its address needs', async () => {
    await choose({ webHosts: ['calls.example'] });
    await choose({ callTarget: 'template', callTemplate: 'https://calls.example/?to={number}' });
    await expect(choose({ webHosts: [] })).rejects.toMatchObject({ code: 'INVALID' });
    for (const host of ['calls', 'calls.example:80', '127.0.0.1', 'a b.example', 'https://calls.example']) {
      await expect(choose({ webHosts: [host] })).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    }
  });
});

describe('a look ahead at what would be handed over', () => {
  const look = (number: string, rest: { target?: 'sip' | 'template'; template?: string } = {}) =>
    at.client.calls.preview({ number, ...rest });

  it('reads a number as the rep types it, and counts as no call', async () => {
    expect(await look('(815) 555-0142 x12')).toEqual({
      uri: 'tel:+18155550142;ext=12',
      number: '+18155550142',
      ext: '12',
      extByHand: false,
      problem: null,
    });
    expect(await look('815 555 0142 x12', { target: 'sip' })).toMatchObject({
      uri: 'sip:+18155550142',
      extByHand: true,
    });
    expect((await at.client.calls.open({})).launches).toEqual([]);
  });

  it('says what keeps it from being so', async () => {
    expect(await look('')).toMatchObject({ uri: null, problem: 'Type a number of your own to see it.' });
    expect(await look('call me')).toMatchObject({ uri: null, problem: '“call me” is not a number.' });
    expect(await look('900 555 0123')).toMatchObject({
      uri: null,
      problem: expect.stringContaining('premium'),
    });
    const wrong = await look('815 555 0142', { target: 'template', template: 'tel:{number}#' });
    expect(wrong).toMatchObject({ uri: null, problem: expect.stringContaining('no * and no #') });
  });
});
