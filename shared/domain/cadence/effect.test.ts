import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainWeek } from '../time/working-days.ts';
import { courseOf } from './course.ts';
import { EffectTally } from './effect.ts';
import type { Enrolled } from './enrolled.ts';
import type { CadenceTouch } from './reaction.ts';
import { day, enrolledOn, leaves, noonOf, stepOf, touchOn, trackOf } from './testing-cadences.ts';

const track = trackOf({});
const onward = trackOf({
  after: { ...leaves.after, positive: { kind: 'move', cadenceId: 'other' } },
});
const other = trackOf({ versionSeq: 9, cadenceId: 'other', steps: [stepOf('email', 3)] });
const tallied = (
  people: readonly (readonly [Enrolled, readonly CadenceTouch[]])[],
  versionSeq = 1,
  steps = 4,
) => {
  const tally = new EffectTally(versionSeq, steps);
  for (const [enrolled, touches] of people) tally.add(courseOf(enrolled, touches, plainWeek, () => other));
  return tally.effect();
};
const plain = enrolledOn(track);
const call = touchOn(day(1), 'call', 'voicemail');
const email = touchOn(day(1), 'email', 'sent', { minute: 1 });

describe('the effect of each step', () => {
  it('counts who came to it, who it was done for, and who answered on it', () => {
    const { enrolled, on, steps, cameOff } = tallied([
      [plain, []],
      [plain, [call]],
      [plain, [call, email, touchOn(day(2), 'call', 'appointment')]],
      [plain, [call, email, touchOn(day(4), 'email', 'reply-neutral', { direction: 'in' })]],
      [{ ...plain, skips: [{ versionSeq: 1, index: 0, at: noonOf(day(1)), onDate: day(1) }] }, []],
    ]);
    expect([enrolled, on]).toEqual([5, 3]);
    expect(
      steps.map(({ reached, done, skipped, answered, appointments, waiting }) => [
        reached,
        done,
        skipped,
        answered,
        appointments,
        waiting,
      ]),
    ).toEqual([
      [5, 3, 1, 0, 0, 1],
      [4, 2, 0, 1, 0, 2],
      [1, 1, 0, 1, 1, 0],
      [0, 0, 0, 0, 0, 0],
    ]);
    expect(cameOff).toMatchObject({ appointment: 1, wroteBack: 1, noAnswer: 0 });
  });

  it('puts an answer that comes after the last step down to it, for a month', () => {
    const short = enrolledOn(trackOf({ steps: [stepOf('email', 0)] }));
    const sent = touchOn(day(1), 'email', 'sent');
    const answer = (on: number) => touchOn(day(on), 'email', 'reply-positive', { direction: 'in' });
    expect(tallied([[short, [sent, answer(20)]]], 1, 1)).toMatchObject({
      steps: [{ answered: 1 }],
      cameOff: { wroteBack: 1, noAnswer: 0 },
    });
    expect(tallied([[short, [sent, answer(40)]]], 1, 1)).toMatchObject({
      steps: [{ answered: 0 }],
      cameOff: { wroteBack: 0, noAnswer: 1 },
    });
  });

  it('counts whoever an answer has led on under both cadences', () => {
    const people = [[enrolledOn(onward), [touchOn(day(1), 'call', 'referred')]]] as const;
    expect(tallied(people)).toMatchObject({ enrolled: 1, on: 0, cameOff: { spoke: 1 } });
    expect(tallied(people, 9, 1)).toMatchObject({ enrolled: 1, on: 1, steps: [{ reached: 1, waiting: 1 }] });
  });

  it('knows who was taken off, and who asked not to be contacted', () => {
    expect(
      tallied([
        [{ ...plain, left: { at: noonOf(day(2)), onDate: day(2) } }, [call]],
        [plain, [touchOn(day(1), 'call', 'do-not-contact')]],
      ]).cameOff,
    ).toMatchObject({ left: 1, doNotContact: 1, spoke: 0 });
  });

  const touch = fc.constantFrom(
    ...['voicemail', 'gatekeeper', 'appointment', 'declined'].map((outcome) => ['call', outcome] as const),
    ...['sent', 'bounced', 'reply-positive'].map((outcome) => ['email', outcome] as const),
    ['linkedin', 'sent'] as const,
  );
  const story = fc
    .array(fc.tuple(touch, fc.integer({ min: 1, max: 40 })), { maxLength: 8 })
    .map((touches) =>
      touches.map(([[channel, outcome], on], minute) =>
        touchOn(day(on), channel, outcome as never, { minute }),
      ),
    );

  it('adds up: whoever was put on is still on or came off, and no step was done for more than reached it', () => {
    fc.assert(
      fc.property(fc.array(story, { maxLength: 10 }), (stories) => {
        const { enrolled, on, steps, cameOff } = tallied(stories.map((touches) => [plain, touches] as const));
        expect(enrolled).toBe(stories.length);
        expect(on + Object.values(cameOff).reduce((sum, n) => sum + n, 0)).toBe(enrolled);
        for (const { reached, done, skipped, waiting, answered, appointments } of steps) {
          expect(done + skipped + waiting).toBe(reached);
          expect(answered).toBeLessThanOrEqual(done);
          expect(appointments).toBeLessThanOrEqual(answered);
        }
      }),
    );
  });
});
