import { describe, expect, it } from 'vitest';
import { loggedAs, ofCall } from './of-call.ts';

const live = {
  launchId: 'l',
  phoneId: 'p',
  startedAt: 1_000,
  timed: true,
  longAgo: false,
  handedOver: null,
  uri: null,
  extByHand: null,
  back: false,
};

describe('what a result says of its call', () => {
  it('names the launch and the time since', () => {
    expect(ofCall(live, 'other', 4_000)).toEqual({ phoneId: 'p', launchId: 'l', durationMs: 3_000 });
  });

  it('is no time at all when the result came before the answer', () => {
    expect(ofCall(live, 'other', 961)).toEqual({ phoneId: 'p', launchId: 'l', durationMs: 0 });
  });

  it('tells no time of a call found open', () => {
    expect(ofCall({ ...live, timed: false }, 'p', 4_000)).toEqual({ phoneId: 'p', launchId: 'l' });
  });

  it('is told as of then where it was long ago', () => {
    expect(ofCall({ ...live, timed: false, longAgo: true }, 'p', 90_000)).toEqual({
      phoneId: 'p',
      launchId: 'l',
      occurredAt: 1_000,
    });
  });

  it('is of the number on screen when nothing was handed over', () => {
    expect(ofCall(null, 'p', 4_000)).toEqual({ phoneId: 'p' });
    expect(ofCall(null, undefined, 4_000)).toEqual({});
  });
});

describe('a word not to be contacted', () => {
  it('came without a call where none was handed over and nothing is said to have been asked for', () => {
    expect(loggedAs('do-not-contact', null, null)).toBe('word');
    expect(loggedAs('do-not-contact', live, null)).toBe('touch');
    expect(loggedAs('do-not-contact', null, 'appointment')).toBe('touch');
    expect(loggedAs('no-answer', null, null)).toBe('touch');
  });
});

describe('a call that was refused', () => {
  it('was made by nobody, and has no result; what they said they do not want stands', () => {
    expect(loggedAs('no-answer', 'refused', null)).toBe('nothing');
    expect(loggedAs('declined', 'refused', 'appointment')).toBe('nothing');
    expect(loggedAs('do-not-contact', 'refused', 'appointment')).toBe('word');
  });
});
