import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dumpOf } from '../testing-dump.ts';
import { type TestBook, testBook } from '../testing.ts';
import { countIn, exportedText, importSteps, lastOf, listFile } from '../testing-imports.ts';

/** Cells from small pools, so that rows of all lists meet in every way. */
const row = fc.record({
  name: fc.constantFrom('', 'Dana Whitlock', 'D. Whitlock', 'Victor Amsel', 'Iris Null', 'Joao Pires'),
  company: fc.constantFrom('', 'Brightline', 'Brightline Inc.', 'Formline'),
  title: fc.constantFrom('', 'VP', 'CFO'),
  email: fc.constantFrom('', 'a@x.example', 'b@x.example', 'c@x.example', 'info@x.example'),
  phone: fc.constantFrom('', '217-555-0142', '217-555-0150', '217-555-0151 x5'),
  dnc: fc.constantFrom('', '', '', 'yes'),
  booth: fc.constantFrom('', 'A1', 'B2'),
  note: fc.constantFrom('', 'Asked about lines'),
  source: fc.constantFrom('', 'Web', 'Fair'),
});
const list = fc.array(row, { minLength: 1, maxLength: 8 });
type Rows = readonly Readonly<Record<string, string>>[];

const header = 'Name,Company,Title,Email,Phone,Do Not Call,Booth,Notes,Lead Source';
const fileOf = (rows: Rows, name: string) =>
  listFile(
    `${header}\nLeading ${name},,,${name}@lead.example,,,,,\n${rows.map((each) => Object.values(each).join(',')).join('\n')}\n`,
    `${name}.csv`,
  );

/** Without do-not-contacts: what a list closed outlives it. */
const open = (rows: Rows): Rows => rows.map((each) => ({ ...each, dnc: '' }));

const classes = fc.constantFrom('target', 'existing', 'unclassified');

async function withBook(work: (at: TestBook, steps: ReturnType<typeof importSteps>) => Promise<void>) {
  const at = await testBook();
  try {
    await work(
      at,
      importSteps(() => at),
    );
    expect(await lastOf(await at.client.book.check({}))).toMatchObject({ findings: [] });
    expect(at.book.reader.all('PRAGMA foreign_key_check')).toEqual([]);
  } finally {
    await at.close();
  }
}

const undo = async (at: TestBook, listId: string) => {
  const { removed, kept, restored } = await at.client.imports.undoPreview({ listId });
  const { buckets } = await lastOf(await at.client.imports.undo({ commandId: at.id(), listId }));
  expect(buckets).toEqual({ removed, kept, restored });
  return buckets;
};

const addByHand = async (at: TestBook) => {
  await at.client.prospects.add({
    commandId: at.id(),
    evenIfKnown: true,
    prospect: {
      fullName: 'Victor Amsel',
      company: 'Formline',
      emails: ['b@x.example'],
      phones: [{ raw: '217-555-0150' }],
      source: { kind: 'other', name: 'By hand' },
    },
  });
};

const linesOf = (text: string) => text.split('\r\n').toSorted();

