import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarOf, plainWeek } from '../time/working-days.ts';
import { channels } from '../vocabulary.ts';
import { outcomesOf } from '../outcomes.ts';
import { courseOf } from './course.ts';
import { dueStep } from './due.ts';
import type { Enrolled, Track } from './enrolled.ts';
import { reactionOn, type CadenceTouch } from './reaction.ts';
import { readyMade } from './ready-made.ts';
import { day, enrolledOn, leaves, noonOf, stepOf, touchOn, trackOf } from './testing-cadences.ts';

const other = trackOf({ versionSeq: 9, cadenceId: 'other', name: 'Other', steps: [stepOf('email', 3)] });
const trackAt = (cadenceId: string) => (cadenceId === 'other' ? other : undefined);
const follow = (enrolled: Enrolled, touches: readonly CadenceTouch[] = [], calendar = plainWeek) =>
  courseOf(enrolled, touches, calendar, trackAt);
const where = (enrolled: Enrolled, touches: readonly CadenceTouch[] = []) => {
  const course = follow(enrolled, touches);
  return course.kind === 'off'
    ? `off: ${course.because} on ${course.onDate}`
    : `${course.track.name}: step ${course.number} of ${course.of}, ${course.step.channel} on ${course.dueOn}`;
};
const first = enrolledOn(trackOf({}));
const missed = (on: string, minute = 0) => touchOn(on, 'call', 'no-answer', { minute });

describe('a person on a cadence', () => {
  it('waits for the first step from the day of enrolling, or the next working day', () => {
    expect(where(first)).toBe('First: step 1 of 4, call on 2026-11-02');
    expect(where({ ...first, onDate: day(6) })).toBe('First: step 1 of 4, call on 2026-11-09');
  });

  it('goes on with a touch on the channel of the step, and not with one on another', () => {
    expect(where(first, [missed(day(1), 1)])).toBe('First: step 2 of 4, email on 2026-11-02');
    expect(where(first, [touchOn(day(1), 'linkedin', 'sent')])).toBe(
      'First: step 1 of 4, call on 2026-11-02',
    );
  });

  it('does steps of one day in any order', () => {
    const emailFirst = [touchOn(day(1), 'email', 'sent', { minute: 1 }), missed(day(1), 2)];
    expect(where(first, emailFirst.slice(0, 1))).toBe('First: step 2 of 4, call on 2026-11-02');
    expect(where(first, emailFirst)).toBe('First: step 3 of 4, call on 2026-11-03');
  });

  it('counts what was before enrolling for nothing', () => {
    expect(where(first, [missed(day(1), -1)])).toBe('First: step 1 of 4, call on 2026-11-02');
  });

  it('takes a second call of a day for the same step', () => {
    const dayOne = [missed(day(1), 1), touchOn(day(1), 'email', 'sent', { minute: 2 })];
    expect(where(first, [...dayOne, missed(day(1), 3)])).toBe('First: step 3 of 4, call on 2026-11-03');
    expect(where(first, [...dayOne, missed(day(2)), missed(day(2), 1)])).toBe(
      'First: step 4 of 4, linkedin on 2026-11-05',
    );
  });

  it('counts the days of a step from when the one before was really done', () => {
    const late = [missed(day(4)), touchOn(day(5), 'email', 'sent')];
    expect(where(first, late)).toBe('First: step 3 of 4, call on 2026-11-09');
  });

  it('goes over the days off of the rep', () => {
    const calendar = calendarOf({
      weekdays: [1, 2, 3, 4, 5],
      timeOff: [{ fromOn: day(3), toOn: day(3), what: 'Away' }],
      holidayOn: (on) => (on === day(2) ? 'Holiday' : null),
    });
    const course = follow(first, [missed(day(1), 1), touchOn(day(1), 'email', 'sent')], calendar);
    expect(course).toMatchObject({ kind: 'open', dueOn: day(4) });
  });

  it('passes over a step that was skipped, and its days count', () => {
    const skips = [
      { versionSeq: 1, index: 0, at: noonOf(day(1)) + 1, onDate: day(1) },
      { versionSeq: 1, index: 1, at: noonOf(day(1)) + 2, onDate: day(1) },
      { versionSeq: 1, index: 2, at: noonOf(day(1)) + 3, onDate: day(1) },
    ];
    const course = follow({ ...first, skips });
    expect(course).toMatchObject({ number: 4, dueOn: day(4) });
    expect(course.passed.map(({ touch }) => touch)).toEqual([null, null, null]);
  });

  it('knows a skip of a step that is not before them for none', () => {
    const skips = [{ versionSeq: 1, index: 3, at: noonOf(day(1)), onDate: day(1) }];
    expect(where({ ...first, skips })).toBe('First: step 1 of 4, call on 2026-11-02');
  });

  it('is through with the last step', () => {
    const all = [
      missed(day(1), 1),
      touchOn(day(1), 'email', 'sent', { minute: 2 }),
      missed(day(2)),
      touchOn(day(4), 'linkedin', 'sent'),
    ];
    expect(where(first, all)).toBe('off: finished on 2026-11-05');
    expect(where(first, all.slice(0, 3))).toBe('First: step 4 of 4, linkedin on 2026-11-05');
    expect(dueStep(1, follow(first, all))).toBeNull();
  });

  it('is taken off by hand', () => {
    expect(where({ ...first, left: { at: noonOf(day(2)), onDate: day(2) } })).toBe('off: left on 2026-11-03');
  });

  it('reads to the card as one line', () => {
    expect(dueStep(7, follow(first, [missed(day(1))]))).toEqual({
      enrollmentSeq: 7,
      cadence: 'First',
      cadenceId: 'first',
      step: 2,
      of: 4,
      channel: 'email',
      dueOn: day(1),
      part: 'any',
      what: '',
      script: null,
    });
  });
});

