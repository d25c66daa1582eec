import { courseOf } from '#shared/domain/cadence/course.ts';
import { type DueStep, dueStep } from '#shared/domain/cadence/due.ts';
import type { Course, Enrolled, Skip, Track } from '#shared/domain/cadence/enrolled.ts';
import type { CadenceTouch } from '#shared/domain/cadence/reaction.ts';
import type { Outcome } from '#shared/domain/outcomes.ts';
import type { Answer, Channel, Direction, Reach, Tone } from '#shared/domain/vocabulary.ts';
import type { Way } from '#shared/domain/ways.ts';
import type { Reader, Writer } from '../db/connection.ts';
import { tracksOf } from './cadences.ts';
import { repCalendar } from './calendar.ts';
import { openWays } from './open-ways.ts';

const among = 'IN (SELECT value FROM json_each(?))';

interface EnrollmentRow {
  readonly seq: number;
  readonly prospect_seq: number;
  readonly version_seq: number;
  readonly ways: string;
  readonly at: number;
  readonly on_date: string;
  readonly command_seq: number;
}

interface EventRow {
  readonly prospect_seq: number;
  readonly kind: 'skipped' | 'left';
  readonly version_seq: number | null;
  readonly step: number | null;
  readonly at: number;
  readonly on_date: string;
  readonly command_seq: number;
}

/** A touch as a cadence reads it, with the row it stands in. */
export interface StoredTouch extends CadenceTouch {
  readonly seq: number;
  readonly prospectSeq: number;
}

interface TouchRow {
  readonly seq: number;
  readonly prospect_seq: number;
  readonly channel: Channel;
  readonly direction: Direction;
  readonly outcome: Outcome;
  readonly reached: Reach;
  readonly answer: Answer;
  readonly tone: Tone | null;
  readonly occurred_at: number;
  readonly on_date: string;
}

const toTouch = (row: TouchRow): StoredTouch => ({
  seq: row.seq,
  prospectSeq: row.prospect_seq,
  channel: row.channel,
  direction: row.direction,
  outcome: row.outcome,
  facts: { reached: row.reached, answer: row.answer, tone: row.tone },
  occurredAt: row.occurred_at,
  onDate: row.on_date,
});

const skipOf = (row: EventRow): Skip | [] =>
  row.kind === 'skipped' && row.version_seq !== null && row.step !== null
    ? { versionSeq: row.version_seq, index: row.step, at: row.at, onDate: row.on_date }
    : [];

/** Somebody's way on a cadence they were put on. */
export interface OnCadence {
  readonly prospectSeq: number;
  readonly enrollmentSeq: number;
  readonly versionSeq: number;
  readonly course: Course<StoredTouch>;
}

interface Facts {
  readonly enrollments: ReadonlyMap<number, readonly EnrollmentRow[]>;
  readonly events: ReadonlyMap<number, readonly EventRow[]>;
  readonly touches: ReadonlyMap<number, readonly StoredTouch[]>;
  readonly ways: ReadonlyMap<number, readonly Way[]>;
}

function factsOf(reader: Reader, prospectSeqs: readonly number[], known?: Facts['ways']): Facts {
  const enrollments = Map.groupBy(
    reader.all<EnrollmentRow>(
      `SELECT seq, prospect_seq, version_seq, ways, occurred_at AS at, on_date, command_seq
       FROM live_enrollment WHERE prospect_seq ${among} ORDER BY prospect_seq, seq`,
      [JSON.stringify(prospectSeqs)],
    ),
    ({ prospect_seq }) => prospect_seq,
  );
  if (enrollments.size === 0) return { enrollments, events: new Map(), touches: new Map(), ways: new Map() };
  const seqs = [JSON.stringify([...enrollments.keys()])];
  return {
    enrollments,
    ways: known ?? openWays(reader, [...enrollments.keys()]),
    events: Map.groupBy(
      reader.all<EventRow>(
        `SELECT prospect_seq, kind, version_seq, step, occurred_at AS at, on_date, command_seq
         FROM live_enrollment_event WHERE prospect_seq ${among} ORDER BY seq`,
        seqs,
      ),
      ({ prospect_seq }) => prospect_seq,
    ),
    touches: Map.groupBy(
      reader
        .all<TouchRow>(
          `SELECT seq, prospect_seq, channel, direction, outcome, reached, answer, tone, occurred_at, on_date
           FROM live_touch WHERE prospect_seq ${among} ORDER BY prospect_seq, occurred_at, seq`,
          seqs,
        )
        .map(toTouch),
      ({ prospectSeq }) => prospectSeq,
    ),
  };
}

/** An enrollment as the domain reads it: until the person was put on the next one, where there is one. */
function enrolledAs(
  row: EnrollmentRow,
  next: EnrollmentRow | undefined,
  events: readonly EventRow[],
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
  const { enrollments, events, touches, ways } = factsOf(reader, prospectSeqs, known);
  if (enrollments.size === 0) return [];
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

interface Times {
  readonly occurredAt: number;
  readonly recordedAt: number;
  readonly onDate: string;
  readonly commandSeq: number;
}

export interface NewEnrollment extends Times {
  readonly prospectSeq: number;
  readonly versionSeq: number;
  readonly ways: readonly Way[];
  readonly batchSeq: number | null;
}

export function insertEnrollment(writer: Writer, { ways, ...enrollment }: NewEnrollment): number {
  return writer.run(
    `INSERT INTO enrollment (prospect_seq, version_seq, ways, batch_seq, occurred_at, recorded_at, on_date, command_seq)
     VALUES (:prospectSeq, :versionSeq, :ways, :batchSeq, :occurredAt, :recordedAt, :onDate, :commandSeq)`,
    { ...enrollment, ways: ways.join(' ') },
  ).seq;
}

export interface NewEnrollmentEvent extends Times {
  readonly prospectSeq: number;
  readonly kind: 'skipped' | 'left';
  readonly versionSeq: number | null;
  readonly step: number | null;
  readonly reason: string | null;
}

export function insertEnrollmentEvent(writer: Writer, event: NewEnrollmentEvent): void {
  writer.run(
    `INSERT INTO enrollment_event (prospect_seq, kind, version_seq, step, reason, occurred_at, recorded_at, on_date, command_seq)
     VALUES (:prospectSeq, :kind, :versionSeq, :step, :reason, :occurredAt, :recordedAt, :onDate, :commandSeq)`,
    { ...event },
  );
}
