import type { StandingTouch } from '#shared/domain/queue/standing.ts';
import type {
  AccountClass,
  Answer,
  AppointmentEvent,
  FollowUpKind,
  SourceKind,
} from '#shared/domain/vocabulary.ts';
import type { Reader } from '../db/connection.ts';
import { guardColumns, type GuardRow } from './loops.ts';
import { ofPeople } from './of-people.ts';

interface Concerned {
  readonly prospect_seq: number;
}

/** The rows of each person, in the order in which they were read. */
function byProspect<Row extends Concerned>(rows: readonly Row[]): Map<number, Row[]> {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.prospect_seq);
    if (group) group.push(row);
    else groups.set(row.prospect_seq, [row]);
  }
  return groups;
}

interface PersonRow extends Concerned {
  readonly class: AccountClass | null;
  readonly list_seq: number | null;
  readonly linkedin: 0 | 1;
  readonly x: 0 | 1;
  /** The zones they may be in, joined with `&`. */
  readonly zones: string;
  readonly country: string | null;
  readonly state: string | null;
  readonly city: string | null;
  /** The zone that was stated or picked. */
  readonly time_zone: string | null;
}

/** With what the guard reads of it, and the number on which it was. */
export interface TouchRow extends Concerned, GuardRow {
  readonly answer: Answer;
  readonly phone_seq: number | null;
}

export const toStandingTouch = (row: TouchRow): StandingTouch => ({
  channel: row.channel,
  direction: row.direction,
  facts: { reached: row.reached, answer: row.answer },
  occurredAt: row.occurred_at,
  onDate: row.on_date,
});

interface LeadRow extends Concerned {
  readonly received_on: string;
  readonly received_at: number | null;
  readonly list_seq: number | null;
  readonly source_seq: number;
  readonly kind: SourceKind | null;
}

/** Kind 'none' says that nothing is planned. */
export interface FollowUpRow extends Concerned {
  readonly kind: FollowUpKind | 'none';
  readonly due_on: string;
  readonly due_at: number | null;
}

interface EventRow extends Concerned {
  readonly event: AppointmentEvent;
}

interface SkipRow extends Concerned {
  readonly on_date: string;
}

/** The live rows of some people; those of each in the order in which they happened or were written. */
export interface StandingRows {
  readonly people: readonly PersonRow[];
  readonly touches: ReadonlyMap<number, readonly TouchRow[]>;
  readonly followUps: ReadonlyMap<number, readonly FollowUpRow[]>;
  /** Of each appointment its last event. */
  readonly appointments: ReadonlyMap<number, readonly EventRow[]>;
  readonly leads: ReadonlyMap<number, readonly LeadRow[]>;
  readonly skips: ReadonlyMap<number, readonly SkipRow[]>;
}

const people = ofPeople<PersonRow>(
  (among) => `SELECT p.seq AS prospect_seq, a.class, p.list_seq,
    p.linkedin_url IS NOT NULL OR p.linkedin_slug IS NOT NULL AS linkedin, p.x_handle IS NOT NULL AS x,
    p.zones, p.country, p.state, p.city, p.time_zone
  FROM seen_prospect p LEFT JOIN account a ON a.seq = p.account_seq WHERE p.seq ${among}`,
);
const touches = ofPeople<TouchRow>(
  (among) => `SELECT prospect_seq, answer, phone_seq, ${guardColumns}
  FROM live_touch WHERE prospect_seq ${among} ORDER BY prospect_seq, occurred_at, seq`,
);
const followUps = ofPeople<FollowUpRow>(
  (among) =>
    `SELECT prospect_seq, kind, due_on, due_at FROM live_follow_up WHERE prospect_seq ${among} ORDER BY prospect_seq, turn, seq`,
);
const appointments = ofPeople<EventRow>(
  (among) => `SELECT a.prospect_seq, (
    SELECT e.kind FROM live_appointment_event e WHERE e.appointment_seq = a.seq ORDER BY e.seq DESC LIMIT 1) AS event
  FROM live_appointment a WHERE a.prospect_seq ${among} ORDER BY a.occurred_at, a.seq`,
);
const leads = ofPeople<LeadRow>(
  (among) => `SELECT l.prospect_seq, l.received_on, l.received_at, l.list_seq, l.source_seq, s.kind
  FROM seen_lead l LEFT JOIN source s ON s.seq = l.source_seq WHERE l.prospect_seq ${among}
  ORDER BY l.prospect_seq, l.received_on, l.seq`,
);
const skips = ofPeople<SkipRow>(
  (among) => `SELECT prospect_seq, on_date FROM live_session_event
  WHERE prospect_seq ${among} AND kind = 'skipped' ORDER BY seq`,
);

/** What tells where each of the people stands, read for all of them at once. Unknown and unsealed ones are left out. */
export const standingRows = (reader: Reader, prospectSeqs: readonly number[]): StandingRows => ({
  people: people(reader, prospectSeqs),
  touches: byProspect(touches(reader, prospectSeqs)),
  followUps: byProspect(followUps(reader, prospectSeqs)),
  appointments: byProspect(appointments(reader, prospectSeqs)),
  leads: byProspect(leads(reader, prospectSeqs)),
  skips: byProspect(skips(reader, prospectSeqs)),
});
