import { expect, it } from 'vitest';
import { blockWords, bothTimes, loopWords, producedWords, rejectionWords } from './summary-words.ts';

it.each([
  [19, 19, 6, 'rejections bought 6 appointments'],
  [1, 1, 1, 'rejection bought 1 appointment'],
  [1, 0, 1, 'rejection'],
  [4, 3, 1, 'rejections, 3 of them bought 1 appointment'],
  [2, 0, 0, 'rejections'],
])(
  '%i rejections, %i of them before the last of the appointments',
  (rejections, rejectionsBefore, appointments, said) => {
    expect(rejectionWords({ rejections, rejectionsBefore, session: { appointments } })).toBe(said);
  },
);

it.each([
  [{ broken: 0, repeated: 0 }, 'loops broken'],
  [{ broken: 1, repeated: 0 }, 'loop broken'],
  [{ broken: 2, repeated: 1 }, 'loops broken, 1 repeated'],
])('%j loops', (loops, said) => {
  expect(loopWords(loops)).toBe(said);
});

it('an appointment says what produced it: a touch of the session, or one of before', () => {
  const by = { touchId: 't', channel: 'email', onDate: '2026-11-10' } as const;
  expect(producedWords({ producedBy: null }, new Set(), '2026-11-19')).toBeNull();
  expect(producedWords({ producedBy: { ...by, channel: 'call' } }, new Set(['t']), '2026-11-19')).toBe(
    'by this call',
  );
  expect(producedWords({ producedBy: by }, new Set(), '2026-11-19')).toBe('by the e-mail of Tue 10 Nov');
  expect(producedWords({ producedBy: by }, new Set(), by.onDate)).toBe('by the e-mail of today');
});

it('their time stands beside the one of the rep where it is another', () => {
  const at = Date.parse('2026-11-23T18:00:00Z');
  expect(bothTimes(at, 'America/New_York', ['America/Chicago'])).toBe('13:00, 12:00 theirs');
  expect(bothTimes(at, 'America/New_York', ['America/New_York'])).toBe('13:00');
  expect(bothTimes(at, 'America/New_York', [])).toBe('13:00');
});

it('what is planned next is named with how many people it has', () => {
  expect(blockWords({ kind: 'calls', people: 19 })).toBe('calls, 19 people');
  expect(blockWords({ kind: 'written', people: 1 })).toBe('written touches, 1 person');
  expect(blockWords({ kind: 'break', people: 0 })).toBe('a break');
});
