import type { Span } from '#shared/domain/day-plan/block.ts';
import type { DayInput } from '#shared/domain/day-plan/input.ts';
import { overlap, joined } from '#shared/domain/day-plan/spans.ts';
import { addDays } from '#shared/domain/time/calendar.ts';
import { instantIn } from '#shared/domain/time/zones.ts';
import { lawOf } from '../calling/law.ts';
import type { ReadScope } from '../operation/definition.ts';
import { returnsAt } from '../queue/returning.ts';
import { meetingsBetween } from '../store/appointments.ts';
import { placesOf } from '../store/people-by-place.ts';
import { promisedUntil } from '../store/today.ts';
import { hoursOfPlace } from './place-days.ts';

/** So many promises and so many meetings are looked at; nobody could keep more in a day. */
const mostDated = 200;

/** What has its own time on the day of the scope: promises that are still open, and meetings. */
export function datedOf(scope: ReadScope): Pick<DayInput, 'promises' | 'appointments'> {
  const { reader, onDate, zone } = scope;
  const startOfDay = instantIn(onDate, 0, 0, zone);
  const endOfDay = instantIn(addDays(onDate, 1), 0, 0, zone);
  const promised = promisedUntil(reader, endOfDay - 1, mostDated);
  const law = lawOf(reader);
  const places = placesOf(
    reader,
    promised.map(({ prospectSeq }) => prospectSeq),
  );
  /** When the law allows a call that day, from an instant on. */
  const lawful = (at: number, key: string | undefined): readonly Span[] => {
    const rest = { from: at, until: endOfDay };
    // Whoever has no number is written to, at any hour.
    if (key === undefined) return at < endOfDay ? [rest] : [];
    return hoursOfPlace(law, key, { from: startOfDay, until: endOfDay })
      .filter(({ level }) => level !== 'closed')
      .flatMap((span) => overlap(span, rest) ?? []);
  };
  return {
    promises: promised.map((person) => {
      const at = returnsAt(scope, person.prospectSeq, person.dueAt);
      const from = at < startOfDay ? startOfDay : at;
      return {
        id: person.prospectId,
        at: person.dueAt,
        open: joined(lawful(from, places.get(person.prospectSeq))),
      };
    }),
    appointments: meetingsBetween(reader, { from: startOfDay, to: endOfDay, limit: mostDated }),
  };
}
