import { describe, expect, it } from 'vitest';
import { readTime, spokenTime, storedTime } from './read-time.ts';

describe('a time as people type it', () => {
  it.each([
    ['8:30', '08:30'],
    ['830', '08:30'],
    ['8', '08:00'],
    ['17.30', '17:30'],
    ['5 pm', '17:00'],
    ['12am', '00:00'],
    ['12:15 pm', '12:15'],
    [' 23:59 ', '23:59'],
  ])('%s is %s', (typed, stored) => {
    const time = readTime(typed);
    expect(time && storedTime(time)).toBe(stored);
  });

  it.each(['', 'noon', '24:00', '8:60', '13 pm', '0 am', '8:3'])('%s is none', (typed) => {
    expect(readTime(typed)).toBeNull();
  });

  it('is said without a leading zero', () => {
    expect(spokenTime({ hour: 8, minute: 5 })).toBe('8:05');
  });
});
