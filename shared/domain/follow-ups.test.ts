import { expect, it } from 'vitest';
import { followUpSentence } from './follow-ups.ts';

const today = '2026-11-19';

it('is said with its weekday and date, however near it is', () => {
  const on = (dueOn: string) => followUpSentence({ dueOn, dueAt: null }, 'America/Chicago', today);
  expect(on('2026-11-19')).toBe('Follow-up today, Thu 19 Nov.');
  expect(on('2026-11-20')).toBe('Follow-up tomorrow, Fri 20 Nov.');
  expect(on('2026-11-23')).toBe('Follow-up on Mon 23 Nov.');
});

it('names the time of a promise on the clock of the zone', () => {
  const at = (dueAt: string) =>
    followUpSentence({ dueOn: '', dueAt: Date.parse(dueAt) }, 'America/Chicago', today);
  expect(at('2026-11-20T16:45:00Z')).toBe('Promised for tomorrow, Fri 20 Nov, at 10:45.');
  expect(at('2026-11-24T16:45:00Z')).toBe('Promised for Tue 24 Nov at 10:45.');
});
