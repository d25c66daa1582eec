import type { CadenceView } from '#shared/contract/cadences.ts';
import { type CadencePlan, type CadenceStep, maxGap, maxSteps } from '#shared/domain/cadence/cadence.ts';
import { isSpokenChannel } from '#shared/domain/vocabulary.ts';

/** A cadence as it is being written; nothing of it is kept before it is saved. */
export interface CadenceDraft extends CadencePlan {
  /** Null for one that is new. */
  readonly cadenceId: string | null;
  readonly name: string;
  readonly steps: readonly CadenceStep[];
}

const leave = { kind: 'leave' } as const;

/** What a new cadence begins with. */
export const newDraft: CadenceDraft = {
  cadenceId: null,
  name: 'New cadence',
  steps: [{ channel: 'call', gap: 0, part: 'morning', what: '', script: null }],
  after: { positive: leave, neutral: leave, negative: leave, none: leave },
  bounced: 'stay',
};

export const draftOf = ({ cadenceId, name, steps, after, bounced }: CadenceView): CadenceDraft => ({
  cadenceId,
  name,
  steps,
  after,
  bounced,
});

/** Whether it would be another cadence than the one that stands, were it saved. */
export const differs = (draft: CadenceDraft, from: CadenceView | null): boolean =>
  from === null || JSON.stringify(draft) !== JSON.stringify(draftOf(from));

const withSteps = (draft: CadenceDraft, steps: readonly CadenceStep[]): CadenceDraft => ({ ...draft, steps });

/** A step after one of them: a call after writing, writing after a call, at the other half of the day. */
export function addStep(draft: CadenceDraft, after: number): CadenceDraft {
  const { steps } = draft;
  if (steps.length >= maxSteps) return draft;
  const before = steps[after];
  const calls = before === undefined || !isSpokenChannel(before.channel);
  const lastCall = steps.slice(0, after + 1).findLast(({ channel }) => channel === 'call');
  const step: CadenceStep = {
    channel: calls ? 'call' : 'email',
    gap: before === undefined ? 0 : 2,
    part: calls ? (lastCall?.part === 'morning' ? 'afternoon' : 'morning') : 'any',
    what: '',
    script: null,
  };
  return withSteps(draft, steps.toSpliced(after + 1, 0, step));
}

/** Without a step; its days count for the one after it. The last one stays. */
export function removeStep(draft: CadenceDraft, at: number): CadenceDraft {
  const { steps } = draft;
  const gone = steps[at];
  if (gone === undefined || steps.length === 1) return draft;
  const left = steps.toSpliced(at, 1);
  return withSteps(
    draft,
    left.map((step, n) => (n === at ? { ...step, gap: Math.min(maxGap, step.gap + gone.gap) } : step)),
  );
}

/** A step and its neighbor change places; the days on which something is done stay as they are. */
export function moveStep(draft: CadenceDraft, at: number, by: 1 | -1): CadenceDraft {
  const { steps } = draft;
  const [one, other] = [steps[at], steps[at + by]];
  if (one === undefined || other === undefined) return draft;
  return withSteps(
    draft,
    steps.map((step, n) => {
      if (n === at) return { ...other, gap: step.gap };
      return n === at + by ? { ...one, gap: step.gap } : step;
    }),
  );
}

export const changeStep = (draft: CadenceDraft, at: number, part: Partial<CadenceStep>): CadenceDraft =>
  withSteps(
    draft,
    draft.steps.map((step, n) => (n === at ? { ...step, ...part } : step)),
  );

/** A step so many working days later or earlier; those after it move along. */
export const shiftStep = (draft: CadenceDraft, at: number, by: 1 | -1): CadenceDraft => {
  const gap = (draft.steps[at]?.gap ?? 0) + by;
  return gap < 0 || gap > maxGap ? draft : changeStep(draft, at, { gap });
};
