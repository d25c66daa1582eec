import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { queueClasses } from '../vocabulary.ts';
import type { Bucket } from './bucket.ts';
import { compareQueued, heldBy, offeredAs, type Queued, type Waits } from './order.ts';
import type { PlaceHours } from './outlook.ts';
import { bucketScore, scoreOf, scoreParts, stepOf, timeScore } from './score.ts';
import { dayNumber } from './standing.ts';
import { now, outlookFor, today } from './testing-outlook.ts';

const bucket: Bucket = { place: 'US', sourceSeq: 1, classRank: 0, attempt: 1, listSeq: 0 };
const waiting: Waits = {
  lane: 'fresh',
  dueAt: dayNumber('2026-11-16'),
  skippedOn: null,
  bucket,
  missedBands: 0,
  callableAt: 0,
};
const outlook = outlookFor();
const minuteMs = 60_000;
const atPlace = (hours: Partial<PlaceHours>) =>
  outlookFor({ hours: () => ({ level: 'open', closesAt: null, opensAt: null, bands: 0, ...hours }) });

describe('who is offered', () => {
  it('is whoever is due in their lane, and was not passed over today', () => {
    const promise: Waits = { ...waiting, lane: 'promise' };
    expect(offeredAs({ ...promise, dueAt: now + 5 * minuteMs }, outlook)).toBe('promise');
    expect(offeredAs({ ...promise, dueAt: now + 5 * minuteMs + 1 }, outlook)).toBeNull();
    expect(offeredAs({ ...promise, dueAt: now, skippedOn: today }, outlook)).toBeNull();
    expect(offeredAs({ ...promise, dueAt: now, skippedOn: '2026-11-18' }, outlook)).toBe('promise');
    expect(offeredAs({ ...waiting, lane: 'follow-up', dueAt: dayNumber(today) }, outlook)).toBe('follow-up');
    expect(offeredAs({ ...waiting, lane: 'step', dueAt: dayNumber('2026-11-20') }, outlook)).toBeNull();
    expect(offeredAs({ ...waiting, lane: 'closed', bucket: null }, outlook)).toBeNull();
  });

  it('is an inbound lead before others for as long as its window lasts, and a fresh one afterwards', () => {
    const inbound: Waits = { ...waiting, lane: 'inbound', dueAt: now - 59 * minuteMs };
    expect(offeredAs(inbound, outlook)).toBe('inbound');
    expect(offeredAs({ ...inbound, dueAt: now - 60 * minuteMs }, outlook)).toBe('fresh');
    const quick = outlookFor({ responseMs: () => 5 * minuteMs });
    expect(offeredAs(inbound, quick)).toBe('fresh');
  });

  it('is nobody whose hours are closed, whatever was promised', () => {
    const closed = atPlace({ level: 'closed', opensAt: now + minuteMs });
    expect(offeredAs(waiting, closed)).toBeNull();
    expect(heldBy({ ...waiting, lane: 'promise' }, closed)).toEqual({ kind: 'hours', until: now + minuteMs });
    expect(offeredAs({ ...waiting, bucket: { ...bucket, place: '' } }, closed)).toBe('fresh');
  });

  it('is somebody at a discouraged hour too: the law allows it, and the score says what it is worth', () => {
    expect(offeredAs(waiting, atPlace({ level: 'discouraged' }))).toBe('fresh');
  });

  it('is nobody whom a cap holds, to the millisecond', () => {
    expect(heldBy({ ...waiting, callableAt: now + 1 }, outlook)).toEqual({ kind: 'cap', until: now + 1 });
    expect(offeredAs({ ...waiting, callableAt: now }, outlook)).toBe('fresh');
  });

  it('is nobody in the band in which they were just missed, and who was promised that hour all the same', () => {
    const nine = atPlace({ bands: 0b10 });
    expect(heldBy({ ...waiting, lane: 'again', missedBands: 0b10 }, nine)).toEqual({ kind: 'missed band' });
    expect(heldBy({ ...waiting, lane: 'again', missedBands: 0b100 }, nine)).toBeNull();
    expect(heldBy({ ...waiting, lane: 'promise', missedBands: 0b10 }, nine)).toBeNull();
  });
});

const queued: Queued = { prospectSeq: 1, lane: 'fresh', dueAt: dayNumber('2026-11-16'), bucket };

