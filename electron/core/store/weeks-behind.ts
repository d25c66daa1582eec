import type { AppointmentView, TouchView } from '#shared/contract/cards.ts';
import type { WeekView } from '#shared/contract/days.ts';
import { type FigureName, isTouchFigure } from '#shared/domain/week/figures.ts';
import type { Reader } from '../db/connection.ts';
import { blobToId } from '../db/ids.ts';
import {
  appointmentConditions,
  appointmentsWithState,
  producingTouch,
  standsAt,
  touchConditions,
  touchesOfWeek,
} from './figures.ts';
import { boundsOf, type WeekRange } from './weeks.ts';

interface TouchRow {
  readonly id: Uint8Array;
  readonly prospect_id: Uint8Array;
  readonly name: string;
  readonly account: string | null;
  readonly channel: TouchView['channel'];
  readonly direction: TouchView['direction'];
  readonly outcome: TouchView['outcome'];
  readonly reached: TouchView['reached'];
  readonly ask: TouchView['ask'];
  readonly answer: TouchView['answer'];
  readonly decision_maker: number;
  readonly tone: TouchView['tone'];
  readonly objection: string | null;
  readonly reason: string | null;
  readonly came_to: TouchView['loopEnd'];
  readonly account_class: TouchView['accountClass'];
  readonly number: string | null;
  readonly note: string | null;
  readonly duration_ms: number | null;
  readonly occurred_at: number;
  readonly on_date: string;
  readonly voided: number;
}

const touchColumns = `t.id,
  (SELECT p.id FROM prospect p WHERE p.seq = t.prospect_seq) AS prospect_id,
  (SELECT p.full_name FROM prospect p WHERE p.seq = t.prospect_seq) AS name,
  (SELECT x.name FROM account x WHERE x.seq = t.account_seq) AS account,
  t.channel, t.direction, t.outcome, t.reached, t.ask, t.answer, t.decision_maker, t.tone, t.objection,
  t.reason, l.came_to, t.account_class, t.number,
  (SELECT n.body FROM live_note n WHERE n.touch_seq = t.seq ORDER BY n.seq DESC LIMIT 1) AS note,
  t.duration_ms, t.occurred_at, t.on_date,
  EXISTS (SELECT 1 FROM void v WHERE v.voids_command_seq = t.command_seq) AS voided`;

function toTouch(row: TouchRow): TouchView {
  return {
    touchId: blobToId(row.id),
    prospectId: blobToId(row.prospect_id),
    name: row.name,
    account: row.account,
    channel: row.channel,
    direction: row.direction,
    outcome: row.outcome,
    reached: row.reached,
    ask: row.ask,
    answer: row.answer,
    decisionMaker: row.decision_maker === 1,
    tone: row.tone,
    objection: row.objection,
    reason: row.reason,
    loopEnd: row.came_to,
    accountClass: row.account_class,
    number: row.number,
    note: row.note,
    durationMs: row.duration_ms,
    occurredAt: row.occurred_at,
    onDate: row.on_date,
    voided: row.voided === 1,
    corrected: false,
  };
}

interface AppointmentRow {
  readonly id: Uint8Array;
  readonly prospect_id: Uint8Array;
  readonly name: string;
  readonly account: string | null;
  readonly kind: AppointmentView['kind'];
  readonly starts_at: number;
  readonly zone: string;
  readonly with_name: string;
  readonly state: AppointmentView['state'];
  readonly sale: AppointmentView['sale'];
  readonly account_class: TouchView['accountClass'];
  readonly source: string | null;
  readonly set_on_id: Uint8Array | null;
  readonly touch_id: Uint8Array | null;
  readonly touch_channel: TouchView['channel'] | null;
  readonly touch_direction: TouchView['direction'] | null;
  readonly touch_on: string | null;
}

// The producing touch, and the lead that gets the credit: the one named, else their newest by then.
const appointmentColumns = `a.id, p.id AS prospect_id, p.full_name AS name,
  (SELECT x.name FROM account x WHERE x.seq = p.account_seq) AS account,
  a.kind, e.starts_at, e.zone, a.with_name, e.kind AS state, a.account_class,
  (SELECT o.kind FROM opportunity x JOIN opportunity_event o ON o.opportunity_seq = x.seq
    WHERE x.appointment_seq = a.seq AND ${standsAt('x')} AND ${standsAt('o')} ORDER BY o.seq DESC LIMIT 1) AS sale,
  (SELECT s.name FROM lead l JOIN source s ON s.seq = l.source_seq
    WHERE l.seq = coalesce(a.lead_seq, (
      SELECT max(newest.seq) FROM lead newest
      WHERE newest.prospect_seq = a.prospect_seq AND newest.received_on <= a.on_date))) AS source,
  (SELECT s.id FROM touch s WHERE s.seq = a.touch_seq) AS set_on_id,
  t.id AS touch_id, t.channel AS touch_channel, t.direction AS touch_direction, t.on_date AS touch_on`;

export type AppointmentOfWeek = WeekView['appointments'][number];

function toAppointment(row: AppointmentRow): AppointmentOfWeek {
  const { touch_id: touchId, touch_channel: channel, touch_direction: direction, touch_on: onDate } = row;
  return {
    appointmentId: blobToId(row.id),
    prospectId: blobToId(row.prospect_id),
    name: row.name,
    account: row.account,
    kind: row.kind,
    startsAt: row.starts_at,
    zone: row.zone,
    withName: row.with_name,
    state: row.state,
    touchId: row.set_on_id && blobToId(row.set_on_id),
    sale: row.sale,
    producedBy:
      touchId && channel && direction && onDate
        ? { touchId: blobToId(touchId), channel, direction, onDate }
        : null,
    accountClass: row.account_class,
    source: row.source,
  };
}

/** The appointments that a figure counts, in the order they were set. */
export function readAppointmentsBehind(
  reader: Reader,
  name: keyof typeof appointmentConditions,
  range: WeekRange,
): AppointmentOfWeek[] {
  return reader
    .all<AppointmentRow>(
      `SELECT ${appointmentColumns}
       FROM (SELECT a.*, e.seq AS event_seq FROM ${appointmentsWithState} AND ${appointmentConditions[name]}) a
       JOIN appointment_event e ON e.seq = a.event_seq
       JOIN prospect p ON p.seq = a.prospect_seq
       LEFT JOIN touch t ON t.seq = ${producingTouch}
       ORDER BY a.occurred_at, a.seq`,
      boundsOf(name, range),
    )
    .map(toAppointment);
}

/** The touches or the appointments behind a figure, exactly as many as it says, oldest first. */
export function readBehind(reader: Reader, name: FigureName, range: WeekRange) {
  if (!isTouchFigure(name)) return { touches: [], appointments: readAppointmentsBehind(reader, name, range) };
  const { from, to, asOf } = range;
  const rows = reader.all<TouchRow>(
    `SELECT ${touchColumns} FROM ${touchesOfWeek} AND ${touchConditions[name]} ORDER BY t.occurred_at, t.seq`,
    { from, to, asOf },
  );
  return { touches: rows.map(toTouch), appointments: [] };
}
