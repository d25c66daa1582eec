import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { promiseReturns, type Promised } from './promises.ts';
import { addDays, isWorkingDay, weekday } from './time/calendar.ts';
import { dateIn, instantIn, wallClock } from './time/zones.ts';

const weekdays = { isWorking: isWorkingDay };
const newYork = 'America/New_York';
const chicago = 'America/Chicago';
const at = (on: string, hour: number, minute = 0, zone = chicago) => instantIn(on, hour, minute, zone);

const promised = (dueAt: number, more: Partial<Promised> = {}): Promised => ({
  dueAt,
  zones: [chicago],
  zone: newYork,
  ours: weekdays,
  theirs: weekdays,
  lawfulFrom: (from) => from,
  ...more,
});

describe('a promise', () => {
  const thursday = at('2026-11-19', 14);
  test('is due at its time, and for as long as that day lasts where they are', () => {
    expect(promiseReturns(promised(thursday), at('2026-11-18', 9))).toBe(thursday);
    expect(promiseReturns(promised(thursday), at('2026-11-19', 23, 59))).toBe(thursday);
  });
  test('that was missed returns at its own time of day on the next working day', () => {
    expect(promiseReturns(promised(thursday), at('2026-11-20', 0))).toBe(at('2026-11-20', 14));
    expect(promiseReturns(promised(thursday), at('2026-11-20', 15))).toBe(at('2026-11-20', 14));
    const friday = at('2026-11-20', 14);
    expect(promiseReturns(promised(friday), at('2026-11-21', 10))).toBe(at('2026-11-23', 14));
  });
  test('waits for a working day of both', () => {
    const ours = { isWorking: (on: string) => isWorkingDay(on) && on !== '2026-11-20' };
    const theirs = { isWorking: (on: string) => isWorkingDay(on) && on !== '2026-11-23' };
    const missed = promised(thursday, { ours, theirs });
    expect(promiseReturns(missed, at('2026-11-20', 9))).toBe(at('2026-11-24', 14));
  });
  test('keeps its time on their clock when it is set', () => {
    const friday = at('2026-10-30', 9, 30);
    const monday = promiseReturns(promised(friday), at('2026-10-31', 12));
    expect(monday - friday).toBe((3 * 24 + 1) * 3_600_000);
    expect(wallClock(monday, chicago)).toMatchObject({ on: '2026-11-02', hour: 9, minute: 30 });
    const march = at('2026-03-06', 9, 30);
    expect(promiseReturns(promised(march), at('2026-03-07', 12)) - march).toBe((3 * 24 - 1) * 3_600_000);
  });
  test('made for a Saturday is kept on that Saturday', () => {
    const saturday = at('2026-11-21', 10);
    expect(promiseReturns(promised(saturday), at('2026-11-20', 10))).toBe(saturday);
    expect(promiseReturns(promised(saturday), at('2026-11-22', 10))).toBe(at('2026-11-23', 10));
  });
  describe('at an hour that is forbidden', () => {
    // Eight to eight on any day, and on Fridays until five.
    const lawfulFrom = (from: number): number => {
      const { on, hour } = wallClock(from, chicago);
      const until = weekday(on) === 5 ? 17 : 20;
      if (hour < 8) return at(on, 8);
      return hour < until ? from : at(addDays(on, 1), 8);
    };
    const seen = (dueAt: number, now: number) => promiseReturns(promised(dueAt, { lawfulFrom }), now);

    test('returns as soon as the next working day opens, and again on each day after it', () => {
      const evening = at('2026-11-18', 20, 30);
      expect(seen(evening, at('2026-11-18', 22))).toBe(evening);
      for (const hour of [0, 8, 12, 23]) {
        expect(seen(evening, at('2026-11-19', hour))).toBe(at('2026-11-19', 8));
        expect(seen(evening, at('2026-11-20', hour))).toBe(at('2026-11-20', 8));
        expect(seen(evening, at('2026-11-21', hour))).toBe(at('2026-11-23', 8));
      }
    });
    test('returns the same day where that opens later', () => {
      expect(seen(at('2026-11-18', 6, 30), at('2026-11-19', 1))).toBe(at('2026-11-19', 8));
    });
    test('is owed to the next day where only the day it returns on closes early', () => {
      const evening = at('2026-11-19', 18);
      for (const on of ['2026-11-20', '2026-11-21', '2026-11-23']) {
        expect(seen(evening, at(on, 1))).toBe(at('2026-11-23', 8));
      }
      expect(seen(evening, at('2026-11-24', 1))).toBe(at('2026-11-24', 18));
    });
    test('opens on a working day of ours by the hour it returns at, not by the hour it was promised for', () => {
      // Friday evening in Chicago is Saturday in Berlin, and Friday morning is not.
      const missed = promised(at('2026-11-19', 20, 30), { zone: 'Europe/Berlin', lawfulFrom });
      expect(promiseReturns(missed, at('2026-11-20', 1))).toBe(at('2026-11-20', 8));
    });
    test('keeps its time of day where no hour is ever lawful', () => {
      const never = promised(at('2026-11-19', 14), { lawfulFrom: () => null });
      expect(promiseReturns(never, at('2026-11-20', 1))).toBe(at('2026-11-20', 14));
    });
  });

  const minutes = fc.integer({ min: Date.UTC(2026, 1, 1) / 60_000, max: Date.UTC(2026, 11, 1) / 60_000 });
  const fortnight = fc.integer({ min: 0, max: 14 * 1440 });
  const daysOff = fc.uniqueArray(fc.integer({ min: 0, max: 12 }), { maxLength: 6 });
  const someZones = [chicago, newYork, 'Europe/Paris', 'Australia/Lord_Howe', 'Asia/Kolkata'];

  test('returns at its own time of day on the first working day of both', () => {
    fc.assert(
      fc.property(
        minutes,
        fortnight,
        fc.constantFrom(...someZones),
        daysOff,
        daysOff,
        (due, later, there, a, b) => {
          const [dueAt, now] = [due * 60_000, (due + later) * 60_000];
          const today = dateIn(now, there);
          const but = (days: readonly number[]) => {
            const away = new Set(days.map((day) => addDays(today, day)));
            return { isWorking: (on: string) => isWorkingDay(on) && !away.has(on) };
          };
          const [ours, theirs] = [but(a), but(b)];
          const { hour, minute } = wallClock(dueAt, there);
          const sameTime = (day: number) => instantIn(addDays(today, day), hour, minute, there);
          const fits = (day: number) =>
            theirs.isWorking(addDays(today, day)) && ours.isWorking(dateIn(sameTime(day), newYork));
          const first = Array.from({ length: 60 }, (_, day) => day).find(fits) ?? 0;
          const expected = today > dateIn(dueAt, there) ? sameTime(first) : dueAt;
          expect(promiseReturns(promised(dueAt, { zones: [there], ours, theirs }), now)).toBe(expected);
        },
      ),
      { numRuns: 300 },
    );
  });
  test('of somebody on several clocks is late enough on each, and never before it was due', () => {
    const zones = fc.subarray(someZones, { minLength: 2, maxLength: 3 });
    fc.assert(
      fc.property(minutes, fortnight, zones, (due, later, clocks) => {
        const [dueAt, now] = [due * 60_000, (due + later) * 60_000];
        const returns = promiseReturns(promised(dueAt, { zones: clocks }), now);
        expect(returns).toBeGreaterThanOrEqual(dueAt);
        const on = dateIn(returns, clocks[0] ?? newYork);
        const own = clocks.map((zone) => {
          const { hour, minute } = wallClock(dueAt, zone);
          return [addDays(on, -1), on].map((day) => instantIn(day, hour, minute, zone));
        });
        for (const instants of own) expect(Math.min(...instants)).toBeLessThanOrEqual(returns);
        expect(own.flat()).toContain(returns === dueAt ? own.flat()[0] : returns);
      }),
    );
  });
});
