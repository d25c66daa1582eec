import type { DueStepView } from '#shared/contract/cadences.ts';
import type { DueStep } from '#shared/domain/cadence/due.ts';
import type { Reader } from '../db/connection.ts';
import { dueSteps } from './courses.ts';

const viewOf = (due: DueStep): DueStepView => {
  const { cadenceId, cadence, step, of, channel, dueOn, part, what, script } = due;
  return { cadenceId, cadence, step, of, channel, dueOn, part, what, script };
};

/** The step that somebody waits for, as a card shows it; null where they are on no cadence. */
export function stepView(reader: Reader, prospectSeq: number): DueStepView | null {
  const step = dueSteps(reader, [prospectSeq]).get(prospectSeq);
  return step ? viewOf(step) : null;
}
