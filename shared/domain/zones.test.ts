import { phoneZones } from 'virtual:phone-zones';
import { describe, expect, test } from 'vitest';
import { timesOfDay } from './time/zones.ts';
import { splitAreaCodes } from './zone-tables.ts';
import { candidateZones, readTimeZone } from './zones.ts';

const table = {
  '1': 'America/New_York&America/Chicago&America/Denver&America/Los_Angeles&America/Anchorage',
  '1217': 'America/Chicago',
  '1903': 'America/Boise&America/Los_Angeles',
  '44': 'Europe/London',
};

describe('candidate zones', () => {
  test('a stated zone wins over everything', () => {
    expect(candidateZones({ stated: 'Eastern', state: 'CA', e164: '+12175550142' }, table)).toEqual([
      'America/New_York',
    ]);
  });
  test('a state comes before the number', () => {
    expect(candidateZones({ country: 'US', state: 'Oregon', e164: '+12175550142' }, table)).toEqual([
      'America/Los_Angeles',
      'America/Boise',
    ]);
  });
  test('a larger city tells which clock of its state it is on, an unknown one does not', () => {
    const zonesIn = (state: string, city: string) => candidateZones({ country: 'US', state, city }, table);
    expect(zonesIn('TX', 'Houston')).toEqual(['America/Chicago']);
    expect(zonesIn('Texas', 'El Paso')).toEqual(['America/Denver']);
    expect(zonesIn('FL', 'Fort Lauderdale')).toEqual(['America/New_York']);
    expect(zonesIn('FL', 'Elsewhere')).toEqual(['America/New_York', 'America/Chicago']);
    expect(zonesIn('Illinois', 'Miami')).toEqual(['America/Chicago']);
    expect(zonesIn('NV', 'Las Vegas')).toEqual(['America/Los_Angeles']);
    const inCanada = (state: string, city: string) => candidateZones({ country: 'CA', state, city }, table);
    expect(inCanada('ON', 'Toronto')).toEqual(['America/Toronto']);
    expect(inCanada('Ontario', 'Kenora')).toEqual(['America/Winnipeg']);
    expect(inCanada('BC', 'Vancouver')).toEqual(['America/Vancouver']);
    expect(inCanada('NL', 'St. John’s')).toEqual(['America/St_Johns']);
  });
  test('a state of two countries is told apart by country, then by number', () => {
    expect(candidateZones({ country: 'AU', state: 'WA' }, table)).toEqual(['Australia/Perth']);
    expect(candidateZones({ state: 'WA', e164: '+12175550142' }, table)).toEqual(['America/Los_Angeles']);
    expect(candidateZones({ state: 'WA' }, table)).toEqual(['America/Los_Angeles', 'Australia/Perth']);
  });
  test('the longest prefix counts, and may leave two', () => {
    expect(candidateZones({ e164: '+12175550142' }, table)).toEqual(['America/Chicago']);
    expect(candidateZones({ e164: '+19035550142' }, table)).toEqual(['America/Boise', 'America/Los_Angeles']);
  });
  test('an area code across two clocks is on all of them, unless its exchange is placed', () => {
    expect(splitAreaCodes).toHaveLength(25);
    for (const code of splitAreaCodes) {
      const zones = candidateZones(
        { e164: `+1${code}5550142` },
        { ...table, [`1${code}`]: 'America/Denver' },
      );
      expect(zones.length, code).toBeGreaterThan(1);
      const clocks = [0, 6].map((month) => timesOfDay(Date.UTC(2026, month, 15), zones).length);
      expect(Math.max(...clocks), code).toBeGreaterThan(1);
      expect(
        candidateZones({ e164: `+1${code}4340142` }, { ...table, [`1${code}434`]: 'America/Chicago' }),
      ).toEqual(['America/Chicago']);
    }
    expect(candidateZones({ e164: '+18505550142' }, table)).toEqual(['America/Chicago', 'America/New_York']);
    expect(candidateZones({ e164: '+19075550142' }, table)).toContain('Pacific/Honolulu');
  });
  test('more than four zones say nothing; then the country may', () => {
    expect(candidateZones({ e164: '+19995550142' }, table)).toEqual([]);
    expect(candidateZones({ e164: '+19995550142', country: 'DE' }, table)).toEqual(['Europe/Berlin']);
    expect(candidateZones({ country: 'US' }, table)).toEqual([]);
    expect(candidateZones({}, table)).toEqual([]);
  });
  test('every zone named by a state or country is one that the platform knows', () => {
    for (const state of ['Indiana', 'North Dakota', 'BC', 'NL', 'NU', 'MI', 'ID']) {
      for (const zone of candidateZones({ state }, table)) expect(readTimeZone(zone)).toBe(zone);
    }
    for (const country of ['IN', 'AR', 'UA', 'GB', 'CO']) {
      const [zone = ''] = candidateZones({ country }, table);
      expect(readTimeZone(zone)).toBe(zone);
    }
  });
  test('an offset is not a zone', () => {
    expect(readTimeZone('UTC+2')).toBeNull();
    expect(readTimeZone('(GMT-05:00) Eastern Time (US & Canada)')).toBe('America/New_York');
  });
});

test.each([
  ['+447700900123', ['Europe/London']],
  ['+393331234567', ['Europe/Rome']],
])('a mobile %s has one clock, though smaller places share its code', (e164, zones) => {
  expect(candidateZones({ e164 }, phoneZones)).toEqual(zones);
});
