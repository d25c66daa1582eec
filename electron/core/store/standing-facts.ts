import type { StandingFacts, StandingTouch } from '#shared/domain/queue/standing.ts';
import type { DueStep } from '#shared/domain/cadence/due.ts';
import { heldUntil } from '#shared/domain/calling/caps.ts';
import { placeKey } from '#shared/domain/calling/place.ts';
import { numberToCall } from '#shared/domain/numbers-in-order.ts';
import { isSuppressed } from '#shared/domain/suppression.ts';
import { type Way, waysTo } from '#shared/domain/ways.ts';
import { isSpokenChannel } from '#shared/domain/vocabulary.ts';
import type {
  AccountClass,
  Answer,
  AppointmentEvent,
  Channel,
  Direction,
  FollowUpKind,
  Reach,
  SourceKind,
} from '#shared/domain/vocabulary.ts';
import { calledAt, type CalledPerson } from '../calling/called-at.ts';
import { dialledOf } from '../calling/dialled.ts';
import { lawOf } from '../calling/law.ts';
import type { Reader } from '../db/connection.ts';
import { dueSteps } from './enrollments.ts';
import { type ReachRow, reachOf } from './reach.ts';

export interface FoundFacts extends StandingFacts {
  /** With what a card says of it. */
  readonly step: (DueStep & { readonly isWritten: boolean }) | null;
  readonly prospectSeq: number;
  /** The other lists that brought them, by their seq. */
  readonly alsoIn: readonly number[];
  readonly ways: readonly Way[];
  readonly reach: ReachRow;
}

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

interface PersonRow extends Concerned, CalledPerson {
  readonly class: AccountClass | null;
  readonly list_seq: number | null;
  readonly linkedin: 0 | 1;
  readonly x: 0 | 1;
}

interface TouchRow extends Concerned {
  readonly channel: Channel;
  readonly direction: Direction;
  readonly reached: Reach;
  readonly answer: Answer;
  readonly occurred_at: number;
  readonly on_date: string;
}

