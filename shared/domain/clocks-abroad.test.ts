import { describe, expect, test } from 'vitest';
import { clocksOfPlace, clocksOfRoaming, countryOfManyClocks } from './clocks-abroad.ts';
import { isZone } from './time/zones.ts';
import { countriesOfManyClocks, everyClockOf } from './zone-tables.ts';
import { candidateZones } from './zones.ts';

/** As the table of prefixes has them: one clock each. */
const table = {
  '61': 'Australia/Sydney',
  '618': 'Australia/Adelaide&Australia/Perth',
  '5592': 'America/Manaus',
  '79': 'Europe/Moscow',
  '7423': 'Asia/Vladivostok',
  '628': 'Asia/Jakarta',
  '52664': 'America/Tijuana',
  '77': 'Asia/Almaty&Asia/Aqtobe',
  '49': 'Europe/Berlin',
  '1212': 'America/New_York',
};

describe('a number that may be anywhere in a country', () => {
  test.each([
    ['an Australian mobile', '+61491570156', 'AU'],
    ['an Australian number of no place', '+611300975707', 'AU'],
    ['a Brazilian mobile, whatever its area code', '+5592991234567', 'BR'],
    ['a Russian mobile', '+79141234567', 'RU'],
    ['an Indonesian mobile', '+62812345678', 'ID'],
    ['a Mexican number, which may be a mobile', '+526641234567', 'MX'],
    ['a Spanish mobile', '+34612345678', 'ES'],
  ])('is on every clock of it: %s', (_, e164, country) => {
    expect(candidateZones({ e164 }, table)).toEqual(everyClockOf(country));
    expect(everyClockOf(country).length).toBeGreaterThan(1);
  });

  test('is none that is a line in a place, nor one of a country with one clock, nor one under +1', () => {
    expect(candidateZones({ e164: '+61855501234' }, table)).toEqual([
      'Australia/Adelaide',
      'Australia/Perth',
    ]);
    expect(candidateZones({ e164: '+559232345678' }, table)).toEqual(['America/Manaus']);
    expect(candidateZones({ e164: '+74232123456' }, table)).toEqual(['Asia/Vladivostok']);
    expect(candidateZones({ e164: '+4915123125100' }, table)).toEqual(['Europe/Berlin']);
    expect(candidateZones({ e164: '+12125550142' }, table)).toEqual(['America/New_York']);
    // Kazakhstan lives by one clock since 2024, whatever its parts are called.
    expect(clocksOfRoaming('+77710009998')).toEqual([]);
  });

  test('is where the person was said or is known to be', () => {
    const e164 = '+61491570156';
    expect(candidateZones({ e164, stated: 'Australia/Perth' }, table)).toEqual(['Australia/Perth']);
    expect(candidateZones({ e164, state: 'WA' }, table)).toEqual(['Australia/Perth']);
    expect(candidateZones({ e164, country: 'AU', city: 'Perth' }, table)).toEqual(['Australia/Perth']);
    expect(candidateZones({ e164: '+5592991234567', city: 'Manaus' }, table)).toEqual(['America/Manaus']);
    expect(candidateZones({ e164: '+5511961234567', country: 'Brazil', state: 'São Paulo' }, table)).toEqual([
      'America/Sao_Paulo',
    ]);
    expect(candidateZones({ e164: '+5592991234567', country: 'BR', state: 'AM' }, table)).toEqual([
      'America/Manaus',
      'America/Rio_Branco',
    ]);
    expect(candidateZones({ e164: '+79141234567', city: 'Vladivostok' }, table)).toEqual([
      'Asia/Vladivostok',
    ]);
    expect(candidateZones({ e164, country: 'AU', city: 'Nowhere' }, table)).toEqual(everyClockOf('AU'));
  });
});

test('a state is never one of the United States where the number is of another country', () => {
  expect(candidateZones({ e164: '+5592991234567', state: 'PA' }, table)).toEqual(['America/Sao_Paulo']);
});

test('every clock of a country is one that the platform knows, and each place is on some of them', () => {
  for (const country of countriesOfManyClocks)
    for (const zone of everyClockOf(country)) expect(isZone(zone), zone).toBe(true);
  for (const [country, city, zone] of [
    ['MX', 'Tijuana', 'America/Tijuana'],
    ['ID', 'Denpasar', 'Asia/Makassar'],
    ['ES', 'Las Palmas', 'Atlantic/Canary'],
  ] as const) {
    expect(clocksOfPlace(country, { city })).toEqual([zone]);
    expect(everyClockOf(country)).toContain(zone);
  }
  expect(clocksOfPlace('US', { city: 'Portland' })).toEqual([]);
  // A part of Nayarit lives an hour ahead of the rest.
  expect(clocksOfPlace('MX', { state: 'Nayarit' })).toEqual(['America/Hermosillo', 'America/Mexico_City']);
});

test('a number tells its country only where that lives by several clocks', () => {
  expect(countryOfManyClocks('+61491570156')).toBe('AU');
  expect(countryOfManyClocks('+351912345678')).toBe('PT');
  expect(countryOfManyClocks('+77710009998')).toBeNull();
  expect(countryOfManyClocks('+4915123125100')).toBeNull();
  expect(countryOfManyClocks('+12125550142')).toBeNull();
});
