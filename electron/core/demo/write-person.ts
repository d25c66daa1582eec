import { loopEndsOf } from '#shared/domain/guard/came-to.ts';
import { attemptAfter } from '#shared/domain/hour-bands/attempts.ts';
import { bands } from '#shared/domain/hour-bands/bands.ts';
import { personKey } from '#shared/domain/names.ts';
import { reversedDigits } from '#shared/domain/phones.ts';
import { type AccountClass, isSpokenChannel } from '#shared/domain/vocabulary.ts';
import type { Writer } from '../db/connection.ts';
import { blobToId } from '../db/ids.ts';
import { indexProspect } from '../store/search.ts';
import type { InventedAppointment, InventedFollowUp } from './aftermath.ts';
import type { InventedAccount, InventedPerson } from './people.ts';
import { insert, insertFollowUp, insertTouch, type RisingIds, type Times } from './rows.ts';
import type { DemoScripts } from './scripts.ts';
import type { InventedTouch } from './story.ts';
import type { Years } from './years.ts';

/** What all rows of a book share. */
export interface Desk {
  readonly writer: Writer;
  readonly ids: RisingIds;
  readonly years: Years;
  /** What was read from; null for a book so big that nobody would look at it. */
  readonly scripts: DemoScripts;
}

export interface Arrival {
  readonly sourceSeq: number;
  readonly listSeq: number | null;
  readonly listLine: number | null;
  readonly at: number;
  readonly onDate: string;
  /** Known to the minute for those who came one at a time. */
  readonly exact: boolean;
  readonly referredBy: number | null;
}

export interface Story {
  readonly touches: readonly InventedTouch[];
  readonly followUps: readonly InventedFollowUp[];
  readonly appointments: readonly InventedAppointment[];
}

export function writeAccount(
  { writer, ids }: Desk,
  account: InventedAccount,
  nameKey: string,
  listSeq: number | null,
  at: number,
  onDate: string,
): number {
  const seq = insert(writer, 'account', {
    id: ids.take(),
    name: account.name,
    name_key: nameKey,
    domain: account.domain,
    class: account.class,
    industry: account.industry,
    employee_count: account.employees,
    list_seq: listSeq,
    recorded_at: at,
  });
  insert(writer, 'account_class', {
    account_seq: seq,
    class: account.class,
    list_seq: listSeq,
    occurred_at: at,
    recorded_at: at,
    on_date: onDate,
  });
  return seq;
}

export interface Written {
  readonly seq: number;
  readonly id: string;
  readonly leadSeq: number;
  readonly phoneSeqs: readonly number[];
}

/** The person, how to reach them, how they arrived, and the words they are found by. */
export function writePerson(
  { writer, ids }: Desk,
  person: InventedPerson,
  account: InventedAccount,
  accountSeq: number,
  arrival: Arrival,
  known: {
    readonly role: string;
    readonly whyThem: string | null;
    readonly note: string | null;
    /** What the rep has noted since. */
    readonly noted: readonly string[];
  },
): Written {
  const { place } = account;
  const fullName = `${person.first} ${person.last}`;
  const { listSeq } = arrival;
  const id = ids.take();
  const seq = insert(writer, 'prospect', {
    id,
    account_seq: accountSeq,
    first_name: person.first,
    last_name: person.last,
    full_name: fullName,
    name_key: personKey(fullName),
    title: person.title,
    role: known.role,
    city: place.city,
    state: place.state,
    country: place.country,
    zones: place.zones,
    why_them: known.whyThem,
    imported_note: known.note,
    list_seq: listSeq,
    list_line: arrival.listLine,
    recorded_at: arrival.at,
  });
  const phoneSeqs = person.phones.map(({ e164, ext, type }, position) =>
    insert(writer, 'phone', {
      id: ids.take(),
      prospect_seq: seq,
      e164,
      ext,
      raw: ext === null ? e164 : `${e164} ext. ${ext}`,
      reversed: reversedDigits({ e164, raw: e164 }),
      type,
      position,
      list_seq: listSeq,
    }),
  );
  if (person.email) {
    insert(writer, 'email', {
      prospect_seq: seq,
      value: person.email,
      value_key: person.email,
      type: 'work',
      position: 0,
      list_seq: listSeq,
    });
  }
  const leadSeq = insert(writer, 'lead', {
    id: ids.take(),
    prospect_seq: seq,
    source_seq: arrival.sourceSeq,
    list_seq: listSeq,
    received_at: arrival.exact ? arrival.at : null,
    received_on: arrival.onDate,
    referred_by_touch_seq: arrival.referredBy,
    occurred_at: arrival.at,
    recorded_at: arrival.at,
    on_date: arrival.onDate,
  });
  const emails = person.email ? [person.email] : [];
  const notes = [...(known.note === null ? [] : [known.note]), ...known.noted];
  indexProspect(writer, seq, { name: fullName, account: account.name, emails, notes }, true);
  return { seq, id: blobToId(id), leadSeq, phoneSeqs };
}

const timesOf = (touch: InventedTouch, years: Years): Times => ({
  occurred_at: touch.occurredAt,
  recorded_at: touch.recordedAt,
  on_date: years.dateOf(touch.day),
});

