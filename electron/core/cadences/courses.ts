import { courseOf } from '#shared/domain/cadence/course.ts';
import { type DueStep, dueStep } from '#shared/domain/cadence/due.ts';
import type { Course, Enrolled, Track } from '#shared/domain/cadence/enrolled.ts';
import { type Way, waysTo } from '#shared/domain/ways.ts';
import { repCalendar } from '../calling/our-days.ts';
import type { Reader } from '../db/connection.ts';
import { tracksOf } from '../store/cadences.ts';
import {
  enrollmentFacts,
  type EnrollmentEventRow,
  type EnrollmentRow,
  skipOf,
  type StoredTouch,
} from '../store/enrollments.ts';
import { profilesOf, reachOf } from '../store/reach.ts';

/** The ways to each of the people that are open now. */
function openWays(reader: Reader, prospectSeqs: readonly number[]): Map<number, readonly Way[]> {
  const reach = reachOf(reader, prospectSeqs);
  return new Map(
    profilesOf(reader, prospectSeqs).map(({ seq, linkedin, x }) => {
      const { phones = [], emails = [], matches = [] } = reach.get(seq) ?? {};
      return [seq, waysTo({ phones, emails, linkedin: linkedin === 1, x: x === 1 }, matches)];
    }),
  );
}

/** Somebody's way on a cadence they were put on. */
export interface OnCadence {
  readonly prospectSeq: number;
  readonly enrollmentSeq: number;
  readonly versionSeq: number;
  readonly course: Course<StoredTouch>;
}

/** An enrollment as the domain reads it: until the person was put on the next one, where there is one. */
function enrolledAs(
  row: EnrollmentRow,
  next: EnrollmentRow | undefined,
  events: readonly EnrollmentEventRow[],
  track: Track,
  open: readonly Way[],
): Enrolled {
  // In the order of commands: two things done in one instant are still one after the other.
  const own = events.filter(
    ({ command_seq }) => command_seq > row.command_seq && (!next || command_seq < next.command_seq),
  );
  const left = own.find(({ kind }) => kind === 'left') ?? next;
  return {
    enrollmentSeq: row.seq,
    track,
    at: row.at,
    onDate: row.on_date,
    ways: row.ways === '' ? [] : (row.ways.split(' ') as Way[]),
    // Whom nobody may contact is on no way at all, and stays where they are.
    openNow: next || open.length === 0 ? null : open,
    skips: own.flatMap(skipOf),
    left: left ? { at: left.at, onDate: left.on_date } : null,
  };
}

/**
 * Every way that the people went or go on a cadence, each person's in order.
 *
 * @param known the ways to them that are open now, where somebody knows
 */
export function allCoursesOf(
  reader: Reader,
  prospectSeqs: readonly number[],
  known?: ReadonlyMap<number, readonly Way[]>,
): OnCadence[] {
  const { enrollments, events, touches } = enrollmentFacts(reader, prospectSeqs);
  if (enrollments.size === 0) return [];
  const ways = known ?? openWays(reader, [...enrollments.keys()]);
  const tracks = tracksOf(reader);
  const calendar = repCalendar(reader);
  return [...enrollments].flatMap(([prospectSeq, rows]) =>
    rows.map((row, n) => {
      const next = rows[n + 1];
      const own = events.get(prospectSeq) ?? [];
      const enrolled = enrolledAs(row, next, own, tracks.of(row.version_seq), ways.get(prospectSeq) ?? []);
      const until = next?.at ?? Number.POSITIVE_INFINITY;
      const theirs = (touches.get(prospectSeq) ?? []).filter(({ occurredAt }) => occurredAt < until);
      const course = courseOf(enrolled, theirs, calendar, tracks.at);
      return { prospectSeq, enrollmentSeq: row.seq, versionSeq: row.version_seq, course };
    }),
  );
}

/** How far each of the people has come on the cadence they were put on last; whoever never was is left out. */
export const coursesOf = (
  reader: Reader,
  prospectSeqs: readonly number[],
  known?: ReadonlyMap<number, readonly Way[]>,
): Map<number, OnCadence> =>
  new Map(allCoursesOf(reader, prospectSeqs, known).map((on) => [on.prospectSeq, on]));

/** The step that each of the people waits for; whoever is on no cadence is left out. */
export function dueSteps(
  reader: Reader,
  prospectSeqs: readonly number[],
  known?: ReadonlyMap<number, readonly Way[]>,
): Map<number, DueStep> {
  const due = new Map<number, DueStep>();
  for (const { prospectSeq, enrollmentSeq, course } of coursesOf(reader, prospectSeqs, known).values()) {
    const step = dueStep(enrollmentSeq, course);
    if (step) due.set(prospectSeq, step);
  }
  return due;
}
