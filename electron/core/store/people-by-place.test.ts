import { afterEach, beforeEach, expect, it } from 'vitest';
import { type TestBook, testBook } from '../testing.ts';
import { seedPerson } from '../testing-people.ts';
import { countOfWork, peopleByPlace, shared } from './people-by-place.ts';

let test: TestBook;
beforeEach(async () => {
  test = await testBook();
});
afterEach(() => test.close());

const lanes = ['follow-up', 'fresh', 'again'] as const;
const counts = (today = '2026-11-19') =>
  Object.fromEntries(
    peopleByPlace(test.book.reader, lanes, today).map(({ lane, place, people }) => [
      `${lane} ${place}`,
      people,
    ]),
  );

it('counts who waits by lane and place, whoever is written to apart, and nobody before their day', async () => {
  const one = seedPerson(test.book, { phones: ['+12125550101'] });
  const two = seedPerson(test.book, { phones: ['+12125550102'] });
  seedPerson(test.book, { phones: ['+12125550103'] });
  seedPerson(test.book, { phones: [], emails: ['ines@larkmoor.example'] });
  seedPerson(test.book, { phones: ['+13105550104'], zones: 'America/Los_Angeles' });
  const follow = (id: string, dueOn: string) =>
    test.client.followUps.set({ commandId: test.id(), prospectId: id, followUp: { dueOn } });
  await follow(one.id, '2026-11-19');
  await follow(two.id, '2026-11-24');
  const [east, west] = ['US|America/New_York|', 'US|America/Los_Angeles|'];
  const fresh = { [`fresh ${east}`]: 1, [`fresh ${west}`]: 1, 'fresh ': 1 };
  expect(counts()).toEqual({ ...fresh, [`follow-up ${east}`]: 1 });
  expect(counts('2026-11-25')).toEqual({ ...fresh, [`follow-up ${east}`]: 2 });
  expect(countOfWork(test.book.reader, 'calls')).toBe(4);
  expect(countOfWork(test.book.reader, 'written')).toBe(1);
});

it('shares among places as they stand to one another, and loses nobody', () => {
  const places = new Map([
    ['a', 700],
    ['b', 200],
    ['c', 101],
  ]);
  expect([...shared(places, 100)]).toEqual([
    ['a', 71],
    ['b', 19],
    ['c', 10],
  ]);
  expect([...shared(new Map(), 0)]).toEqual([]);
});
