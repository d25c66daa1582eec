import { Problem } from '#shared/contract/problems.ts';
import type { AccountClass } from '#shared/domain/vocabulary.ts';
import type { CommandScope } from '../operation/definition.ts';
import { insertAppointment, insertAppointmentEvent } from '../store/appointment-facts.ts';
import type { PersonRow } from '../store/cards.ts';
import { newestLeadSeq, touchBy } from '../store/touches.ts';
import type { LogInput } from './check.ts';

/** The touch that an appointment is set on. */
export interface SettingTouch {
  readonly person: PersonRow;
  readonly touchSeq: number;
  readonly accountClass: AccountClass;
  readonly at: number;
  readonly onDate: string;
}

/**
 * Sets the appointment of a touch, produced by it or by an earlier one.
 *
 * @throws NOT_FOUND where the touch that is to have produced it is not theirs
 */
export function setAppointment(
  scope: CommandScope,
  appointment: NonNullable<LogInput['appointment']>,
  { person, touchSeq, accountClass, at, onDate }: SettingTouch,
): void {
  const { writer, world, commandSeq, now, zone } = scope;
  const times = { occurredAt: at, recordedAt: now, onDate, commandSeq };
  let producingTouchSeq = touchSeq;
  if (appointment.producedByTouchId !== undefined) {
    const produced = touchBy(writer, appointment.producedByTouchId);
    if (produced?.prospect_seq !== person.seq) {
      throw new Problem('NOT_FOUND', `${person.full_name} has no touch of this id.`, { what: 'touch' });
    }
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
