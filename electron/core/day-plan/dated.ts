import type { DayInput } from '#shared/domain/day-plan/input.ts';
import { promiseReturns } from '#shared/domain/promises.ts';
import { addDays } from '#shared/domain/time/calendar.ts';
import { plainWeek } from '#shared/domain/time/working-days.ts';
import { instantIn } from '#shared/domain/time/zones.ts';
import { zonesOf } from '../cards/why.ts';
import type { ReadScope } from '../operation/definition.ts';
import { appointmentsBetween } from '../store/appointments.ts';
import { repCalendar } from '../store/calendar.ts';
import { promisedUntil } from '../store/today.ts';

/** As many as are looked at in a day; beyond them nobody could keep their promises. */
const mostPromises = 200;

/** What has its own time on the day of the scope: promises that are still open, and meetings. */
export function datedOf({
  reader,
  now,
  onDate,
  zone,
}: ReadScope): Pick<DayInput, 'promises' | 'appointments'> {
  const ours = repCalendar(reader);
  const startOfDay = instantIn(onDate, 0, 0, zone);
  const endOfDay = instantIn(addDays(onDate, 1), 0, 0, zone);
  return {
    promises: promisedUntil(reader, endOfDay - 1, mostPromises).map((person) => {
      const zones = zonesOf(person.zones);
      const at = promiseReturns({ dueAt: person.dueAt, zones, zone, ours, theirs: plainWeek }, now);
      return { id: person.prospectId, at: person.dueAt, callAt: at < endOfDay ? at : null };
    }),
    appointments: appointmentsBetween(reader, startOfDay, endOfDay)
      .filter(({ state }) => state === 'set' || state === 'moved')
      .map(({ appointmentId, startsAt }) => ({ id: appointmentId, at: startsAt })),
  };
}
