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

/** What the rep does: whom they call, and what came of it. */
const day: readonly (readonly [string, readonly string[]])[] = [
  [
    'Dana Whitlock',
    ['appointment', '--decision-maker', '--appointment', '2099-01-06T14:00', '--with', 'Dana Whitlock'],
  ],
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
  // A morning at which all of America may be called, whatever the hour is here: each command a second later.
  const startsAt = Date.parse('2026-11-19T16:00:00Z');
  let seconds = 0;
  const run = (...args: string[]) => {
    seconds += 1;
    return handset(...args, '--clock', new Date(startsAt + seconds * 1000).toISOString());
  };
  const json = async <T>(...args: string[]): Promise<T> => {
    const { code, out, err } = await run(...args, '--json');
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

  const cards = await queue();
  const dana = cards.find(({ name }) => name === 'Dana Whitlock');
  expect(dana).toMatchObject({ class: 'fresh', number: '+18155550142' });
  expect(dana?.why).toMatch(/^Never touched\./);
  const left = new Set(cards.map(({ name }) => name));
  for (const [name, outcome] of day) {
    if (name === 'Noor Castellan') {
      await json('log', name, 'voicemail');
      await json('undo');
    }
    const { next } = await json<{ next: Card | null }>('log', name, ...outcome);
    left.delete(name);
    expect([...left]).toContain(next?.name);
  }
  expect([...left].toSorted()).toEqual(['Sabine Orlo', 'Théo Brandvold']);
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
  expect((await queue()).map(({ name }) => name)).toEqual(['Ruth Tanner', 'Théo Brandvold', 'Sabine Orlo']);

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
  expect((await run('report', 'week', '--out', file)).code).toBe(0);
  const page = readFileSync(file, 'utf8');
  expect(page).toContain('Maya Okafor');
  expect(page).toContain('3 of 10');

  const found = await json<{ name: string }[]>('find', '0142');
  expect(found.map(({ name }) => name)).toEqual(['Dana Whitlock']);
  const refused = await run('log', 'Lucille Arden', 'no-answer');
  expect({ code: refused.code, out: refused.out }).toEqual({ code: 2, out: '' });
  expect(refused.err).toContain('Lucille Arden');
  expect((await json<{ findings: unknown[] }>('check')).findings).toEqual([]);
});
