import { describe, expect, it } from 'vitest';
import { sinceWords, waitingWords, whenDue } from './promise-words.ts';

const zone = 'America/New_York';
const today = '2026-11-19';
// 11:45 on 19 November 2026 in New York.
const noonish = Date.UTC(2026, 10, 19, 16, 45);
const due = { dueAt: noonish, dueOn: today };
const minutes = (n: number) => noonish - n * 60_000;

describe('a promise', () => {
  it.each([
    [minutes(2), 'in 2 min'],
    [minutes(60), 'in 60 min'],
    [minutes(61), null],
    [minutes(0), 'now'],
    [minutes(-8), '8 min ago'],
    [minutes(-75), '1 h ago'],
  ])('at %d says %s', (at, says) => {
    expect(waitingWords(due, at, today)).toBe(says);
  });

  it('of another day says how late it is, and which day that was', () => {
    const missed = { dueAt: noonish - 2 * 86_400_000, dueOn: '2026-11-17' };
    expect(waitingWords(missed, noonish, today)).toBe('2 days late');
    expect(whenDue(missed, today, zone)).toBe('Tue 17 Nov');
  });

  it('stands at its time on the clock of the rep', () => {
    expect(whenDue(due, today, zone)).toBe('11:45');
    expect(whenDue({ dueAt: null, dueOn: today }, today, zone)).toBe('Today');
  });
});

describe('a follow-up', () => {
  it('says since when it waits', () => {
    expect(sinceWords(today, 0, today)).toBe('Today');
    expect(sinceWords('2026-11-18', 1, today)).toBe('Wed 18 Nov, 1 day late');
    expect(sinceWords('2026-11-16', 3, today)).toBe('Mon 16 Nov, 3 days late');
  });
});
