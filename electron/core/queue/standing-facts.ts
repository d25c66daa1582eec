import type { DueStep } from '#shared/domain/cadence/due.ts';
import { heldUntil, type OwnDials, refusedAt } from '#shared/domain/calling/caps.ts';
import { placeKey } from '#shared/domain/calling/place.ts';
import { numberToCall } from '#shared/domain/numbers-in-order.ts';
import type { StandingFacts } from '#shared/domain/queue/standing.ts';
import { isSuppressed } from '#shared/domain/suppression.ts';
import { isSpokenChannel } from '#shared/domain/vocabulary.ts';
import { type Way, waysTo } from '#shared/domain/ways.ts';
import { dueSteps } from '../cadences/courses.ts';
import { calledAt } from '../calling/called-at.ts';
import { lawOf } from '../calling/law.ts';
import type { Reader } from '../db/connection.ts';
import { dialsToPeople } from '../store/dials.ts';
import { type ReachRow, reachOf } from '../store/reach.ts';
import { type FollowUpRow, standingRows, toStandingTouch, type TouchRow } from '../store/standing-rows.ts';

export interface FoundFacts extends StandingFacts {
  /** With what a card says of it. */
  readonly step: (DueStep & { readonly isWritten: boolean }) | null;
  readonly prospectSeq: number;
  /** The other lists that brought them, by their seq. */
  readonly alsoIn: readonly number[];
  readonly ways: readonly Way[];
  readonly reach: ReachRow;
  readonly dialled: OwnDials;
  /** The same touches as they were read. */
  readonly touchRows: readonly TouchRow[];
}

/** The newest live row is the one that holds. */
function openFollowUp(rows: readonly FollowUpRow[] | undefined): StandingFacts['followUp'] {
  const row = rows?.at(-1);
  return row && row.kind !== 'none' ? { kind: row.kind, dueOn: row.due_on, dueAt: row.due_at } : null;
}

const nowhere: ReachRow = { phones: [], emails: [], matches: [] };

/** What the live facts say of each of the people. Unknown and unsealed ones are left out. */
export function standingFacts(reader: Reader, prospectSeqs: readonly number[]): FoundFacts[] {
  const { people, touches, followUps, appointments, leads, skips } = standingRows(reader, prospectSeqs);
  const reach = reachOf(reader, prospectSeqs, [...touches.values()].flat());
  // Only what was dialled of themselves: what others on their number were called changes without them.
  const dials = dialsToPeople(reader, prospectSeqs);
  const open = new Map(
    people.map(({ prospect_seq: seq, linkedin, x }) => {
      const { phones, emails, matches } = reach.get(seq) ?? nowhere;
      return [seq, waysTo({ phones, emails, linkedin: linkedin === 1, x: x === 1 }, matches)];
    }),
  );
  const steps = dueSteps(reader, prospectSeqs, open);
  const { rules } = lawOf(reader);
  return people.map((person) => {
    const seq = person.prospect_seq;
    const reached = reach.get(seq) ?? nowhere;
    const { phones, matches } = reached;
    const ways = open.get(seq) ?? [];
    const step = steps.get(seq);
    const arrivals = leads.get(seq) ?? [];
    const lead = arrivals.at(-1);
    const listSeq = lead?.list_seq ?? person.list_seq;
    const number = numberToCall(phones, matches);
    const called = calledAt(person, phones, number);
    const place = number === null ? null : called.place;
    const touchRows = touches.get(seq) ?? [];
    const happened = touchRows.map(toStandingTouch);
    const dialled = { person: dials.get(seq) ?? [], refusedAt: refusedAt(happened) };
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
      dialled,
      callableAt: place === null ? 0 : heldUntil({ ...dialled, number: [] }, place, rules),
      sourceSeq: lead?.source_seq ?? null,
      inboundAt: lead?.kind === 'inbound' ? lead.received_at : null,
      step: step ? { ...step, isWritten: !isSpokenChannel(step.channel) } : null,
      receivedOn: lead?.received_on ?? null,
      skippedOn: skips.get(seq)?.at(-1)?.on_date ?? null,
      touches: happened,
      touchRows,
      followUp: openFollowUp(followUps.get(seq)),
      appointments: (appointments.get(seq) ?? []).map(({ event }) => event),
    };
  });
}
