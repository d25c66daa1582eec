import type { DayInput } from '#shared/domain/day-plan/input.ts';
import { addDays } from '#shared/domain/time/calendar.ts';
import { instantIn } from '#shared/domain/time/zones.ts';
import { lawOf } from '../calling/law.ts';
import type { ReadScope } from '../operation/definition.ts';
import { returnsAt } from '../queue/returning.ts';
import { appointmentsBetween } from '../store/appointments.ts';
import { placesOf } from '../store/people-by-place.ts';
import { promisedUntil } from '../store/today.ts';
import { hoursOfPlace } from './place-days.ts';

/** As many as are looked at in a day; beyond them nobody could keep their promises. */
const mostPromises = 200;

/** What has its own time on the day of the scope: promises that are still open, and meetings. */
export function datedOf(scope: ReadScope): Pick<DayInput, 'promises' | 'appointments'> {
  const { reader, onDate, zone } = scope;
  const startOfDay = instantIn(onDate, 0, 0, zone);
  const endOfDay = instantIn(addDays(onDate, 1), 0, 0, zone);
  const promised = promisedUntil(reader, endOfDay - 1, mostPromises);
  const law = lawOf(reader);
  const places = placesOf(
    reader,
    promised.map(({ prospectSeq }) => prospectSeq),
  );
  /** From when on the law allows a call that day, at the instant or after it, and until when. */
  const lawful = (at: number, key: string | undefined): { callAt: number | null; callUntil?: number } => {
    if (at >= endOfDay) return { callAt: null };
    if (key === undefined) return { callAt: at };
    const hours = hoursOfPlace(law, key, { from: startOfDay, until: endOfDay });
    const open = hours.find(({ level, until }) => level !== 'closed' && until > at);
    if (open === undefined) return { callAt: null };
    const closes = hours.find(({ level, from }) => level === 'closed' && from >= open.until);
    return { callAt: Math.max(at, open.from), callUntil: closes?.from ?? endOfDay };
  };
  return {
    promises: promised.map((person) => {
      const at = returnsAt(scope, person.prospectSeq, person.dueAt);
      const from = at < startOfDay ? startOfDay : at;
      return {
        id: person.prospectId,
        at: person.dueAt,
        ...lawful(from, places.get(person.prospectSeq)),
      };
    }),
    appointments: appointmentsBetween(reader, startOfDay, endOfDay)
      .filter(({ state }) => state === 'set' || state === 'moved')
      .map(({ appointmentId, startsAt }) => ({ id: appointmentId, at: startsAt })),
  };
}
