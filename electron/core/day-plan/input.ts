import { type Minutes, minuteMs, type Span } from '#shared/domain/day-plan/block.ts';
import type { DayInput } from '#shared/domain/day-plan/input.ts';
import { type Pace, paceOf } from '#shared/domain/day-plan/pace.ts';
import { type DayPlanSettings, plainDays, usual } from '#shared/domain/day-plan/settings.ts';
import { worthOfHours } from '#shared/domain/day-plan/worth.ts';
import { restingOn } from '#shared/domain/time/working-days.ts';
import { instantIn } from '#shared/domain/time/zones.ts';
import type { ReadScope } from '../operation/definition.ts';
import { workingTimeOf } from '../calling/our-days.ts';
import { beliefsOf } from '../queue/beliefs.ts';
import { countToResearch, pacesOf } from '../store/day-done.ts';
import { readSetting } from '../store/settings.ts';
import { countTasks } from '../store/targets.ts';
import { datedOf } from './dated.ts';
import { waitingOn } from './waiting.ts';

export const settingsOfDays = ({ reader }: Pick<ReadScope, 'reader'>): DayPlanSettings =>
  readSetting(reader, 'dayPlan') ?? plainDays;

/** How long a call and a written touch take: as the rep said, else as their sessions show. */
export function pacesIn(scope: Pick<ReadScope, 'reader'>): Record<'call' | 'written', Pace> {
  const settings = settingsOfDays(scope);
  const paces = pacesOf(scope.reader);
  const of = (part: 'call' | 'written'): Pace => {
    const taken = paces.flatMap((pace) => (pace.part === part ? [pace.ms] : []));
    const set = settings[part];
    return set === null ? paceOf(taken, usual[part]) : { minutes: set, n: 0 };
  };
  return { call: of('call'), written: of('written') };
}

/** How long everything takes. */
export function minutesIn(scope: Pick<ReadScope, 'reader'>): Minutes {
  const { research, promise, appointment, margin } = settingsOfDays(scope);
  const { call, written } = pacesIn(scope);
  return { call: call.minutes, written: written.minutes, research, promise, appointment, margin };
}

function instantOf(time: string, onDate: string, zone: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return instantIn(onDate, hour, minute, zone);
}

/** The working hours of the day of the scope, as the rep has set them; null when they end before they begin. */
export function hoursOf({ reader, onDate, zone }: ReadScope): Span | null {
  const from = instantOf(readSetting(reader, 'dayStartsAt') ?? '08:30', onDate, zone);
  const until = instantOf(readSetting(reader, 'dayEndsAt') ?? '17:30', onDate, zone);
  return from < until ? { from, until } : null;
}

/** Why nobody works on the day of the scope; null on a working day. */
export const restingOnDay = ({ reader, onDate }: ReadScope): string | null =>
  restingOn(workingTimeOf(reader), onDate);

/**
 * All that a plan of the day goes by, as the book holds it at the moment of the scope.
 *
 * @param hours the hours to plan; null on a day off
 */
export function dayInput(scope: ReadScope, hours: Span | null): DayInput {
  const { reader, now, onDate, zone } = scope;
  const settings = settingsOfDays(scope);
  return {
    on: onDate,
    hours,
    now,
    capacity: settings.capacity,
    breaks: settings.breaks.map((each) => {
      const from = instantOf(each.at, onDate, zone);
      return { from, until: from + each.minutes * minuteMs };
    }),
    ...datedOf(scope),
    ...waitingOn(scope, hours ?? { from: now, until: now + 1 }),
    research: countToResearch(reader) + countTasks(reader),
    minutes: minutesIn(scope),
    worth: worthOfHours(beliefsOf(reader, onDate).chances),
  };
}
