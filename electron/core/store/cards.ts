import type { Card, HistoryEntry } from '#shared/contract/cards.ts';
import type { Outcome } from '#shared/domain/outcomes.ts';
import type {
  AccountClass,
  Channel,
  Direction,
  FollowUpKind,
  ProspectRole,
} from '#shared/domain/vocabulary.ts';
import type { Reader } from '../db/connection.ts';
import { blobToId, idToBlob } from '../db/ids.ts';
import { appointmentsOf } from './appointments.ts';
import { unexplained } from './launches.ts';

/** The seq of a prospect that reads may see, or undefined when there is none of this id. */
export function prospectSeqOf(reader: Reader, id: string): number | undefined {
  return reader.get<{ seq: number }>('SELECT seq FROM seen_prospect WHERE id = ?', [idToBlob(id)])?.seq;
}

export interface PersonRow {
  readonly seq: number;
  readonly prospectId: string;
  readonly full_name: string;
  readonly first_name: string | null;
  readonly title: string | null;
  readonly role: ProspectRole;
  readonly city: string | null;
  readonly state: string | null;
  readonly country: string | null;
  /** The zone that was stated or picked; null where it is only worked out. */
  readonly time_zone: string | null;
  readonly zones: string;
  readonly why_them: string | null;
  readonly linkedin_url: string | null;
  readonly x_handle: string | null;
  readonly custom: string;
  readonly account_seq: number | null;
  readonly accountId: string | null;
  readonly account_name: string | null;
  readonly account_class: AccountClass | null;
  readonly account_domain: string | null;
}

interface ReadPerson extends Omit<PersonRow, 'prospectId' | 'accountId'> {
  readonly id: Uint8Array;
  readonly account_id: Uint8Array | null;
}

/** A prospect with their account. */
export function personRow(reader: Reader, prospectSeq: number): PersonRow | undefined {
  const row = reader.get<ReadPerson>(
    `SELECT p.seq, p.id, p.full_name, p.first_name, p.title, p.role, p.city, p.state, p.country, p.time_zone, p.zones, p.why_them,
       p.linkedin_url, p.x_handle, p.custom, p.account_seq, a.id AS account_id, a.name AS account_name,
       a.class AS account_class, a.domain AS account_domain
     FROM seen_prospect p LEFT JOIN account a ON a.seq = p.account_seq WHERE p.seq = ?`,
    [prospectSeq],
  );
  if (!row) return undefined;
  const { id, account_id, ...person } = row;
  return { ...person, prospectId: blobToId(id), accountId: account_id && blobToId(account_id) };
}

/** The e-mail addresses of a prospect, in the order in which they were given; `key` is as they are compared. */
export function emailsOf(
  reader: Reader,
  prospectSeq: number,
): { value: string; type: string | null; key: string }[] {
  return reader.all(
    'SELECT value, type, value_key AS key FROM seen_email WHERE prospect_seq = ? ORDER BY position, seq',
    [prospectSeq],
  );
}

/** The newest arrival of a prospect, one that was taken back only where there is no other; or null. */
export function newestArrival(reader: Reader, prospectSeq: number): Card['source'] {
  return (
    reader.get<NonNullable<Card['source']>>(
      `SELECT s.name, s.event, s.kind, l.received_on AS receivedOn,
         (SELECT r.full_name FROM touch t JOIN prospect r ON r.seq = t.prospect_seq
          WHERE t.seq = l.referred_by_touch_seq) AS referredBy
       FROM seen_lead l JOIN source s ON s.seq = l.source_seq
       LEFT JOIN list i ON i.seq = l.list_seq
       WHERE l.prospect_seq = ?
       ORDER BY coalesce(i.state IN ('undoing', 'undone'), 0), l.received_on DESC, l.seq DESC LIMIT 1`,
      [prospectSeq],
    ) ?? null
  );
}

/** What is being typed about a prospect; empty when nothing is. */
export function noteDraft(reader: Reader, prospectSeq: number): string {
  return (
    reader.get<{ body: string }>('SELECT body FROM note_draft WHERE prospect_seq = ?', [prospectSeq])?.body ??
    ''
  );
}

interface ReadColleague {
  readonly id: Uint8Array;
  readonly full_name: string;
  readonly title: string | null;
  /** Of their newest live touch; null where they have none, as all that follows. */
  readonly occurred_at: number | null;
  readonly channel: Channel;
  readonly direction: Direction;
  readonly outcome: Outcome;
  readonly on_date: string;
  readonly note: string | null;
}

