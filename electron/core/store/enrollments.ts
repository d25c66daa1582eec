import type { Skip } from '#shared/domain/cadence/enrolled.ts';
import type { CadenceTouch } from '#shared/domain/cadence/reaction.ts';
import type { Outcome } from '#shared/domain/outcomes.ts';
import type { Answer, Channel, Direction, Reach, Tone } from '#shared/domain/vocabulary.ts';
import type { Way } from '#shared/domain/ways.ts';
import type { Reader, Writer } from '../db/connection.ts';
import { ofPeople } from './of-people.ts';

export interface EnrollmentRow {
  readonly seq: number;
  readonly prospect_seq: number;
  readonly version_seq: number;
  readonly ways: string;
  readonly at: number;
  readonly on_date: string;
  readonly command_seq: number;
}

export interface EnrollmentEventRow {
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

/** The skip that an event is, if it is one. */
export const skipOf = (row: EnrollmentEventRow): Skip | [] =>
  row.kind === 'skipped' && row.version_seq !== null && row.step !== null
    ? { versionSeq: row.version_seq, index: row.step, at: row.at, onDate: row.on_date }
    : [];

/** What was written of the enrollments of some people, and their touches: in order, by person. */
interface EnrollmentFacts {
  readonly enrollments: ReadonlyMap<number, readonly EnrollmentRow[]>;
  readonly events: ReadonlyMap<number, readonly EnrollmentEventRow[]>;
  readonly touches: ReadonlyMap<number, readonly StoredTouch[]>;
}

const enrollmentsOf = ofPeople<EnrollmentRow>(
  (among) => `SELECT seq, prospect_seq, version_seq, ways, occurred_at AS at, on_date, command_seq
  FROM live_enrollment WHERE prospect_seq ${among} ORDER BY prospect_seq, seq`,
);
const eventsOf = ofPeople<EnrollmentEventRow>(
  (among) => `SELECT prospect_seq, kind, version_seq, step, occurred_at AS at, on_date, command_seq
  FROM live_enrollment_event WHERE prospect_seq ${among} ORDER BY seq`,
);
const touchesOf = ofPeople<TouchRow>(
  (
    among,
  ) => `SELECT seq, prospect_seq, channel, direction, outcome, reached, answer, tone, occurred_at, on_date
  FROM live_touch WHERE prospect_seq ${among} ORDER BY prospect_seq, occurred_at, seq`,
);

/** The live enrollments of the people, and what came of them; nothing of whoever was never put on a cadence. */
export function enrollmentFacts(reader: Reader, prospectSeqs: readonly number[]): EnrollmentFacts {
  const enrollments = Map.groupBy(enrollmentsOf(reader, prospectSeqs), ({ prospect_seq }) => prospect_seq);
  if (enrollments.size === 0) return { enrollments, events: new Map(), touches: new Map() };
  const enrolled = [...enrollments.keys()];
  return {
    enrollments,
    events: Map.groupBy(eventsOf(reader, enrolled), ({ prospect_seq }) => prospect_seq),
    touches: Map.groupBy(touchesOf(reader, enrolled).map(toTouch), ({ prospectSeq }) => prospectSeq),
  };
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
