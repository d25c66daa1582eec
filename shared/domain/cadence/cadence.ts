import type { Channel } from '../vocabulary.ts';

/** A cadence: touches planned in a row over channels and working days, and where an answer leads. */

export const dayParts = ['morning', 'afternoon', 'any'] as const;
export type DayPart = (typeof dayParts)[number];

export interface CadenceStep {
  readonly channel: Channel;
  /** Working days after the step before, or after the day of enrolling; 0 is the same day. */
  readonly gap: number;
  readonly part: DayPart;
  /** What to do, in the rep's own words. */
  readonly what: string;
  /** The name of the script to go by. */
  readonly script: string | null;
}

/** How it can end: with an answer of one kind or another, or with none. */
export const reactions = ['positive', 'neutral', 'negative', 'none'] as const;
export type Reaction = (typeof reactions)[number];

/** What happens at an end: the person is off, or goes to another cadence, named by its id. */
export type Next = { readonly kind: 'leave' } | { readonly kind: 'move'; readonly cadenceId: string };

export interface CadencePlan {
  readonly steps: readonly CadenceStep[];
  readonly after: Readonly<Record<Reaction, Next>>;
  /** An address that bounces: go on by the other ways, or off. */
  readonly bounced: 'stay' | 'leave';
}

export const maxSteps = 30;
/** Working days between two steps, at most. */
export const maxGap = 60;

/** The working day on which each step falls when all are done on time; the day of enrolling is 1. */
export function dayNumbers(steps: readonly Pick<CadenceStep, 'gap'>[]): number[] {
  let day = 1;
  return steps.map(({ gap }) => {
    day += gap;
    return day;
  });
}
