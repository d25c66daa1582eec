import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantIn, offsetMinutes, wallClock } from './zones.ts';

const zones = [...Intl.supportedValuesOf('timeZone'), 'UTC'];
const hourMs = 3_600_000;

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

  it('shows it around every hour at which clocks are set', () => {
    for (const where of [
      'America/New_York',
      'Australia/Lord_Howe',
      'Pacific/Chatham',
      'Africa/Casablanca',
      'Europe/London',
    ])
      for (let at = Date.parse('2026-01-01'); at < Date.parse('2027-01-01'); at += hourMs) {
        if (offsetMinutes(at, where) === offsetMinutes(at + hourMs, where)) continue;
        for (let step = 0; step <= 12; step += 1) {
          const then = at + step * 5 * 60_000;
          expect(wallClock(then, where)).toEqual(shown(then, where));
        }
      }
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
