import { describe, expect, it } from 'vitest';
import { outsideTheirHours } from './their-hours.ts';

const at = (iso: string) => Date.parse(iso);

describe('an hour that is theirs to sleep or to go home', () => {
  it('is told with their time', () => {
    expect(outsideTheirHours(at('2026-11-19T22:44:00Z'), ['Europe/Berlin'])).toBe('Late for them: 23:44');
    expect(outsideTheirHours(at('2026-11-19T17:00:00Z'), ['Europe/Berlin'])).toBe('Late for them: 18:00');
    expect(outsideTheirHours(at('2026-11-19T02:10:00Z'), ['Europe/Berlin'])).toBe('Late for them: 3:10');
    expect(outsideTheirHours(at('2026-11-19T06:59:00Z'), ['Europe/Berlin'])).toBe('Early for them: 7:59');
  });

  it('is not told from 8 to 18', () => {
    expect(outsideTheirHours(at('2026-11-19T07:00:00Z'), ['Europe/Berlin'])).toBeNull();
    expect(outsideTheirHours(at('2026-11-19T16:59:00Z'), ['Europe/Berlin'])).toBeNull();
    expect(outsideTheirHours(at('2026-11-19T07:00:00Z'), [])).toBeNull();
  });

  it('names only the clocks on which it is so', () => {
    expect(
      outsideTheirHours(at('2026-11-19T13:30:00Z'), [
        'America/New_York',
        'America/Chicago',
        'America/Denver',
      ]),
    ).toBe('Early for them: 6:30 or 7:30');
  });
});
