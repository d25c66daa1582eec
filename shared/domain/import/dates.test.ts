import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DateEvidence, decideOrder, hasOrder, readDate, readsTwoWays, weighDate } from './dates.ts';

const day = fc.date({
  min: new Date('1961-01-01T00:00:00Z'),
  max: new Date('2098-12-31T00:00:00Z'),
  noInvalidDate: true,
});
const isoOf = (date: Date) => date.toISOString().slice(0, 10);

describe('a date is read back however it is written', () => {
  const spellings: readonly [string, (y: string, m: number, d: number, iso: string) => string][] = [
    ['year first', (y, m, d) => `${y}-${m}-${d}`],
    ['compact', (_y, _m, _d, iso) => iso.replaceAll('-', '')],
    ['dots', (y, m, d) => `${d}.${m}.${y}`],
    ['an instant', (_y, _m, _d, iso) => `${iso}T12:30:00.000Z`],
    ['days since 1899', (_y, _m, _d, iso) => `${Date.parse(iso) / 86_400_000 + 25_569}`],
    ['days with hours', (_y, _m, _d, iso) => `${Date.parse(iso) / 86_400_000 + 25_569}.75`],
  ];
  test.each(spellings)('%s', (_, write) => {
    fc.assert(
      fc.property(day, (date) => {
        const iso = isoOf(date);
        const text = write(iso.slice(0, 4), date.getUTCMonth() + 1, date.getUTCDate(), iso);
        expect(readDate(text, 'month first', true)).toBe(iso);
      }),
      { seed: 20261121 },
    );
  });
  test('with slashes, in the order of its column', () => {
    fc.assert(
      fc.property(day, (date) => {
        const iso = isoOf(date);
        const [m, d] = [date.getUTCMonth() + 1, date.getUTCDate()];
        expect(readDate(`${d}/${m}/${iso.slice(0, 4)}`, 'day first')).toBe(iso);
        expect(readDate(`${m}/${d}/${iso.slice(0, 4)}`, 'month first')).toBe(iso);
        expect(readsTwoWays(`${d}/${m}/${iso.slice(0, 4)}`)).toBe(d <= 12 && d !== m);
      }),
      { seed: 20261121 },
    );
  });
});

describe('the order of a column', () => {
  const evidenceOf = (cells: readonly string[]): DateEvidence => {
    const evidence = { dayFirst: 0, monthFirst: 0, either: 0 };
    for (const cell of cells) weighDate(cell, evidence);
    return evidence;
  };
  test('is told by the cells that leave no doubt, a slip among many notwithstanding', () => {
    expect(decideOrder(evidenceOf(['03/04/2024', '25/04/2024']))).toBe('day first');
    expect(decideOrder(evidenceOf(['03-04-24', '04-25-24']))).toBe('month first');
    const many = Array.from({ length: 9 }, () => '25/04/2024');
    expect(decideOrder(evidenceOf([...many, '04/25/2024']))).toBe('day first');
  });
  test('is nobody’s guess where none does, or where they contradict each other', () => {
    expect(decideOrder(evidenceOf(['03/04/2024', '05/06/2024']))).toBeNull();
    expect(decideOrder(evidenceOf(['25/04/2024', '04/25/2024']))).toBeNull();
  });
  test('does not matter where dates are the same both ways, or say it themselves', () => {
    expect(hasOrder(evidenceOf(['05/05/2024', '2024-03-04', '4 Mar 2024', '04.03.2024']))).toBe(false);
    expect(hasOrder(undefined)).toBe(false);
  });
});

describe('numbers that are no dates', () => {
  test.each(['7', '12345', '99999', '123456789012', '1.5E+10', '00000'])('%s', (text) => {
    expect(readDate(text, 'month first', true)).toBeNull();
  });
  test('serials are none outside a column of dates', () => {
    expect(readDate('45352', 'month first')).toBeNull();
  });
});
