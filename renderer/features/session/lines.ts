import type { Inputs } from '#shared/contract/contract.ts';
import type { AppointmentView } from '#shared/contract/cards.ts';
import { addWorkingDays } from '#shared/domain/time/calendar.ts';
import { dateIn, instantIn, timeOfDay } from '#shared/domain/time/zones.ts';

type LogInput = Inputs['touches']['log'];
export type Appointment = NonNullable<LogInput['appointment']>;

/** What the appointment line holds while it is filled in. */
export interface AppointmentFields {
  readonly date: string;
  readonly time: string;
  readonly clock: 'theirs' | 'ours';
  readonly withName: string;
  readonly kind: NonNullable<Appointment['kind']>;
  /** The earlier touch that produced it; null for the one on which it is set. */
  readonly producedBy: string | null;
}

/** Their clock where exactly one is known. */
const usualClock = (zones: readonly string[]) => (zones.length === 1 ? 'theirs' : 'ours');

/** An appointment of which nothing was said yet. */
export const newAppointment = (
  { name, zones }: { readonly name: string; readonly zones: readonly string[] },
  today: string,
): AppointmentFields => ({
  date: addWorkingDays(today, 1),
  time: '',
  clock: usualClock(zones),
  withName: name,
  kind: 'phone',
  producedBy: null,
});

/** The same of one that is set, to say it anew; on the clock that is offered first. */
export function fieldsOf(
  { startsAt, withName, kind }: AppointmentView,
  zones: readonly string[],
  ours: string,
): AppointmentFields {
  const clock = usualClock(zones);
  const zone = zoneOf(clock, zones, ours);
  return {
    date: dateIn(startsAt, zone),
    time: timeOfDay(startsAt, zone),
    clock,
    withName,
    kind,
    producedBy: null,
  };
}

/** The two clocks that a time may be named on, as a line offers them. */
export const clocks = [
  {
    group: '',
    items: [
      { value: 'theirs', label: 'their time' },
      { value: 'ours', label: 'your time' },
    ],
  },
] as const;

export const clockOf = (picked: string): 'theirs' | 'ours' => (picked === 'theirs' ? 'theirs' : 'ours');

/** The zone that a clock means: theirs where exactly one is known, else ours. */
export function zoneOf(clock: 'theirs' | 'ours', zones: readonly string[], ours: string): string {
  return clock === 'theirs' ? (zones[0] ?? ours) : ours;
}

/**
 * The appointment of the fields, or what is still missing, in words.
 *
 * @param zone the zone of the clock that the time was read from
 */
export function appointmentOf(
  fields: AppointmentFields,
  zone: string,
):
  | { readonly kind: 'ready'; readonly appointment: Appointment }
  | { readonly kind: 'missing'; readonly what: string } {
  if (fields.date === '') return { kind: 'missing', what: 'Say which day.' };
  const time = /^(\d{1,2}):(\d{2})$/.exec(fields.time);
  if (time === null) return { kind: 'missing', what: 'Say what time.' };
  if (fields.withName.trim() === '') return { kind: 'missing', what: 'Say with whom.' };
  const startsAt = instantIn(fields.date, Number(time[1]), Number(time[2]), zone);
  return {
    kind: 'ready',
    appointment: {
      startsAt,
      zone,
      kind: fields.kind,
      withName: fields.withName.trim(),
      ...(fields.producedBy === null ? {} : { producedByTouchId: fields.producedBy }),
    },
  };
}
