import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { listNamesSql } from '../store/imports/lists.ts';
import { type TestBook, testBook } from '../testing.ts';
import {
  countIn,
  countsOfAll,
  fairList,
  importSteps,
  lastOf,
  listFile,
  listHeader,
} from '../testing-imports.ts';

let at: TestBook;
beforeEach(async () => {
  at = await testBook();
});
afterEach(() => at.close());
const { open, check, commit, bring } = importSteps(() => at);
const count = (sql: string) => countIn(at, sql);
const sound = async () => {
  expect(at.book.writer.all('PRAGMA foreign_key_check')).toEqual([]);
  expect(await lastOf(await at.client.book.check({}))).toMatchObject({ findings: [] });
};

const fixture = (name: string) =>
  listFile(new Uint8Array(readFileSync(join(import.meta.dirname, '../import/fixtures', name))), name);

describe('where a list comes from', () => {
  const hubspot = 'Record ID,First Name,Last Name,Email,Lifecycle Stage\n1,Dana,Whitlock,d@x.example,lead\n';
  test('is suggested by the program that wrote it, unless its name tells of a fair', async () => {
    expect((await open(listFile(hubspot, 'all contacts.csv'))).suggested.sourceKind).toBe('own research');
    expect((await open(listFile(hubspot, 'Chicago fair.csv'))).suggested.sourceKind).toBe('trade show');
    expect((await open(listFile('Name,Email\nDana,d@x.example\n', 'a.csv'))).suggested.sourceKind).toBe(
      'other',
    );
  });
});

describe('a file is looked at', () => {
  test('what it is, how its columns are understood, and its first rows', async () => {
    const preview = await open(fixture('linkedin-connections.csv'));
    expect(preview).toMatchObject({
      fileName: 'linkedin-connections.csv',
      format: 'LinkedIn connections',
      encoding: 'utf-8',
      headerLine: 4,
      suggested: { sourceKind: 'social', sourceName: 'LinkedIn connections', receivedOn: '2026-11-19' },
      before: null,
    });
    expect(preview.columns.map(({ field }) => field)).toEqual([
      'firstName',
      'lastName',
      'linkedinUrl',
      'emails',
      'company',
      'title',
      'listDate',
    ]);
    expect(preview.rows[0]).toEqual({
      line: 5,
      cells: [
        'Dana',
        'Whitlock',
        'https://www.linkedin.com/in/dana-whitlock-example',
        'dana@brightline.example',
        'Brightline Foods',
        'VP, Operations',
        '15 Mar 2024',
      ],
    });
  });
  test('what is no list leaves nothing behind', async () => {
    await expect(
      open(listFile(new Uint8Array(Buffer.from('89504e470d0a1a0a00', 'hex')), 'badges.csv')),
    ).rejects.toThrow('badges.csv holds a picture, not a list. Nothing was changed.');
    expect(readdirSync(join(at.world.folder, 'imports'))).toEqual([]);
  });
});

describe('a file is checked', () => {
  test('with exact counts, and nothing is written', async () => {
    const before = countsOfAll(at);
    const { importId } = await open(listFile(fairList));
    const review = await check(importId);
    expect(review.counts).toEqual({
      rows: 4,
      accepted: 3,
      warned: 0,
      rejected: 1,
      skipped: 0,
      new: 3,
      same: 0,
      maybe: 0,
    });
    expect(review).toMatchObject({ withNumber: 2, withEmail: 2, withZone: 2, optedOut: 1 });
    expect(review.rejected).toEqual([
      { line: 5, reason: 'No name, e-mail, phone, profile or company.', raw: ',,,,,,yes' },
    ]);
    expect(review.sample[0]).toEqual({
      line: 2,
      name: 'Dana Whitlock',
      title: 'VP Operations',
      company: 'Brightline',
      number: '+12175550142',
      email: 'dana@brightline.example',
      decision: 'new',
    });
    expect(countsOfAll(at)).toBe(before);
  });
  test('tells of two rows of one person the first as new and the later as again', async () => {
    const row = 'Dana Whitlock,dana@x.example,217-555-0142';
    const fuller = 'Victor Amsel,victor@x.example,217-555-0150';
    const { importId } = await open(
      listFile(`Name,Email,Phone\n${row}\n${row}\nVictor Amsel,victor@x.example,\n${fuller}\n`),
    );
    const { sample, counts } = await check(importId);
    expect(counts).toMatchObject({ new: 2, same: 2 });
    expect(sample.map(({ decision }) => decision)).toEqual(['new', 'repeated', 'new', 'repeated']);
  });
  test('as a person maps it', async () => {
    const { importId } = await open(listFile('Who,Mail to\nDana Whitlock,dana@x.example\n'));
    const review = await check(importId, { Who: 'fullName' });
    expect(review.sample[0]).toMatchObject({ name: 'Dana Whitlock', email: 'dana@x.example' });
    await expect(check(importId, { Who: 'shoeSize' })).rejects.toThrow('There is no field called shoeSize.');
  });
  test('a date column whose last row decides is read that way from its first', async () => {
    const rows = Array.from({ length: 2500 }, (_, index) => `Person ${index},03/04/2024`);
    const { importId } = await open(listFile(`Name,Date\n${rows.join('\n')}\nLast,25/04/2024\n`));
    await check(importId);
    await commit(importId);
    expect(at.book.reader.get(`SELECT min(received_on) AS a, max(received_on) AS b FROM lead`)).toEqual({
      a: '2024-04-03',
      b: '2024-04-25',
    });
  });
});