describe('an answer', () => {
  const onward: Track = {
    ...first.track,
    after: { ...leaves.after, positive: { kind: 'move', cadenceId: 'other' } },
  };

  it.each([
    ['spoke', touchOn(day(2), 'call', 'follow-up')],
    ['a no', touchOn(day(2), 'call', 'declined')],
    ['wrote back', touchOn(day(2), 'email', 'reply-neutral', { direction: 'in' })],
    ['a call from them that found nobody', touchOn(day(2), 'call', 'voicemail', { direction: 'in' })],
  ])('takes them off: %s', (_what, touch) => {
    expect(where(first, [touch])).toBe('off: answered on 2026-11-03');
  });

  it('leads on by its kind', () => {
    const enrolled = { ...first, track: onward };
    expect(where(enrolled, [touchOn(day(2), 'call', 'referred')])).toBe(
      'Other: step 1 of 1, email on 2026-11-06',
    );
    expect(where(enrolled, [touchOn(day(2), 'call', 'follow-up', { tone: 'positive' })])).toContain('Other');
    expect(where(enrolled, [touchOn(day(2), 'call', 'follow-up')])).toBe('off: answered on 2026-11-03');
    expect(where(enrolled, [touchOn(day(2), 'call', 'declined')])).toBe('off: answered on 2026-11-03');
  });

  it('leads nowhere where the other cadence is not known', () => {
    const lost: Track = {
      ...onward,
      after: { ...leaves.after, positive: { kind: 'move', cadenceId: 'gone' } },
    };
    expect(where({ ...first, track: lost }, [touchOn(day(2), 'call', 'referred')])).toContain('answered');
  });

  it('of none leads on after the last step', () => {
    const track = trackOf({
      steps: [stepOf('call', 0)],
      after: { ...leaves.after, none: { kind: 'move', cadenceId: 'other' } },
    });
    expect(where(enrolledOn(track), [missed(day(1))])).toBe('Other: step 1 of 1, email on 2026-11-05');
  });

  it('not to be contacted takes them off, wherever answers lead', () => {
    const enrolled = { ...first, track: onward };
    expect(where(enrolled, [touchOn(day(2), 'call', 'do-not-contact')])).toBe(
      'off: do not contact on 2026-11-03',
    );
  });

  it('by the gatekeeper is none', () => {
    expect(where(first, [touchOn(day(1), 'call', 'gatekeeper')])).toContain('step 2 of 4');
  });
});