describe('whatever lists hold', () => {
  test('importing one twice is as good as once: nobody is added, and the export stays', async () => {
    await fc.assert(
      fc.asyncProperty(list, list, async (first, second) =>
        withBook(async (at, { bring }) => {
          await addByHand(at);
          await bring(fileOf(first, 'first'));
          await bring(fileOf(second, 'second'));
          const people = countIn(at, 'prospect');
          const before = await exportedText(at);
          const { review } = await bring(fileOf(second, 'second'), { sourceName: 'Formline Chicago' });
          expect(review.counts.new).toBe(0);
          expect(countIn(at, 'prospect')).toBe(people);
          expect(linesOf(await exportedText(at))).toEqual(linesOf(before));
        }),
      ),
      { numRuns: 6, seed: 20261122 },
    );
  }, 120_000);

  test('rows add up: accepted and rejected to rows, new and same to accepted, for the check and the import', async () => {
    await fc.assert(
      fc.asyncProperty(list, list, async (first, second) =>
        withBook(async (at, { bring }) => {
          await bring(fileOf(first, 'first'));
          const before = countIn(at, 'prospect');
          const { review, done } = await bring(fileOf(second, 'second'));
          const { rows, accepted, rejected, new: certain, maybe, same } = done.counts;
          const fresh = certain + maybe;
          expect(review.counts).toEqual(done.counts);
          expect([accepted + rejected, fresh + same]).toEqual([rows, accepted]);
          expect(countIn(at, 'prospect')).toBe(before + fresh);
          const page = await at.client.lists.read({ listId: done.listId });
          expect(page.became.untouched + page.became.touched + page.became.closed).toBe(page.became.received);
        }),
      ),
      { numRuns: 6, seed: 20261122 },
    );
  }, 120_000);

  test('an undo restores every table, but for classes as facts and the list with its source', async () => {
    await fc.assert(
      fc.asyncProperty(list, list, classes, async (first, second, accountClass) =>
        withBook(async (at, { bring }) => {
          await addByHand(at);
          await bring(fileOf(first, 'first'));
          const before = dumpOf(at);
          const { done } = await bring(fileOf(open(second), 'second'), {
            accountClass,
            sourceName: 'Second',
          });
          const { kept } = await undo(at, done.listId);
          expect(kept).toBe(0);
          const { account_class: facts, source, ...after } = dumpOf(at);
          const { account_class: factsBefore = [], source: sources = [], ...rest } = before;
          expect(after).toEqual(rest);
          expect(facts).toEqual(expect.arrayContaining([...factsBefore]));
          expect(source).toEqual(expect.arrayContaining([...sources]));
          expect(source).toHaveLength(sources.length + 1);
        }),
      ),
      { numRuns: 8, seed: 20261122 },
    );
  }, 120_000);

  test('after work, undo and a second import the export is as it was', async () => {
    await fc.assert(
      fc.asyncProperty(list, list, fc.array(fc.nat(20), { maxLength: 4 }), async (first, second, touched) =>
        withBook(async (at, { bring }) => {
          await addByHand(at);
          await bring(fileOf(first, 'first'));
          const { done } = await bring(fileOf(second, 'second'));
          for (const nth of touched) {
            const { people } = await at.client.lists.people({ listId: done.listId });
            const person = people[nth % people.length];
            if (person === undefined || person.closed !== null) continue;
            const { phones } = await at.client.queue.card({ prospectId: person.prospectId });
            if (phones.length === 0) continue;
            await at.client.touches.log({
              commandId: at.id(),
              prospectId: person.prospectId,
              outcome: 'voicemail',
            });
          }
          const before = await exportedText(at);
          await undo(at, done.listId);
          await bring(fileOf(second, 'second'));
          expect(linesOf(await exportedText(at))).toEqual(linesOf(before));
        }),
      ),
      { numRuns: 8, seed: 20261122 },
    );
  }, 120_000);

  test('what a list closed stays closed when it is taken back, and an older file opens nothing', async () => {
    await withBook(async (at, { bring }) => {
      await bring(listFile(`${header}\nDana,,,a@x.example,217-555-0142,yes,,,\n`, 'closing.csv'));
      const { lists } = await at.client.imports.list({});
      await undo(at, lists[0]?.listId ?? '');
      await bring(listFile(`${header}\nDana,,,a@x.example,217-555-0142,no,,,\n`, 'older.csv'), {
        receivedOn: '2025-01-01',
      });
      const { found } = await at.client.prospects.find({ text: 'dana' });
      const { phones } = await at.client.queue.card({ prospectId: found[0]?.prospectId ?? '' });
      expect(phones).toMatchObject([{ state: 'suppressed' }]);
    });
  });

  test('lists taken back in any order leave what was there before all of them', async () => {
    await fc.assert(
      fc.asyncProperty(list, list, fc.boolean(), async (first, second, oldestFirst) =>
        withBook(async (at, { bring }) => {
          await addByHand(at);
          const before = await exportedText(at);
          const a = await bring(fileOf(open(first), 'first'));
          const b = await bring(fileOf(open(second), 'second'));
          for (const { done } of oldestFirst ? [a, b] : [b, a]) await undo(at, done.listId);
          expect(await exportedText(at)).toBe(before);
        }),
      ),
      { numRuns: 6, seed: 20261122 },
    );
  }, 120_000);
});
