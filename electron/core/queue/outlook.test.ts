import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { placeKey, placeOf } from '#shared/domain/calling/place.ts';
import { seedTouch } from '../testing-facts.ts';
import { type TestBook, testBook } from '../testing.ts';
import { type Seeded, seedPerson } from '../testing-people.ts';
import { outlookOf } from './outlook.ts';

let at: TestBook;
let dana: Seeded;
beforeEach(async () => {
  // Thursday 19 November 2026, 10:00 in New York.
  at = await testBook();
  dana = seedPerson(at.book);
});
afterEach(() => at.close());

const place = placeKey(
  placeOf({ country: 'US', state: null, zones: ['America/New_York'], e164: '+12125550142' }),
);
const outlook = () =>
  outlookOf({
    reader: at.book.reader,
    world: at.world,
    now: at.world.now(),
    zone: 'America/New_York',
    onDate: '2026-11-19',
  });
/** Ten calls on Wednesday at ten, so many of them answered. */
const called = (answered: number) =>
  Array.from({ length: 10 }, (_, n) =>
    seedTouch(at.book, {
      prospectSeq: dana.seq,
      occurredAt: Date.parse('2026-11-18T15:00:00Z') + n * 60_000,
      recordedAt: at.world.now(),
      outcome: n < answered ? 'follow-up' : 'no-answer',
      theirHour: 10,
    }),
  );

describe('the outlook', () => {
  it('says what was counted of the hour that it is for them, and thinks the more of it the more answered', () => {
    expect(outlook().connect(place, 1)).toMatchObject({ because: 'Your 10 to 11: not called yet.' });
    const before = outlook().connect(place, 1).factor;
    called(6);
    expect(outlook().connect(place, 1).because).toBe('Your 10 to 11: 6 of 10 answered (12% to 29%).');
    expect(outlook().connect(place, 1).factor).toBeGreaterThan(before);
  });

  it('knows it again at once when a call of an earlier day is taken back', () => {
    const before = outlook().connect(place, 1);
    const touches = called(6);
    for (const { commandSeq } of touches)
      at.book.writer.run('INSERT INTO void (voids_command_seq, command_seq, recorded_at) VALUES (?, ?, 0)', [
        commandSeq,
        commandSeq,
      ]);
    expect(outlook().connect(place, 1)).toEqual(before);
  });

  it('holds still all day: what is called today changes nothing of it', () => {
    const before = outlook().connect(place, 1);
    seedTouch(at.book, {
      prospectSeq: dana.seq,
      occurredAt: at.world.now(),
      outcome: 'follow-up',
      theirHour: 10,
    });
    expect(outlook().connect(place, 1)).toEqual(before);
  });

  it('explores in one slot of ten', () => {
    const slots = Array.from({ length: 10 }, () => {
      seedTouch(at.book, { prospectSeq: dana.seq, occurredAt: at.world.now(), theirHour: 10 });
      return outlook().exploring;
    });
    expect(slots.filter(Boolean)).toHaveLength(1);
  });

  it('closes by the law of the place, and knows when it opens again', () => {
    at.world.at('2026-11-20T02:30:00Z');
    expect(outlook().hours(place)).toMatchObject({
      level: 'closed',
      opensAt: Date.parse('2026-11-20T13:00:00Z'),
      bands: 0,
    });
  });

  it('leaves people of whom nobody knows the clock open, and those with a mobile closed', () => {
    expect(outlook().hours('*||').level).toBe('open');
    expect(outlook().hours('*||mobile').level).toBe('closed');
  });
});

describe('calls', () => {
  it('are told apart by which in a row they are', async () => {
    const log = (outcome: 'no-answer' | 'follow-up') =>
      at.client.touches.log({ commandId: at.id(), prospectId: dana.id, outcome });
    await log('no-answer');
    await log('no-answer');
    await log('follow-up');
    await log('no-answer');
    expect(at.book.reader.all('SELECT attempt, dials, answered FROM call_count ORDER BY attempt')).toEqual([
      { attempt: 1, dials: 2, answered: 0 },
      { attempt: 2, dials: 1, answered: 0 },
      { attempt: 3, dials: 1, answered: 1 },
    ]);
  });
});
