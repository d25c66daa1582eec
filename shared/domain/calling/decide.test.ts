import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instantIn } from '../time/zones.ts';
import { splitAreaCodes, zonesOfSplitCode } from '../zone-tables.ts';
import { zonesKnownFrom } from '../zones.ts';
import { type Asked, callLevels, type CallReason, decide, levelOfReason, liftedBy } from './decide.ts';
import { overrides } from './overrides.ts';
import { placeOf } from './place.ts';
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

const newYork = 'America/New_York';
const at = (on: string, time: string, zone = newYork) => {
  const [hour = 0, minute = 0, second = 0] = time.split(':').map(Number);
  return instantIn(on, hour, minute, zone) + second * 1000;
};
const hour = 3_600_000;

const asked = (more: Partial<Asked> = {}): Asked => ({
  place: place('US US-FL', newYork),
  zonesFrom: 'region',
  e164: '+13055550142',
  closed: [],
  dialled: { person: [], number: [], refusedAt: null },
  screened: null,
  whyThem: null,
  rules: givenRules,
  ruleVersion: 'as given',
  holidays: noHolidays,
  now: at('2026-11-19', '10:00'),
  ...more,
});
const kinds = (more: Partial<Asked>) => decide(asked(more)).reasons.map(({ kind }) => kind);
const levelAt = (now: number, more: Partial<Asked> = {}) => decide(asked({ now, ...more })).level;

/** A number as the book has it: its zones and its place from its digits alone. */
function numbered(e164: string): Pick<Asked, 'e164' | 'place' | 'zonesFrom'> {
  const { zones, from } = zonesKnownFrom({ e164 }, { '1': 'a&b&c&d&e', '1850': newYork, '1305': newYork });
  return { e164, zonesFrom: from, place: placeOf({ country: null, state: null, zones, e164 }) };
}

