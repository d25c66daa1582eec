import { describe, expect, it } from 'vitest';
import type { SessionState } from '#shared/contract/sessions.ts';
import {
  peopleWorked,
  sessionName,
  tapeOf,
  tapeSummary,
  waitingLast,
  workedAndWaiting,
  workedWords,
} from './tape.ts';

type Entry = SessionState['tape'][number];

const touched = (touchId: string, prospectId: string): Entry => ({
  kind: 'touch',
  touch: {
    touchId,
    prospectId,
    name: 'Dana Whitlock',
    account: null,
    channel: 'call',
    direction: 'out',
    outcome: 'no-answer',
    reached: 'nobody',
    ask: 'nothing',
    answer: 'none',
    decisionMaker: false,
    tone: null,
    objection: null,
    reason: null,
    loopEnd: null,
    accountClass: 'target',
    number: null,
    note: null,
    durationMs: null,
    occurredAt: 0,
    onDate: '2026-11-19',
    voided: false,
    corrected: false,
  },
});

describe('people worked', () => {
  it('are those touched or closed by their word, each once, and nobody who was only passed over', () => {
    const tape: Entry[] = [
      touched('1', 'dana'),
      touched('2', 'dana'),
      touched('3', 'imre'),
      { kind: 'word', prospectId: 'lucille', name: 'Lucille Arden' },
      { kind: 'skip', prospectId: 'sabine', name: 'Sabine Orlo', reason: 'not now' },
    ];
    expect(peopleWorked({ tape })).toBe(3);
    expect(tapeOf({ tape }).slice(-2)).toEqual(['barred', 'untried']);
    expect(tapeSummary({ tape })).toBe('0 spoken, 3 tried, 0 written');
  });
});

describe('how many wait', () => {
  it('is what was counted last, for the head stands still while somebody else calls, or a touch is taken back', () => {
    expect(waitingLast({ waiting: 6, at: 2 }, { waiting: 7, at: 1 })).toBe(6);
    expect(waitingLast({ waiting: 7, at: 1 }, { waiting: 6, at: 2 })).toBe(6);
    expect(waitingLast({ waiting: undefined, at: 0 }, { waiting: 6, at: 0 })).toBe(6);
    expect(waitingLast({ waiting: 6, at: 2 }, { waiting: undefined, at: 3 })).toBe(6);
  });
});

describe('how a session stands', () => {
  it('counts people, so that a second number of somebody, or a skip, is nobody else worked', () => {
    const tape: Entry[] = [touched('1', 'dana'), touched('2', 'dana')];
    const skip: Entry = { kind: 'skip', prospectId: 'sabine', name: 'Sabine Orlo', reason: 'not now' };
    expect(workedAndWaiting({ tape: [], work: null }, 47)).toBe('0 worked, 47 waiting');
    expect(workedAndWaiting({ tape, work: null }, 46)).toBe('1 worked, 46 waiting');
    expect(workedAndWaiting({ tape: [...tape, skip], work: null }, 45)).toBe('1 worked, 45 waiting');
    expect(workedAndWaiting({ tape, work: 'calls' }, 1200)).toBe('1 worked, at most 1,200 waiting');
  });

  it('is named by what it works: its list, its kind of work, or all of the queue', () => {
    expect(sessionName({ listName: null, work: null })).toBe('Whole queue');
    expect(sessionName({ listName: null, work: 'calls' })).toBe('Whole queue, calls');
    expect(sessionName({ listName: 'badges.csv', work: null })).toBe('badges.csv');
  });
});

it.each([
  [47, null, '47 min', false],
  [0, 60, '0 of 60 min', false],
  [59, 60, '59 of 60 min', false],
  [60, 60, '60 min are over', true],
  [73, 60, '60 min are over, 73 by now', true],
])('%i minutes of %s are said as they are', (worked, planned, said, over) => {
  const minute = 60_000;
  expect(workedWords(worked * minute + 59_000, planned === null ? null : planned * minute)).toEqual({
    said,
    over,
  });
});
