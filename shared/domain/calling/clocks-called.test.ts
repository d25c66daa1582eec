import { describe, expect, it } from 'vitest';
import { type CalledNumbers, clocksCalled, type KnownWhereabouts } from './clocks-called.ts';
import { placeOf } from './place.ts';

const newYork = 'America/New_York';
const pacific = 'America/Los_Angeles';
const table = { '1': 'a&b&c&d&e', '1212': newYork, '1415': pacific, '49': 'Europe/Berlin' };
const first = '+12125550142';

const clocks = (called: string | null, known: Partial<KnownWhereabouts> = {}, numbers?: CalledNumbers) =>
  clocksCalled({ zones: [newYork], ...known }, numbers ?? { called, first }, table);

describe('the clocks of a call', () => {
  it('are those of the number that is called', () => {
    expect(clocks('+14155550142')).toEqual({ zones: [pacific], from: 'number' });
    expect(clocks('+491713920042')).toEqual({ zones: ['Europe/Berlin'], from: 'number' });
    expect(clocks(first)).toEqual({ zones: [newYork], from: 'number' });
  });

  it('are what was said, and what the address tells, whatever is called', () => {
    for (const known of [{ stated: newYork }, { country: 'US', state: 'NY' }])
      expect(clocks('+14155550142', known).zones).toEqual([newYork]);
  });

  it('are unknown of a number that tells none, which is in no way where the first is', () => {
    const { zones, from } = clocks('+61491570156');
    expect({ zones, from }).toEqual({ zones: [], from: 'nothing' });
    expect(placeOf({ country: null, state: null, zones, e164: '+61491570156' }).mobile).toBe(true);
  });

  it('are those of the first number for a toll-free one and for none', () => {
    expect(clocks('+18005550142')).toEqual({ zones: [newYork], from: 'number' });
    expect(clocks(null).zones).toEqual([newYork]);
  });

  it('are what was said elsewhere of whom nothing else tells them', () => {
    expect(clocks('+61491570156', { zones: ['Australia/Perth'] }).zones).toEqual(['Australia/Perth']);
    const only = { called: '+61491570156', first: '+61491570156' };
    expect(clocks(null, { zones: ['Australia/Perth'] }, only).zones).toEqual(['Australia/Perth']);
    expect(clocks('+14155550142', { zones: [] }).zones).toEqual([pacific]);
  });
});
