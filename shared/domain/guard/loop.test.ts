import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GuardTouch, heldBy, type NextAttempt, runOf } from './loop.ts';
import { anyTouches, nextAfter, touched, unanswered } from './testing-touches.ts';

const call: NextAttempt = { channel: 'call', band: 14, onDate: '2026-11-02' };
const email: NextAttempt = { channel: 'email', band: 14, onDate: '2026-11-02' };
const voicemail = touched({ outcome: 'voicemail' });
const miss = touched();
const sent = touched({ channel: 'email' });
const at = (band: number) => touched({ band });

describe('a next call is held', () => {
  it('after two voicemails, whatever the hour', () => {
    expect(heldBy([voicemail], call)).toBeNull();
    expect(heldBy([voicemail, voicemail], call)).toEqual({ kind: 'voicemails', channel: 'call', count: 2 });
    expect(heldBy([voicemail, miss, voicemail], call)).toMatchObject({ kind: 'voicemails', count: 2 });
  });

  it('after three misses, of which a voicemail is one and a word left at the house another', () => {
    expect(heldBy([miss, miss], call)).toBeNull();
    expect(heldBy([miss, voicemail, touched({ outcome: 'gatekeeper' })], call)).toEqual({
      kind: 'misses',
      channel: 'call',
      count: 3,
    });
  });

  it('after two misses running in the hour of the next one', () => {
    expect(heldBy([at(14), at(14)], call)).toEqual({
      kind: 'same-hour',
      channel: 'call',
      count: 2,
      band: 14,
    });
    expect(heldBy([at(14), at(9)], call)).toBeNull();
    expect(heldBy([at(9), at(9)], call)).toBeNull();
  });

  it('but not for an hour that nobody knows', () => {
    expect(heldBy([miss, miss], { ...call, band: null })).toBeNull();
  });
});

describe('a next written touch is held', () => {
  it('after three on its channel', () => {
    expect(heldBy([sent, sent], email)).toBeNull();
    expect(heldBy([sent, sent, sent], email)).toEqual({ kind: 'written', channel: 'email', count: 3 });
  });

  it('but not by what bounced, which nobody has left unanswered', () => {
    expect(heldBy([sent, touched({ channel: 'email', outcome: 'bounced' }), sent], email)).toBeNull();
  });
});

describe('a run ends', () => {
  const held = [voicemail, voicemail];

  it.each<[string, GuardTouch]>([
    ['with a reply', touched({ channel: 'email', direction: 'in', outcome: 'reply-neutral' })],
    ['with a conversation', touched({ outcome: 'follow-up' })],
    ['when they call', touched({ direction: 'in', outcome: 'follow-up' })],
    ['with an attempt on another channel', sent],
    ['with a message that bounced', touched({ channel: 'email', outcome: 'bounced' })],
  ])('%s', (_, touch) => {
    expect(heldBy([...held, touch], call)).toBeNull();
    expect(heldBy([...held, touch, voicemail], call)).toBeNull();
  });

  it('with a rest of sixty days', () => {
    expect(heldBy(held, { ...call, onDate: '2026-12-31' })).not.toBeNull();
    expect(heldBy(held, { ...call, onDate: '2027-01-01' })).toBeNull();
  });

  it('not with a wrong number, which is the same channel and nobody', () => {
    const wrong = touched({ outcome: 'wrong-number' });
    expect(heldBy([...held, wrong], call)).toMatchObject({ kind: 'voicemails', count: 2 });
    expect(heldBy([miss, wrong, miss], call)).toBeNull();
  });
});

it('keeps the channels apart', () => {
  expect(heldBy([voicemail, voicemail], email)).toBeNull();
  expect(heldBy([voicemail, voicemail], { ...call, channel: 'visit' })).toBeNull();
});

const history = anyTouches.chain((touches) => fc.tuple(fc.constant(touches), nextAfter(touches)));
const silence = unanswered.chain((touches) => fc.tuple(fc.constant(touches), nextAfter(touches)));

describe('for whatever happened', () => {
  it('nothing is held after an answer', () => {
    fc.assert(
      fc.property(history, ([touches, next]) => {
        const spoke = touched({ channel: next.channel, reached: 'person', onDate: next.onDate });
        const came = touched({ channel: next.channel, direction: 'in', onDate: next.onDate });
        expect(heldBy([...touches, spoke], next)).toBeNull();
        expect(heldBy([...touches, came], next)).toBeNull();
      }),
    );
  });

  it('nothing is held right after an attempt on another channel', () => {
    fc.assert(
      fc.property(history, ([touches, next]) => {
        const channel = next.channel === 'letter' ? 'call' : 'letter';
        expect(heldBy([...touches, touched({ channel, onDate: next.onDate })], next)).toBeNull();
      }),
    );
  });

  it('what came before the last answer says nothing', () => {
    fc.assert(
      fc.property(anyTouches, silence, (before, [after, next]) => {
        const answer = touched({ outcome: 'follow-up' });
        expect(heldBy([...before, answer, ...after], next)).toEqual(heldBy(after, next));
      }),
    );
  });

  it('the order of misses within a run is only read for the hours running', () => {
    fc.assert(
      fc.property(
        silence.filter(([touches]) => touches.every(({ band }) => band === null)),
        fc.infiniteStream(fc.nat()),
        ([touches, next], order) => {
          const run = runOf(touches, next.onDate)?.attempts ?? [];
          const mixed = run
            .map((touch) => ({ touch, at: order.next().value ?? 0 }))
            .toSorted((a, b) => a.at - b.at)
            .map(({ touch }) => touch);
          const sameDay = (all: readonly GuardTouch[]) => all.map((t) => ({ ...t, onDate: next.onDate }));
          expect(heldBy(sameDay(mixed), next)).toEqual(heldBy(sameDay(run), next));
        },
      ),
    );
  });

  it('a wrong number on the way changes nothing, wherever in the run it lies', () => {
    fc.assert(
      fc.property(silence, fc.nat(), ([touches, next], place) => {
        const run = runOf(touches, next.onDate)?.attempts.filter(({ channel }) => channel === 'call') ?? [];
        const where = place % (run.length + 1);
        const onDate = run[where]?.onDate ?? next.onDate;
        const wrong = touched({ outcome: 'wrong-number', onDate });
        const withWrong = [...run.slice(0, where), wrong, ...run.slice(where)];
        expect(heldBy(withWrong, next)).toEqual(heldBy(run, next));
      }),
    );
  });

  it('holds by what the run came to, and by nothing less', () => {
    fc.assert(
      fc.property(history, ([touches, next]) => {
        const hold = heldBy(touches, next);
        const run = runOf(touches, next.onDate);
        const length = run?.channel === next.channel ? run.attempts.length : 0;
        expect([hold === null, length]).toSatisfy(([free, n]: [boolean, number]) => (free ? n < 3 : n > 1));
      }),
    );
  });
});
