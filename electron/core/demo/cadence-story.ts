import { type PlannedStep, planFor } from '#shared/domain/cadence/plan-for.ts';
import type { CadenceStep } from '#shared/domain/cadence/cadence.ts';
import type { Way } from '#shared/domain/ways.ts';
import { addWorkingDaysOn, type Calendar } from '#shared/domain/time/working-days.ts';
import { isSpokenChannel } from '#shared/domain/vocabulary.ts';
import type { Chance } from './chance.ts';
import { atFirst, call, type Character, happened, type InventedTouch, reply, type SoFar } from './story.ts';
import type { Years } from './years.ts';

/** How often a written step is answered, and within how many working days. */
const answeredShare = 0.11;
const answeredWithin = 2;
/** What is due on these last days is left for today now and then: a day is never all done. */
const lateDays = 3;

/** A call on a cadence rings where it is meant to: a number that turns out dead is another story. */
function onTheLine(chance: Chance, who: Character, so: SoFar) {
  const step = call(chance, who, so, 0);
  return step.outcome === 'wrong-number' ? ({ ...step, outcome: 'no-answer' } as const) : step;
}

/** On which day a step is done that is due on a date; null where it still lies ahead or is left for today. */
function dayDone(chance: Chance, years: Years, dueOn: string, first: boolean): number | null {
  const due = years.dayFrom(dueOn);
  if (due === null) return null;
  // The steps of the first days are what somebody was put on it for.
  if (!first && due > years.last - lateDays && chance.happens(0.35)) return null;
  if (years.dateOf(due) === years.today && !chance.happens(years.shareOfToday)) return null;
  const late = chance.happens(0.16) ? chance.between(1, 2) : 0;
  return due + late > years.last ? null : due + late;
}

/**
 * What happened with somebody put on a cadence on a date: one step after another on its day, until they answer,
 * it is over, or its next day has not come.
 */
export function follow(
  chance: Chance,
  who: Character,
  years: Years,
  calendar: Calendar,
  steps: readonly CadenceStep[],
  ways: readonly Way[],
  enrolledOn: string,
): InventedTouch[] {
  const so = atFirst();
  const touches: InventedTouch[] = [];
  let base = enrolledOn;
  let before = { day: -1, minute: 0 };
  /** Whether the day had room for it. */
  const took = (day: number, step: Parameters<typeof happened>[5]): boolean => {
    so.lately = day > years.last - 6;
    const touch = happened(chance, who, years, so, day, step, day === before.day ? before.minute : 0);
    if (!touch) return false;
    touches.push(touch);
    before = { day, minute: touch.minute };
    base = years.dateOf(day);
    return true;
  };
  for (const [n, planned] of planFor(steps, ways).entries()) {
    const due = addWorkingDaysOn(calendar, base, planned.gap);
    const day = dayDone(chance, years, due, n === 0);
    if (day === null || !took(day, stepFor(chance, who, so, planned))) break;
    const last = touches.at(-1);
    if (last?.facts.reached === 'person' || last?.outcome === 'do-not-contact') break;
    if (isSpokenChannel(planned.channel) || !chance.happens(answeredShare)) continue;
    const answer = day + chance.between(1, answeredWithin);
    if (answer <= years.last && took(answer, reply(chance, planned.channel, so))) break;
  }
  return touches;
}

function stepFor(chance: Chance, who: Character, so: SoFar, { channel }: PlannedStep) {
  if (isSpokenChannel(channel)) return onTheLine(chance, who, so);
  return { channel, direction: 'out', outcome: 'sent', phone: null } as const;
}
