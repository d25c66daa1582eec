import { describe, expect, it } from 'vitest';
import { type CalledNumbers, clocksCalled, type KnownWhereabouts } from './clocks-called.ts';
import { placeOf } from './place.ts';

const newYork = 'America/New_York';
const pacific = 'America/Los_Angeles';
const table = { '1': 'a&b&c&d&e', '1212': newYork, '1415': pacific, '4930': 'Europe/Berlin' };
const first = '+12125550142';

const clocks = (called: string | null, known: Partial<KnownWhereabouts> = {}, numbers?: CalledNumbers) =>
  clocksCalled({ zones: [newYork], ...known }, numbers ?? { called, first }, table);

describe('the clocks of a call', () => {
  it('are those of the number that is called', () => {
    expect(clocks('+14155550142')).toEqual({ zones: [pacific], from: 'number' });
    expect(clocks('+493023125100')).toEqual({ zones: ['Europe/Berlin'], from: 'number' });
    expect(clocks(first)).toEqual({ zones: [newYork], from: 'number' });
  });

  it('are what was said, and what the address tells, whatever is called', () => {
    for (const known of [{ stated: newYork }, { country: 'US', state: 'NY' }])
      expect(clocks('+14155550142', known).zones).toEqual([newYork]);
  });

  it('are unknown of a number that tells none, which is in no way where the first is', () => {
    const { zones, from } = clocks('+491713920042');
    expect({ zones, from }).toEqual({ zones: [], from: 'nothing' });
    expect(placeOf({ country: null, state: null, zones, e164: '+491713920042' }).mobile).toBe(true);
  });

  it('are those of the first number for a toll-free one and for none', () => {
    expect(clocks('+18005550142')).toEqual({ zones: [newYork], from: 'number' });
    expect(clocks(null).zones).toEqual([newYork]);
  });

  it('are what was said elsewhere of whom nothing else tells them', () => {
    expect(clocks('+491713920042', { zones: ['Indian/Reunion'] }).zones).toEqual(['Indian/Reunion']);
    const only = { called: '+491713920042', first: '+491713920042' };
    expect(clocks(null, { zones: ['Indian/Reunion'] }, only).zones).toEqual(['Indian/Reunion']);
    expect(clocks('+14155550142', { zones: [] }).zones).toEqual([pacific]);
  });
});