describe('a checked file is brought in', () => {
  test('people, firms, numbers, arrivals and what closes them', async () => {
    const { done } = await bring(listFile(fairList));
    expect(done).toMatchObject({
      counts: { rows: 4, accepted: 3, rejected: 1, new: 3, same: 0 },
      said: '3 new people from fair.csv are in your book.',
    });
    expect(
      at.book.reader.all('SELECT full_name, title, zones, list_line FROM seen_prospect ORDER BY seq'),
    ).toEqual([
      { full_name: 'Dana Whitlock', title: 'VP Operations', zones: 'America/Chicago', list_line: 2 },
      { full_name: 'Victor Amsel', title: 'Plant Manager', zones: 'America/Chicago', list_line: 3 },
      { full_name: 'Iris Null', title: null, zones: '', list_line: 4 },
    ]);
    expect(at.book.reader.all('SELECT lane FROM standing ORDER BY prospect_seq')).toEqual([
      { lane: 'fresh' },
      { lane: 'closed' },
      { lane: 'closed' },
    ]);
    expect(at.book.reader.all('SELECT kind, channels FROM live_suppression ORDER BY seq')).toEqual([
      { kind: 'number', channels: 'call' },
      { kind: 'person', channels: 'call' },
    ]);
    expect(at.book.reader.all('SELECT DISTINCT received_on FROM seen_lead')).toEqual([
      { received_on: '2026-11-18' },
    ]);
    const { lists } = await at.client.imports.list({});
    expect(lists).toMatchObject([
      {
        name: 'fair',
        source: 'Formline Chicago',
        state: 'in the book',
        untouched: 1,
        accountClass: 'target',
      },
    ]);
    await sound();
  });
  test('by its name, for which only the row of the list is read', async () => {
    await bring(listFile(fairList));
    await bring(listFile('Name,Phone\nWes Weekley,815-555-0190\n', 'later.csv'));
    const { lists } = await at.client.imports.names({});
    expect(lists.map(({ name }) => name)).toEqual(['later', 'fair']);
    expect(lists[1]).toEqual({ listId: expect.any(String), name: 'fair', receivedOn: '2026-11-18' });
    await lastOf(await at.client.imports.undo({ commandId: at.id(), listId: lists[0]?.listId ?? '' }));
    expect((await at.client.imports.names({})).lists.map(({ name }) => name)).toEqual(['fair']);
    const plan = at.book.reader.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${listNamesSql}`);
    expect(plan.map(({ detail }) => detail)).toEqual(['SCAN list']);
  });
  test('the day of a LinkedIn connection is no arrival', async () => {
    await bring(fixture('linkedin-connections.csv'));
    expect(at.book.reader.all('SELECT DISTINCT received_on FROM seen_lead')).toEqual([
      { received_on: '2026-11-18' },
    ]);
  });
  test('once, however often the command is sent', async () => {
    const { importId } = await open(listFile(fairList));
    await check(importId);
    const input = {
      commandId: at.id(),
      importId,
      target: { sourceKind: 'trade show', sourceName: 'Fair', receivedOn: '2026-11-18' },
    } as const;
    const first = await lastOf(await at.client.imports.commit(input));
    expect(await lastOf(await at.client.imports.commit(input))).toEqual(first);
    expect(count('prospect')).toBe(3);
  });
  test('the same file twice adds nobody, and says so beforehand', async () => {
    await bring(listFile(fairList));
    const preview = await open(listFile(fairList, 'again.csv'));
    expect(preview.before).toMatchObject({ name: 'fair', onDate: '2026-11-19' });
    const review = await check(preview.importId);
    expect(review.counts).toMatchObject({ new: 0, same: 3 });
    expect(review).toMatchObject({ repeated: 0, withNumber: 0 });
    const done = await commit(preview.importId);
    expect(done.counts).toEqual(review.counts);
    expect(count('seen_prospect')).toBe(3);
    expect(count('list_pending')).toBe(0);
    await sound();
  });
  test('not even when the rep has since changed all that told somebody', async () => {
    await bring(listFile(fairList));
    at.book.writer.run(
      `UPDATE prospect SET full_name = 'Ina Null-Berg', name_key = 'ina null berg', title = 'CFO' WHERE list_line = 4`,
    );
    const { review } = await bring(listFile(fairList, 'again.csv'));
    expect(review.counts).toMatchObject({ new: 0, same: 3 });
    expect(count('seen_prospect')).toBe(3);
  });
  test('two rows of one person become one, with what both say', async () => {
    const { review, done } = await bring(
      listFile(
        `${listHeader}Dana,Whitlock,Brightline,,dana@x.example,,\nD.,Whitlock,,VP,DANA@x.example,217-555-0142,\nVictor,Whitlock,,,dana@x.example,,\n`,
      ),
    );
    expect(review.counts).toMatchObject({ new: 2, same: 1 });
    // The number stands in one of the two rows that are one person.
    expect(review).toMatchObject({ repeated: 1, withNumber: 1 });
    expect(done.counts).toEqual(review.counts);
    expect(at.book.reader.all('SELECT full_name, title FROM seen_prospect ORDER BY seq')).toEqual([
      { full_name: 'Dana Whitlock', title: 'VP' },
      { full_name: 'Victor Whitlock', title: null },
    ]);
    expect(at.book.reader.all('SELECT e164 FROM phone')).toEqual([{ e164: '+12175550142' }]);
    expect(count('lead')).toBe(2);
  });
  test('what a column says of a source holds for its row', async () => {
    await bring(listFile('Name,Lead Source\nDana,Web form\nVictor,\n'));
    expect(
      at.book.reader.all(
        'SELECT p.full_name, s.name FROM lead l JOIN source s ON s.seq = l.source_seq JOIN prospect p ON p.seq = l.prospect_seq ORDER BY p.seq',
      ),
    ).toEqual([
      { full_name: 'Dana', name: 'Web form' },
      { full_name: 'Victor', name: 'Formline Chicago' },
    ]);
  });
  test('a person’s mapping is remembered for the next file of that shape', async () => {
    const shape = (name: string) => listFile(`Who,Booth\n${name},B12\n`);
    const { importId, remembered } = await open(shape('Dana Whitlock'));
    expect(remembered).toBe(false);
    await check(importId, { Who: 'fullName' });
    await commit(importId);
    const next = await open(shape('Victor Amsel'));
    expect(next.columns[0]).toMatchObject({ header: 'Who', field: 'fullName' });
    expect(next.remembered).toBe(true);
  });
  test('not without a check, and not when nobody can be used', async () => {
    const { importId } = await open(listFile(fairList));
    await expect(commit(importId)).rejects.toThrow('Check the list first.');
    const none = await open(listFile('Name,Company,Fax\n,,x\n,,y\n', 'none.csv'));
    expect((await check(none.importId)).counts).toMatchObject({ accepted: 0, rejected: 2 });
    await expect(commit(none.importId)).rejects.toThrow(
      'Nobody in none.csv can be used. Nothing was changed.',
    );
    expect(count('list')).toBe(0);
  });
});

describe('an update of somebody who stands in the book', () => {
  test('fills and refreshes what an import set, and never opens what is closed', async () => {
    await bring(listFile(fairList));
    await bring(
      listFile(
        `First Name,Last Name,Company,Title,Email,Phone,City,Do Not Call\nDana,Whitlock,Brightline,COO,dana@brightline.example,217-555-0143,Peoria,\nVictor,Amsel,Formline,,victor@formline.example,217-555-0150,,no\n`,
        'crm.csv',
      ),
    );
    expect(at.book.reader.get(`SELECT title, city FROM prospect WHERE first_name = 'Dana'`)).toEqual({
      title: 'COO',
      city: 'Peoria',
    });
    expect(at.book.reader.get(`SELECT title FROM prospect WHERE first_name = 'Victor'`)).toEqual({
      title: 'Plant Manager',
    });
    expect(
      count(`seen_phone WHERE prospect_seq = (SELECT seq FROM prospect WHERE first_name = 'Dana')`),
    ).toBe(2);
    expect(count(`live_suppression WHERE kind = 'number'`)).toBe(1);
    expect(
      at.book.reader.get(
        `SELECT lane FROM standing s JOIN prospect p ON p.seq = s.prospect_seq WHERE p.first_name = 'Victor'`,
      ),
    ).toEqual({ lane: 'closed' });
    await sound();
  });
  test('leaves what the rep typed', async () => {
    await bring(listFile(fairList));
    at.book.writer.run(`UPDATE prospect SET title = 'Head of Mills' WHERE first_name = 'Dana'`);
    at.book.writer.run(
      `INSERT INTO field_origin (entity, entity_seq, field, origin, recorded_at) SELECT 'prospect', seq, 'title', 'person', 0 FROM prospect WHERE first_name = 'Dana'`,
    );
    await bring(listFile(fairList.replace('VP Operations', 'COO'), 'later.csv'));
    expect(at.book.reader.get(`SELECT title FROM prospect WHERE first_name = 'Dana'`)).toEqual({
      title: 'Head of Mills',
    });
  });
  test('a list of customers makes their firms customers', async () => {
    await bring(listFile(fairList));
    await bring(listFile(fairList, 'customers.csv'), { accountClass: 'existing' });
    expect(at.book.reader.all('SELECT DISTINCT class FROM account')).toEqual([{ class: 'existing' }]);
    expect(
      at.book.reader.all(
        `SELECT b.class_rank FROM standing s JOIN bucket b ON b.seq = s.bucket_seq WHERE s.lane = 'fresh'`,
      ),
    ).toEqual([{ class_rank: 1 }]);
  });
});

describe('a file is looked at again', () => {
  test('as long as nothing of it is in the book', async () => {
    const first = await open(listFile(fairList));
    const { importId } = first;
    expect(await at.client.imports.reopen({ importId, reading: {} })).toEqual(first);
    await check(importId);
    await at.client.imports.reopen({ importId, reading: {} });
    await expect(commit(importId)).rejects.toThrow('Check the list first.');
    await check(importId);
    await commit(importId);
    await expect(at.client.imports.reopen({ importId, reading: {} })).rejects.toThrow(
      'fair.csv is in your book already.',
    );
    await expect(at.client.imports.reopen({ importId: at.id(), reading: {} })).rejects.toThrow(
      'This import is no longer there.',
    );
  });
});

describe('rejected rows', () => {
  test('come back as a file with reasons, which imports after correction', async () => {
    const { importId } = await open(listFile(fairList));
    await check(importId);
    const { fileName, text } = await at.client.imports.rejected({ importId });
    expect(fileName).toBe('fair rejected.csv');
    expect(text).toBe(
      '\uFEFFFirst Name,Last Name,Company,Title,Email,Phone,Do Not Call,Why it was not brought in\r\n,,,,,,yes,"No name, e-mail, phone, profile or company."\r\n',
    );
    const mended = text.replace('\r\n,,', '\r\nElena,Nakata,');
    const { review } = await bring(listFile(mended, fileName));
    expect(review.counts).toMatchObject({ accepted: 1, rejected: 0, new: 1 });
    expect(at.book.reader.get(`SELECT full_name FROM seen_prospect`)).toEqual({ full_name: 'Elena Nakata' });
  });
  test('never hold a formula, give back what they guard, and keep their reason to themselves', async () => {
    const { importId } = await open(listFile('Name,Company,Fax,Booth\n,,=1+1,+12\nDana,,,\n'));
    await check(importId);
    const { text } = await at.client.imports.rejected({ importId });
    expect(text).toContain(",,'=1+1,'+12,");
    const { review } = await bring(listFile(text.replace('\r\n,,', '\r\nVictor,,'), 'mended.csv'));
    expect(review.counts).toMatchObject({ accepted: 1 });
    expect(at.book.reader.get('SELECT custom FROM seen_prospect')).toEqual({ custom: '{"booth":"+12"}' });
  });
  test('are still there after the rest was brought in, and gone once discarded', async () => {
    const { importId } = await open(listFile(fairList));
    await check(importId);
    await commit(importId);
    expect((await at.client.imports.rejected({ importId })).text).toContain('Why it was not brought in');
    await at.client.imports.discard({ commandId: at.id(), importId });
    expect(existsSync(join(at.world.folder, 'imports', importId))).toBe(false);
    await expect(at.client.imports.rejected({ importId })).rejects.toThrow('This import is no longer there.');
  });
});
