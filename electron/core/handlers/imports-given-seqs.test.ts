import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type TestBook, testBook } from '../testing.ts';
import { importSteps, lastOf, listFile } from '../testing-imports.ts';

let at: TestBook;
beforeEach(async () => {
  at = await testBook();
});
afterEach(() => at.close());
const { open, check, bring } = importSteps(() => at);

const header = 'First Name,Last Name,Company,Email,Mobile\n';
const rows = [
  'William,Kessler,Kessler Drives,william@kessler.example,217-555-0142\n',
  'Bill,Kessler,Kessler Drives,bill@home.example,217-555-0142\n',
  'Nora,New,Other GmbH,nora@other.example,217-555-0199\n',
  'Dana,Whitlock,Brightline,dana@brightline.example,217-555-0111\n',
];

const undo = () => at.client.history.undo({ commandId: at.id() });
const takeBack = async (listId: string) =>
  lastOf(await at.client.imports.undo({ commandId: at.id(), listId }));
const addNora = () =>
  at.client.prospects.add({
    commandId: at.id(),
    prospect: {
      fullName: 'Nora Hand',
      phones: [{ raw: '217-555-0112' }],
      source: { kind: 'trade show', name: 'Formline' },
    },
  });

test('work with somebody who was taken back is no work with who comes next', async () => {
  await addNora();
  await undo();
  const { done } = await bring(listFile(header + rows[3], 'one.csv'));
  expect((await takeBack(done.listId)).buckets).toEqual({ removed: 1, kept: 0, restored: 0 });
});

test('a checked file names nobody else by the place of somebody who is gone since', async () => {
  const first = await bring(listFile(header + rows[0], 'one.csv'));
  const { importId } = await open(listFile(header + rows[1], 'two.csv'));
  await check(importId);
  expect((await at.client.imports.suggestions({ importId, limit: 10 })).suggestions).toMatchObject([
    { other: { name: 'William Kessler' } },
  ]);
  await takeBack(first.done.listId);
  await bring(listFile(header + rows[2], 'three.csv'));
  expect((await at.client.imports.suggestions({ importId, limit: 10 })).suggestions).toEqual([]);
});

const step = fc.oneof(
  fc.record({ kind: fc.constant('bring' as const), rows: fc.subarray([...rows], { minLength: 1 }) }),
  fc.record({ kind: fc.constant('take back' as const), which: fc.nat(3) }),
  fc.record({ kind: fc.constant('same' as const), which: fc.nat(3) }),
  fc.record({ kind: fc.constantFrom('add' as const, 'undo' as const) }),
);

test('no two people ever have the same place in the book', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 8 }), async (steps) => {
      await at.close();
      at = await testBook();
      const seen = new Map<number, string>();
      const lists: string[] = [];
      for (const [index, each] of steps.entries()) {
        const listId = lists.at('which' in each ? each.which % Math.max(1, lists.length) : 0);
        // What stands in the way of a step is said of it, and is no concern here.
        const refused = (): void => {};
        if (each.kind === 'bring')
          lists.push((await bring(listFile(header + each.rows.join(''), `${index}.csv`))).done.listId);
        else if (each.kind === 'add') await addNora().then(refused, refused);
        else if (each.kind === 'undo') await undo().then(refused, refused);
        else if (listId !== undefined && each.kind === 'take back')
          await takeBack(listId).then(refused, refused);
        else if (listId !== undefined) {
          const { suggestions } = await at.client.imports.suggestions({ importId: listId, limit: 1 });
          const suggestionId = suggestions[0]?.suggestionId;
          if (suggestionId !== undefined)
            await at.client.imports
              .decide({ commandId: at.id(), importId: listId, suggestionId, decision: 'same' })
              .then(refused, refused);
        }
        for (const { seq, id } of at.book.reader.all<{ seq: number; id: string }>(
          'SELECT seq, hex(id) AS id FROM prospect',
        )) {
          expect(seen.get(seq) ?? id).toBe(id);
          seen.set(seq, id);
        }
      }
    }),
    { numRuns: 25 },
  );
});
