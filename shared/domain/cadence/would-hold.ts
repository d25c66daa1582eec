import { type GuardTouch, type Hold, heldBy } from '../guard/loop.ts';
import type { Outcome } from '../outcomes.ts';
import { addWorkingDays } from '../time/calendar.ts';
import { isSpokenChannel } from '../vocabulary.ts';
import { type CadenceStep, type DayPart, dayNumbers } from './cadence.ts';

/** Any Monday: only what lies between the days counts. */
const monday = '2026-11-02';
/** An hour band that stands for each part of the day; whoever calls at any hour may call at the same. */
const bandOf: Record<DayPart, number> = { morning: 9, afternoon: 14, any: 9 };

function touchAt(step: CadenceStep, day: number, missed: Outcome): GuardTouch {
  const spoken = isSpokenChannel(step.channel);
  return {
    channel: step.channel,
    direction: 'out',
    reached: 'nobody',
    outcome: spoken ? missed : 'sent',
    band: spoken ? bandOf[step.part] : null,
    onDate: addWorkingDays(monday, day - 1),
  };
}

/**
 * What the loop guard would say before each step, were the cadence followed on somebody who never answers:
 * with a voicemail left at every call, or at none. Null where it would say nothing.
 */
export function wouldHold(steps: readonly CadenceStep[]): (Hold | null)[] {
  const days = dayNumbers(steps);
  return steps.map((step, place) => {
    for (const missed of ['voicemail', 'no-answer'] as const) {
      const before = steps.slice(0, place).map((each, n) => touchAt(each, days[n] ?? 1, missed));
      const next = touchAt(step, days[place] ?? 1, missed);
      const hold = heldBy(before, next);
      if (hold) return hold;
    }
    return null;
  });
}