describe('may I call', () => {
  test('on a plain morning, yes, at once', () => {
    expect(decide(asked())).toEqual({
      level: 'info',
      reasons: [],
      nextAllowedAt: asked().now,
      ruleVersion: 'as given',
    });
  });
  test('Florida at 19:59:59 is late and lawful, at 20:00:00 it is closed until the morning', () => {
    expect(levelAt(at('2026-11-19', '19:59:59'))).toBe('warn');
    expect(kinds({ now: at('2026-11-19', '19:59:59') })).toEqual(['discourteous', 'closes-soon']);
    const closed = decide(asked({ now: at('2026-11-19', '20:00:00') }));
    expect(closed).toMatchObject({ level: 'reason', nextAllowedAt: at('2026-11-20', '8:00') });
    expect(closed.reasons[0]).toEqual({
      kind: 'outside-hours',
      rule: 'US-FL',
      zone: newYork,
      holiday: null,
    });
  });
  test('an 850 number at 20:30 Eastern is closed: it may be in Chicago, and it may be in New York', () => {
    const number = numbered('+18505550142');
    expect(number.place).toEqual(place('US US-FL', 'America/Chicago America/New_York'));
    expect(levelAt(at('2026-11-19', '20:30'), number)).toBe('reason');
    expect(levelAt(at('2026-11-19', '10:00'), number)).toBe('warn');
    expect(kinds(number)).toEqual(['zone-by-number']);
  });
  test('each of the 25 area codes on several clocks must pass on all of them', () => {
    for (const code of splitAreaCodes) {
      const number = numbered(`+1${code}5550142`);
      const zones = zonesOfSplitCode(code) ?? [];
      expect(number.place.zones, code).toEqual(zones.toSorted());
      for (const zone of zones) {
        const early = Math.min(...zones.map((each) => at('2026-07-15', '7:30', each)));
        expect(levelAt(early, number), code).toBe('reason');
        const late = at('2026-07-15', '21:45', zone);
        expect(levelAt(late, number), `${code} ${zone}`).toBe('reason');
      }
      const opens = decide(asked({ ...number, now: at('2026-07-15', '4:00') })).nextAllowedAt;
      expect(opens, code).toBeGreaterThanOrEqual(
        Math.max(...zones.map((each) => at('2026-07-15', '8:00', each))),
      );
    }
  });
  test('goes by their clock on the days on which it is set', () => {
    for (const [on, night] of [
      ['2026-03-08', 11],
      ['2026-11-01', 13],
    ] as const) {
      const opens = at(on, '8:00');
      const before = opens - night * hour;
      expect(decide(asked({ now: before }))).toMatchObject({ level: 'reason', nextAllowedAt: opens });
      expect(levelAt(opens - 1000)).toBe('reason');
      expect(levelAt(opens)).toBe('warn');
    }
  });
  test('not on an Australian public holiday', () => {
    const sydney = { place: place('AU AU-NSW', 'Australia/Sydney'), holidays: someHolidays };
    const now = at('2026-12-10', '11:00', 'Australia/Sydney');
    expect(decide(asked({ ...sydney, now }))).toMatchObject({
      level: 'reason',
      nextAllowedAt: at('2026-12-11', '9:00', 'Australia/Sydney'),
    });
    expect(kinds({ ...sydney, now })).toEqual(['outside-hours', 'holiday']);
  });
  test('France at 13:30 is closed for half an hour', () => {
    const now = at('2026-11-19', '13:30', 'Europe/Paris');
    expect(decide(asked({ place: place('FR', 'Europe/Paris'), now }))).toMatchObject({
      level: 'reason',
      nextAllowedAt: now + hour / 2,
    });
  });
  test('a fourth dial inside 24 hours, over midnight, waits until the first is a day old', () => {
    const dials = ['2026-11-18 15:00', '2026-11-18 18:30', '2026-11-19 9:00'].map((text) => {
      const [on = '', time = ''] = text.split(' ');
      return at(on, time);
    });
    const dialled = { person: dials, number: [], refusedAt: null };
    const now = at('2026-11-19', '14:59:59');
    const held = decide(asked({ dialled, now }));
    expect(held).toMatchObject({ level: 'reason', nextAllowedAt: at('2026-11-19', '15:00') });
    expect(held.reasons[0]).toEqual({
      kind: 'cap',
      rule: 'US-FL',
      most: 3,
      days: 1,
      until: at('2026-11-19', '15:00'),
    });
    expect(levelAt(at('2026-11-19', '15:00'), { dialled })).toBe('info');
    // Another number of the same person is no way around it, and neither is another person on that number.
    const shared = { person: [], number: dials, refusedAt: null };
    expect(levelAt(now, { dialled: shared })).toBe('reason');
  });
  test('a held person whose hold ends at night waits until the morning', () => {
    const dials = [19, 19.2, 19.4].map((time) => at('2026-11-18', '0:00') + (time + 2) * hour);
    const dialled = { person: dials, number: [], refusedAt: null };
    const decision = decide(asked({ dialled, now: at('2026-11-19', '17:00') }));
    expect(decision.nextAllowedAt).toBe(at('2026-11-20', '8:00'));
  });
  test('a promise at a forbidden hour needs its reason, which is that they asked for it', () => {
    const promised = decide(asked({ now: at('2026-11-19', '20:15') }));
    expect(promised.level).toBe('reason');
    expect(liftedBy(promised.reasons)).toContain('asked-for-this-time');
    expect(promised.nextAllowedAt).toBe(at('2026-11-20', '8:00'));
  });
  test('a toll-free number says nothing of where it rings, and goes by what else is known', () => {
    const alone = numbered('+18005550142');
    expect(alone.place).toEqual(place('*', ''));
    expect(decide(asked(alone)).reasons.map(({ kind }) => kind)).toEqual(['zone-unknown', 'toll-free']);
    const known = placeOf({ country: 'US', state: 'FL', zones: [newYork], e164: '+18005550142' });
    const evening = { e164: '+18005550142', place: known, now: at('2026-11-19', '20:00') };
    expect(levelAt(evening.now, evening)).toBe('reason');
  });
  test('without a number there is nothing to call', () => {
    expect(decide(asked({ e164: null }))).toEqual({
      level: 'block',
      reasons: [{ kind: 'no-number' }],
      nextAllowedAt: null,
      ruleVersion: 'as given',
    });
  });
  test('whom nobody may contact is blocked, whatever the hour, and nothing lifts it', () => {
    const closings: CallReason[] = [
      { kind: 'suppressed' },
      { kind: 'register', name: 'National list', asOf: '2026-11-01' },
      { kind: 'never-dialled', sentence: 'It is a premium number.' },
    ];
    for (const closed of closings) {
      const decision = decide(asked({ closed: [closed], now: at('2026-11-19', '23:00') }));
      expect(decision).toMatchObject({ level: 'block', nextAllowedAt: null });
      expect(decision.reasons[0]).toEqual(closed);
      expect(liftedBy(decision.reasons)).toEqual([]);
    }
  });
  test('a mobile of which nobody knows the clock needs a reason, or a clock', () => {
    const mobile = placeOf({ country: 'AU', state: null, zones: [], e164: '+61491570156' });
    const decision = decide(asked({ place: mobile, e164: '+61491570156', zonesFrom: 'nothing' }));
    expect(decision).toMatchObject({ level: 'reason', nextAllowedAt: null });
    expect(liftedBy(decision.reasons)).toContain('zone-corrected');
  });
  test('Germany wants to know why they would want the call', () => {
    const germany = { place: place('DE', 'Europe/Berlin'), now: at('2026-11-19', '10:00', 'Europe/Berlin') };
    expect(kinds(germany)).toEqual(['why-needed']);
    expect(kinds({ ...germany, whyThem: 'Asked for the catalog at the fair' })).toEqual([]);
  });
  test('a register that was brought in too long ago is said so', () => {
    const screened = { name: 'National list', days: 32, most: 31 };
    expect(kinds({ screened })).toEqual(['register-stale']);
    expect(kinds({ screened: { ...screened, days: 31 } })).toEqual([]);
  });
});

