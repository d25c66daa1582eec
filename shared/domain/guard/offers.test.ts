import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ways } from '../ways.ts';
import { cameTo } from './came-to.ts';
import { type GuardTouch, heldBy, type NextAttempt, runOf } from './loop.ts';
import { type Around, type Offer, offersFor } from './offers.ts';
import { anyTouches, nextAfter, touched } from './testing-touches.ts';

const next: NextAttempt = { channel: 'call', band: 9, onDate: '2026-11-02' };
const around: Around<string> = { channels: ways, bands: [9, 16, 11], people: ['Hana', 'Ines'] };
const twoVoicemails = [
  touched({ outcome: 'voicemail', band: 9 }),
  touched({ outcome: 'voicemail', band: 16 }),
];

function offered(touches: readonly GuardTouch[], attempt = next, there = around) {
  const hold = heldBy(touches, attempt);
  return hold && offersFor(touches, attempt, hold, there);
}

describe('what the guard offers', () => {
  it('comes best first: an untried channel, another hour, another person, a rest', () => {
    expect(offered(twoVoicemails)).toEqual([
      { kind: 'channel', channel: 'email', tried: false },
      { kind: 'band', band: 11, now: false },
      { kind: 'person', person: 'Hana' },
      { kind: 'rest', until: '2027-01-01' },
    ]);
  });

  it('says when the other hour is now', () => {
    expect(offered(twoVoicemails, { ...next, band: 11 })).toContainEqual({
      kind: 'band',
      band: 11,
      now: true,
    });
  });

  it('passes a channel over that was tried since the last answer, and takes the one left longest ago', () => {
    const before = [touched({ channel: 'email' }), touched({ channel: 'linkedin' })];
    expect(offered([...before, ...twoVoicemails])?.[0]).toEqual({
      kind: 'channel',
      channel: 'x',
      tried: false,
    });
    const narrow = { ...around, channels: ['call', 'email', 'linkedin'] as const };
    expect(offered([...before, ...twoVoicemails], next, narrow)).toEqual([
      { kind: 'band', band: 11, now: false },
      { kind: 'person', person: 'Hana' },
      { kind: 'channel', channel: 'email', tried: true },
      { kind: 'rest', until: '2027-01-01' },
    ]);
  });

  it('has no other hour for a letter', () => {
    const sent = touched({ channel: 'email' });
    const offers = offered([sent, sent, sent], { ...next, channel: 'email' });
    expect(offers?.map(({ kind }) => kind)).toEqual(['channel', 'person', 'rest']);
    expect(offers?.[0]).toMatchObject({ channel: 'call' });
  });

  it('is a rest where there is nothing else, moved off the weekend', () => {
    const nothing = { channels: ['call'], bands: [], people: [] } as const;
    expect(offered(twoVoicemails, { ...next, onDate: '2026-11-03' }, nothing)).toEqual([
      { kind: 'rest', until: '2027-01-04' },
    ]);
  });
});

/** What the book would say of an offer that is taken: that it broke the loop, or that nothing is held after it. */
function taken(offer: Offer<string>, touches: readonly GuardTouch[], attempt: NextAttempt): boolean {
  const again = touched(attempt);
  switch (offer.kind) {
    case 'channel':
      return cameTo(touches, { ...again, channel: offer.channel }) === 'broken';
    case 'band':
      return cameTo(touches, { ...again, band: offer.band }) === 'broken';
    case 'person':
      return true;
    case 'rest':
      return heldBy(touches, { ...attempt, onDate: offer.until }) === null;
  }
}

const held = anyTouches
  .chain((touches) => fc.tuple(fc.constant(touches), nextAfter(touches)))
  .filter(([touches, attempt]) => heldBy(touches, attempt) !== null);

it('whatever is taken of the offers breaks the loop', () => {
  fc.assert(
    fc.property(held, ([touches, attempt]) => {
      const refused = offered(touches, attempt)?.filter((offer) => !taken(offer, touches, attempt));
      expect(refused).toEqual([]);
    }),
  );
});

it('the same again in an hour of the run repeats it', () => {
  fc.assert(
    fc.property(held, ([touches, attempt]) => {
      const again = touched({
        ...attempt,
        band: runOf(touches, attempt.onDate)?.attempts.at(-1)?.band ?? null,
      });
      expect(cameTo(touches, again)).toBe('repeated');
    }),
  );
});

describe('a loop', () => {
  const voicemail = touched({ outcome: 'voicemail', band: 9 });
  const loop = [voicemail, voicemail];

  it('is repeated by the same again, in an hour tried or unknown', () => {
    expect(cameTo(loop, voicemail)).toBe('repeated');
    expect(cameTo(loop, touched({ band: null }))).toBe('repeated');
  });

  it('is broken by another channel or another hour, answered or not', () => {
    expect(cameTo(loop, touched({ channel: 'email' }))).toBe('broken');
    expect(cameTo(loop, touched({ band: 11 }))).toBe('broken');
    expect(cameTo(loop, touched({ band: 11, outcome: 'appointment' }))).toBe('broken');
  });

  it('is neither while there is none, or when they come themselves', () => {
    expect(cameTo([voicemail], voicemail)).toBeNull();
    expect(cameTo(loop, touched({ direction: 'in', outcome: 'follow-up' }))).toBeNull();
  });

  it('of one hour is broken by the next one', () => {
    const misses = [touched({ band: 9 }), touched({ band: 9 })];
    expect(cameTo(misses, touched({ band: 9 }))).toBe('repeated');
    expect(cameTo(misses, touched({ band: 10 }))).toBe('broken');
  });
});
