import { expect, it } from 'vitest';
import type { QueueClass } from '../vocabulary.ts';
import { isLittleKnown } from '../hour-bands/belief.ts';
import { triesHour } from './score.ts';
import { now, outlookFor } from './testing-outlook.ts';

const scored = (lane: QueueClass, place = 'US IL America/Chicago') => ({
  lane,
  dueAt: now,
  bucket: { place, sourceSeq: 1, classRank: 0, attempt: 1, listSeq: -1 },
});
const exploring = (dials: number) =>
  outlookFor({
    exploring: true,
    connect: () => ({ factor: 1, because: '', little: isLittleKnown({ dials }) }),
  });

it('is said of an hour of few calls, and never of one of many', () => {
  expect(triesHour(scored('fresh'), exploring(0))).toBe(true);
  expect(triesHour(scored('fresh'), exploring(29))).toBe(true);
  expect(triesHour(scored('fresh'), exploring(228))).toBe(false);
});

it('is not said where the hour puts nobody first', () => {
  expect(triesHour(scored('promise'), exploring(0))).toBe(false);
  expect(triesHour(scored('inbound'), exploring(0))).toBe(false);
  expect(triesHour(scored('fresh', ''), exploring(0))).toBe(false);
  expect(triesHour(scored('fresh'), { ...exploring(0), exploring: false })).toBe(false);
});
