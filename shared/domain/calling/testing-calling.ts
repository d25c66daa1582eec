import fc from 'fast-check';
import type { Holidays } from './hours.ts';
import type { Place } from './place.ts';
import { type CallingRule, givenRules, noCaps } from './rules.ts';
import type { CallingWindow } from './windows.ts';

/** Holidays of a made-up world: on the tenth of each month in Australia, the eleventh in Alabama. */
export const someHolidays: Holidays = (country, state, on) =>
  country === 'AU' && on.endsWith('-10')
    ? 'Tenth Day'
    : country === 'US' && state === 'AL' && on.endsWith('-11')
      ? 'Founders’ Day'
      : null;

export const noHolidays: Holidays = () => null;

export const place = (jurisdictions: string, zones: string): Place => ({
  jurisdictions: jurisdictions.split(' '),
  zones: zones === '' ? [] : zones.split(' '),
  mobile: false,
});

const zones = [
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Phoenix',
  'America/Los_Angeles',
  'America/St_Johns',
  'Pacific/Honolulu',
  'Europe/London',
  'Europe/Paris',
  'Australia/Lord_Howe',
  'Australia/Sydney',
  'Australia/Perth',
];

/** Instants of two years, to the second, and often close to a change of the clock. */
export const anyInstant = fc
  .oneof(
    fc.integer({ min: Date.UTC(2026, 0, 1) / 1000, max: Date.UTC(2027, 11, 31) / 1000 }),
    fc.integer({ min: Date.UTC(2026, 2, 7) / 1000, max: Date.UTC(2026, 2, 9) / 1000 }),
    fc.integer({ min: Date.UTC(2026, 9, 31) / 1000, max: Date.UTC(2026, 10, 2) / 1000 }),
  )
  .map((second) => second * 1000);

export const anyZones = fc.uniqueArray(fc.constantFrom(...zones), { minLength: 1, maxLength: 4 });

const jurisdictions = [...givenRules.map(({ jurisdiction }) => jurisdiction), 'AU-NSW', 'NL'].filter(
  (each) => each !== 'courtesy',
);

export const anyPlace: fc.Arbitrary<Place> = fc.record({
  jurisdictions: fc.uniqueArray(fc.constantFrom(...jurisdictions), { minLength: 1, maxLength: 3 }),
  zones: anyZones,
  mobile: fc.constant(false),
});

/** Windows with odd minutes, some in the hour that a change of the clock skips or repeats. */
const anyWindow = fc
  .array(
    fc.array(
      fc
        .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1440 }))
        .map(([a, b]): readonly [number, number] => (a < b ? [a, b] : [b - 1, a + 1])),
      { maxLength: 2 },
    ),
    { minLength: 8, maxLength: 8 },
  )
  .map(
    ([
      mon = [],
      tue = [],
      wed = [],
      thu = [],
      fri = [],
      sat = [],
      sun = [],
      holiday = [],
    ]): CallingWindow => ({
      mon,
      tue,
      wed,
      thu,
      fri,
      sat,
      sun,
      holiday,
    }),
  );

const few = fc.option(fc.integer({ min: 1, max: 6 }));

/** A rule that a company could have made of one of the given ones. */
export const anyRule: fc.Arbitrary<CallingRule> = fc.record({
  jurisdiction: fc.constantFrom(...jurisdictions, 'courtesy'),
  where: fc.constant('Here'),
  name: fc.constant('House rule'),
  nature: fc.constantFrom('law', 'courtesy'),
  window: anyWindow,
  caps: fc.oneof(fc.constant(noCaps), fc.record({ in24Hours: few, in7Days: few, in30Days: few })),
  restDays: fc.option(fc.integer({ min: 1, max: 90 })),
  needsWhy: fc.boolean(),
  scope: fc.constant(''),
  b2b: fc.constant(''),
  evidence: fc.constant(''),
  note: fc.constant(''),
});
