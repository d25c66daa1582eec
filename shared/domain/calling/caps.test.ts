import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Dialled, heldUntil, holds } from './caps.ts';
import { givenRules } from './rules.ts';
import { anyPlace, anyRule, place } from './testing-calling.ts';

const hour = 3_600_000;
const day = 24 * hour;
const nothing: Dialled = { person: [], number: [], refusedAt: null };
const florida = place('US US-FL', 'America/New_York');
const base = Date.UTC(2026, 10, 19, 20);

describe('what holds somebody', () => {
  test('three dials within 24 hours, over midnight, hold the fourth until the first is a day old', () => {
    const person = [base, base + 3 * hour, base + 16 * hour];
    expect(heldUntil({ ...nothing, person }, florida, givenRules)).toBe(base + day);
    expect(heldUntil({ ...nothing, person: person.slice(1) }, florida, givenRules)).toBe(0);
  });
  test('the number is counted apart from the person: two people on one line share its cap', () => {
    const number = [base, base + hour, base + 2 * hour];
    expect(heldUntil({ ...nothing, number }, florida, givenRules)).toBe(base + day);
    const divided = { ...nothing, person: [base, base + hour], number: [base + 2 * hour] };
    expect(heldUntil(divided, florida, givenRules)).toBe(0);
  });
  test('France allows four in thirty days, and rests sixty after a no', () => {
    const france = place('FR', 'Europe/Paris');
    const person = [0, 5, 10, 15].map((days) => base + days * day);
    expect(heldUntil({ ...nothing, person }, france, givenRules)).toBe(base + 30 * day);
    expect(holds({ ...nothing, refusedAt: base }, france, givenRules)).toEqual([
      { kind: 'rest', rule: 'FR', days: 60, until: base + 60 * day },
    ]);
  });
  test('of several rules the one that holds longest counts', () => {
    const both = place('US US-FL *', 'America/New_York');
    const person = [base, base + hour, base + 2 * hour];
    // Two in 24 hours anywhere else: the second to last is what must be a day old.
    expect(heldUntil({ ...nothing, person }, both, givenRules)).toBe(base + hour + day);
  });
  test('where no rule caps, any number of dials holds nobody', () => {
    const person = Array.from({ length: 40 }, (_, at) => base + at * hour);
    expect(heldUntil({ ...nothing, person }, place('US', ''), givenRules)).toBe(0);
  });
  test('one more dial or rule never lets go earlier', () => {
    const dials = fc.array(fc.integer({ min: base, max: base + 40 * day }), { maxLength: 8 });
    fc.assert(
      fc.property(
        anyPlace,
        fc.array(anyRule, { maxLength: 3 }),
        anyRule,
        dials,
        dials,
        (where, rules, rule, person, number) => {
          const dialled = { person, number, refusedAt: person[0] ?? null };
          const until = heldUntil(dialled, where, rules);
          expect(heldUntil(dialled, where, [...rules, rule])).toBeGreaterThanOrEqual(until);
          const more = { ...dialled, person: [...person, base + 3 * day] };
          expect(heldUntil(more, where, rules)).toBeGreaterThanOrEqual(until);
          // At the instant itself fewer dials than each cap lie inside its span.
          for (const hold of holds(dialled, where, rules)) {
            if (hold.kind !== 'cap') continue;
            const inside = (all: readonly number[]) =>
              all.filter((at) => at > hold.until - hold.days * day && at <= hold.until).length;
            expect(Math.max(inside(person), inside(number))).toBeLessThan(hold.most);
          }
        },
      ),
    );
  });
});
