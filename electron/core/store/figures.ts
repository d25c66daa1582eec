import type { AppointmentFigure, TouchFigure } from '#shared/domain/week/figures.ts';
import { inPlaceOf } from './corrections.ts';

/** What stood at the instant `:asOf`: recorded by then, and not taken back by then. */
export function standsAt(fact: string): string {
  return `(${fact}.recorded_at <= :asOf AND NOT EXISTS (
    SELECT 1 FROM void WHERE void.voids_command_seq = ${fact}.command_seq AND void.recorded_at <= :asOf))`;
}

/** A touch also gives way to the one that corrects it, unless that one was taken back. */
export function touchStandsAt(touch: string): string {
  return `(${standsAt(touch)} AND NOT EXISTS (
    SELECT 1 FROM touch better WHERE better.replaces_seq = ${touch}.seq AND ${standsAt('better')}))`;
}

/** What followed from a touch falls with it where it is corrected; the correction writes anew what still holds. */
export function followedStandsAt(fact: string): string {
  return `(${standsAt(fact)} AND NOT EXISTS (
    SELECT 1 FROM touch better WHERE better.replaces_seq = ${fact}.touch_seq AND ${standsAt('better')}))`;
}

const spoken = `t.channel IN ('call', 'visit')`;
const person = `t.reached = 'person'`;
const conversation = `${spoken} AND ${person}`;
const dial = `t.channel = 'call' AND t.direction = 'out'`;
const decides = `${conversation} AND t.decision_maker = 1`;
const rejection = `${person} AND t.ask = 'appointment' AND t.answer = 'declined'`;
const target = `t.account_class = 'target'`;
const existing = `t.account_class = 'existing'`;
const other = `t.account_class NOT IN ('target', 'existing')`;

/** The predicates of shared/domain/week/figures.ts as conditions on a touch called `t` with its `loop_end`, called `l`. */
export const touchConditions: Readonly<Record<TouchFigure, string>> = {
  conversations: conversation,
  rejections: rejection,
  'rejections-spoken': `${rejection} AND ${spoken}`,
  'rejections-written': `${rejection} AND NOT (${spoken})`,
  dials: dial,
  'dials-target': `${dial} AND ${target}`,
  'dials-existing': `${dial} AND ${existing}`,
  'dials-other': `${dial} AND ${other}`,
  'conversations-target': `${conversation} AND ${target}`,
  'conversations-existing': `${conversation} AND ${existing}`,
  'conversations-other': `${conversation} AND ${other}`,
  'decision-makers': `${decides} AND ${dial}`,
  'decision-makers-otherwise': `${decides} AND NOT (${dial})`,
  'decision-maker-conversations': decides,
  attempted: `${spoken} AND NOT (${person})`,
  written: `NOT (${spoken})`,
  'loops-broken': `l.came_to IS 'broken'`,
  'loops-repeated': `l.came_to IS 'repeated'`,
};

/** As `wasAsked` of the same module. */
export const askedCondition = `${person} AND t.ask = 'appointment' AND t.answer IN ('accepted', 'declined')`;

/** The live touches whose local date lies in the week. Needs :from, :to and :asOf. */
export const touchesOfWeek = `touch t LEFT JOIN loop_end l ON l.touch_seq = t.seq WHERE t.on_date BETWEEN :from AND :to AND ${touchStandsAt('t')}`;

/** Appointments `a` with the last thing that happened to them, `e`. Needs :asOf. */
export const appointmentsWithState = `appointment a
  JOIN appointment_event e ON e.seq = (
    SELECT max(last.seq) FROM appointment_event last
    WHERE last.appointment_seq = a.seq AND ${standsAt('last')})
  WHERE ${followedStandsAt('a')}`;

/** The touch that produced an appointment `a`: one that was corrected afterwards speaks through its correction. */
export const producingTouch = inPlaceOf('coalesce(a.producing_touch_seq, a.touch_seq)', touchStandsAt('t'));

const fromDecisionMaker = `EXISTS (SELECT 1 FROM touch t WHERE t.seq = ${producingTouch} AND ${decides})`;

const setInWeek = `a.on_date BETWEEN :from AND :to`;

// The first appointment that each prospect kept, and whether one they kept ended in a sale.
const heldFirst = `a.seq IN (
  SELECT seq FROM (
    SELECT a.seq AS seq, e.starts_at AS starts_at,
      row_number() OVER (PARTITION BY a.prospect_seq ORDER BY e.starts_at, a.seq) AS place
    FROM ${appointmentsWithState} AND e.kind = 'held')
  WHERE place = 1 AND starts_at >= :fromAt AND starts_at < :beforeAt)`;

const bought = `a.prospect_seq IN (
  SELECT o.prospect_seq FROM opportunity o
  JOIN opportunity_event won ON won.seq = (
    SELECT max(last.seq) FROM opportunity_event last
    WHERE last.opportunity_seq = o.seq AND ${standsAt('last')})
  WHERE ${standsAt('o')} AND won.kind = 'won'
    AND o.appointment_seq IN (SELECT a.seq FROM ${appointmentsWithState} AND e.kind = 'held'))`;

/** Conditions on an appointment `a` and its state `e`. Need :from and :to, or :fromAt and :beforeAt. */
export const appointmentConditions: Readonly<Record<AppointmentFigure, string>> = {
  appointments: setInWeek,
  'appointments-from-decision-makers': `${setInWeek} AND ${fromDecisionMaker}`,
  'appointments-otherwise': `${setInWeek} AND NOT ${fromDecisionMaker}`,
  'meetings-held': heldFirst,
  sales: `${heldFirst} AND ${bought}`,
};