const toTouch = (row: TouchRow): StandingTouch => ({
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

interface FollowUpRow extends Concerned {
  readonly kind: FollowUpKind | 'none';
  readonly due_on: string;
  readonly due_at: number | null;
}

/** The newest live row is the one that holds; kind 'none' says that nothing is planned. */
function openFollowUp(rows: readonly FollowUpRow[] | undefined): StandingFacts['followUp'] {
  const row = rows?.at(-1);
  return row && row.kind !== 'none' ? { kind: row.kind, dueOn: row.due_on, dueAt: row.due_at } : null;
}

const among = `IN (SELECT value FROM json_each(?))`;

/** The live facts of each of the people, read for all of them at once. Unknown and unsealed ones are left out. */
export function standingFacts(reader: Reader, prospectSeqs: readonly number[]): FoundFacts[] {
  const seqs = [JSON.stringify(prospectSeqs)];
  const people = reader.all<PersonRow>(
    `SELECT p.seq AS prospect_seq, a.class, p.list_seq,
       p.linkedin_url IS NOT NULL OR p.linkedin_slug IS NOT NULL AS linkedin, p.x_handle IS NOT NULL AS x,
       p.zones, p.country, p.state, p.city, p.time_zone
     FROM seen_prospect p LEFT JOIN account a ON a.seq = p.account_seq WHERE p.seq ${among}`,
    seqs,
  );
  const reach = reachOf(reader, prospectSeqs);
  const touches = byProspect(
    reader.all<TouchRow>(
      `SELECT prospect_seq, channel, direction, reached, answer, occurred_at, on_date
       FROM live_touch WHERE prospect_seq ${among} ORDER BY prospect_seq, occurred_at, seq`,
      seqs,
    ),
  );
  const followUps = byProspect(
    reader.all<FollowUpRow>(
      `SELECT prospect_seq, kind, due_on, due_at FROM live_follow_up WHERE prospect_seq ${among} ORDER BY prospect_seq, seq`,
      seqs,
    ),
  );
  const appointments = byProspect(
    reader.all<Concerned & { readonly event: AppointmentEvent }>(
      `SELECT a.prospect_seq, (
         SELECT e.kind FROM live_appointment_event e WHERE e.appointment_seq = a.seq ORDER BY e.seq DESC LIMIT 1) AS event
       FROM live_appointment a WHERE a.prospect_seq ${among} ORDER BY a.seq`,
      seqs,
    ),
  );
  const leads = byProspect(
    reader.all<LeadRow>(
      `SELECT l.prospect_seq, l.received_on, l.received_at, l.list_seq, l.source_seq, s.kind
       FROM seen_lead l LEFT JOIN source s ON s.seq = l.source_seq WHERE l.prospect_seq ${among}
       ORDER BY l.prospect_seq, l.received_on, l.seq`,
      seqs,
    ),
  );
  const skips = byProspect(
    reader.all<Concerned & { readonly on_date: string }>(
      `SELECT prospect_seq, on_date FROM live_session_event
       WHERE prospect_seq ${among} AND kind = 'skipped' ORDER BY seq`,
      seqs,
    ),
  );
  const numbers = new Map(
    prospectSeqs.map((seq) => {
      const { phones = [], matches = [] } = reach.get(seq) ?? {};
      return [seq, numberToCall(phones, matches)];
    }),
  );
  // Only what was dialled of themselves: what others on their number were called changes without them.
  const dialled = dialledOf(
    reader,
    prospectSeqs.map((prospectSeq) => ({ prospectSeq, line: null })),
  );
  const open = new Map(
    people.map(({ prospect_seq: seq, linkedin, x }) => {
      const { phones = [], emails = [], matches = [] } = reach.get(seq) ?? {};
      return [seq, waysTo({ phones, emails, linkedin: linkedin === 1, x: x === 1 }, matches)];
    }),
  );
  const steps = dueSteps(reader, prospectSeqs, open);
  const { rules } = lawOf(reader);
  return people.map((person) => {
    const seq = person.prospect_seq;
    const reached = reach.get(seq) ?? { phones: [], emails: [], matches: [] };
    const { matches } = reached;
    const ways = open.get(seq) ?? [];
    const step = steps.get(seq);
    const arrivals = leads.get(seq) ?? [];
    const lead = arrivals.at(-1);
    const listSeq = lead?.list_seq ?? person.list_seq;
    const number = numbers.get(seq) ?? null;
    const called = calledAt(person, reached.phones, number);
    const place = number === null ? null : called.place;
    const dials = dialled.get(seq);
    const lists = new Set(arrivals.flatMap(({ list_seq }) => list_seq ?? []));
    return {
      prospectSeq: seq,
      listSeq,
      alsoIn: [...lists].filter((list) => list !== listSeq).toSorted((a, b) => a - b),
      suppressed: isSuppressed(matches),
      reachable: ways.length > 0,
      ways,
      reach: reached,
      accountClass: person.class ?? 'unclassified',
      // The hours in which they were missed are told on the clock by which they are called again.
      zones: called.place.zones,
      place: place === null ? '' : placeKey(place),
      callableAt: place === null || dials === undefined ? 0 : heldUntil(dials, place, rules),
      sourceSeq: lead?.source_seq ?? null,
      inboundAt: lead?.kind === 'inbound' ? lead.received_at : null,
      step: step ? { ...step, isWritten: !isSpokenChannel(step.channel) } : null,
      receivedOn: lead?.received_on ?? null,
      skippedOn: skips.get(seq)?.at(-1)?.on_date ?? null,
      touches: (touches.get(seq) ?? []).map(toTouch),
      followUp: openFollowUp(followUps.get(seq)),
      appointments: (appointments.get(seq) ?? []).map(({ event }) => event),
    };
  });
}