describe('the parts of a score', () => {
  it('name what counted, in whole thousandths, with its weight and why', () => {
    expect(scoreParts(queued, outlook)).toEqual([
      { name: 'connect', value: 0, weight: 100, because: '' },
      { name: 'source', value: 0, weight: 100, because: '' },
      { name: 'account class', value: 1386, weight: 100, because: 'A target account.' },
      { name: 'freshness', value: -1386, weight: 100, because: 'Arrived Monday.' },
    ]);
    const due: Queued = {
      ...queued,
      lane: 'follow-up',
      dueAt: dayNumber('2026-11-18'),
      bucket: { ...bucket, classRank: 1 },
    };
    expect(scoreParts(due, outlook).map(({ name, value }) => [name, value])).toEqual([
      ['overdue', 693],
      ['connect', 0],
      ['source', 0],
      ['account class', 693],
    ]);
  });

  it('count as the rep weighs them', () => {
    const weights = { ...outlook.weights, 'account class': 50, freshness: 0 };
    const values = scoreParts(queued, outlookFor({ weights })).map(({ value }) => value);
    expect(values).toEqual([0, 0, 693, 0]);
  });

  it('say that who is written to goes behind who can be spoken with, all else alike', () => {
    const written = { ...queued, bucket: { ...bucket, place: '' } };
    expect(compareQueued(queued, written, outlook)).toBeLessThan(0);
  });
});

const anyQueued = fc
  .record({
    lane: fc.constantFrom(...queueClasses),
    ago: fc.integer({ min: 0, max: 400 }),
    place: fc.constantFrom('', 'US', 'DE'),
    sourceSeq: fc.constantFrom(1, 2),
    classRank: fc.constantFrom(0, 1, 2),
    attempt: fc.constantFrom(1, 2),
    prospectSeq: fc.integer({ min: 1, max: 9 }),
  })
  .map(
    ({ lane, ago, prospectSeq, ...rest }): Queued => ({
      lane,
      prospectSeq,
      dueAt:
        lane === 'promise' || lane === 'inbound' ? now - ago * minuteMs : dayNumber(today) - ago * 86_400_000,
      bucket: { ...rest, listSeq: 0 },
    }),
  );

const uneven = outlookFor({
  connect: (place, attempt) => ({ factor: (place === 'US' ? 1.3 : 0.8) / attempt, because: '' }),
  source: (seq) => ({ factor: seq === 1 ? 1.5 : 0.7, because: '' }),
  hours: (place) => ({
    level: 'open',
    closesAt: place === 'US' ? now + 1 : place === 'DE' ? now + 2 : null,
    opensAt: null,
    bands: 0,
  }),
});

describe('the order', () => {
  it('is by class, then score in steps of a tenth, then hours that close soonest, then the longest wait', () => {
    const earlier = (a: Partial<Queued>, b: Partial<Queued>) =>
      compareQueued({ ...queued, ...a }, { ...queued, ...b }, uneven) < 0;
    expect(earlier({ lane: 'step', dueAt: dayNumber(today) }, {})).toBe(true);
    const german = { ...bucket, place: 'DE' };
    const alike = outlookFor({ hours: (place) => uneven.hours(place) });
    expect(compareQueued(queued, { ...queued, bucket: german }, alike)).toBeLessThan(0);
    // 1386 and 1394 are of one step.
    const waited = { ...queued, dueAt: dayNumber('2025-12-01') };
    const longer = { ...queued, dueAt: dayNumber('2025-11-28') };
    expect(compareQueued(longer, waited, alike)).toBeLessThan(0);
  });

  it('is one: whole, and the same both ways round', () => {
    fc.assert(
      fc.property(anyQueued, anyQueued, anyQueued, (a, b, c) => {
        expect(Math.sign(compareQueued(a, b, uneven))).toBe(-Math.sign(compareQueued(b, a, uneven)) + 0);
        const chained = compareQueued(a, b, uneven) <= 0 && compareQueued(b, c, uneven) <= 0;
        expect(!chained || compareQueued(a, c, uneven) <= 0).toBe(true);
      }),
    );
  });

  it('is that of the parts: their sum decides wherever it differs by a step', () => {
    fc.assert(
      fc.property(anyQueued, anyQueued, (a, b) => {
        fc.pre(a.lane === b.lane);
        const sum = (each: Queued) => scoreParts(each, uneven).reduce((all, { value }) => all + value, 0);
        expect(sum(a)).toBe(scoreOf(a, uneven));
        expect(sum(a)).toBe(bucketScore(a.lane, a.bucket, uneven) + timeScore(a.lane, a.dueAt, uneven));
        expect(stepOf(sum(a)) <= stepOf(sum(b)) || compareQueued(a, b, uneven) < 0).toBe(true);
      }),
    );
  });
});