describe('the ways to somebody', () => {
  it('change a written step into one that can be written, and leave out what cannot be done', () => {
    expect(
      where({ ...first, ways: ['call', 'email'] }, [
        missed(day(1)),
        touchOn(day(1), 'email', 'sent'),
        missed(day(2)),
      ]),
    ).toBe('First: step 4 of 4, email on 2026-11-05');
    expect(where({ ...first, ways: ['call'] }, [missed(day(1))])).toBe(
      'First: step 2 of 2, call on 2026-11-03',
    );
    expect(where({ ...first, ways: ['email'] }, [touchOn(day(1), 'email', 'sent')])).toBe(
      'First: step 2 of 2, email on 2026-11-05',
    );
    expect(where({ ...first, ways: [] })).toBe('off: finished on 2026-11-02');
  });

  it('lose the one that bounced, unless the cadence ends with it', () => {
    const bounced = [missed(day(1)), touchOn(day(1), 'email', 'bounced', { minute: 1 })];
    const twice = trackOf({
      steps: [stepOf('call', 0), stepOf('email', 0), stepOf('email', 1), stepOf('call', 1)],
    });
    const enrolled = enrolledOn(twice, { ways: ['call', 'email'] });
    expect(where(enrolled, bounced)).toBe('First: step 3 of 3, call on 2026-11-04');
    expect(where({ ...enrolled, track: { ...twice, bounced: 'leave' } }, bounced)).toBe(
      'off: bounced on 2026-11-02',
    );
  });
});

const touch = fc
  .record({
    on: fc.integer({ min: 1, max: 60 }).map(day),
    minute: fc.integer({ min: -600, max: 600 }),
    channel: fc.constantFrom(...channels),
    which: fc.nat({ max: 20 }),
    direction: fc.constantFrom('out' as const, 'out' as const, 'in' as const),
  })
  .map(({ on, minute, channel, which, direction }) => {
    const outcomes = outcomesOf(channel);
    return touchOn(on, channel, outcomes[which % outcomes.length] ?? 'sent', { minute, direction });
  });
const anyTrack = fc.constantFrom(...readyMade).map((plan) => trackOf({ ...plan }));

describe('whatever happens', () => {
  it('the number of a step stays within its cadence, and no step is passed twice', () => {
    fc.assert(
      fc.property(anyTrack, fc.array(touch, { maxLength: 20 }), (track, touches) => {
        const course = follow(enrolledOn(track), touches);
        const places = course.passed.map(({ versionSeq, index }) => `${versionSeq} ${index}`);
        expect(new Set(places).size).toBe(places.length);
        if (course.kind === 'off') return;
        expect(course.number).toBeGreaterThanOrEqual(1);
        expect(course.number).toBeLessThanOrEqual(course.of);
        expect(plainWeek.isWorking(course.dueOn)).toBe(true);
      }),
    );
  });

  it('touches may be read in any order', () => {
    fc.assert(
      fc.property(
        anyTrack,
        fc.uniqueArray(touch, { maxLength: 12, selector: (t) => t.occurredAt }),
        (track, touches) => {
          expect(follow(enrolledOn(track), touches.toReversed())).toEqual(follow(enrolledOn(track), touches));
        },
      ),
    );
  });

  it('nobody is on a cadence who has answered since', () => {
    fc.assert(
      fc.property(anyTrack, fc.array(touch, { maxLength: 12 }), (track, touches) => {
        const enrolled = enrolledOn(track);
        const answered = touches.some((each) => each.occurredAt >= enrolled.at && reactionOn(each) !== null);
        expect(!answered || follow(enrolled, touches).kind === 'off').toBe(true);
      }),
    );
  });

  it('who is always followed and never answers comes to the end, each step on a working day', () => {
    fc.assert(
      fc.property(anyTrack, fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }), (track, voicemails) => {
        const enrolled = enrolledOn(track);
        const touches: CadenceTouch[] = [];
        for (let n = 0; n < track.steps.length; n += 1) {
          const course = follow(enrolled, touches);
          if (course.kind === 'off') throw new Error('off too early');
          const { channel } = course.step;
          const outcome = channel === 'call' ? (voicemails[n] ? 'voicemail' : 'no-answer') : 'sent';
          touches.push(touchOn(course.dueOn, channel, outcome, { minute: n }));
        }
        expect(follow(enrolled, touches)).toMatchObject({ kind: 'off', because: 'finished' });
      }),
    );
  });
});
