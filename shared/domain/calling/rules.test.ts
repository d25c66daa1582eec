import { describe, expect, test } from 'vitest';
import { givenRules } from './rules.ts';
import { callingDays, isOpen, readIntervals } from './windows.ts';

const ruleOf = (jurisdiction: string) => givenRules.find((rule) => rule.jurisdiction === jurisdiction);

/** Of each jurisdiction the hours from Monday to Friday, on Saturdays, on Sundays and on holidays, as gathered. */
const gathered = [
  ['US', '8-21', '8-21', '8-21', '8-21'],
  ['US-FL', '8-20', '8-20', '8-20', '8-20'],
  ['US-OK', '8-20', '8-20', '8-20', '8-20'],
  ['US-MD', '8-20', '8-20', '8-20', '8-20'],
  ['US-WA', '8-20', '8-20', '8-20', '8-20'],
  ['US-RI', '9-18', '10-17', '', ''],
  ['US-AL', '8-20', '8-20', '', ''],
  ['US-CT', '9-20', '9-20', '9-20', '9-20'],
  ['US-IL', '9-21', '9-21', '9-21', '9-21'],
  ['US-KY', '10-21', '10-21', '10-21', '10-21'],
  ['US-LA', '8-20', '8-20', '', ''],
  ['US-MA', '8-20', '8-20', '8-20', '8-20'],
  ['US-MI', '9-21', '9-21', '9-21', '9-21'],
  ['US-MN', '9-21', '9-21', '9-21', '9-21'],
  ['US-MS', '8-20', '8-20', '', ''],
  ['US-NV', '9-20', '9-20', '9-20', '9-20'],
  ['US-NM', '9-21', '9-21', '9-21', '9-21'],
  ['US-PA', '9-21', '9-21', '13:30-21', ''],
  ['US-SD', '9-21', '9-21', '', '9-21'],
  ['US-TX', '9-21', '9-21', '12-21', '9-21'],
  ['US-UT', '8-21', '8-21', '', ''],
  ['US-WY', '8-20', '8-20', '8-20', '8-20'],
  ['CA', '9-21:30', '10-18', '10-18', '10-18'],
  ['AU', '9-20', '9-17', '', ''],
  ['GB', '8-21', '8-21', '8-21', '8-21'],
  ['FR', '10-13 14-20', '', '', ''],
  ['DE', '8-18', '', '', ''],
  ['EU', '9-18', '', '', ''],
  ['*', '9-18', '', '', ''],
] as const;
const capsOf = (in24Hours: number | null, in7Days: number | null, in30Days: number | null) => ({
  in24Hours,
  in7Days,
  in30Days,
});

describe('the rules as they come', () => {
  test.each(gathered)('%s: its hours, day by day', (jurisdiction, week, sat, sun, holiday) => {
    const days = [week, week, week, week, week, sat, sun, holiday].map(readIntervals);
    expect(callingDays.map((day) => ruleOf(jurisdiction)?.window[day])).toEqual(days);
  });
  test('all of them are here, and nothing else but office hours', () => {
    expect(givenRules.map(({ jurisdiction }) => jurisdiction).toSorted()).toEqual(
      [...gathered.map(([jurisdiction]) => jurisdiction), 'courtesy'].toSorted(),
    );
  });
  test('there is one for each of twenty-nine jurisdictions, and one of decent hours for everywhere', () => {
    expect(givenRules).toHaveLength(30);
    expect(new Set(givenRules.map(({ jurisdiction }) => jurisdiction)).size).toBe(givenRules.length);
    expect(ruleOf('courtesy')).toBeDefined();
  });
  test('hours that no law names are a courtesy', () => {
    const courtesies = givenRules.filter(({ nature }) => nature === 'courtesy');
    expect(courtesies.map(({ jurisdiction }) => jurisdiction)).toEqual(['GB', 'DE', 'EU', '*', 'courtesy']);
  });
  test('each says how it is known, whom it protects and what it says of businesses', () => {
    for (const { evidence, scope, b2b, name } of givenRules) {
      for (const text of [evidence, scope, b2b, name]) expect(text).not.toBe('');
    }
  });
  test('every interval lies within a day, and none touches the next', () => {
    for (const { window } of givenRules) {
      for (const day of callingDays) {
        let last = -1;
        for (const [from, until] of window[day]) {
          expect(from).toBeGreaterThan(last);
          expect(until).toBeGreaterThan(from);
          expect(until).toBeLessThanOrEqual(24 * 60);
          last = until;
        }
      }
    }
  });
  test('caps and rests are those of the states and countries that have them', () => {
    const capped = givenRules.filter(({ caps }) => Object.values(caps).some((cap) => cap !== null));
    expect(capped.map(({ jurisdiction }) => jurisdiction)).toEqual(['FR', '*', 'US-FL', 'US-OK', 'US-MD']);
    for (const state of ['US-FL', 'US-OK', 'US-MD'])
      expect(ruleOf(state)?.caps).toEqual(capsOf(3, null, null));
    expect(ruleOf('FR')).toMatchObject({ caps: capsOf(null, null, 4), restDays: 60 });
    expect(ruleOf('*')?.caps).toEqual(capsOf(2, 6, null));
    expect(givenRules.filter(({ restDays }) => restDays !== null)).toEqual([ruleOf('FR')]);
  });
});

describe('a window', () => {
  test('is read as people write it', () => {
    expect(readIntervals('10-13 14-20:30')).toEqual([
      [600, 780],
      [840, 1230],
    ]);
    expect(readIntervals('')).toEqual([]);
  });
  test('opens on its first minute and is closed on its last', () => {
    const window = ruleOf('US-FL')?.window;
    if (!window) throw new Error('Florida has a rule.');
    expect(isOpen(window, '2026-11-19', 8 * 60, false)).toBe(true);
    expect(isOpen(window, '2026-11-19', 8 * 60 - 1, false)).toBe(false);
    expect(isOpen(window, '2026-11-19', 20 * 60 - 1, false)).toBe(true);
    expect(isOpen(window, '2026-11-19', 20 * 60, false)).toBe(false);
  });
  test('a holiday on a Sunday opens nothing that Sunday closes', () => {
    const texas = ruleOf('US-TX')?.window;
    if (!texas) throw new Error('Texas has a rule.');
    expect(isOpen(texas, '2026-11-22', 10 * 60, true)).toBe(false);
    expect(isOpen(texas, '2026-11-23', 10 * 60, true)).toBe(true);
  });
});
