import { afterEach, beforeEach, expect, it } from 'vitest';
import { type TestBook, testBook } from '#core/testing.ts';
import { seedAppointment, seedTouch, seedVoid } from '#core/testing-facts.ts';
import { seedPerson } from '#core/testing-people.ts';

let at: TestBook;
beforeEach(async () => {
  at = await testBook();
});
afterEach(() => at.close());

const count = (view: string) => at.book.reader.value<number>(`SELECT count(*) FROM ${view}`);

it('what followed from a touch falls with it while a correction of it stands', () => {
  const { seq: prospectSeq } = seedPerson(at.book);
  const now = at.world.now();
  const first = seedTouch(at.book, { prospectSeq, occurredAt: now, outcome: 'follow-up' });
  seedAppointment(at.book, { prospectSeq, touchSeq: first.seq, setAt: now, startsAt: now + 1 });
  const { writer } = at.book;
  const facts = `'${'00'.repeat(15)}', ${prospectSeq}`;
  writer.run(
    `INSERT INTO follow_up (id, prospect_seq, kind, due_on, touch_seq, occurred_at, recorded_at, on_date)
     VALUES (x${facts.replace("'00", "'0100")}, 'follow-up', '2026-11-20', ${first.seq}, 1, 1, '2026-11-19')`,
  );
  writer.run(
    `INSERT INTO note (id, prospect_seq, touch_seq, body, occurred_at, recorded_at, on_date)
     VALUES (x${facts.replace("'00", "'0200")}, ${first.seq}, 'Budget', 1, 1, '2026-11-19')`,
  );
  writer.run(
    `INSERT INTO suppression (id, prospect_seq, kind, value, channels, reason, touch_seq, occurred_at, recorded_at, on_date)
     VALUES (x${facts.replace("'00", "'0300")}, 'person', 'x', 'all', 'asked', ${first.seq}, 1, 1, '2026-11-19')`,
  );
  const views = ['live_follow_up', 'live_appointment', 'live_note', 'live_suppression'];
  expect(views.map(count)).toEqual([1, 1, 1, 1]);
  const better = seedTouch(at.book, { prospectSeq, occurredAt: now, replacesSeq: first.seq });
  expect(views.map(count)).toEqual([0, 0, 0, 0]);
  seedVoid(at.book, better.commandSeq, now);
  expect(views.map(count)).toEqual([1, 1, 1, 1]);
});