function toColleague(row: ReadColleague): Card['othersThere'][number] {
  const { id, full_name: name, title, occurred_at, on_date: onDate, channel, direction, outcome, note } = row;
  const lastTouch = occurred_at === null ? null : { channel, direction, outcome, onDate, note };
  return { prospectId: blobToId(id), name, title, lastTouch };
}

/** Colleagues at the same account with their newest live touch, those touched last first. */
export function othersThere(
  reader: Reader,
  prospectSeq: number,
  accountSeq: number,
  few: number,
): Card['othersThere'] {
  return reader
    .all<ReadColleague>(
      `SELECT p.id, p.full_name, p.title, t.occurred_at, t.channel, t.direction, t.outcome, t.on_date,
         (SELECT n.body FROM note n WHERE n.touch_seq = t.seq ORDER BY n.seq DESC LIMIT 1) AS note
       FROM prospect p INDEXED BY prospect_account
       LEFT JOIN touch t ON t.seq =
         (SELECT seq FROM live_touch WHERE prospect_seq = p.seq ORDER BY occurred_at DESC, seq DESC LIMIT 1)
       WHERE p.account_seq = ? AND p.seq <> ?
         AND p.list_seq IS NOT coalesce((SELECT seq FROM list WHERE state = 'loading'), -1)
         AND NOT EXISTS (SELECT 1 FROM void v WHERE v.voids_command_seq = p.command_seq)
       ORDER BY p.seq LIMIT ?`,
      [accountSeq, prospectSeq, few],
    )
    .toSorted((a, b) => (b.occurred_at ?? 0) - (a.occurred_at ?? 0))
    .map(toColleague);
}

export type Dated = readonly [at: number, entry: HistoryEntry];

/** Appointments, at the instant of what last became of them: set, moved, held, missed or cancelled. */
export function appointmentsSetFor(reader: Reader, prospectSeq: number): Dated[] {
  const times = reader.all<{ occurred_at: number }>(
    `SELECT CASE e.kind WHEN 'set' THEN a.occurred_at ELSE e.occurred_at END AS occurred_at
     FROM live_appointment a
     JOIN appointment_event e ON e.seq =
       (SELECT max(l.seq) FROM live_appointment_event l WHERE l.appointment_seq = a.seq)
     WHERE a.prospect_seq = ? ORDER BY a.occurred_at, a.seq`,
    [prospectSeq],
  );
  return appointmentsOf(reader, prospectSeq).map((appointment, n) => [
    times[n]?.occurred_at ?? appointment.startsAt,
    { kind: 'appointment', appointment },
  ]);
}

/** Follow-ups that were set, those since closed among them. */
export function followUpsOf(reader: Reader, prospectSeq: number): Dated[] {
  return reader
    .all<{
      id: Uint8Array;
      kind: FollowUpKind;
      due_on: string;
      due_at: number | null;
      task: string | null;
      occurred_at: number;
    }>(
      `SELECT id, kind, due_on, due_at, task, occurred_at FROM live_follow_up
       WHERE prospect_seq = ? AND kind <> 'none' ORDER BY turn DESC LIMIT 20`,
      [prospectSeq],
    )
    .map((row) => [
      row.occurred_at,
      {
        kind: 'follow-up',
        followUp: {
          followUpId: blobToId(row.id),
          kind: row.kind,
          dueOn: row.due_on,
          dueAt: row.due_at,
          task: row.task,
        },
        setAt: row.occurred_at,
      },
    ]);
}

/** Calls handed over of which nothing tells yet. */
export function launchesOf(reader: Reader, prospectSeq: number): Dated[] {
  return reader
    .all<{ number: string; occurred_at: number; on_date: string }>(
      `SELECT l.number, l.occurred_at, l.on_date FROM launch l
       WHERE l.prospect_seq = ? AND ${unexplained} ORDER BY l.seq DESC LIMIT 20`,
      [prospectSeq],
    )
    .map((row) => [
      row.occurred_at,
      { kind: 'launch', number: row.number, occurredAt: row.occurred_at, onDate: row.on_date },
    ]);
}

/** Notes that were kept without a touch. */
export function loneNotesOf(reader: Reader, prospectSeq: number): Dated[] {
  return reader
    .all<{ id: Uint8Array; body: string; occurred_at: number; on_date: string }>(
      `SELECT id, body, occurred_at, on_date FROM live_note
       WHERE prospect_seq = ? AND touch_seq IS NULL ORDER BY seq DESC LIMIT 20`,
      [prospectSeq],
    )
    .map((row) => [
      row.occurred_at,
      {
        kind: 'note',
        noteId: blobToId(row.id),
        body: row.body,
        occurredAt: row.occurred_at,
        onDate: row.on_date,
      },
    ]);
}
