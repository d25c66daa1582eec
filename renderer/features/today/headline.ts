import { capital, countOf } from '#shared/domain/count-words.ts';

/** What of the day the head of Today speaks about. */
export interface DayFacts {
  readonly promises: number;
  /** People who came in by themselves and wait for an answer. */
  readonly inbound: number;
  readonly followUps: number;
  /** Steps of cadences that are due. */
  readonly steps: number;
  /** People nobody has tried. */
  readonly fresh: number;
  /** People who were tried and may be tried again. */
  readonly again: number;
  readonly appointmentsToday: number;
}

/** The sentence that heads Today: at most two things, in the order in which the queue takes them. */
export function headline(day: DayFacts): string {
  const ahead = [
    day.promises > 0 ? countOf(day.promises, 'promise') : null,
    day.inbound > 0 ? countOf(day.inbound, 'inbound lead') : null,
    day.followUps > 0 ? countOf(day.followUps, 'follow-up') : null,
    day.steps > 0 ? countOf(day.steps, 'step of a cadence', 'steps of cadences') : null,
    day.fresh > 0 ? countOf(day.fresh, 'new person', 'new people') : null,
    day.again > 0 ? `${countOf(day.again, 'person', 'people')} to try again` : null,
  ].filter((part) => part !== null);
  const [first, second] = ahead;
  if (first === undefined) {
    return day.appointmentsToday > 0
      ? `${capital(countOf(day.appointmentsToday, 'appointment'))}, and nobody else waits.`
      : 'Nobody is waiting today.';
  }
  return `${capital(first)}${second === undefined ? '' : `, then ${second}`}.`;
}