const dials = fc.array(fc.integer({ min: -60, max: 0 }), { maxLength: 6 });
const anyAsked = fc
  .record({
    where: anyPlace,
    rules: fc.array(anyRule, { maxLength: 3 }),
    now: anyInstant,
    person: dials,
    number: dials,
  })
  .map(({ where, rules, now, person, number }) =>
    asked({
      place: where,
      rules: rules.map((rule) => ({ ...rule, needsWhy: false })),
      holidays: someHolidays,
      now,
      dialled: {
        person: person.map((hours) => now + hours * hour),
        number: number.map((hours) => now + hours * hour),
        refusedAt: person[0] === undefined ? null : now + person[0] * 24 * hour,
      },
    }),
  );
const rankOf = (one: Asked) => callLevels.indexOf(decide(one).level);

describe('whatever is asked', () => {
  test('one more zone, rule, dial or closing never loosens', () => {
    fc.assert(
      fc.property(anyAsked, anyZones, anyRule, (one, zones, rule) => {
        const before = rankOf(one);
        const wider = { ...one.place, zones: [...new Set([...one.place.zones, ...zones])] };
        expect(rankOf({ ...one, place: wider })).toBeGreaterThanOrEqual(before);
        expect(rankOf({ ...one, rules: [...one.rules, rule] })).toBeGreaterThanOrEqual(before);
        const person = [...one.dialled.person, one.now];
        expect(rankOf({ ...one, dialled: { ...one.dialled, person } })).toBeGreaterThanOrEqual(before);
        expect(rankOf({ ...one, closed: [{ kind: 'suppressed' }] })).toBe(callLevels.length - 1);
      }),
    );
  });
  test('the next allowed instant is allowed, and none before it is', () => {
    fc.assert(
      fc.property(anyAsked, fc.double({ min: 0, max: 1, noNaN: true }), (one, share) => {
        const { nextAllowedAt, level } = decide(one);
        const needsReason = (now: number) => rankOf({ ...one, now }) >= callLevels.indexOf('reason');
        const next = nextAllowedAt ?? one.now;
        expect(needsReason(next)).toBe(nextAllowedAt === null);
        expect(level === 'reason' || next === one.now).toBe(true);
        const before = one.now + Math.floor((next - 1 - one.now) * share);
        expect(next === one.now || (needsReason(before) && needsReason(next - 1))).toBe(true);
      }),
      { numRuns: 80 },
    );
  });
  test('the level is that of the gravest reason, and a coded reason lifts what is not blocked', () => {
    fc.assert(
      fc.property(anyAsked, (one) => {
        const { level, reasons } = decide(one);
        const gravest = Math.max(0, ...reasons.map((reason) => callLevels.indexOf(levelOfReason(reason))));
        expect(level).toBe(callLevels[gravest]);
        expect(liftedBy(reasons).length > 0).toBe(level === 'reason');
        expect(overrides).toEqual(expect.arrayContaining([...liftedBy(reasons)]));
      }),
    );
  });
});
