import { courseOf } from '#shared/domain/cadence/course.ts';
import { type DueStep, dueStep } from '#shared/domain/cadence/due.ts';
import type { Course, Enrolled, Skip } from '#shared/domain/cadence/enrolled.ts';
import type { CadenceTouch } from '#shared/domain/cadence/reaction.ts';
import type { Outcome } from '#shared/domain/outcomes.ts';
import type { Answer, Channel, Direction, Reach, Tone } from '#shared/domain/vocabulary.ts';
import type { Way } from '#shared/domain/ways.ts';
import type { Reader, Writer } from '../db/connection.ts';
import { tracksOf } from './cadences.ts';
import { repCalendar } from './calendar.ts';

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

/** Somebody on a cadence, or who was on one last. */
export interface OnCadence {
  readonly prospectSeq: number;
  readonly enrollmentSeq: number;
  readonly enrolledOn: string;
  readonly course: Course<StoredTouch>;
}

/** How far each of the people has come on the cadence they were put on last; whoever never was is left out. */
export function coursesOf(reader: Reader, prospectSeqs: readonly number[]): Map<number, OnCadence> {
  const newest = new Map<number, EnrollmentRow>();
  const rows = reader.all<EnrollmentRow>(
    `SELECT seq, prospect_seq, version_seq, ways, occurred_at AS at, on_date, command_seq
     FROM live_enrollment WHERE prospect_seq ${among} ORDER BY seq`,
    [JSON.stringify(prospectSeqs)],
  );
  for (const row of rows) newest.set(row.prospect_seq, row);
  const courses = new Map<number, OnCadence>();
  if (newest.size === 0) return courses;

  const seqs = [JSON.stringify([...newest.keys()])];
  const events = Map.groupBy(
    reader.all<EventRow>(
      `SELECT prospect_seq, kind, version_seq, step, occurred_at AS at, on_date, command_seq
       FROM live_enrollment_event WHERE prospect_seq ${among} ORDER BY seq`,
      seqs,
    ),
    ({ prospect_seq }) => prospect_seq,
  );
  const touches = Map.groupBy(
    reader
      .all<TouchRow>(
        `SELECT seq, prospect_seq, channel, direction, outcome, reached, answer, tone, occurred_at, on_date
         FROM live_touch WHERE prospect_seq ${among} ORDER BY prospect_seq, occurred_at, seq`,
        seqs,
      )
      .map(toTouch),
    ({ prospectSeq }) => prospectSeq,
  );
  const tracks = tracksOf(reader);
  const calendar = repCalendar(reader);
  for (const [prospectSeq, row] of newest) {
    // What was done about an enrollment before this one is none of it, were it in the same instant.
    const own = (events.get(prospectSeq) ?? []).filter(({ command_seq }) => command_seq > row.command_seq);
    const left = own.find(({ kind }) => kind === 'left');
    const enrolled: Enrolled = {
      enrollmentSeq: row.seq,
      track: tracks.of(row.version_seq),
      at: row.at,
      onDate: row.on_date,
      ways: row.ways === '' ? [] : (row.ways.split(' ') as Way[]),
      skips: own.flatMap(skipOf),
      left: left ? { at: left.at, onDate: left.on_date } : null,
    };
    const course = courseOf(enrolled, touches.get(prospectSeq) ?? [], calendar, tracks.at);
    courses.set(prospectSeq, { prospectSeq, enrollmentSeq: row.seq, enrolledOn: row.on_date, course });
  }
  return courses;
}

/** The step that each of the people waits for; whoever is on no cadence is left out. */
export function dueSteps(reader: Reader, prospectSeqs: readonly number[]): Map<number, DueStep> {
  const due = new Map<number, DueStep>();
  for (const { prospectSeq, enrollmentSeq, course } of coursesOf(reader, prospectSeqs).values()) {
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
