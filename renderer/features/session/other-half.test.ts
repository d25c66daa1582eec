import { expect, it } from 'vitest';
import { otherHalf } from './CadenceStrip.tsx';

const at = (time: string) => Date.parse(`2026-11-19T${time}:00Z`);
const chicago = ['America/Chicago'];

it('is said of a step whose half of the day it is not where they are', () => {
  expect(otherHalf('afternoon', chicago, at('14:56'))).toMatch(/^It is still morning there\./);
  expect(otherHalf('afternoon', chicago, at('18:00'))).toBeNull();
  expect(otherHalf('morning', chicago, at('14:56'))).toBeNull();
  expect(otherHalf('morning', chicago, at('18:00'))).toMatch(/^The morning is over there\./);
});

it('is not said of any hour, nor where their clocks do not agree or are not known', () => {
  expect(otherHalf('any', chicago, at('14:56'))).toBeNull();
  expect(otherHalf('afternoon', [], at('14:56'))).toBeNull();
  expect(otherHalf('afternoon', ['America/Chicago', 'America/New_York'], at('17:30'))).toBeNull();
});
