import { describe, expect, test } from 'vitest';
import { clocksOfPlace, clocksOfRoaming, countryOfManyClocks } from './clocks-abroad.ts';
import { citiesAbroad, regionsAbroad } from './regions-abroad.ts';
import { isZone, offsetMinutes } from './time/zones.ts';
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

describe('a region given', () => {
  const mobiles: { readonly [country: string]: string } = {
    BR: '+5592991234567',
    CL: '+56961234567',
    EC: '+593991234567',
    ES: '+34612345678',
    ID: '+62812345678',
    MX: '+525512345678',
    NZ: '+64211234567',
    PT: '+351912345678',
    RU: '+79141234567',
  };
  const clocksOf = (country: string, state: string, city: string | null = null) =>
    candidateZones({ country, state, city, e164: mobiles[country] }, table);

  test.each([
    ['ES', 'Madrid', 'Europe/Madrid'],
    ['ES', 'Comunidad de Madrid', 'Europe/Madrid'],
    ['ES', 'ES-MD', 'Europe/Madrid'],
    ['ES', 'Cataluña', 'Europe/Madrid'],
    ['ES', 'Catalonia', 'Europe/Madrid'],
    ['ES', 'País Vasco', 'Europe/Madrid'],
    ['ES', 'A Coruña', 'Europe/Madrid'],
    ['ES', 'Provincia de Zaragoza', 'Europe/Madrid'],
    ['ES', 'Illes Balears', 'Europe/Madrid'],
    ['ES', 'Las Palmas', 'Atlantic/Canary'],
    ['ES', 'Islas Canarias', 'Atlantic/Canary'],
    ['ES', 'TF', 'Atlantic/Canary'],
    ['PT', 'Lisboa', 'Europe/Lisbon'],
    ['PT', 'PT-11', 'Europe/Lisbon'],
    ['PT', 'Distrito de Setúbal', 'Europe/Lisbon'],
    ['PT', 'Algarve', 'Europe/Lisbon'],
    ['PT', 'Madeira', 'Europe/Lisbon'],
    ['PT', 'Região Autónoma dos Açores', 'Atlantic/Azores'],
    ['CL', 'Región Metropolitana de Santiago', 'America/Santiago'],
    ['CL', 'Biobío', 'America/Santiago'],
    ['CL', 'Región de Los Lagos', 'America/Santiago'],
    ['CL', 'Región del Maule', 'America/Santiago'],
    ['CL', 'Magallanes', 'America/Punta_Arenas'],
    ['CL', 'CL-AI', 'America/Punta_Arenas'],
    ['EC', 'Pichincha', 'America/Guayaquil'],
    ['EC', 'Galápagos', 'Pacific/Galapagos'],
    ['BR', 'Paraná', 'America/Sao_Paulo'],
    ['BR', 'Estado de São Paulo', 'America/Sao_Paulo'],
    ['BR', 'BR-AC', 'America/Rio_Branco'],
    ['MX', 'Jalisco', 'America/Mexico_City'],
    ['MX', 'MX-BCN', 'America/Tijuana'],
    ['MX', 'Querétaro de Arteaga', 'America/Mexico_City'],
    ['NZ', 'Hawke’s Bay', 'Pacific/Auckland'],
    ['NZ', 'Chatham Islands', 'Pacific/Chatham'],
    ['ID', 'DKI Jakarta', 'Asia/Jakarta'],
    ['ID', 'East Java', 'Asia/Jakarta'],
    ['ID', 'Bali', 'Asia/Makassar'],
    ['ID', 'Papua Barat', 'Asia/Jayapura'],
    ['RU', 'Moskovskaya oblast’', 'Europe/Moscow'],
    ['RU', 'Republic of Tatarstan', 'Europe/Moscow'],
    ['RU', 'Sverdlovsk Oblast', 'Asia/Yekaterinburg'],
    ['RU', 'Primorsky Krai', 'Asia/Vladivostok'],
  ])('in %s, %s, decides', (country, state, zone) => {
    expect(clocksOf(country, state)).toEqual([zone]);
  });

  test('on several clocks leaves those, and a larger city of it tells which', () => {
    expect(clocksOf('CL', 'Valparaíso')).toEqual(['America/Santiago', 'Pacific/Easter']);
    expect(clocksOf('CL', 'Valparaíso', 'Viña del Mar')).toEqual(['America/Santiago']);
    expect(clocksOf('CL', 'Valparaíso', 'Hanga Roa')).toEqual(['Pacific/Easter']);
    expect(clocksOf('BR', 'PE', 'Recife')).toEqual(['America/Sao_Paulo']);
    expect(clocksOf('MX', 'Chihuahua', 'Ciudad Juárez')).toEqual(['America/Ciudad_Juarez']);
    expect(clocksOf('MX', 'Nuevo León', 'Monterrey')).toEqual(['America/Mexico_City']);
    expect(clocksOf('RU', 'Sakha')).toHaveLength(3);
  });

  test.each([
    // There is a La Paz in the Estado de México too, and a Boa Vista in Rio Grande do Sul.
    ['MX', 'Estado de México', 'La Paz', ['America/Mexico_City', 'America/Hermosillo']],
    ['BR', 'RS', 'Boa Vista', ['America/Sao_Paulo', 'America/Manaus']],
    ['BR', 'SP', 'Manaus', ['America/Sao_Paulo', 'America/Manaus']],
    ['ES', 'Madrid', 'Las Palmas de Gran Canaria', ['Europe/Madrid', 'Atlantic/Canary']],
    [
      'MX',
      'Chihuahua',
      'Tijuana',
      ['America/Mexico_City', 'America/Ciudad_Juarez', 'America/Matamoros', 'America/Tijuana'],
    ],
  ] as const)(
    'that contradicts the city leaves the clocks of both: %s, %s, %s',
    (country, state, city, zones) => {
      expect(clocksOf(country, state, city)).toEqual(zones);
      expect(candidateZones({ country, state, city, e164: '+34928123456' }, table)).toEqual(zones);
    },
  );

  test('tells which of two places of one name is meant', () => {
    expect(candidateZones({ country: 'ES', city: 'La Palma', e164: '+34612345678' }, table)).toEqual(
      everyClockOf('ES'),
    );
    expect(clocksOf('ES', 'Murcia', 'La Palma')).toEqual(['Europe/Madrid']);
    expect(clocksOf('ES', 'Canarias', 'La Palma')).toEqual(['Atlantic/Canary']);
    expect(clocksOf('ES', 'La Palma')).toEqual(['Atlantic/Canary']);
    expect(clocksOf('PT', 'Madeira', 'São Jorge')).toEqual(['Europe/Lisbon']);
  });

  test('may stand where the city does', () => {
    expect(candidateZones({ city: 'Girona', e164: '+34612345678' }, table)).toEqual(['Europe/Madrid']);
    expect(candidateZones({ city: 'Tenerife', e164: '+34612345678' }, table)).toEqual(['Atlantic/Canary']);
    expect(candidateZones({ city: 'Évora', e164: '+351912345678' }, table)).toEqual(['Europe/Lisbon']);
    // A code is no city.
    expect(candidateZones({ city: 'TF', e164: '+34612345678' }, table)).toEqual(everyClockOf('ES'));
  });

  test('that nobody knows tells nothing', () => {
    for (const state of ['N/A', 'x', '-', 'Nowhere'])
      expect(clocksOf('ES', state), state).toEqual(everyClockOf('ES'));
  });

  test('is read as ISO 3166-2 writes it, of countries whose states have a table of their own too', () => {
    expect(candidateZones({ country: 'US', state: 'US-IL', e164: '+12125550142' }, table)).toEqual([
      'America/Chicago',
    ]);
    expect(candidateZones({ state: 'AU-WA' }, table)).toEqual(['Australia/Perth']);
    expect(candidateZones({ country: 'CA', state: 'Québec' }, table)).toEqual(['America/Toronto']);
    expect(candidateZones({ country: 'CA', state: 'Nouvelle-Écosse' }, table)).toEqual(['America/Halifax']);
  });
});

