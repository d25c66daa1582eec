import fc from 'fast-check';
import { getCountryCallingCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import metadata from 'libphonenumber-js/metadata.max.json';
import { expect, test } from 'vitest';
import { readPhones } from './phones.ts';

// A number is read by what is known of its thousand, where the plan allows it.

type Country = readonly unknown[];

/** Patterns of the national numbers of a country, of every kind, as the library holds them. */
const patternsOf = (country: Country): string[] =>
  [
    country[2],
    ...((country[11] ?? []) as readonly unknown[]).map((type) => (Array.isArray(type) ? type[0] : type)),
  ].filter((pattern) => typeof pattern === 'string' && pattern !== '');

test('the last three digits of a number of ten and more decide neither its kind nor its country', () => {
  const broken = new Set<string>();
  for (const [country, data] of Object.entries(metadata.countries as unknown as Record<string, Country>)) {
    if (!isSupportedCountry(country)) continue;
    const code = getCountryCallingCode(country);
    const said = (national: string) => {
      const parsed = parsePhoneNumberFromString(`+${code}${national}`);
      return `${parsed?.isPossible()} ${parsed?.getType()} ${parsed?.country}`;
    };
    for (const pattern of patternsOf(data)) {
      for (const national of fc.sample(fc.stringMatching(new RegExp(`^(?:${pattern})$`)), {
        numRuns: 12,
        seed: 7,
      })) {
        if (national.length < 10) continue;
        for (const last of ['000', '549', '999'])
          if (said(national.slice(0, -3) + last) !== said(national)) broken.add(country);
      }
    }
  }
  expect([...broken].filter((country) => country !== 'CO')).toEqual([]);
});

test('in North America the first six of the ten digits decide whether a number is in service', () => {
  const valid = (national: string) => parsePhoneNumberFromString(`+1${national}`)?.isValid() ?? false;
  const area = fc.constantFrom('312', '416', '787', '809', '876', '800', '900', '700', '211', '945');
  const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
  fc.assert(
    fc.property(fc.oneof(area, digits(3)), digits(3), digits(4), digits(4), (code, exchange, one, other) => {
      expect(valid(code + exchange + one)).toBe(valid(code + exchange + other));
    }),
    { numRuns: 500 },
  );
});

test('a number reads the same whichever number of its thousand was read before it', () => {
  const head = fc.constantFrom(
    '020 7946 0',
    '07700 900',
    '030 23125 ',
    '0113 496 0',
    '+49 30 23125 ',
    '+33 6 39 98 ',
  );
  const last = fc.integer({ min: 0, max: 999 }).map((each) => String(each).padStart(3, '0'));
  fc.assert(
    fc.property(
      head,
      last,
      last,
      fc.constantFrom('GB', 'DE', 'FR', null),
      (start, before, after, country) => {
        readPhones(start + before, 'work', country);
        const { phones, warnings } = readPhones(start + after, 'work', country);
        const parsed = parsePhoneNumberFromString(start + after, {
          ...(country === null ? {} : { defaultCountry: country }),
          extract: false,
        });
        const isThere = parsed?.isPossible() ?? false;
        expect(phones).toMatchObject([
          {
            e164: isThere ? parsed?.number : null,
            ext: null,
            raw: start + after,
            ...(isThere ? { type: parsed?.getType() === 'MOBILE' ? 'mobile' : 'work' } : {}),
          },
        ]);
        expect(warnings.length).toBe(parsed?.isValid() ? 0 : 1);
      },
    ),
    { numRuns: 500 },
  );
});
