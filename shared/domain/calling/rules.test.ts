import { describe, expect, test } from 'vitest';
import { givenRules } from './rules.ts';
import { callingDays, isOpen, readIntervals } from './windows.ts';

const ruleOf = (jurisdiction: string) => givenRules.find((rule) => rule.jurisdiction === jurisdiction);

describe('the rules as they come', () => {
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
