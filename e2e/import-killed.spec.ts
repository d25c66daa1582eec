import { once } from 'node:events';
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startHandset } from './support/processes.ts';
import { expect, test } from './support/test.ts';

const fixture = join(import.meta.dirname, 'fixtures/hubspot-contacts.csv');

const rows = 8_000;
const bigList = `Name,Company,Email\n${Array.from(
  { length: rows },
  (_, index) => `Ghost Number${index},Firm ${index % 500},ghost${index}@firm${index % 500}.example`,
).join('\n')}\n`;

/** How much has been written to the book and not yet folded into its file, in bytes. */
const journal = (folder: string) =>
  statSync(join(folder, 'book.sqlite-wal'), { throwIfNoEntry: false })?.size ?? 0;

test('an import that is killed was never there, and can be brought in again', async ({ folder, handset }) => {
  const answer = async <T>(...args: string[]): Promise<T> => {
    const { code, out, err } = await handset(...args, '--json');
    expect({ args, code, err }).toEqual({ args, code: 0, err: '' });
    return JSON.parse(out) as T;
  };
  await answer('import', fixture);
  const before = await answer<{ lists: unknown[] }>('call', 'imports.list', '{}');
  const people = await answer<{ prospects: number }>('call', 'prospects.count', '{}');

  const list = join(folder, '..', 'ghosts.csv');
  writeFileSync(list, bigList);
  const killed = startHandset(folder, ['import', list]);
  await expect.poll(() => journal(folder), { timeout: 120_000, intervals: [20] }).toBeGreaterThan(1_000_000);
  killed.kill('SIGKILL');
  await once(killed, 'close');

  // Beside the dead process nobody sees anything of it, and the next start has nothing left of it.
  expect(await answer('find', 'Ghost')).toEqual([]);
  await answer(
    'add',
    'Ruth Tanner',
    '--company',
    'Kessler Drives',
    '--number',
    '317-555-0129',
    '--source',
    'Fair',
  );
  expect(await answer('find', 'Ghost')).toEqual([]);
  expect(await answer('call', 'imports.list', '{}')).toEqual(before);
  expect(await answer('call', 'prospects.count', '{}')).toMatchObject({ prospects: people.prospects + 1 });
  expect(await handset('check')).toMatchObject({ code: 0 });

  const again = await answer<{ counts: { new: number; same: number } }>('import', list);
  expect(again.counts).toMatchObject({ new: rows, same: 0 });
  expect(await answer('call', 'prospects.count', '{}')).toMatchObject({
    prospects: people.prospects + 1 + rows,
  });
});
