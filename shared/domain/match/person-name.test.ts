import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareFirstNames } from './first-names.ts';
import { jaroWinkler } from './jaro-winkler.ts';
import { commonFormalName, nicknameGroups } from './nicknames.ts';
import { namesConflict, personNameOf } from './person-name.ts';

describe('names conflict', () => {
  const cases: readonly [string, string, string, string, boolean][] = [
    ['Dana', '', 'Dana', '', false],
    ['Dana', '', 'D.', '', false],
    ['Dana', '', 'Victor', '', true],
    ['', '', 'Victor', '', false],
    ['Victor', 'Sr', 'Victor', 'Jr.', true],
    ['Victor', 'PhD', 'Victor', 'Jr.', false],
    ['Élodie', '', 'Elodie', '', false],
    ['Bill', '', 'William', '', false],
    ['Peggy', '', 'Margaret', '', false],
    ['Sepp', '', 'Josef', '', false],
    ['Paco', '', 'Francisco', '', false],
    ['Gigi', '', 'Luigi', '', false],
    ['Bill', '', 'Bob', '', true],
    ['Mary', '', 'Mark', '', true],
    ['Mary Ann', '', 'Maryann', '', false],
    ['J.P.', '', 'Jean-Pierre', '', false],
    ['James Robert', '', 'Bob', '', false],
    ['Unknown', '', 'Victor', '', false],
  ];
  test.each(cases)('%s %s and %s %s: %s', (firstA, suffixA, firstB, suffixB, expected) => {
    const one = personNameOf({ firstName: firstA || null, suffix: suffixA || null });
    const other = personNameOf({ firstName: firstB || null, suffix: suffixB || null });
    expect(namesConflict(one, other)).toBe(expected);
    expect(namesConflict(other, one)).toBe(expected);
  });
  test('not where they stand the wrong way round', () => {
    const one = personNameOf({ firstName: 'Dana', lastName: 'Whitlock', suffix: null });
    const other = personNameOf({ firstName: 'Whitlock', lastName: 'Dana', suffix: null });
    expect(namesConflict(one, other)).toBe(false);
  });
});

test('short forms of some hundred names are known, each as short for which', () => {
  expect(nicknameGroups).toBeGreaterThan(300);
  expect(commonFormalName('bill', 'william')).toBe('william');
  expect(commonFormalName('liz', 'beth')).toBe('elizabeth');
  expect(commonFormalName('hannes', 'johann')).toBe('johann');
  expect(commonFormalName('bill', 'guillermo')).toBeNull();
});

test('first names are compared alike from both sides', () => {
  const names = ['bill', 'william', 'will', 'wiliam', 'w', 'tomas', 'thomas', 'daniel', 'daniela', 'dana'];
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.constantFrom(...names), (a, b) => {
      expect(compareFirstNames(a, b).kind).toBe(compareFirstNames(b, a).kind);
    }),
  );
});

test.each([
  ['martha', 'marhta', 0.961],
  ['dixon', 'dicksonx', 0.813],
  ['dwayne', 'duane', 0.84],
  ['abc', 'xyz', 0],
  ['', 'a', 0],
])('%s and %s are alike by %d, as Winkler has it', (a, b, likeness) => {
  expect(jaroWinkler(a, b)).toBeCloseTo(likeness, 2);
  expect(jaroWinkler(b, a)).toBeCloseTo(jaroWinkler(a, b), 10);
});
