import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ReadingChoice } from '#shared/contract/imports.ts';
import { testBook, type TestBook } from '../testing.ts';
import { importSteps, listFile } from '../testing-imports.ts';

let at: TestBook;
beforeEach(async () => {
  at = await testBook();
});
afterEach(() => at.close());
const { open, check, commit } = importSteps(() => at);

const reopen = (importId: string, reading: ReadingChoice) => at.client.imports.reopen({ importId, reading });
const namesInBook = () =>
  at.book.reader
    .all<{ name: string }>('SELECT full_name AS name FROM prospect ORDER BY seq')
    .map(({ name }) => name);

describe('garbled text', () => {
  const file = () =>
    listFile(
      'Name,FirmenÃ¼bersicht,Email\nJÃ¶rg Brandis,MÃ¼ller,a@x.example\nDana Whitlock,Formline,b@x.example\n,MÃ¼ller & SÃ¶hne,\n',
    );
  test('is offered to be put right, with one cell as an example, and left where nobody said so', async () => {
    const { importId, repair, columns } = await open(file());
    expect(repair).toEqual({ cells: 3, before: 'JÃ¶rg Brandis', after: 'Jörg Brandis' });
    expect(columns[1]?.header).toBe('FirmenÃ¼bersicht');
    const { sample, warnings } = await check(importId);
    expect(sample[0]?.name).toBe('JÃ¶rg Brandis');
    expect(warnings[0]?.text).toContain('looks garbled and may have been “Jörg Brandis”');
    await commit(importId);
    expect(namesInBook()).toEqual(['JÃ¶rg Brandis', 'Dana Whitlock']);
  });
  test('is put right through check, import and rejected rows where somebody did', async () => {
    const { importId } = await open(file());
    const again = await reopen(importId, { repair: true });
    expect(again.repair).toEqual({ cells: 3, before: 'JÃ¶rg Brandis', after: 'Jörg Brandis' });
    expect(again.columns[1]?.header).toBe('Firmenübersicht');
    expect(again.rows[0]?.cells).toEqual(['Jörg Brandis', 'Müller', 'a@x.example']);
    const { sample, counts } = await check(importId);
    expect([sample[0]?.name, counts.warned, counts.rejected]).toEqual(['Jörg Brandis', 0, 1]);
    expect((await at.client.imports.rejected({ importId })).text).toContain('Müller & Söhne');
    await commit(importId);
    expect(namesInBook()).toEqual(['Jörg Brandis', 'Dana Whitlock']);
  });
  test('that a list does not hold is not offered', async () => {
    expect((await open(listFile('Name,Email\nJörg Brandis,a@x.example\n'))).repair).toBeNull();
  });
});

describe('dates that can be read both ways', () => {
  const file = (...dates: string[]) =>
    listFile(
      `Name,Created Date,Email\n${dates.map((each, index) => `Dana,${each},d${index}@x.example`).join('\n')}\n`,
    );
  const arrivals = () =>
    at.book.reader
      .all<{ day: string }>('SELECT received_on AS day FROM lead ORDER BY seq')
      .map(({ day }) => day);
  test('are asked about where no row tells, and a choice is kept', async () => {
    const { importId, dates } = await open(file('05/05/2024', '03/04/2024'));
    expect(dates).toEqual([{ header: 'Created Date', order: null, sample: '03/04/2024' }]);
    const again = await reopen(importId, { dateOrders: { 'Created Date': 'day first' } });
    expect(again.dates[0]?.order).toBe('day first');
    expect((await check(importId)).counts.warned).toBe(0);
    await commit(importId);
    expect(arrivals()).toEqual(['2024-05-05', '2024-04-03']);
  });
  test('are told by the rows, and a choice wins over them', async () => {
    const { importId, dates } = await open(file('03/04/2024', '25/04/2024'));
    expect(dates).toEqual([{ header: 'Created Date', order: 'day first', sample: '03/04/2024' }]);
    await reopen(importId, { dateOrders: { 'Created Date': 'month first' } });
    await check(importId);
    await commit(importId);
    expect(arrivals()).toEqual(['2024-03-04', '2024-04-25']);
  });
  test('nothing is asked where every date says itself what it is', async () => {
    expect((await open(file('2024-03-04', '5 May 2024', '07.08.2024'))).dates).toEqual([]);
  });
});

describe('how a file is read', () => {
  test('its encoding', async () => {
    const bytes = Buffer.from('Name,Email\n\xA3ukasz Wr\xF3bel,a@x.example\n', 'latin1');
    const { importId } = await open(listFile(Uint8Array.from(bytes)));
    const again = await reopen(importId, { encoding: 'windows-1250' });
    expect([again.encoding, again.rows[0]?.cells[0]]).toEqual(['windows-1250', 'Łukasz Wróbel']);
  });
  test('what keeps its cells apart', async () => {
    const { importId, delimiter } = await open(
      listFile('Name,Company;Email\nDana,A;a@x.example\nVictor,B;b@x.example\n'),
    );
    const other = delimiter === ',' ? ';' : ',';
    const again = await reopen(importId, { delimiter: other });
    expect([again.delimiter, again.columns.length]).toEqual([other, 2]);
  });
  test('where its header is, or that it has none', async () => {
    const text = 'Fair of 2026,Chicago\nDana Whitlock,dana@x.example\nVictor Amsel,victor@x.example\n';
    const { importId } = await open(listFile(text));
    const none = await reopen(importId, { headerLine: 0 });
    expect([none.headerLine, none.columns[0]?.header, none.rows[0]?.line]).toEqual([0, 'Column 1', 1]);
    const second = await reopen(importId, { headerLine: 2 });
    expect([second.headerLine, second.columns[0]?.header, second.rows.map(({ line }) => line)]).toEqual([
      2,
      'Dana Whitlock',
      [3],
    ]);
    await expect(reopen(importId, { headerLine: 9 })).rejects.toThrow('fair.csv has no line 9.');
  });
  test('only in words that are known', async () => {
    const { importId } = await open(listFile('Name,Email\nDana,a@x.example\n'));
    await expect(reopen(importId, { encoding: 'morse' })).rejects.toThrow();
    await expect(reopen(importId, { delimiter: 'x' })).rejects.toThrow();
  });
});
