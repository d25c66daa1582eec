import { expect, it } from 'vitest';
import { numbersOpened } from './opening.ts';

const openings = [
  { register: 'Do-not-call 217', from: '2026-10-01', numbers: 4 },
  { register: 'Do-not-call 217', from: '2026-11-01', numbers: 2 },
  { register: 'Ümlaut', from: '2026-10-01', numbers: 8 },
];

it('opens what files of the same register hold closed that are no newer', () => {
  const opened = (name: string, asOf: string) => numbersOpened(openings, { name, asOf });
  expect(opened('Do-not-call 217', '2026-09-30')).toBe(0);
  expect(opened('Do-not-call 217', '2026-10-01')).toBe(4);
  expect(opened(' do-not-CALL 217 ', '2026-12-01')).toBe(6);
  expect(opened('Another', '2026-12-01')).toBe(0);
});

it('tells names apart as the book does, which knows no case of other letters', () => {
  expect(numbersOpened(openings, { name: 'ümlaut', asOf: '2026-12-01' })).toBe(0);
});
