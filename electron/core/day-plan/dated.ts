import type { DayInput } from '#shared/domain/day-plan/input.ts';
import { addDays } from '#shared/domain/time/calendar.ts';
import { dateIn, instantIn, wallClock } from '#shared/domain/time/zones.ts';
import { zonesOf } from '../cards/why.ts';
import type { ReadScope } from '../operation/definition.ts';
import { appointmentsBetween } from '../store/appointments.ts';
import { promisedUntil } from '../store/today.ts';

/** As many as are looked at in a day; beyond them nobody could keep their promises. */
const mostPromises = 200;

/** A promise of an earlier day returns at its own time of day, on their clock. */
function returnsAt(dueAt: number, zones: readonly string[], today: string, zone: string): number {
  const theirs = zones.length === 1 ? (zones[0] ?? zone) : zone;
  if (dateIn(dueAt, zone) >= today) return dueAt;
  const { hour, minute } = wallClock(dueAt, theirs);
  return instantIn(today, hour, minute, theirs);
}

/** What has its own time on the day of the scope: promises that are still open, and meetings. */
export function datedOf({ reader, onDate, zone }: ReadScope): Pick<DayInput, 'promises' | 'appointments'> {
  const startOfDay = instantIn(onDate, 0, 0, zone);
  const endOfDay = instantIn(addDays(onDate, 1), 0, 0, zone);
  return {
    promises: promisedUntil(reader, endOfDay - 1, mostPromises).map((person) => {
      const at = returnsAt(person.dueAt, zonesOf(person.zones), onDate, zone);
      return { id: person.prospectId, at, callAt: at };
    }),
    appointments: appointmentsBetween(reader, startOfDay, endOfDay)
      .filter(({ state }) => state === 'set' || state === 'moved')
      .map(({ appointmentId, startsAt }) => ({ id: appointmentId, at: startsAt })),
  };
}
