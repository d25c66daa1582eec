import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantIn } from '../time/zones.ts';
import { hoursAt, type HoursLevel, hoursWithin, lawfulFrom } from './hours.ts';
import { givenRules } from './rules.ts';
import {
  anyInstant,
  anyPlace,
  anyRule,
  anyZones,
  noHolidays,
  place,
  someHolidays,
} from './testing-calling.ts';

const at = (on: string, time: string, zone: string) => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return instantIn(on, hour, minute, zone);
};
const florida = place('US US-FL', 'America/New_York');
const levelAt = (where: typeof florida, now: number) => hoursAt(where, givenRules, someHolidays, now).level;

describe('the hours of a place', () => {
  test('Florida closes at eight in the evening, to the second', () => {
    const eight = at('2026-11-19', '20:00', 'America/New_York');
    const before = hoursAt(florida, givenRules, noHolidays, eight - 1000);
    expect(before).toMatchObject({ level: 'discouraged', closesAt: eight });
    const after = hoursAt(florida, givenRules, noHolidays, eight);
    expect(after).toEqual({
      level: 'closed',
      closesAt: null,
      opensAt: at('2026-11-20', '8:00', 'America/New_York'),
      reasons: [
        { kind: 'outside-hours', rule: 'US-FL', zone: 'America/New_York', holiday: null },
        { kind: 'discourteous', rule: 'courtesy', zone: 'America/New_York' },
      ].toSorted((a, b) => (a.rule === 'courtesy' ? -1 : b.rule === 'courtesy' ? 1 : 0)),
    });
  });
  test('a number on two clocks must pass on both', () => {
    const either = place('US US-FL', 'America/Chicago America/New_York');
    const evening = at('2026-11-19', '20:30', 'America/New_York');
    expect(levelAt(either, evening)).toBe('closed');
    expect(levelAt(place('US US-FL', 'America/Chicago'), evening)).toBe('discouraged');
    expect(levelAt(either, at('2026-11-19', '8:30', 'America/New_York'))).toBe('closed');
    expect(levelAt(either, at('2026-11-19', '9:00', 'America/New_York'))).toBe('open');
  });
  test('France is closed at lunch', () => {
    const france = place('FR', 'Europe/Paris');
    const lunch = at('2026-11-19', '13:30', 'Europe/Paris');
    expect(hoursAt(france, givenRules, noHolidays, lunch)).toMatchObject({
      level: 'closed',
      opensAt: lunch + 30 * 60_000,
    });
  });
  test('an Australian public holiday is closed by law, and the reason names it', () => {
    const sydney = place('AU AU-NSW', 'Australia/Sydney');
    const noon = at('2026-12-10', '12:00', 'Australia/Sydney');
    const hours = hoursAt(sydney, givenRules, someHolidays, noon);
    expect(hours.level).toBe('closed');
    expect(hours.reasons).toContainEqual({
      kind: 'outside-hours',
      rule: 'AU',
      zone: 'Australia/Sydney',
      holiday: 'Tenth Day',
    });
    expect(hours.opensAt).toBe(at('2026-12-11', '9:00', 'Australia/Sydney'));
  });
  test('a holiday that no law closes is still not a decent day', () => {
    const sample = place('US US-AL', 'America/Chicago');
    expect(levelAt(sample, at('2026-12-11', '10:00', 'America/Chicago'))).toBe('closed');
    const germany = (country: string) => (country === 'DE' ? 'Heiligabend' : null);
    const hours = hoursAt(
      place('GB DE', 'Europe/Berlin'),
      givenRules.filter(({ jurisdiction }) => jurisdiction !== 'DE'),
      germany,
      at('2026-12-24', '10:00', 'Europe/Berlin'),
    );
    expect(hours.level).toBe('discouraged');
    expect(hours.reasons).toEqual([{ kind: 'holiday', name: 'Heiligabend', zone: 'Europe/Berlin' }]);
  });
  test('an hour is an hour of their clock on the days on which it is set', () => {
    // The night before, clocks in Florida go forward from two to three: eight is seven hours after midnight.
    const spring = at('2026-03-08', '8:00', 'America/New_York');
    expect(spring - at('2026-03-08', '0:00', 'America/New_York')).toBe(7 * 3_600_000);
    expect(levelAt(florida, spring - 1000)).toBe('closed');
    expect(levelAt(florida, spring)).toBe('discouraged');
    const autumn = at('2026-11-01', '8:00', 'America/New_York');
    expect(autumn - at('2026-11-01', '0:00', 'America/New_York')).toBe(9 * 3_600_000);
    expect(levelAt(florida, autumn - 1000)).toBe('closed');
    expect(levelAt(florida, autumn)).toBe('discouraged');
    // Whoever is told the day before is told the instant of the new clock.
    const night = at('2026-03-07', '22:00', 'America/New_York');
    expect(hoursAt(florida, givenRules, noHolidays, night).opensAt).toBe(spring);
  });
  test('a mobile of which nobody knows the clock is closed until somebody says', () => {
    const hours = hoursAt(
      { ...place('AU', ''), mobile: true },
      givenRules,
      noHolidays,
      Date.UTC(2026, 10, 19),
    );
    expect(hours).toEqual({
      level: 'closed',
      closesAt: null,
      opensAt: null,
      reasons: [{ kind: 'mobile-zone-unknown' }],
    });
  });
  test('a number that tells no clock goes by every clock of its country', () => {
    const somewhere = place('US', '');
    expect(levelAt(somewhere, at('2026-11-19', '15:00', 'America/New_York'))).toBe('open');
    expect(levelAt(somewhere, at('2026-11-19', '9:00', 'America/New_York'))).toBe('discouraged');
    expect(levelAt(somewhere, at('2026-11-19', '4:00', 'America/New_York'))).toBe('closed');
    expect(hoursAt(place('*', ''), givenRules, noHolidays, 0)).toEqual({
      level: 'discouraged',
      closesAt: null,
      opensAt: null,
      reasons: [{ kind: 'zone-unknown' }],
    });
  });
});

