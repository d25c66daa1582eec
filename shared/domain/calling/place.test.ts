import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isTollFree } from './area-codes.ts';
import { type Called, placeKey, placeOf, placeOfKey } from './place.ts';

const nowhere: Called = { country: null, state: null, zones: [], e164: null };
const jurisdictions = (called: Partial<Called>) => placeOf({ ...nowhere, ...called }).jurisdictions;

describe('a place', () => {
  test('is where the address lies', () => {
    expect(jurisdictions({ country: 'US', state: 'Florida' })).toEqual(['US', 'US-FL']);
    expect(jurisdictions({ country: 'Germany' })).toEqual(['DE']);
    expect(jurisdictions({ country: 'AU', state: 'NSW' })).toEqual(['AU', 'AU-NSW']);
  });
  test('and where the number lies, both', () => {
    expect(jurisdictions({ country: 'US', state: 'TX', e164: '+18505550142' })).toEqual([
      'US',
      'US-FL',
      'US-TX',
    ]);
    expect(jurisdictions({ country: 'US', state: 'NY', e164: '+33639980142' })).toEqual(['FR', 'US']);
    expect(jurisdictions({ e164: '+19025550142' })).toEqual(['CA', 'CA-NS', 'CA-PE']);
  });
  test('a member of the Union without a rule of its own has the Union’s, any other country that of nowhere', () => {
    expect(jurisdictions({ country: 'NL' })).toEqual(['EU', 'NL']);
    expect(jurisdictions({ country: 'CH' })).toEqual(['*', 'CH']);
    expect(jurisdictions({ country: 'FR' })).toEqual(['FR']);
    expect(jurisdictions({})).toEqual(['*']);
  });
  test('a toll-free number says nothing of where it rings', () => {
    expect(isTollFree('+18005550142')).toBe(true);
    expect(isTollFree('+18505550142')).toBe(false);
    expect(jurisdictions({ e164: '+18005550142' })).toEqual(['*']);
    expect(jurisdictions({ country: 'US', state: 'OH', e164: '+18885550142' })).toEqual(['US']);
  });
  test('a state that two countries have is told apart by country, and else is both', () => {
    expect(jurisdictions({ country: 'AU', state: 'WA' })).toEqual(['AU', 'AU-WA']);
    expect(jurisdictions({ state: 'WA' })).toEqual(['AU', 'AU-WA', 'US', 'US-WA']);
  });
  test('a mobile counts as one only while nothing tells its zone', () => {
    const mobile = { country: 'AU', e164: '+61491570156' };
    expect(placeOf({ ...nowhere, ...mobile }).mobile).toBe(true);
    expect(placeOf({ ...nowhere, ...mobile, zones: ['Australia/Perth'] }).mobile).toBe(false);
    expect(placeOf({ ...nowhere, country: 'AU', e164: '+61255500142' }).mobile).toBe(false);
    expect(placeOf({ ...nowhere, e164: '+18005550142' }).mobile).toBe(false);
  });
  test('has a key that is the same for the same place and gives it back', () => {
    const one = placeOf({ ...nowhere, country: 'US', zones: ['America/New_York', 'America/Chicago'] });
    const other = placeOf({ ...nowhere, country: 'usa', zones: ['America/Chicago', 'America/New_York'] });
    expect(placeKey(one)).toBe(placeKey(other));
    const texts = fc.constantFrom(null, 'US', 'AU', 'FR', 'BR', 'Nowhere Land', 'WA', 'FL', 'nt', 'Québec');
    const zones = fc.subarray(['America/Chicago', 'Europe/Paris', 'Australia/Perth']);
    const numbers = fc.constantFrom(null, '+18505550142', '+61491570156', '+33639980142', '+4930231250');
    fc.assert(
      fc.property(texts, texts, zones, numbers, (country, state, found, e164) => {
        const place = placeOf({ country, state, zones: found, e164 });
        expect(placeOfKey(placeKey(place))).toEqual(place);
      }),
    );
  });
});
