import { describe, expect, it } from 'vitest';
import type { BlockView } from '#shared/contract/day-plan.ts';
import {
  blockLabel,
  emptyPlan,
  leftSentence,
  lineOf,
  plannedAndDone,
  slipSentence,
  titleOf,
} from './plan-words.ts';

const zone = 'America/New_York';
const at = (time: string) => Date.parse(`2026-11-19T${time}:00-05:00`);
const block = (more: Partial<BlockView> = {}): BlockView => ({
  number: 1,
  kind: 'calls',
  from: at('09:00'),
  until: at('10:00'),
  people: 15,
  where: [],
  hour: null,
  dated: [],
  touches: [],
  done: 0,
  movable: true,
  ...more,
});
const dana = {
  kind: 'promise',
  prospectId: null,
  name: 'Dana Whitlock',
  account: null,
  at: at('11:45'),
} as const;
const imre = { ...dana, name: 'Imre Halloway', at: at('12:10') };

describe('a block', () => {
  it.each([
    [block(), 'Calls'],
    [block({ where: ['Eastern', 'Central', 'Paris'] }), 'Calls, Eastern, Central and Paris'],
    [block({ kind: 'written' }), 'Written touches'],
    [block({ kind: 'promises', dated: [dana] }), 'Promise'],
    [block({ kind: 'promises', dated: [dana, imre] }), 'Promises'],
  ])('%# is called what it is', (each, title) => {
    expect(titleOf(each)).toBe(title);
  });

  it('says who is in it, or what came of it', () => {
    expect(lineOf(block(), 'ahead', zone)).toBe('15 people');
    expect(lineOf(block({ hour: 'Their 9 to 10: 9 of 96 answered.' }), 'ahead', zone)).toBe(
      '15 people. Their 9 to 10: 9 of 96 answered.',
    );
    expect(lineOf(block(), 'past', zone)).toBe('Nothing done');
    expect(lineOf(block({ done: 11 }), 'past', zone)).toBe('11 of 15 worked');
    expect(lineOf(block({ kind: 'promises', dated: [dana, imre] }), 'ahead', zone)).toBe(
      'Dana Whitlock at 11:45 and Imre Halloway at 12:10',
    );
  });

  it('is read aloud with its time', () => {
    expect(blockLabel(block({ done: 4 }), 'now', zone)).toBe(
      '9:00 to 10:00, Calls, 15 people, 4 of 15 so far',
    );
  });
});

describe('what does not fit', () => {
  const work = { kind: 'work', work: 'calls', people: 14, of: 60, due: true } as const;
  it.each([
    [{ ...work, why: 'full' }, '14 of 60 calls do not fit today.'],
    [{ ...work, why: 'full', due: false, people: 60 }, '60 calls wait for another day.'],
    [
      { ...work, why: 'closed' },
      '14 of 60 calls may not be made in what is left of the day: their hours are over, or not yet.',
    ],
    [{ ...work, why: 'removed', people: 1, of: 1 }, '1 call was taken out of the plan.'],
    [
      { kind: 'dated', dated: imre, why: 'clash' },
      'Promised to Imre Halloway for 12:10: something else is then.',
    ],
    [{ kind: 'break', from: at('12:00'), until: at('12:30') }, 'There is no room for the break at 12:00.'],
  ] as const)('%# is said', (left, sentence) => {
    expect(leftSentence(left, zone)).toBe(sentence);
  });
});

it('says what was done of what was planned, and nothing of what was neither', () => {
  const none = { calls: 0, written: 0, research: 0 };
  expect(plannedAndDone({ planned: null, ofPlanned: none })).toBeNull();
  expect(
    plannedAndDone({ planned: { ...none, calls: 30 }, ofPlanned: { ...none, calls: 11, written: 2 } }),
  ).toBe('11 of 30 called, 2 of 0 written to.');
});

it.each([
  [10, null],
  [15, 'The day has slipped by 15 minutes.'],
  [60, 'The day has slipped by an hour.'],
  [125, 'The day has slipped by two hours and five minutes.'],
])('%i minutes late', (minutes, sentence) => {
  expect(slipSentence(minutes)).toBe(sentence);
});

it('a day without a plan says why', () => {
  const day = { kept: null, hours: { from: at('08:30'), until: at('17:30') }, resting: null, blocks: [] };
  expect(emptyPlan(day, at('09:00'))).toBeNull();
  expect(emptyPlan(day, at('18:00'))).toMatchObject({ title: 'Your hours are over' });
  expect(emptyPlan({ ...day, resting: 'Thanksgiving Day', hours: null }, at('09:00'))).toEqual({
    title: 'A day off',
    line: 'Thanksgiving Day. Nothing is planned.',
    anyway: true,
  });
});
