import { describe, expect, it } from 'vitest';
import { isBegun, partWith, UnderWay, underWay } from './under-way.ts';

describe('what is under way', () => {
  it('is the same for whoever asks, until it is logged', () => {
    const call = underWay('dana');
    call.write('tone', 'positive');
    expect(underWay('dana').read('tone', null)).toBe('positive');
    expect(underWay('dana aside').read('tone', null)).toBeNull();
    partWith('dana');
    // The card that goes still stands as it did; the next begins afresh.
    expect(call.read('tone', null)).toBe('positive');
    expect(underWay('dana').read('tone', null)).toBeNull();
  });

  it('is there again where it could not be logged, unless another has begun', () => {
    const call = underWay('wes');
    partWith('wes')();
    expect(underWay('wes')).toBe(call);
    const putBack = partWith('wes');
    const next = underWay('wes');
    putBack();
    expect(underWay('wes')).toBe(next);
  });

  it('forgets a line that is done with and nothing else, and tells those who show it', () => {
    const call = new UnderWay();
    let told = 0;
    call.subscribe(() => (told += 1));
    call.write('owe.what', 'the case study');
    call.write('tone', 'neutral');
    call.forget('owe.');
    expect([call.read('owe.what', ''), call.read('tone', null)]).toEqual(['', 'neutral']);
    call.forget();
    expect(call.read('tone', null)).toBeNull();
    expect(told).toBe(4);
  });
});

it('is begun with the first that is said of it, and no more once that is taken back or forgotten', () => {
  const of = underWay('somebody new');
  expect(isBegun('somebody new')).toBe(false);
  of.write('call', null);
  expect(isBegun('somebody new')).toBe(false);
  of.write('owe.what', 'Prices');
  expect(isBegun('somebody new')).toBe(true);
  of.forget('owe.');
  expect(isBegun('somebody new')).toBe(false);
  expect(isBegun('nobody')).toBe(false);
});