const rank: Record<HoursLevel, number> = { open: 0, discouraged: 1, closed: 2 };

describe('whatever the place and the rules', () => {
  const rules = fc.array(anyRule, { maxLength: 4 });
  test('one more zone, rule or holiday never loosens', () => {
    fc.assert(
      fc.property(anyPlace, rules, anyInstant, anyZones, anyRule, (where, some, now, zones, rule) => {
        const now0 = hoursAt(where, some, noHolidays, now).level;
        const wider = { ...where, zones: [...new Set([...where.zones, ...zones])] };
        expect(rank[hoursAt(wider, some, noHolidays, now).level]).toBeGreaterThanOrEqual(rank[now0]);
        expect(rank[hoursAt(where, [...some, rule], noHolidays, now).level]).toBeGreaterThanOrEqual(
          rank[now0],
        );
        expect(rank[hoursAt(where, some, someHolidays, now).level]).toBeGreaterThanOrEqual(rank[now0]);
      }),
    );
  });
  test('when it opens it is better, when it closes it is worse, and nothing earlier is', () => {
    fc.assert(
      fc.property(
        anyPlace,
        rules,
        anyInstant,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (where, some, now, share) => {
          const levelOf = (instant: number) => rank[hoursAt(where, some, someHolidays, instant).level];
          const { level, closesAt, opensAt } = hoursAt(where, some, someHolidays, now);
          const between = (until: number) => now + Math.floor((until - now - 1) * share);
          const opens = opensAt ?? now;
          expect(levelOf(opens) < rank[level]).toBe(opensAt !== null);
          expect(opensAt !== null && levelOf(between(opens)) < rank[level]).toBe(false);
          expect(opensAt !== null && levelOf(opens - 1) < rank[level]).toBe(false);
          const closes = closesAt ?? now;
          expect(levelOf(closes) > rank[level]).toBe(closesAt !== null);
          expect(closesAt !== null && levelOf(between(closes)) > rank[level]).toBe(false);
        },
      ),
      { numRuns: 60 },
    );
  });
  test('the first lawful instant is lawful, and where there is none every hour is closed', () => {
    fc.assert(
      fc.property(anyPlace, anyInstant, (where, now) => {
        const from = lawfulFrom(where, givenRules, someHolidays, now);
        const hourly = Array.from({ length: 24 }, (_, ahead) => levelAt(where, now + ahead * 3_600_000));
        const first = from === null ? 'closed' : levelAt(where, from);
        expect(first === 'closed').toBe(from === null);
        expect(from === null && hourly.some((level) => level !== 'closed')).toBe(false);
      }),
      { numRuns: 40 },
    );
  });
  test('the spans of a day are what the hours are at each instant of it', () => {
    const third = 8 * 3_600_000;
    fc.assert(
      fc.property(
        anyPlace,
        rules,
        anyInstant,
        fc.integer({ min: 1, max: 86_400 }),
        (where, some, from, second) => {
          const until = from + third * 4;
          const spans = hoursWithin(where, some, someHolidays, from, until);
          expect(spans[0]?.from).toBe(from);
          expect(spans.at(-1)?.until).toBe(until);
          for (const [index, span] of spans.entries()) {
            expect(span.from).toBe(index === 0 ? from : spans[index - 1]?.until);
            expect(span.level).not.toBe(spans[index - 1]?.level);
          }
          const instant = from + second * 1000;
          const found = spans.find((span) => span.from <= instant && instant < span.until);
          expect(found?.level).toBe(hoursAt(where, some, someHolidays, instant).level);
        },
      ),
      { numRuns: 60 },
    );
  });
});
