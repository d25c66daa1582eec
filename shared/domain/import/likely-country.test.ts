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
test('by states behind cities, where they are several', () => {
  const cities = ['Rockford IL', 'Gary, IN', 'Toledo OH 43604'];
  expect(country(['First', 'Last', 'Firma', 'Tel.', 'Ort'], [[], [], [], [], cities])).toBe('US');
  expect(country(['Name', 'City'], [[], ['Berlin, DE', 'Hamburg, DE']])).toBeNull();
});
test('by how numbers are grouped, whatever the language of the headers', () => {
  const headers = ['Vorname', 'Nachname', 'Firma', 'Telefon', 'Ort'];
  const american = ['815-555-0103', '(317) 555 0101', '217.555.0142 x12'];
  expect(country(headers, [['Dana'], ['Whitlock'], [], american, ['Rockford']])).toBe('US');
  const german = ['030 23125123', '030/23125124', '(030) 23125-125'];
  expect(country(headers, [['Dana'], ['Whitlock'], [], german, ['Berlin']])).toBe('DE');
});
test('by postal codes of a form that one country alone has', () => {
  expect(country(['Name', 'Postcode', 'Tel'], [[], ['LS1 1AA', 'yo1 1aa'], ['020 7946 0123']])).toBe('GB');
  expect(country(['Name', 'Postal Code'], [[], ['H2G 1A7', 'T5K 2N1']])).toBe('CA');
  expect(country(['Name', 'Postcode'], [[], ['1234 AB', '9876 XY']])).toBe('NL');
  expect(country(['Name', 'Zip'], [[], ['62701', '61602']])).toBeNull();
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
