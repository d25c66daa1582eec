/** What is missing at a target account, the most of it first. */
export const coverageGaps = ['nobody', 'no-decider', 'not-spoken', 'no-next-step', 'covered'] as const;
export type CoverageGap = (typeof coverageGaps)[number];

/** What is known of an account, and what was done there. */
export interface Coverage {
  /** People known there, and those of them who decide. */
  readonly people: number;
  readonly deciders: number;
  /** Whether anybody there was ever spoken with. */
  readonly spoken: boolean;
  /** Whether anything is planned with anybody there. */
  readonly planned: boolean;
}

/**
 * The first thing that is missing at an account: somebody to talk to, somebody who decides, a conversation, a
 * next step.
 */
export function gapOf({ people, deciders, spoken, planned }: Coverage): CoverageGap {
  if (people === 0) return 'nobody';
  if (deciders === 0) return 'no-decider';
  if (!spoken) return 'not-spoken';
  return planned ? 'covered' : 'no-next-step';
}

/** What research would have to find out where something is missing; null where it is not research that is. */
export function researchTask(gap: CoverageGap): string {
  switch (gap) {
    case 'nobody':
      return 'Find somebody to talk to';
    case 'no-decider':
      return 'Find out who decides';
    case 'not-spoken':
    case 'no-next-step':
    case 'covered':
      return 'Find a reason to talk now';
  }
}
