import { isSpokenChannel } from '../vocabulary.ts';
import type { Answered, Course, Passed } from './enrolled.ts';

/** What came of one step, over everybody who reached it. */
export interface StepCounts {
  readonly reached: number;
  readonly done: number;
  readonly skipped: number;
  readonly answered: number;
  readonly appointments: number;
  readonly waiting: number;
}

export type CameOff = Record<
  'appointment' | 'spoke' | 'wroteBack' | 'noAnswer' | 'doNotContact' | 'bounced' | 'left',
  number
>;

export interface Effect {
  readonly enrolled: number;
  readonly on: number;
  readonly steps: readonly StepCounts[];
  readonly cameOff: CameOff;
}

const kindOf = ({ touch }: Answered): keyof CameOff => {
  if (touch.outcome === 'do-not-contact') return 'doNotContact';
  if (touch.outcome === 'appointment') return 'appointment';
  return isSpokenChannel(touch.channel) ? 'spoke' : 'wroteBack';
};

/**
 * The step that an answer is put down to: the one it came on, else the last one done on its channel before
 * it, else the last one done at all. Undefined where nothing was done before.
 */
function answeredStep(passed: readonly Passed[], { touch }: Answered): number | undefined {
  const before = passed.filter((each) => each.touch !== null && each.touch.occurredAt <= touch.occurredAt);
  const on = before.find((each) => each.touch === touch);
  const sameChannel = before.findLast((each) => each.touch?.channel === touch.channel);
  return (on ?? sameChannel ?? before.at(-1))?.index;
}

/** Counts what came of each step of one version of a cadence. */
export class EffectTally {
  private readonly versionSeq: number;
  private readonly steps: { -readonly [Part in keyof StepCounts]: number }[];
  private readonly cameOff: CameOff = {
    appointment: 0,
    spoke: 0,
    wroteBack: 0,
    noAnswer: 0,
    doNotContact: 0,
    bounced: 0,
    left: 0,
  };
  private enrolled = 0;
  private on = 0;

  constructor(versionSeq: number, steps: number) {
    this.versionSeq = versionSeq;
    this.steps = Array.from({ length: steps }, () => ({
      reached: 0,
      done: 0,
      skipped: 0,
      answered: 0,
      appointments: 0,
      waiting: 0,
    }));
  }

  /** People who wait for a step and for whom nothing was done yet. */
  addWaiting(index: number, people: number): void {
    const step = this.steps[index];
    this.enrolled += people;
    if (!step) return;
    this.on += people;
    step.reached += people;
    step.waiting += people;
  }

  /**
   * One enrollment; it counts where it was ever on this version. Who waits for a step and is suppressed is off it for
   * as long as they are.
   */
  add(course: Course, suppressed = false): void {
    const passed = course.passed.filter(({ versionSeq }) => versionSeq === this.versionSeq);
    const answer = course.answers.find(({ versionSeq }) => versionSeq === this.versionSeq);
    const here = course.track.versionSeq === this.versionSeq;
    if (!here && passed.length === 0 && !answer) return;
    for (const { index, touch } of passed) {
      const step = this.steps[index];
      if (!step) continue;
      step.reached += 1;
      if (touch) step.done += 1;
      else step.skipped += 1;
    }
    if (course.kind === 'open' && here && !suppressed) {
      this.addWaiting(course.step.index, 1);
      return;
    }
    this.enrolled += 1;
    if (course.kind === 'open' && here) {
      this.cameOff.doNotContact += 1;
      return;
    }
    if (answer) {
      const step = this.steps[answeredStep(passed, answer) ?? -1];
      if (step) step.answered += 1;
      if (step && answer.touch.outcome === 'appointment') step.appointments += 1;
      this.cameOff[kindOf(answer)] += 1;
    } else this.cameOff[here && course.kind === 'off' ? unanswered[course.because] : 'noAnswer'] += 1;
  }

  effect(): Effect {
    return { enrolled: this.enrolled, on: this.on, steps: this.steps, cameOff: this.cameOff };
  }
}

const unanswered = {
  answered: 'wroteBack',
  finished: 'noAnswer',
  bounced: 'bounced',
  left: 'left',
  'do not contact': 'doNotContact',
} as const;