test('every place is on a clock that its country is known to keep, in winter and in summer', () => {
  const offsets = (zone: string) => [0, 6].map((month) => offsetMinutes(Date.UTC(2026, month, 15), zone));
  for (const tables of [regionsAbroad, citiesAbroad])
    for (const [country, byZones] of Object.entries(tables)) {
      // What lies overseas has codes of its own there, and is written as a part of the country all the same.
      const known = country === 'FR' ? null : everyClockOf(country).map(offsets);
      for (const zone of Object.keys(byZones).flatMap((zones) => zones.split('&'))) {
        expect(isZone(zone), zone).toBe(true);
        for (const [half, offset] of offsets(zone).entries())
          expect(known?.map((each) => each[half]) ?? [offset], `${country} ${zone}`).toContain(offset);
      }
    }
});

test('no place is named twice', () => {
  for (const tables of [regionsAbroad, citiesAbroad])
    for (const [country, byZones] of Object.entries(tables)) {
      const keys = Object.values(byZones).flatMap((text) => text.split(/\s+/));
      expect(
        keys.filter((key, index) => keys.indexOf(key) !== index),
        country,
      ).toEqual([]);
      expect(
        keys.filter((key) => !/^[a-z0-9]+$/.test(key)),
        country,
      ).toEqual([]);
    }
});

test('a Mexican mobile as it was written until 2019 may be anywhere there', () => {
  const old = { ...table, '52': 'America/Mexico_City', '521': 'America/Mexico_City' };
  expect(candidateZones({ e164: '+5216641234567' }, old)).toEqual(everyClockOf('MX'));
  expect(candidateZones({ e164: '+5216641234567', state: 'Sonora' }, old)).toEqual(['America/Hermosillo']);
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

test.each([
  ['La Réunion', 'Saint-Denis', ['Indian/Reunion']],
  ['Île de La Réunion', null, ['Indian/Reunion']],
  ['Guadeloupe', 'Les Abymes', ['America/Guadeloupe']],
  ['Guyane', 'Cayenne', ['America/Cayenne']],
  ['Île-de-France', 'Paris', []],
  ['Bretagne', 'Rennes', []],
])('a region of France overseas is on its own clock: %s, %s', (state, city, zones) => {
  expect(clocksOfPlace('FR', { state, city })).toEqual(zones);
});
