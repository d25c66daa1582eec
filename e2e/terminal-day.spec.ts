import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './support/test.ts';

const list = join(import.meta.dirname, 'fixtures/hubspot-contacts.csv');

interface Card {
  readonly name: string;
  readonly class: string;
  readonly number: string | null;
  readonly why: string;
}

/** What the rep does, in order: the person the queue offers, and what came of calling them. */
const day: readonly (readonly [string, readonly string[]])[] = [
  ['Imre Halloway', ['follow-up', '--decision-maker', '--follow-up', '2099-01-05']],
  ['Petra Quill', ['declined', '--decision-maker', '--objection', 'no budget']],
  ['Victor Amsel', ['gatekeeper', '--note', 'Ruth keeps the door. Before eleven.']],
  ['Amadou Reyes', ['voicemail']],
  ['Noor Castellan', ['no-answer']],
  ['Gregor Thane', ['wrong-number', '--number', '303-555-0129']],
  ['Lucille Arden', ['do-not-contact']],
  ['Jonah Fairweather', ['referred']],
  ['Marta Ellison', ['declined']],
];

test('a whole day from the terminal', async ({ folder, handset }) => {
  // Some thirty processes, one after the other.
  test.setTimeout(240_000);
  const json = async <T>(...args: string[]): Promise<T> => {
    const { code, out, err } = await handset(...args, '--json');
    expect({ args, code, err }).toEqual({ args, code: 0, err: '' });
    return JSON.parse(out) as T;
  };
  const queue = async () => (await json<{ cards: Card[] }>('queue')).cards;
  await json('call', 'settings.change', '{"settings":{"repName":"Maya Okafor","zone":"America/New_York"}}');

  // Fourteen rows: one person twice, and one row with nothing to reach anybody by.
  const looked = await json<{ counts: Record<string, number> }>('import', list, '--dry-run');
  expect(looked.counts).toMatchObject({ rows: 14, accepted: 13, rejected: 1, new: 12, same: 1 });
  await json('import', list, '--source', 'HubSpot');
  expect(await queue()).toHaveLength(12);

  // The same file again: everybody in it is known.
  const again = await json<{ counts: Record<string, number> }>('import', list, '--source', 'HubSpot');
  expect(again.counts).toMatchObject({ new: 0, same: 13 });
  expect(await queue()).toHaveLength(12);

  const [first] = await queue();
  expect(first).toMatchObject({ name: 'Dana Whitlock', class: 'fresh', number: '+18155550142' });
  expect(first?.why).toMatch(/^Never touched\./);
  const set = ['--decision-maker', '--appointment', '2099-01-06T14:00', '--with', 'Dana Whitlock'];
  let after = await json<{ next: Card | null }>('log', 'Dana Whitlock', 'appointment', ...set);
  for (const [name, outcome] of day) {
    expect(after.next?.name).toBe(name);
    if (name === 'Noor Castellan') {
      await json('log', name, 'voicemail');
      await json('undo');
    }
    after = await json('log', name, ...outcome);
  }
  expect(after.next?.name).toBe('Sabine Orlo');
  await json(
    'add',
    'Ruth Tanner',
    '--company',
    'Kessler Drives',
    '--number',
    '317-555-0129',
    '--source',
    'Jonah',
  );
  expect((await queue()).map(({ name }) => name)).toEqual(['Ruth Tanner', 'Sabine Orlo', 'Théo Brandvold']);

  // Ten calls, one of them logged twice and taken back once. By hand:
  const report = await json<{ figures: Record<string, number> }>('report', 'week');
  expect(report.figures).toMatchObject({
    dials: 10,
    'dials-target': 10,
    'dials-existing': 0,
    conversations: 6, // Dana, Imre, Petra, Lucille, Jonah, Marta
    'decision-makers': 3, // Dana, Imre, Petra
    appointments: 1,
    'appointments-from-decision-makers': 1,
    rejections: 2, // Petra, Marta
    'rejections-spoken': 2,
    'rejections-written': 0,
    attempted: 4, // Victor, Amadou, Noor, Gregor
    written: 0,
  });

  const file = join(folder, '..', 'week.md');
  expect((await handset('report', 'week', '--out', file)).code).toBe(0);
  const page = readFileSync(file, 'utf8');
  expect(page).toContain('Maya Okafor');
  expect(page).toContain('3 of 10');

  const found = await json<{ name: string }[]>('find', '0142');
  expect(found.map(({ name }) => name)).toEqual(['Dana Whitlock']);
  const refused = await handset('log', 'Lucille Arden', 'no-answer');
  expect({ code: refused.code, out: refused.out }).toEqual({ code: 2, out: '' });
  expect(refused.err).toContain('Lucille Arden');
  expect((await json<{ findings: unknown[] }>('check')).findings).toEqual([]);
});