/** Every fact of a person's story. @returns the seqs of the touches, in order */
export function writeStory(
  desk: Desk,
  story: Story,
  written: Written,
  person: InventedPerson,
  at: { readonly accountSeq: number; readonly class: AccountClass; readonly zone: string },
): number[] {
  const { writer, ids, years } = desk;
  const { touches } = story;
  const about = { prospect_seq: written.seq };
  let missed = 0;
  const seqs = touches.map((touch, place) => {
    const isDial = touch.channel === 'call' && touch.direction === 'out';
    const attempt = isDial ? attemptAfter(missed) : null;
    if (touch.facts.reached === 'person' || touch.direction === 'in') missed = 0;
    else if (isSpokenChannel(touch.channel)) missed += 1;
    const times = timesOf(touch, years);
    const phone = touch.phone === null ? undefined : person.phones[touch.phone];
    const read = desk.scripts.of(touch, written.seq, touches.slice(0, place));
    const seq = insertTouch(
      writer,
      {
        id: ids.take(),
        ...about,
        account_seq: at.accountSeq,
        account_class: at.class,
        channel: touch.channel,
        direction: touch.direction,
        outcome: touch.outcome,
        objection: touch.objection,
        phone_seq: touch.phone === null ? null : (written.phoneSeqs[touch.phone] ?? null),
        number: phone?.e164 ?? null,
        duration_ms: touch.durationMs,
        zone: years.zone,
        their_hour: touch.theirHour,
        attempt,
        script_version_seq: read?.versionSeq ?? null,
        script_path: read?.path ?? null,
        ...times,
      },
      touch.facts,
    );
    const card = touch.objection === null ? null : desk.scripts.card(touch.objection, written.seq);
    if (card !== null)
      insert(writer, 'touch_objection', { touch_seq: seq, place: 0, objection_version_seq: card });
    if (touch.note)
      insert(writer, 'note', { id: ids.take(), ...about, touch_seq: seq, body: touch.note, ...times });
    if (touch.outcome === 'do-not-contact') writeWord(desk, written, person, touch, seq);
    return seq;
  });
  const guarded = touches.map((touch, place) => ({
    ...touch,
    seq: seqs[place] ?? 0,
    reached: touch.facts.reached,
    band: bands.find((band) => band === touch.theirHour) ?? null,
    onDate: years.dateOf(touch.day),
  }));
  for (const { touch, end } of loopEndsOf(guarded))
    insert(writer, 'loop_end', { touch_seq: touch.seq, came_to: end });
  for (const step of story.followUps) {
    const touch = touches[step.touch];
    const touchSeq = seqs[step.touch];
    if (!touch || touchSeq === undefined) continue;
    insertFollowUp(writer, {
      id: ids.take(),
      ...about,
      kind: step.kind,
      due_on: step.dueOn,
      due_at: step.dueAt,
      zone: step.kind === 'none' ? null : years.zone,
      task: step.task,
      touch_seq: touchSeq,
      ...timesOf(touch, years),
    });
  }
  for (const appointment of story.appointments) {
    const touch = touches[appointment.touch];
    const touchSeq = seqs[appointment.touch];
    if (touch && touchSeq !== undefined) {
      writeAppointment(desk, appointment, touchSeq, timesOf(touch, years), written, person, at);
    }
  }
  return seqs;
}

/** Do not contact: the person, their e-mail, and the number on which they said so. */
function writeWord(
  { writer, ids, years }: Desk,
  written: Written,
  person: InventedPerson,
  touch: InventedTouch,
  touchSeq: number,
): void {
  const number = touch.phone === null ? undefined : person.phones[touch.phone]?.e164;
  const values = [
    ['person', written.id],
    ...(number ? [['number', number] as const] : []),
    ...(person.email ? [['email', person.email] as const] : []),
  ] as const;
  for (const [kind, value] of values) {
    insert(writer, 'suppression', {
      id: ids.take(),
      kind,
      value,
      channels: 'all',
      reason: 'asked not to be contacted',
      prospect_seq: written.seq,
      touch_seq: touchSeq,
      ...timesOf(touch, years),
    });
  }
}

function writeAppointment(
  { writer, ids }: Desk,
  appointment: InventedAppointment,
  touchSeq: number,
  times: Times,
  written: Written,
  person: InventedPerson,
  at: { readonly class: AccountClass; readonly zone: string },
): void {
  const about = { prospect_seq: written.seq };
  const seq = insert(writer, 'appointment', {
    id: ids.take(),
    ...about,
    kind: appointment.kind,
    with_name: `${person.first} ${person.last}`,
    account_class: at.class,
    touch_seq: touchSeq,
    producing_touch_seq: touchSeq,
    lead_seq: written.leadSeq,
    ...times,
  });
  for (const event of appointment.events) {
    insert(writer, 'appointment_event', {
      appointment_seq: seq,
      kind: event.kind,
      starts_at: appointment.startsAt,
      zone: at.zone,
      cancelled_by: event.kind === 'cancelled' ? 'them' : null,
      occurred_at: event.kind === 'set' ? times.occurred_at : event.at,
      recorded_at: event.at,
      on_date: event.onDate,
    });
  }
  if (!appointment.deal) return;
  const { kind, at: closedAt, onDate } = appointment.deal;
  const closed = { occurred_at: closedAt, recorded_at: closedAt, on_date: onDate };
  const opportunity = insert(writer, 'opportunity', {
    id: ids.take(),
    ...about,
    appointment_seq: seq,
    lead_seq: written.leadSeq,
    ...closed,
  });
  insert(writer, 'opportunity_event', { opportunity_seq: opportunity, kind, ...closed });
}
