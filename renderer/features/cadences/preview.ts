import type { WorkingTimeView } from '#shared/contract/working-time.ts';
import type { CadenceStep } from '#shared/domain/cadence/cadence.ts';
import { countOf } from '#shared/domain/count-words.ts';
import { addDays, daysBetween, weekday } from '#shared/domain/time/calendar.ts';
import { shortDate } from '#shared/domain/time/said.ts';
import { addWorkingDaysOn, calendarOf, type WorkingTime } from '#shared/domain/time/working-days.ts';

/** What interrupts the working days on the way. */
export interface Rest {
  /** The working day before it, from 1. */
  readonly after: number;
  /** Holidays and time off; null where it is the weekend alone. */
  readonly what: string | null;
}

/** A cadence laid out on the rep's own calendar. */
export interface Preview {
  /** The date of each step, were all done when due. */
  readonly dates: readonly string[];
  readonly rests: readonly Rest[];
  readonly throughOn: string;
}

function timeOf({ weekdays, rests }: Pick<WorkingTimeView, 'weekdays' | 'rests'>): WorkingTime {
  const named = new Map(rests.map(({ on, what }) => [on, what]));
  return { weekdays, timeOff: [], holidayOn: (on) => named.get(on) ?? null };
}

/**
 * On which dates the steps fall if somebody is put on the cadence on a day.
 *
 * @param time what the book says of the year ahead
 */
export function previewOf(
  steps: readonly Pick<CadenceStep, 'gap'>[],
  time: Pick<WorkingTimeView, 'weekdays' | 'rests'>,
  from: string,
): Preview {
  const working = timeOf(time);
  const calendar = calendarOf(working);
  const dates: string[] = [];
  for (const { gap } of steps) dates.push(addWorkingDaysOn(calendar, dates.at(-1) ?? from, gap));
  const begins = addWorkingDaysOn(calendar, from, 0);
  const throughOn = dates.at(-1) ?? begins;
  const rests: Rest[] = [];
  let day = 1;
  let names: string[] = [];
  let resting = false;
  for (let n = 1; n <= daysBetween(begins, throughOn); n += 1) {
    const on = addDays(begins, n);
    if (!calendar.isWorking(on)) {
      const what = working.holidayOn(on);
      if (what !== null && working.weekdays.includes(weekday(on)) && !names.includes(what)) names.push(what);
      resting = true;
      continue;
    }
    if (resting) rests.push({ after: day, what: names.length === 0 ? null : names.join(', ') });
    [names, resting] = [[], false];
    day += 1;
  }
  return { dates, rests, throughOn };
}

/** 'Begun today, it is through on Fri 18 Dec, resting on Thanksgiving Day.' */
export function previewInWords({ dates, rests, throughOn }: Preview, today: string): string {
  const named = rests.flatMap(({ what }) => what ?? []);
  const begins = dates[0] === today ? 'Begun today' : `Begun on ${shortDate(dates[0] ?? today, today)}`;
  const resting = named.length === 0 ? '' : `, resting on ${named.join(' and ')}`;
  if (throughOn === dates[0]) return `${begins}, it is through the same day.`;
  return `${begins}, it is through on ${shortDate(throughOn, today)}${resting}.`;
}

/** 'Nine steps', 'twenty working days': how long a cadence is. */
export const lengthInWords = (count: number, noun: string): string => countOf(count, noun);
