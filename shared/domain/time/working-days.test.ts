import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addWorkingDays, toWorkingDay } from './calendar.ts';
import {
  addWorkingDaysOn,
  calendarOf,
  plainWeek,
  restingOn,
  toWorkingDayOn,
  type WorkingTime,
  workingDaysBetween,
} from './working-days.ts';

const november: WorkingTime = {
  weekdays: [1, 2, 3, 4, 5],
  timeOff: [{ fromOn: '2026-11-30', toOn: '2026-12-01', what: 'Skiing' }],
  holidayOn: (on) => (on === '2026-11-26' ? 'Thanksgiving Day' : null),
};

describe('the calendar of a rep', () => {
  it('says why a day rests', () => {
    expect(
      ['2026-11-25', '2026-11-26', '2026-11-28', '2026-11-30', '2026-12-02'].map((on) =>
        restingOn(november, on),
      ),
    ).toEqual([null, 'Thanksgiving Day', 'Weekend', 'Skiing', null]);
    expect(restingOn({ ...november, weekdays: [1, 2, 3, 4] }, '2026-11-27')).toBe('Not a working day');
    expect(restingOn({ ...november, weekdays: [6] }, '2026-11-28')).toBeNull();
  });

  it('counts on over holidays, weekends and time off', () => {
    const calendar = calendarOf(november);
    expect(addWorkingDaysOn(calendar, '2026-11-25', 1)).toBe('2026-11-27');
    expect(addWorkingDaysOn(calendar, '2026-11-25', 2)).toBe('2026-12-02');
    expect(addWorkingDaysOn(calendar, '2026-11-25', 0)).toBe('2026-11-25');
    expect(addWorkingDaysOn(calendar, '2026-11-28', 0)).toBe('2026-12-02');
    expect(workingDaysBetween(calendar, '2026-11-25', '2026-12-02')).toBe(2);
  });

  it('ends where nobody ever works', () => {
    const never = calendarOf({ ...november, weekdays: [] });
    expect(addWorkingDaysOn(never, '2026-11-25', 2) > '2026-11-25').toBe(true);
  });
});

const date = fc.integer({ min: 0, max: 1500 }).map((n) => addDays('2025-01-01', n));
const time = fc
  .record({
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    off: fc.array(fc.tuple(date, fc.integer({ min: 0, max: 30 })), { maxLength: 5 }),
    holidays: fc.array(date, { maxLength: 10 }),
  })
  .map(
    ({ weekdays, off, holidays }): WorkingTime => ({
      weekdays,
      timeOff: off.map(([fromOn, days]) => ({ fromOn, toOn: addDays(fromOn, days), what: 'Away' })),
      holidayOn: (on) => (holidays.includes(on) ? 'Holiday' : null),
    }),
  );
const few = fc.integer({ min: 0, max: 25 });

describe('adding working days', () => {
  it('lands on a working day with exactly so many of them on the way', () => {
    fc.assert(
      fc.property(time, date, few, (working, on, n) => {
        const calendar = calendarOf(working);
        const start = toWorkingDayOn(calendar, on);
        const then = addWorkingDaysOn(calendar, start, n);
        expect(calendar.isWorking(then)).toBe(true);
        expect(workingDaysBetween(calendar, start, then)).toBe(n);
      }),
    );
  });

  it('goes in any two parts to the same day', () => {
    fc.assert(
      fc.property(time, date, few, few, (working, on, a, b) => {
        const calendar = calendarOf(working);
        const start = toWorkingDayOn(calendar, on);
        expect(addWorkingDaysOn(calendar, addWorkingDaysOn(calendar, start, a), b)).toBe(
          addWorkingDaysOn(calendar, start, a + b),
        );
      }),
    );
  });

  it('never comes earlier with more days off', () => {
    fc.assert(
      fc.property(time, date, few, date, (working, on, n, from) => {
        const more = { ...working, timeOff: [...working.timeOff, { fromOn: from, toOn: from, what: 'Ill' }] };
        expect(
          addWorkingDaysOn(calendarOf(more), on, n) >= addWorkingDaysOn(calendarOf(working), on, n),
        ).toBe(true);
      }),
    );
  });

  it('of a plain week is what weeks have always been', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: 1, max: 25 }), (on, n) => {
        expect(addWorkingDaysOn(plainWeek, on, n)).toBe(addWorkingDays(on, n));
        expect(toWorkingDayOn(plainWeek, on)).toBe(toWorkingDay(on));
      }),
    );
  });
});
