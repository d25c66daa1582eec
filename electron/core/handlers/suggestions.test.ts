import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dryRun } from '../import/dry-run.ts';
import { type TestBook, testBook } from '../testing.ts';
import { countIn, importSteps, lastOf, listFile } from '../testing-imports.ts';

let at: TestBook;
beforeEach(async () => {
  at = await testBook();
});
afterEach(() => at.close());

const { open, check, commit, bring } = importSteps(() => at);
const header = 'First Name,Last Name,Company,Title,Email,Mobile\n';
const william = 'William,Kessler,"Kessler Drives, Inc.",Buyer,william@kessler.example,217-555-0142\n';
const bill = 'Bill,Kessler,Kessler Drives,,bill@home.example,217-555-0142\n';
const iris = 'Iris,Null,Formline,,iris@formline.example,\n';

const pageOf = (importId: string) => at.client.imports.suggestions({ importId, limit: 50 });
const decide = async (importId: string, decision: 'same' | 'separate' | null, at0 = 0) => {
  const { suggestions } = await pageOf(importId);
  const suggestionId = suggestions[at0]?.suggestionId ?? 'none';
  return at.client.imports.decide({ commandId: at.id(), importId, suggestionId, decision });
};
const people = () =>
  at.book.reader
    .all<{ name: string }>('SELECT full_name AS name FROM seen_prospect ORDER BY seq')
    .map(({ name }) => name);
const staged = async (text: string, name = 'fair.csv') => {
  const { importId } = await open(listFile(header + text, name));
  return { importId, review: await check(importId) };
};

describe('two rows of a file that may be one person', () => {
  test('are counted, and told side by side with why', async () => {
    const { importId, review } = await staged(william + bill + iris);
    expect(review).toMatchObject({ counts: { accepted: 3, new: 2, same: 0, maybe: 1 }, suggestions: 1 });
    const page = await pageOf(importId);
    expect(page).toMatchObject({ total: 1, decided: 0 });
    expect(page.suggestions[0]).toMatchObject({
      decided: null,
      row: { where: 'file', line: 3, name: 'Bill Kessler', numbers: ['217-555-0142'], since: null },
      other: { where: 'file', line: 2, name: 'William Kessler', title: 'Buyer' },
    });
    expect(page.suggestions[0]?.why).toContain('Same mobile');
    expect(page.suggestions[0]?.why).toContain('Bill is short for William');
  });
  test('become one where a rep says so, and two again when that is taken back', async () => {
    const { importId } = await staged(william + bill);
    await decide(importId, 'same');
    expect((await check(importId)).counts).toMatchObject({ new: 1, same: 1, maybe: 0 });
    await at.client.history.undo({ commandId: at.id() });
    expect((await check(importId)).counts).toMatchObject({ new: 1, same: 0, maybe: 1 });
    await decide(importId, 'same');
    const { counts } = await commit(importId);
    expect(counts).toMatchObject({ new: 1, same: 1, maybe: 0 });
    expect(people()).toEqual(['William Kessler']);
    expect(countIn(at, 'email')).toBe(2);
    await expect(at.client.history.undo({ commandId: at.id() })).rejects.toThrow('There is nothing to undo.');
  });
  test('come in as two while nobody has decided, and can be decided from the list', async () => {
    const { done } = await bring(listFile(header + william + bill));
    expect(done).toMatchObject({
      counts: { new: 1, maybe: 1 },
      said: '2 new people from fair.csv are in your book.',
    });
    expect(people()).toEqual(['William Kessler', 'Bill Kessler']);
    const page = await pageOf(done.listId);
    expect(page).toMatchObject({ total: 1, decided: 0 });
    expect(page.suggestions[0]).toMatchObject({
      row: { where: 'book', line: 3, name: 'Bill Kessler' },
      other: { where: 'book', line: 2, name: 'William Kessler' },
    });
  });
});

describe('a dry run', () => {
  const dry = (text: string) => {
    const path = join(at.book.world.folder, 'again.csv');
    writeFileSync(path, header + text);
    const { counts, groups } = dryRun(path, 'again.csv', { defaultCountry: 'US', book: at.book.reader });
    return {
      maybe: counts.maybe,
      new: counts.new,
      asked: groups.filter(({ decision }) => decision === 'review').length,
    };
  };

  test('asks about nobody whom a rep has kept separate, in the file or from somebody in the book', async () => {
    const first = await staged(william + bill);
    expect(dry(william + bill)).toEqual({ maybe: 1, new: 1, asked: 1 });
    await decide(first.importId, 'separate');
    expect((await check(first.importId)).counts).toMatchObject({ new: 2, maybe: 0 });
    expect(dry(william + bill)).toEqual({ maybe: 0, new: 2, asked: 0 });

    await bring(listFile(header + william, 'known.csv'));
    const second = await staged(bill, 'second.csv');
    expect(second.review.counts).toMatchObject({ maybe: 1 });
    expect(dry(bill)).toEqual({ maybe: 1, new: 0, asked: 0 });
    await decide(second.importId, 'separate');
    expect((await check(second.importId)).counts).toMatchObject({ new: 1, maybe: 0 });
    expect(dry(bill)).toEqual({ maybe: 0, new: 1, asked: 0 });
  });
});

