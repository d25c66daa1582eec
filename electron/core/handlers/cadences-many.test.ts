import { isDefinedError, safe } from '@orpc/client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { allCadences } from '../store/cadences.ts';
import { dueSteps } from '../cadences/courses.ts';
import { keptStandings } from '../store/standing.ts';
import { lastOf } from '../testing-imports.ts';
import { seedList, seedPerson } from '../testing-people.ts';
import { type TestBook, testBook } from '../testing.ts';
import type { Whom } from '#shared/contract/cadences.ts';

let at: TestBook;
beforeEach(async () => {
  at = await testBook();
});
afterEach(() => at.close());

const command = () => ({ commandId: at.id() });
const cold = () => allCadences(at.book.reader)[0] ?? expect.unreachable('a new book has cadences');

async function putOn(whom: Whom, commandId = at.id()) {
  return lastOf(await at.client.cadences.enrollMany({ commandId, cadenceId: cold().cadenceId, whom }));
}
const onIt = () => {
  const seqs = at.book.reader.all<{ seq: number }>('SELECT seq FROM prospect').map(({ seq }) => seq);
  return [...dueSteps(at.book.reader, seqs).keys()];
};
const findings = async () => {
  const done = await lastOf(await at.client.book.check({}));
  // Seeded people are in no search index.
  return done.findings.filter(({ invariant }) => invariant !== 'everybody can be searched for');
};
const crowd = (n: number, listSeq?: number) =>
  Array.from({ length: n }, (_, each) =>
    seedPerson(at.book, {
      name: `Person ${each}`,
      // A number each, as far as the reserved ones go: what is said of one would be of all who have it.
      phones: [`+1815555${String(100 + (each % 100)).padStart(4, '0')}`],
      ...(listSeq !== undefined && { listSeq }),
    }),
  );

describe('many put on a cadence in one go', () => {
  it('are everybody of a list whom it may be done with, and the rest is counted', async () => {
    const list = seedList(at.book, 'Hannover');
    const [first, second, third] = crowd(5, list.seq);
    crowd(2);
    if (!first || !second || !third) throw new Error('a crowd of five has three');
    await at.client.cadences.enroll({ ...command(), cadenceId: cold().cadenceId, prospectId: first.id });
    const touch = { channel: 'call' as const, direction: 'out' as const };
    await at.client.touches.log({
      ...command(),
      ...touch,
      prospectId: second.id,
      outcome: 'wrong-number',
      phoneId: second.phoneIds[0] ?? '',
    });
    await at.client.touches.log({
      ...command(),
      ...touch,
      prospectId: third.id,
      outcome: 'appointment',
      appointment: { kind: 'phone', startsAt: at.world.now() + 86_400_000, withName: 'Maya' },
    });
    expect(await at.client.cadences.count({ whom: { listId: list.id } })).toEqual({ people: 5 });
    const done = await putOn({ listId: list.id });
    expect(done.counts).toEqual({ enrolled: 2, already: 1, closed: 1, meeting: 1 });
    expect(done.said).toBe(
      '2 people are on Cold list. Left as they are: 1 was on a cadence already, 1 nobody may or can contact, 1 you are about to meet.',
    );
    expect(onIt()).toHaveLength(3);
  });

  it('may be asked for by source, class and whether anybody has touched them', async () => {
    seedPerson(at.book, { name: 'Ann', account: 'Quill', accountClass: 'existing', source: 'Inbound form' });
    const bob = seedPerson(at.book, { name: 'Bob', account: 'Reed', source: 'Inbound form' });
    const cy = seedPerson(at.book, { name: 'Cy' });
    await at.client.touches.log({
      ...command(),
      prospectId: bob.id,
      channel: 'call',
      direction: 'out',
      outcome: 'no-answer',
    });
    const { sources } = await at.client.sources.list({});
    const sourceId = sources.find(({ name }) => name === 'Inbound form')?.sourceId ?? '';
    const count = async (whom: Whom) => (await at.client.cadences.count({ whom })).people;
    expect(await count({})).toBe(3);
    expect(await count({ sourceId })).toBe(2);
    expect(await count({ sourceId, untouched: true })).toBe(1);
    expect(await count({ accountClass: 'unclassified' })).toBe(1);
    expect((await putOn({ accountClass: 'unclassified' })).counts.enrolled).toBe(1);
    expect(onIt()).toEqual([cy.seq]);
  });

  it('are one unit that Undo takes off again, and stand where they stood', async () => {
    const seqs = crowd(3).map(({ seq }) => seq);
    const before = keptStandings(at.book.reader, seqs);
    const done = await putOn({});
    expect(onIt()).toEqual(seqs);
    expect(await at.client.history.peek({})).toMatchObject({ last: { said: done.said } });
    await at.client.history.undo(command());
    expect(onIt()).toEqual([]);
    expect(keptStandings(at.book.reader, seqs)).toEqual(before);
    expect((await at.client.cadences.effect({ cadenceId: cold().cadenceId })).batches).toEqual([]);
    expect(await findings()).toEqual([]);
  });

  it('are put on once, however often it is sent', async () => {
    crowd(2);
    const commandId = at.id();
    const first = await putOn({}, commandId);
    expect(await putOn({}, commandId)).toEqual(first);
    expect(onIt()).toHaveLength(2);
  });

  it('are nobody when it is stopped on its way', async () => {
    crowd(450);
    const stream = await at.client.cadences.enrollMany({
      ...command(),
      cadenceId: cold().cadenceId,
      whom: {},
    });
    for await (const item of stream) {
      expect(item).toMatchObject({ kind: 'progress', of: 450 });
      break;
    }
    expect(onIt()).toEqual([]);
    expect(await at.client.history.peek({})).toEqual({ last: null });
    expect(await findings()).toEqual([]);
    expect((await putOn({})).counts.enrolled).toBe(450);
  });

  it('are taken off again as long work, whatever was done since', async () => {
    crowd(210);
    const { batchId } = await putOn({});
    const { batches } = await at.client.cadences.effect({ cadenceId: cold().cadenceId });
    expect(batches).toMatchObject([{ batchId, on: 210 }]);
    const told: string[] = [];
    for await (const item of await at.client.cadences.takeOff({ ...command(), batchId })) {
      if (item.kind === 'done') told.push(item.said);
    }
    expect(told).toEqual(['210 people taken off again.']);
    expect(onIt()).toEqual([]);
    const { error } = await safe(
      (async () => {
        for await (const _ of await at.client.cadences.takeOff({ ...command(), batchId }));
      })(),
    );
    expect(isDefinedError(error)).toBe(true);
    expect(await findings()).toEqual([]);
  });

  it('are off again when the process ended while they were put on', async () => {
    const seqs = crowd(3).map(({ seq }) => seq);
    await putOn({});
    at.book.writer.run(`UPDATE enrollment_batch SET state = 'putting on'`);
    at = await at.reopen();
    expect(onIt()).toEqual([]);
    expect(keptStandings(at.book.reader, seqs)).toHaveLength(3);
    expect(await findings()).toEqual([]);
  });
});
