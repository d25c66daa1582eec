import { expect, test } from 'vitest';
import { placeOf } from './calling/place.ts';
import { regionCode } from './region-code.ts';
import { candidateZones } from './zones.ts';

const table = { '1212': 'America/New_York', '44': 'Europe/London' };

test.each([
  ['US-FL', 'US', 'US', 'FL'],
  ['US-FL', 'United States', 'US', 'FL'],
  ['US-FL', null, 'US', 'FL'],
  ['CA-ON', null, 'CA', 'ON'],
  ['ES-MD', null, 'ES', 'MD'],
  ['ES-MD', 'Spain', 'ES', 'MD'],
  ['ID-RI', 'ID', 'ID', 'RI'],
  ['DE-BY', null, 'DE', 'BY'],
  [' PT-11 ', null, 'PT', '11'],
])('%s in a row of %s is a code', (text, row, country, code) => {
  expect(regionCode(text, row)).toEqual({ country, code });
});

test.each([
  ['TX-GA', 'US'],
  ['TX-GA', null],
  ['PA-NJ', null],
  ['PA-NJ', 'US'],
  ['CO-NM', null],
  ['ID-RI', null],
  ['ES-MD', 'US'],
  ['US-FL', 'Nowhere Land'],
  ['ES-ZZ', null],
  ['XX-YY', null],
  ['Florida', null],
])('%s in a row of %s is none', (text, row) => {
  expect(regionCode(text, row)).toBeNull();
});

test('two states that somebody sells in are neither a region nor another country', () => {
  expect(candidateZones({ country: 'US', state: 'TX-GA' }, table)).toEqual([]);
  expect(candidateZones({ country: 'US', state: 'TX-GA', e164: '+12125550142' }, table)).toEqual([
    'America/New_York',
  ]);
  for (const state of ['PA-NJ', 'CO-NM']) {
    expect(candidateZones({ state }, table)).toEqual([]);
    const place = placeOf({ country: null, state, zones: [], e164: '+12125550142' });
    expect(place.jurisdictions).toEqual(['US']);
  }
  expect(placeOf({ country: 'US', state: 'TX-GA', zones: [], e164: null }).jurisdictions).toEqual(['US']);
});
