import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { testBook } from '../testing.ts';
import { countIn, importSteps, lastOf, listFile } from '../testing-imports.ts';

/** Cells from small pools, so that rows meet in every way: by address, number, profile, name, or not at all. */
const row = fc.record({
  name: fc.constantFrom(
    '',
    'Dana Whitlock',
    'D. Whitlock',
    'Victor Amsel',
    'Victor Amsel Jr.',
    'DANA WHITLOCK',
  ),
  company: fc.constantFrom('', 'Brightline', 'Brightline Inc.', 'Formline'),
  title: fc.constantFrom('', 'VP', 'CFO'),
  email: fc.constantFrom(
    '',
    'a@x.example',
    'A@x.example',
    'b@x.example',
    'info@x.example',
    'a@x.example; b@x.example',
    'none',
  ),
  phone: fc.constantFrom('', '217-555-0142', '+1 217 555 0142', '217-555-0142 x5', '217-555-0150'),
  main: fc.constantFrom('', '217-555-0100'),
  profile: fc.constantFrom('', 'linkedin.com/in/dana-example', 'https://www.linkedin.com/in/Dana-Example/'),
});
const list = fc.array(row, { minLength: 1, maxLength: 12 });

test('whatever a list holds: the check counts what the import does, and a second time adds nobody', async () => {
  await fc.assert(
    fc.asyncProperty(list, list, async (first, second) => {
      const at = await testBook();
      try {
        const { open, check, commit } = importSteps(() => at);
        const text = (rows: typeof first) =>
          `Name,Company,Title,Email,Phone,Company Phone,LinkedIn\nLeading Row,,,,,,\n${rows
            .map((each) =>
              [each.name, each.company, each.title, each.email, each.phone, each.main, each.profile].join(
                ',',
              ),
            )
            .join('\n')}\n`;
        const bring = async (rows: typeof first, name: string) => {
          const people = countIn(at, 'prospect');
          const { importId } = await open(listFile(text(rows), name));
          const { counts } = await check(importId);
          const done = await commit(importId);
          expect(done.counts).toEqual(counts);
          expect(countIn(at, 'prospect')).toBe(people + counts.new + counts.maybe);
          return counts;
        };
        await bring(first, 'first.csv');
        await bring(second, 'second.csv');
        expect((await bring(first, 'again.csv')).new).toBe(0);
        expect((await bring(second, 'once more.csv')).new).toBe(0);
        expect(await lastOf(await at.client.book.check({}))).toMatchObject({ findings: [] });
      } finally {
        await at.close();
      }
    }),
    { numRuns: 8, seed: 20261121 },
  );
}, 120_000);
