import { type FollowUpPlan, type PickedFollowUp, planFollowUp } from '#shared/domain/follow-ups.ts';
import { Problem } from '#shared/contract/problems.ts';
import type { CommandScope } from '../operation/definition.ts';
import { insertFollowUp, openStep } from '../store/follow-ups.ts';

/** Where and when a next step is agreed on. */
export interface FollowUpPlace {
  readonly prospectSeq: number;
  /** The zones the person may be in. */
  readonly zones: readonly string[];
  readonly touchSeq: number | null;
  /** After which steps it was agreed on, where a correction says so; the last of all otherwise. */
  readonly inTurn?: number;
  readonly at: number;
  readonly onDate: string;
}

/**
 * Makes the picked step the one open one of a prospect; null closes what is open.
 *
 * @returns the step as it now stands
 * @throws INVALID when it lies in the past, or on a clock that is not known
 */
export function setFollowUp(
  { writer, world, commandSeq, now, zone }: CommandScope,
  place: FollowUpPlace,
  picked: PickedFollowUp | null,
): FollowUpPlan | null {
  const { prospectSeq, zones, touchSeq, inTurn = null, at, onDate } = place;
  const row = {
    id: world.newId(),
    prospectSeq,
    touchSeq,
    inTurn,
    occurredAt: at,
    recordedAt: now,
    onDate,
    commandSeq,
  };
  if (picked === null) {
    if (openStep(writer, prospectSeq, inTurn)) {
      insertFollowUp(writer, { ...row, kind: 'none', dueOn: null, dueAt: null, zone: null, task: null });
    }
    return null;
  }
  const planned = planFollowUp(picked, { at, zone, zones });
  if (planned.kind === 'refused') throw new Problem('INVALID', planned.sentence, { field: planned.field });
  insertFollowUp(writer, { ...row, ...planned.plan });
  return planned.plan;
}
