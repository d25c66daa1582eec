import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantIn, offsetMinutes, wallClock } from './zones.ts';

const zones = [...Intl.supportedValuesOf('timeZone'), 'UTC'];
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** As the platform shows it, asked anew. */
function shown(at: number, zone: string) {
  const text = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(at);
  const [on = '', time = ''] = text.split(' ');
  const [hour, minute, second] = time.split(':').map(Number);
  return { on, hour, minute, second };
}

const zone = fc.constantFrom(...zones);
const between = (from: string, until: string) =>
  fc.integer({ min: Date.parse(from), max: Date.parse(until) });

describe('a wall clock', () => {
  it('shows what the platform shows, in every zone', () => {
    fc.assert(
      fc.property(between('1980-01-01', '2045-01-01'), zone, (at, where) => {
        expect(wallClock(at, where)).toEqual(shown(at, where));
      }),
      { numRuns: 3000 },
    );
  });

  // Not all of them are set on the hour, nor on a quarter of it.
  const setOddly = [
    ['America/New_York', 2026],
    ['Australia/Lord_Howe', 2026],
    ['Pacific/Chatham', 2026],
    ['Africa/Casablanca', 2026],
    ['America/St_Johns', 2009],
    ['America/Moncton', 2005],
    ['Asia/Gaza', 2010],
    ['Antarctica/Casey', 2020],
  ] as const;

  it.each(setOddly)('shows it around every hour at which it is set: %s in %i', (where, year) => {
    let changes = 0;
    for (let at = Date.UTC(year, 0); at < Date.UTC(year + 1, 0); at += hourMs) {
      if (offsetMinutes(at, where) === offsetMinutes(at + hourMs, where)) continue;
      changes += 1;
      for (let then = at; then <= at + hourMs; then += minuteMs)
        expect(wallClock(then, where)).toEqual(shown(then, where));
    }
    expect(changes).toBeGreaterThan(0);
  });

  it('tells the instant of a time that it shows', () => {
    fc.assert(
      fc.property(between('2000-01-02', '2045-01-01'), zone, (at, where) => {
        const { on, hour, minute } = wallClock(at, where);
        const found = instantIn(on, hour, minute, where);
        expect(wallClock(found, where)).toMatchObject({ on, hour, minute });
        expect(found).toBeLessThanOrEqual(at);
      }),
      { numRuns: 3000 },
    );
  });
});
