import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainWeek } from '../time/working-days.ts';
import { ways } from '../ways.ts';
import { courseOf } from './course.ts';
import type { Enrolled } from './enrolled.ts';
import type { CadenceTouch } from './reaction.ts';
import { day, enrolledOn, stepOf, touchOn, trackOf } from './testing-cadences.ts';

const where = (enrolled: Enrolled, touches: readonly CadenceTouch[] = []) => {
  const course = courseOf(enrolled, touches, plainWeek, () => undefined);
  return course.kind === 'off'
    ? `off: ${course.because} on ${course.onDate}`
    : `step ${course.number} of ${course.of}, ${course.step.channel} on ${course.dueOn}`;
};
// A call and an e-mail on the first day, a call a day later, LinkedIn two days after that.
const track = trackOf({});
const call = (on: string, minute = 0) => touchOn(on, 'call', 'no-answer', { minute });

describe('a way that was closed since', () => {
  it('leaves its step to another written one that is open', () => {
    const open = enrolledOn(track, { openNow: ['call', 'linkedin'] });
    expect(where(open, [call(day(1), 1)])).toBe('step 2 of 4, linkedin on 2026-11-02');
  });

  it('is passed over with its days where there is no other, and the calls go on', () => {
    const closed = enrolledOn(track, { openNow: ['call'] });
    expect(where(closed, [call(day(1), 1)])).toBe('step 2 of 2, call on 2026-11-03');
    // Calling again on the day of the first call is still that step; on the next day it is the second.
    expect(where(closed, [call(day(1), 1), call(day(1), 2)])).toBe('step 2 of 2, call on 2026-11-03');
    expect(where(closed, [call(day(1), 1), call(day(3))])).toBe('off: finished on 2026-11-04');
  });

  it('takes nothing back of what was done on it', () => {
    const done = [call(day(1), 1), touchOn(day(1), 'email', 'sent', { minute: 2 })];
    expect(where(enrolledOn(track, { openNow: ['call'] }), done)).toBe('step 3 of 3, call on 2026-11-03');
  });

  it('leads on where no step is left', () => {
    const writing = trackOf({ steps: [stepOf('email', 0), stepOf('email', 3)] });
    expect(where(enrolledOn(writing, { openNow: ['call'] }))).toBe('off: finished on 2026-11-02');
  });

  it('does not let what is left run on one channel, however long ago a step was left out', () => {
    const steps = [0, 1, 1, 1, 1, 1].map((gap, n) => stepOf(n % 2 === 0 ? 'email' : 'call', gap));
    const mail = (on: string) => touchOn(on, 'email', 'sent');
    const closed = enrolledOn(trackOf({ steps: [...steps, stepOf('email', 1)] }), { openNow: ['email'] });
    expect(where(closed, [mail(day(1)), mail(day(3))])).toBe('step 3 of 3, email on 2026-11-06');
    // A fourth e-mail running would be held.
    expect(where(closed, [mail(day(1)), mail(day(3)), mail(day(5))])).toBe('off: finished on 2026-11-06');
    // As it is written, it stays: whoever wrote it so wants it so.
    const written = trackOf({
      steps: [...[0, 1, 1, 1, 1].map((gap) => stepOf('email', gap)), stepOf('call', 1)],
    });
    const mails = [mail(day(1)), mail(day(2)), mail(day(3))];
    expect(where(enrolledOn(written, { openNow: ['email'] }), mails)).toBe(
      'step 4 of 5, email on 2026-11-05',
    );
  });

  it('counts its days from when the step before was done, though that was of the same day and late', () => {
    const closed = enrolledOn(track, { openNow: ['call'] });
    expect(where(closed, [call(day(3))])).toBe('step 2 of 2, call on 2026-11-05');
  });

  it('leaves its step to another way on the day on which the step before it was done', () => {
    const open = enrolledOn(track, { openNow: ['call', 'linkedin'] });
    const done = [call(day(1), 1), touchOn(day(1), 'linkedin', 'sent', { minute: 2 })];
    expect(where(open, done)).toBe('step 3 of 4, call on 2026-11-03');
  });

  it('never leaves somebody waiting for a step by it', () => {
    const steps = fc.array(fc.tuple(fc.constantFrom(...ways), fc.nat(3)), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(
        steps,
        fc.subarray([...ways]),
        fc.array(fc.tuple(fc.constantFrom(...ways), fc.nat(20))),
        (plan, openNow, done) => {
          const touches = done.map(([channel, on]) =>
            touchOn(day(1 + on), channel, channel === 'call' ? 'no-answer' : 'sent'),
          );
          const enrolled = enrolledOn(trackOf({ steps: plan.map(([way, gap]) => stepOf(way, gap)) }), {
            openNow,
          });
          const course = courseOf(enrolled, touches, plainWeek, () => undefined);
          const waits = course.kind === 'open' ? [course.step.channel] : [];
          expect(openNow).toEqual(expect.arrayContaining(waits));
        },
      ),
    );
  });
});
