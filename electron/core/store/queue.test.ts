import { afterEach, beforeEach, expect, it } from 'vitest';
import { type TestBook, testBook } from '../testing.ts';
import { seedPerson } from '../testing-people.ts';
import { bucketStatements } from './queue.ts';
import { waitingBy } from './waiting.ts';

let at: TestBook;
beforeEach(async () => {
  at = await testBook();
});
afterEach(() => at.close());

const statements = Object.entries(bucketStatements).flatMap(([name, ofEach]) =>
  Object.entries(ofEach).map(([shelf, sql]) => [`${name} of ${shelf}`, sql] as const),
);

it.each(statements)('%s is read from an index alone, without sorting', (_, sql) => {
  const names = [...new Set([...sql.matchAll(/:(\w+)/g)].map(([, name]) => name ?? ''))];
  const plan = at.book.reader
    .all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, Object.fromEntries(names.map((name) => [name, 1])))
    .map(({ detail }) => detail);
  expect(plan).toEqual([
    expect.stringMatching(
      /^SEARCH standing(_also)? USING (COVERING )?INDEX standing_\w+ \(.*lane=\? AND bucket_seq=\? AND missed_bands[=>]\?.*\)$/,
    ),
  ]);
});

it('counts promises at their minute, everything else by its day, and leaves out who was passed over', async () => {
  const people = ['Ann A', 'Bob B', 'Cay C', 'Dee D', 'Eve E'].map((name) => seedPerson(at.book, { name }));
  const [ann, bob, cay, dee] = people.map(({ id }) => id);
  const set = (prospectId = '', dueOn = '2026-11-19', time?: string) =>
    at.client.followUps.set({
      commandId: at.id(),
      prospectId,
      followUp: time === undefined ? { dueOn } : { kind: 'promise', dueOn, time },
    });
  await set(ann, '2026-11-19', '10:30');
  await set(bob);
  await set(cay, '2026-11-20');
  const count = () => waitingBy(at.book.reader, null, { now: at.world.now(), today: '2026-11-19' });
  const none = { promise: 0, inbound: 0, 'follow-up': 0, step: 0, fresh: 0, again: 0 };
  expect(count()).toEqual({ ...none, 'follow-up': 1, fresh: 2 });
  at.world.at('2026-11-19T15:25:00Z');
  expect(count()).toEqual({ ...none, promise: 1, 'follow-up': 1, fresh: 2 });
  for (const prospectId of [dee, bob, cay]) {
    await at.client.sessions.skip({ commandId: at.id(), prospectId: prospectId ?? '', reason: 'not now' });
  }
  expect(count()).toEqual({ ...none, promise: 1, fresh: 1 });
  const later = { now: Date.parse('2026-11-25T15:00:00Z'), today: '2026-11-25' };
  expect(waitingBy(at.book.reader, null, later)).toEqual({
    ...none,
    promise: 1,
    'follow-up': 2,
    fresh: 2,
  });
});
