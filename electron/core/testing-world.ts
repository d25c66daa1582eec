import type { World } from './world.ts';

/** A world whose clock stands still until a test moves it, and whose ids follow one another. */
export interface TestWorld extends World {
  /** Moves the clock on, in milliseconds. */
  pass(ms: number): void;
  /** Sets the clock to an instant in ISO 8601. */
  at(instant: string): void;
  readonly errors: unknown[];
}

/** @param series a hex digit: worlds that write one book in turn need ids of their own */
export function testWorld(folder: string, instant = '2026-11-19T15:00:00Z', series = '0'): TestWorld {
  let now = Date.parse(instant);
  let ids = 0;
  const errors: unknown[] = [];
  return {
    version: '0.0.0-test',
    folder,
    errors,
    now: () => now,
    pass: (ms) => {
      now += ms;
    },
    at: (iso) => {
      now = Date.parse(iso);
    },
    zone: () => 'America/New_York',
    newId() {
      ids += 1;
      return `${series}0000000-0000-7000-8000-${String(ids).padStart(12, '0')}`;
    },
    newIds(count) {
      const all = Array.from({ length: count }, () => this.newId().replaceAll('-', ''));
      return Buffer.from(all.join(''), 'hex');
    },
    log: {
      info: () => {},
      error: (error) => {
        errors.push(error);
        return `test-${errors.length}`;
      },
    },
  };
}
