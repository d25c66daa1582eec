import { Problem } from '#shared/contract/problems.ts';
import type { Outcome } from '#shared/domain/outcomes.ts';
import { isZone } from '#shared/domain/time/zones.ts';
import type { AccountClass } from '#shared/domain/vocabulary.ts';
import type { CommandScope } from '../operation/definition.ts';
import { insertAppointment, insertAppointmentEvent } from '../store/appointment-facts.ts';
import type { PersonRow } from '../store/cards.ts';
import { newestLeadSeq, touchBy } from '../store/touches.ts';
import type { LogInput } from './check.ts';

const invalid = (sentence: string, field: string) => new Problem('INVALID', sentence, { field });

/**
 * @param at when the touch happened that is to set it
 * @throws INVALID when the appointment and the outcome do not go together, or it is not later, on a clock that is known
 */
export function refuseAppointment(outcome: Outcome, appointment: LogInput['appointment'], at: number): void {
  if (!appointment) return;
  const { startsAt, zone } = appointment;
  if (outcome !== 'appointment')
    throw invalid('An appointment is set with the outcome “appointment”.', 'appointment');
  if (startsAt <= at)
    throw invalid('An appointment lies later than the touch that sets it.', 'appointment.startsAt');
  if (zone !== undefined && !isZone(zone))
    throw invalid(`There is no time zone called ${zone}.`, 'appointment.zone');
}

/** An appointment says when it is. @throws INVALID */
export function refuseNoAppointment(outcome: Outcome, appointment: LogInput['appointment']): void {
  if (outcome === 'appointment' && !appointment)
    throw invalid('Say when the appointment is, and with whom.', 'appointment');
}

/** The touch that an appointment is set on. */
export interface SettingTouch {
  readonly person: PersonRow;
  readonly touchSeq: number;
  /** The earlier touch that produced it where the appointment names none; the touch itself otherwise. */
  readonly producedBySeq?: number | null | undefined;
  readonly accountClass: AccountClass;
  readonly at: number;
  readonly onDate: string;
}

/**
 * Sets the appointment of a touch, produced by it or by an earlier one.
 *
 * @throws NOT_FOUND where the touch that is to have produced it is not theirs; INVALID where it happened later
 */
export function setAppointment(
  scope: CommandScope,
  appointment: NonNullable<LogInput['appointment']>,
  { person, touchSeq, producedBySeq, accountClass, at, onDate }: SettingTouch,
): void {
  const { writer, world, commandSeq, now, zone } = scope;
  const times = { occurredAt: at, recordedAt: now, onDate, commandSeq };
  let producingTouchSeq = producedBySeq ?? touchSeq;
  if (appointment.producedByTouchId !== undefined) {
    const produced = touchBy(writer, appointment.producedByTouchId);
    if (produced?.prospect_seq !== person.seq) {
      throw new Problem('NOT_FOUND', `${person.full_name} has no touch of this id.`, { what: 'touch' });
    }
    if (produced.occurred_at > at)
      throw invalid(
        'The touch that produced an appointment happened before it was set, not after.',
        'appointment.producedByTouchId',
      );
    producingTouchSeq = produced.seq;
  }
  const appointmentSeq = insertAppointment(writer, {
    ...times,
    id: world.newId(),
    prospectSeq: person.seq,
    kind: appointment.kind,
    withName: appointment.withName,
    accountClass,
    touchSeq,
    producingTouchSeq,
    leadSeq: newestLeadSeq(writer, person.seq),
  });
  insertAppointmentEvent(writer, {
    ...times,
    appointmentSeq,
    kind: 'set',
    startsAt: appointment.startsAt,
    zone: appointment.zone ?? zone,
    cancelledBy: null,
    reason: null,
  });
}
