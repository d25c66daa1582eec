import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Outcome } from '#shared/domain/outcomes.ts';
import { loops } from '../check/loops.ts';
import { type TestBook, testBook } from '../testing.ts';
import { seedTouch, seedVoid } from '../testing-facts.ts';
import { seedPerson } from '../testing-people.ts';
import { insertLoopEnd, loopEndsOn } from './loops.ts';

let test: TestBook;
beforeAll(async () => {
  test = await testBook();
});
afterAll(() => test.close());

const hourMs = 3_600_000;
const morning = Date.parse('2026-11-19T14:00:00Z');

function called(prospectSeq: number, hours: number, outcome: Outcome = 'voicemail') {
  return seedTouch(test.book, { prospectSeq, occurredAt: morning + hours * hourMs, outcome });
}

function findings(): string[] {
  const scope = { reader: test.book.writer, now: test.world.now(), importing: false };
  return loops.flatMap((invariant) => [...invariant.look(scope)].filter((sentence) => sentence !== null));
}

it('counts what live touches of a day made of loops', () => {
  const { seq } = seedPerson(test.book, { name: 'Ann A', phones: ['+18155550101'] });
  for (const hours of [0, 1, 2]) called(seq, hours);
  seedTouch(test.book, {
    prospectSeq: seq,
    occurredAt: morning + 3 * hourMs,
    channel: 'email',
    outcome: 'sent',
  });
  expect(loopEndsOn(test.book.writer, '2026-11-19')).toEqual({ broken: 1, repeated: 1 });
});

it('judges by what stood when a touch was logged, and keeps to it', () => {
  const { seq } = seedPerson(test.book, { name: 'Bob B', phones: ['+18155550102'] });
  const first = called(seq, 0);
  called(seq, 1);
  const third = called(seq, 2);
  seedVoid(test.book, first.commandSeq, morning + 3 * hourMs);
  const fourth = called(seq, 4, 'no-answer');
  const kept = test.book.writer.all<{ touch_seq: number; came_to: string }>(
    'SELECT touch_seq, came_to FROM loop_end WHERE touch_seq >= ? ORDER BY touch_seq',
    [first.seq],
  );
  expect(kept).toEqual([
    { touch_seq: third.seq, came_to: 'repeated' },
    { touch_seq: fourth.seq, came_to: 'repeated' },
  ]);
  expect(findings()).toEqual([]);
});

it('counts a touch that was told late by what had happened before it', () => {
  const { seq } = seedPerson(test.book, { name: 'Cay C', phones: ['+18155550103'] });
  called(seq, 5);
  called(seq, 6);
  const late = called(seq, 1);
  expect(test.book.writer.get('SELECT 1 FROM loop_end WHERE touch_seq = ?', [late.seq])).toBeUndefined();
  expect(findings()).toEqual([]);
});

it('the check finds a judgement that the touches do not bear out', () => {
  const { seq } = seedPerson(test.book, { name: 'Dee D', phones: ['+18155550104'] });
  const only = called(seq, 0);
  insertLoopEnd(test.book.writer, only.seq, 'broken');
  expect(findings()).toEqual([`Touch ${only.seq} made something else of its loop.`]);
  test.book.writer.run('DELETE FROM loop_end WHERE touch_seq = ?', [only.seq]);
});