describe('what is kept separate', () => {
  test('is not asked again, over a discard, the import, taking it back, and the same file once more', async () => {
    const first = await staged(william + bill);
    await decide(first.importId, 'separate');
    expect((await check(first.importId)).counts).toMatchObject({ new: 2, maybe: 0 });
    expect(await pageOf(first.importId)).toMatchObject({ total: 1, decided: 1 });
    await at.client.imports.discard({ commandId: at.id(), importId: first.importId });
    const { done, review } = await bring(listFile(header + william + bill, 'again.csv'));
    expect(review).toMatchObject({ counts: { new: 2, maybe: 0 }, suggestions: 0 });
    await lastOf(await at.client.imports.undo({ commandId: at.id(), listId: done.listId }));
    expect(people()).toEqual([]);
    expect((await staged(william + bill, 'third.csv')).review).toMatchObject({
      counts: { new: 2, maybe: 0 },
    });
  });
  test('holds for somebody in the book', async () => {
    await bring(listFile(header + william, 'first.csv'));
    const { importId, review } = await staged(bill, 'second.csv');
    expect(review.counts).toMatchObject({ new: 0, maybe: 1 });
    expect((await pageOf(importId)).suggestions[0]?.other).toMatchObject({
      where: 'book',
      name: 'William Kessler',
    });
    await decide(importId, 'separate');
    expect((await check(importId)).counts).toMatchObject({ new: 1, maybe: 0 });
    expect((await staged(bill + iris, 'third.csv')).review).toMatchObject({
      counts: { new: 2, maybe: 0 },
      suggestions: 0,
    });
  });
});

test('a dry run counts who may be in the book, too', async () => {
  await bring(listFile(header + william, 'first.csv'));
  const path = join(at.world.folder, 'second.csv');
  writeFileSync(path, header + bill + iris);
  expect(dryRun(path, 'second.csv', { defaultCountry: 'US', book: at.book.reader }).counts).toMatchObject({
    new: 1,
    same: 0,
    maybe: 1,
  });
});

describe('somebody in the book', () => {
  test('takes the row up where a rep says that they are one', async () => {
    await bring(listFile(header + william, 'first.csv'));
    const { importId } = await staged(bill, 'second.csv');
    await decide(importId, 'same');
    expect((await check(importId)).counts).toMatchObject({ new: 0, same: 1, maybe: 0 });
    await commit(importId);
    expect(people()).toEqual(['William Kessler']);
    expect(countIn(at, `email WHERE value = 'bill@home.example'`)).toBe(1);
  });
  test('is joined by whom a list brought, later too, and parted from them again', async () => {
    await bring(listFile(header + william, 'first.csv'));
    const { done } = await bring(listFile(header + bill + iris, 'second.csv'));
    const before = tables();
    expect(await decide(done.listId, 'same')).toEqual({ said: 'William Kessler is one person now.' });
    expect(people()).toEqual(['William Kessler', 'Iris Null']);
    expect(countIn(at, 'lead')).toBe(3);
    expect(
      countIn(at, `email e JOIN prospect p ON p.seq = e.prospect_seq WHERE p.full_name = 'William Kessler'`),
    ).toBe(2);
    await at.client.history.undo({ commandId: at.id() });
    expect(tables()).toEqual(before);
    expect(people()).toEqual(['William Kessler', 'Bill Kessler', 'Iris Null']);
  });
  test('is as before when the list is taken back after they became one', async () => {
    await bring(listFile(header + william, 'first.csv'));
    const before = tables();
    const { done } = await bring(listFile(header + bill, 'second.csv'));
    await decide(done.listId, 'same');
    await lastOf(await at.client.imports.undo({ commandId: at.id(), listId: done.listId }));
    expect(tables()).toEqual(before);
  });
  test('stays apart from another whom the rep has worked on too', async () => {
    await bring(listFile(header + william, 'first.csv'));
    const { done } = await bring(listFile(header + bill, 'second.csv'));
    const { suggestions } = await pageOf(done.listId);
    for (const side of [suggestions[0]?.row, suggestions[0]?.other])
      await at.client.notes.draft({
        commandId: at.id(),
        prospectId: side?.prospectId ?? '',
        body: 'Called about the drives',
      });
    await expect(decide(done.listId, 'same')).rejects.toThrow(
      'You have worked on both of them, so they stay two people.',
    );
  });
});

/** What the tables say of people. */
const tables = () =>
  ['prospect', 'phone', 'email', 'external_id', 'lead', 'field_origin', 'suppression'].map((table) =>
    at.book.reader.all(`SELECT * FROM ${table} ORDER BY seq`),
  );
