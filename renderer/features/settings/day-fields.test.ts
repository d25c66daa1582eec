import { describe, expect, it } from 'vitest';
import { breaksWords, capacityWords, readBreaks, readCapacity, readMinutes } from './day-fields.ts';

describe('minutes and hours as they are typed', () => {
  it.each([
    ['10', 10],
    [' 4 min ', 4],
    ['0', null],
    ['300', null],
    ['ten', null],
  ])('%j minutes are %j', (typed, minutes) => {
    expect(readMinutes(typed)).toBe(minutes);
  });

  it.each([
    ['6', 360],
    ['5:30', 330],
    ['5,5', 330],
    ['25', null],
    ['5:75', null],
  ])('%j hours are %j minutes', (typed, minutes) => {
    expect(readCapacity(typed)).toBe(minutes);
  });

  it('reads back what it has written', () => {
    expect(readCapacity(capacityWords(345))).toBe(345);
    const breaks = [
      { at: '12:00', minutes: 30 },
      { at: '15:30', minutes: 15 },
    ];
    expect(breaksWords(breaks)).toBe('12:00 for 30, 15:30 for 15');
    expect(readBreaks(breaksWords(breaks))).toEqual(breaks);
  });
});

describe('breaks', () => {
  it('may be none', () => {
    expect(readBreaks('')).toEqual([]);
    expect(breaksWords([])).toBe('');
  });
  it.each(['noon', '12:00', '12:00 for ever', '12:00 for 30, tea'])('%j is no break', (typed) => {
    expect(readBreaks(typed)).toBeNull();
  });
});
