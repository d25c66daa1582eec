import { expect, test } from 'vitest';
import { likelyCountry } from './likely-country.ts';
import { mapColumns, type Samples } from './mapping.ts';

const country = (headers: readonly string[], samples: Samples) =>
  likelyCountry(mapColumns(headers, samples, undefined), samples);

test('by the country column, when most rows agree', () => {
  expect(country(['Name', 'Country'], [[], ['Germany', 'Deutschland', 'France']])).toBe('DE');
  expect(country(['Name', 'Country'], [[], ['Germany', 'France']])).toBeNull();
});
test('by states, where their names are one country’s', () => {
  expect(country(['Name', 'State'], [[], ['NSW', 'Queensland', 'WA']])).toBe('AU');
  expect(country(['Name', 'State'], [[], ['WA', 'WA']])).toBeNull();
});
test('by numbers that name theirs', () => {
  expect(country(['Name', 'Phone'], [[], ['+44 20 7946 0123', '0044 20 7946 0124', '020 7946 0125']])).toBe(
    'GB',
  );
});
test('by the endings of addresses, where those of free mail and .com say nothing', () => {
  expect(country(['Name', 'Email'], [[], ['a@werk.de', 'b@stahl.de', 'c@gmx.de']])).toBe('DE');
  expect(country(['Name', 'Email'], [[], ['a@x.com', 'b@y.io', 'c@gmx.de']])).toBeNull();
});
test('a column of names says nothing', () => {
  expect(country(['Name'], [['Dana', 'Victor']])).toBeNull();
});
