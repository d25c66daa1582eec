import type { AppointmentFigure, Figures } from '#shared/domain/week/figures.ts';
import type { Reader } from '../db/connection.ts';
import { blobToId } from '../db/ids.ts';
import { firstTold } from './corrections.ts';
import { type DatesAt, daysOfTouches, readTouchCounts, touchesChangedSince } from './day-counts.ts';
import {
  appointmentConditions,
  appointmentsWithState,
  askedCondition,
  followedStandsAt,
  touchesOfWeek,
  touchStandsAt,
} from './figures.ts';

/** Which facts are meant: those of the dates, as they stood at the instant. */
export interface WeekRange {
  readonly from: string;
  readonly to: string;
  readonly asOf: number;
  /** The twelve months that meetings and sales are counted in. */
  readonly fromAt: number;
  readonly beforeAt: number;
}

const dates = ({ from, to, asOf }: WeekRange) => ({ from, to, asOf });
const months = ({ fromAt, beforeAt, asOf }: WeekRange) => ({ fromAt, beforeAt, asOf });

/** Of the figures of appointments those that are counted by the dates on which they were set, and by when they were held. */
const setFigures = ['appointments', 'appointments-from-decision-makers', 'appointments-otherwise'] as const;
const heldFigures = ['meetings-held', 'sales'] as const;
type HeldFigure = (typeof heldFigures)[number];

const isHeldFigure = (name: AppointmentFigure): name is HeldFigure =>
  (heldFigures as readonly string[]).includes(name);

/** The bounds that the conditions of a figure speak of. */
export function boundsOf(name: AppointmentFigure, range: WeekRange) {
  return isHeldFigure(name) ? months(range) : dates(range);
}

const countAppointments = (
  reader: Reader,
  name: AppointmentFigure,
  bounds: Readonly<Record<string, string | number>>,
) =>
  reader.value<number>(`SELECT count(*) FROM ${appointmentsWithState} AND ${appointmentConditions[name]}`, {
    ...bounds,
  });

/** The figures that any dates have, and not a week alone: of touches, and of appointments set. */
export function readFiguresOf(reader: Reader, bounds: DatesAt): Omit<Figures, HeldFigure> {
  const ofAppointments = Object.fromEntries(
    setFigures.map((name) => [name, countAppointments(reader, name, { ...bounds })]),
  ) as Record<(typeof setFigures)[number], number>;
  return { ...readTouchCounts(reader, bounds), ...ofAppointments };
}

/** The date of the earliest touch that was ever written down; null in a book without one. */
export const readFirstDay = (reader: Reader): string | null =>
  reader.value<string | null>('SELECT min(on_date) FROM touch');

/** Every figure of a week. */
export function readFigures(reader: Reader, range: WeekRange): Figures {
  const ofMeetings = Object.fromEntries(
    heldFigures.map((name) => [name, countAppointments(reader, name, months(range))]),
  ) as Record<HeldFigure, number>;
  return { ...readFiguresOf(reader, dates(range)), ...ofMeetings };
}

/** The asks for an appointment that were answered, in the order they came. */
export function readAsked(reader: Reader, range: WeekRange) {
  return reader
    .all<{ id: Uint8Array; answer: 'accepted' | 'declined' }>(
      `SELECT t.id, t.answer FROM ${touchesOfWeek} AND ${askedCondition} ORDER BY t.occurred_at, ${firstTold('t')}`,
      dates(range),
    )
    .map(({ id, answer }) => ({ touchId: blobToId(id), answer }));
}

/**
 * How many touches of the week were told on another day than they happened. A correction tells nothing late: it is
 * judged by when its touch was first told.
 *
 * @param dayOf the first instant of a local date in a zone: a touch is judged on the rep's own clock
 */
export function countBackdated(
  reader: Reader,
  range: WeekRange,
  dayOf: (on: string, zone: string) => { readonly fromAt: number; readonly beforeAt: number },
): number {
  const days = reader
    .all<{ on: string; zone: string }>(
      `WITH RECURSIVE ${daysOfTouches} SELECT on_date AS "on", zone FROM days`,
      { from: range.from, to: range.to },
    )
    .map(({ on, zone }) => ({ on, zone, ...dayOf(on, zone) }));
  return reader.value<number>(
    `WITH day (on_date, zone, from_at, before_at) AS (
       SELECT value ->> 'on', value ->> 'zone', value ->> 'fromAt', value ->> 'beforeAt' FROM json_each(:days))
     SELECT count(*) FROM (
       SELECT t.seq FROM day d CROSS JOIN touch t ON t.on_date = d.on_date AND t.zone = d.zone
         WHERE t.recorded_at < d.from_at AND t.replaces_seq IS NULL
       UNION ALL SELECT t.seq FROM day d CROSS JOIN touch t ON t.on_date = d.on_date AND t.zone = d.zone
         WHERE t.recorded_at >= d.before_at AND t.replaces_seq IS NULL
       UNION ALL SELECT t.seq FROM touch t CROSS JOIN touch told ON told.seq = ${firstTold('t')}
         JOIN day d ON d.on_date = t.on_date AND d.zone = t.zone
         WHERE t.replaces_seq IS NOT NULL AND +t.on_date BETWEEN :from AND :to
           AND (told.recorded_at < d.from_at OR told.recorded_at >= d.before_at)
     ) late JOIN touch t ON t.seq = late.seq WHERE ${touchStandsAt('t')}`,
    { ...dates(range), days: JSON.stringify(days) },
  );
}

/** How many touches and appointments of the week stand otherwise now than they did at its closing. */
export function countChangedSince(reader: Reader, range: WeekRange, now: number): number {
  const atNow = (condition: string) => condition.replaceAll(':asOf', ':now');
  return reader.value<number>(
    `SELECT (SELECT count(DISTINCT ${firstTold('t')}) FROM ${touchesChangedSince} changed
        CROSS JOIN touch t ON t.seq = changed.seq
        WHERE t.on_date BETWEEN :from AND :to
          AND ${touchStandsAt('t')} <> ${atNow(touchStandsAt('t'))})
      + (SELECT count(DISTINCT a.prospect_seq || ' ' || a.occurred_at) FROM appointment a
        WHERE a.on_date BETWEEN :from AND :to AND ${followedStandsAt('a')} <> ${atNow(followedStandsAt('a'))})`,
    { ...dates(range), now },
  );
}

/** The zone that the rep had named by an instant, as JSON was kept; undefined when none was ever named. */
export function readZoneAt(reader: Reader, at: number): string | undefined {
  const later = reader.get<{ before: string | null; after: string }>(
    `SELECT c.before, c.after FROM change c JOIN setting s ON s.seq = c.entity_seq
     WHERE c.entity = 'setting' AND s.key = 'zone' AND c.recorded_at > ? ORDER BY c.seq LIMIT 1`,
    [at],
  );
  const text =
    later?.before ??
    later?.after ??
    reader.get<{ value: string }>(`SELECT value FROM setting WHERE key = 'zone'`)?.value;
  return text === undefined ? undefined : (JSON.parse(text) as string);
}
