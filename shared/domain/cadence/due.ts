import type { Channel } from '../vocabulary.ts';
import type { DayPart } from './cadence.ts';
import type { Course } from './enrolled.ts';

/** The step of a cadence that somebody waits for, or will on its day. */
export interface DueStep {
  readonly enrollmentSeq: number;
  /** The name of the cadence. */
  readonly cadence: string;
  readonly cadenceId: string;
  /** 'Step 3 of 9': of those that are for this person. */
  readonly step: number;
  readonly of: number;
  readonly channel: Channel;
  /** On the rep's calendar; never a day off. */
  readonly dueOn: string;
  readonly part: DayPart;
  readonly what: string;
  readonly script: string | null;
}

/** The next step of somebody on a cadence; null once they are off it. */
export function dueStep(enrollmentSeq: number, course: Course): DueStep | null {
  if (course.kind === 'off') return null;
  const { track, step, number, of, dueOn } = course;
  const { channel, part, what, script } = step;
  return {
    enrollmentSeq,
    cadence: track.name,
    cadenceId: track.cadenceId,
    step: number,
    of,
    channel,
    dueOn,
    part,
    what,
    script,
  };
}
