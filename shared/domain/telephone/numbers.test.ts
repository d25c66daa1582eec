import { describe, expect, it } from 'vitest';
import { readNumber, whyNeverDialled } from './numbers.ts';

describe('a typed number', () => {
  it.each([
    ['(815) 555-0142', 'US', '+18155550142', null],
    ['+44 20 7946 0123', 'US', '+442079460123', null],
    ['020 7946 0123', 'GB', '+442079460123', null],
    ['815-555-0142 x12', 'US', '+18155550142', '12'],
  ])('%s in %s is %s', (typed, country, e164, ext) => {
    expect(readNumber(typed, country)).toEqual({ e164, ext });
  });

  it.each(['abc', '', '911', 'call me at 815-555-0142 maybe', '12'])('%s is none', (typed) => {
    expect(readNumber(typed, 'US')).toBeNull();
  });
});

describe('a number to dial', () => {
  it.each(['+112', '+911', '+999', '+000', '+1911', '+44999', '+61000', '112'])('is never %s', (number) => {
    expect(whyNeverDialled(number)).toMatch(/emergency/);
  });

  it.each(['+19005550123', '+449098790000'])('is never premium: %s', (number) => {
    expect(whyNeverDialled(number)).toMatch(/premium/);
  });

  it.each(['+18155550142', '+447700900123', '+4923012345678', '+33639980123', '+61491570123'])(
    'may be %s',
    (number) => {
      expect(whyNeverDialled(number)).toBeNull();
    },
  );
});
