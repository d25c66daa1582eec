import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, weekNamed } from '../time/calendar.ts';
import { closesAt, earliestClosing, twelveMonthsTo, waitedLongerThan, workingDaysSince } from './closing.ts';

const week = (name: string) => {
  const found = weekNamed(name);
  if (!found) throw new Error(`no week ${name}`);
  return found;
};

it('closes a week on the Monday after it at noon on the clock of the rep, summer and winter', () => {
  expect(new Date(closesAt(week('2026-W47'), 'America/New_York')).toISOString()).toBe(
    '2026-11-23T17:00:00.000Z',
  );
  expect(new Date(closesAt(week('2026-W27'), 'America/New_York')).toISOString()).toBe(
    '2026-07-06T16:00:00.000Z',
  );
});

it('knows an instant before which no week closes, in any zone', () => {
  for (const zone of ['Pacific/Kiritimati', 'Asia/Tokyo', 'Europe/Berlin', 'Pacific/Pago_Pago']) {
    expect(earliestClosing(week('2026-W47'))).toBeLessThanOrEqual(closesAt(week('2026-W47'), zone));
  }
});

it('reads twelve months as 52 whole weeks that end with the week', () => {
  expect(twelveMonthsTo(week('2026-W47'), 'UTC')).toMatchObject({ from: '2025-11-24', to: '2026-11-22' });
});

it('finds the last date of arrival that has waited longer than so many working days', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 15 }), (offset, days) => {
      const today = addDays('2026-01-01', offset);
      const on = waitedLongerThan(days, today);
      expect(workingDaysSince(on, today)).toBeGreaterThan(days);
      expect(workingDaysSince(addDays(on, 1), today)).toBeLessThanOrEqual(days);
    }),
  );
});
