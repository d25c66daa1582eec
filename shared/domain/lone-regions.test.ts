import { phoneZones } from 'virtual:phone-zones';
import { describe, expect, test } from 'vitest';
import { placeOf } from './calling/place.ts';
import { regionsAbroad } from './regions-abroad.ts';
import { everyClockOf, zonesOfState } from './zone-tables.ts';
import { candidateZones } from './zones.ts';

const british = '+447700900123';
const italian = '+390212345678';
const spanish = '+34612345678';
const brazilian = '+5592991234567';
const australian = '+61491570156';
const newYork = '+12125550142';
const numbers = [null, british, italian, spanish, brazilian, australian, newYork, '+18005550142'];

const regions = Object.entries(regionsAbroad).flatMap(([country, byZones]) =>
  Object.entries(byZones).flatMap(([zones, names]) =>
    names.split(/\s+/).map((name) => [country, name, zones.split('&')] as const),
  ),
);

const zonesOf = (state: string, e164: string | null = null) => candidateZones({ state, e164 }, phoneZones);
const jurisdictionsOf = (state: string, e164: string) =>
  placeOf({ country: null, state, zones: zonesOf(state, e164), e164 }).jurisdictions;

describe('a region in a row without a country', () => {
  test.each([
    ['California', ['America/Los_Angeles']],
    ['New York', ['America/New_York']],
    ['Florida', ['America/New_York', 'America/Chicago']],
    ['Québec', ['America/Toronto']],
    ['Queensland', ['Australia/Brisbane']],
  ])('by its name is that of the country which has it, whatever the number: %s', (state, zones) => {
    expect(zonesOf(state, british)).toEqual(zones);
    expect(zonesOf(state, italian)).toEqual(zones);
    expect(zonesOf(state)).toEqual(zones);
  });

  test('by a code that may be one of the number’s country too is on the clocks of both, under both laws', () => {
    expect(zonesOf('MI', italian)).toEqual(['America/Detroit', 'America/Menominee', 'Europe/Rome']);
    expect(jurisdictionsOf('MI', italian)).toEqual(['EU', 'IT', 'US', 'US-MI']);
    expect(zonesOf('PA', brazilian)).toEqual(['America/Sao_Paulo', 'America/New_York']);
    expect(jurisdictionsOf('PA', brazilian)).toEqual(expect.arrayContaining(['BR', 'US']));
    expect(zonesOf('AL', spanish)).toEqual(['Europe/Madrid', 'America/Chicago']);
    expect(zonesOf('mich', '+525512345678')).toEqual([
      'America/Mexico_City',
      'America/Detroit',
      'America/Menominee',
    ]);
    // No region of Brazil is called so; there the number says where.
    expect(zonesOf('TX', brazilian)).toEqual(['America/Chicago', 'America/Denver', ...everyClockOf('BR')]);
  });

  test('by a code that only our states share is told apart by the number', () => {
    expect(zonesOf('WA', newYork)).toEqual(['America/Los_Angeles']);
    expect(zonesOf('WA', australian)).toEqual(['Australia/Perth']);
  });

  test('of a country with several clocks is on them, and on those of a number of elsewhere', () => {
    expect(zonesOf('Canarias', spanish)).toEqual(['Atlantic/Canary']);
    expect(zonesOf('Canarias', british)).toEqual(['Atlantic/Canary', 'Europe/London']);
    expect(jurisdictionsOf('Canarias', italian)).toEqual(['ES', 'EU', 'IT']);
    expect(zonesOf('California', spanish)).toEqual(['America/Los_Angeles', ...everyClockOf('ES')]);
    expect(zonesOf('Distrito Federal', brazilian)).toEqual(['America/Sao_Paulo', 'America/Mexico_City']);
  });

  test('is on its own clock whatever the number, with its country and by its name alone', () => {
    for (const [country, state, own] of regions)
      for (const e164 of numbers)
        expect(candidateZones({ country, state, e164 }, phoneZones), `${country} ${state}`).toEqual(own);
    for (const [country, state, own] of regions.filter(([, name]) => name.length > 3))
      for (const e164 of numbers)
        expect(
          own.filter((zone) => !zonesOf(state, e164).includes(zone)),
          `${country} ${state} ${e164}`,
        ).toEqual([]);
  });

  test.each(
    `Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Georgia Hawaii Idaho Illinois
    Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana
    Nebraska Nevada Ohio Oklahoma Oregon Pennsylvania Tennessee Texas Utah Vermont Virginia Washington Wisconsin Wyoming
    Alberta Manitoba Newfoundland Nunavut Ontario Quebec Saskatchewan Yukon Queensland Tasmania Victoria Guam`.split(
      /\s+/,
    ),
  )('is on its own clock whatever the number: %s', (state) => {
    const own = zonesOfState(state.toLowerCase(), null);
    expect(own.length).toBeGreaterThan(0);
    for (const e164 of numbers) expect(zonesOf(state, e164)).toEqual(expect.arrayContaining([...own]));
  });
});
