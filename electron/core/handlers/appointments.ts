import { Problem } from '#shared/contract/problems.ts';
import { dayAndTime } from '#shared/domain/time/said.ts';
import {
  allAppointments,
  appendAppointmentEvent,
  appointmentOf,
  appointmentsHeld,
  appointmentsToCome,
  appointmentsWaiting,
  type StandingAppointment,
  standingAppointment,
} from '../store/appointments.ts';
import { refreshStanding } from '../queue/standings.ts';
import type { AreaDefinitions, CommandScope, Handled, ReadScope } from '../operation/definition.ts';
import type { Contract } from '#shared/contract/contract.ts';

type Settling = Handled<Contract['appointments']['settle']>;

function known(scope: ReadScope, id: string): StandingAppointment {
  const found = standingAppointment(scope.reader, id);
  if (!found) {
    throw new Problem('NOT_FOUND', 'This appointment is not in the book. It may have been undone.', {
      what: 'appointment',
    });
  }
  return found;
}

/** Moves an appointment to another time. It stays the same appointment, set once. */
function move(scope: CommandScope, appointment: StandingAppointment, input: Settling): string {
  const { startsAt } = input;
  if (startsAt === undefined) {
    throw new Problem('INVALID', 'Say to when the appointment is moved.', { field: 'startsAt' });
  }
  if (appointment.state === 'held') {
    throw new Problem('INVALID', `The appointment with ${appointment.name} was held. Set a new one.`, {
      field: 'event',
    });
  }
  if (startsAt <= scope.now) {
    throw new Problem('INVALID', 'An appointment is moved to a time that is still to come.', {
      field: 'startsAt',
    });
  }
  appendAppointmentEvent(scope, appointment.seq, {
    ...input,
    kind: 'moved',
    startsAt,
    zone: appointment.zone,
  });
  return `Appointment with ${appointment.name} moved to ${dayAndTime(startsAt, scope.zone, scope.onDate)}.`;
}

/** Records that an appointment was held, missed or called off. */
function settle(scope: CommandScope, appointment: StandingAppointment, input: Settling): string {
  const { name, startsAt, zone } = appointment;
  if (input.event !== 'cancelled' && startsAt > scope.now) {
    const when = dayAndTime(startsAt, scope.zone, scope.onDate);
    throw new Problem('INVALID', `The appointment with ${name} is still to come: ${when}.`, {
      field: 'event',
      forward: 'If it took place earlier, move it first. If it is off, cancel it.',
    });
  }
  if (input.event === 'cancelled' && appointment.state === 'held') {
    throw new Problem('INVALID', `The appointment with ${name} was held: it cannot be called off any more.`, {
      field: 'event',
      forward: 'If it did not take place, record that they did not show.',
    });
  }
  if (input.event === 'cancelled' && !input.cancelledBy) {
    throw new Problem('INVALID', 'Say who cancelled, you or they.', { field: 'cancelledBy' });
  }
  if (input.event === appointment.state) {
    throw new Problem('INVALID', `That is already recorded for ${name}.`, { field: 'event' });
  }
  appendAppointmentEvent(scope, appointment.seq, {
    kind: input.event,
    startsAt,
    zone,
    cancelledBy: input.event === 'cancelled' ? input.cancelledBy : undefined,
    reason: input.reason,
  });
  if (input.event === 'held') return `Appointment with ${name} held.`;
  if (input.event === 'no-show') return `${name} did not show. Recorded.`;
  return input.cancelledBy === 'us'
    ? `Appointment with ${name} cancelled, by us.`
    : `Appointment cancelled by ${name}.`;
}

export const appointmentsDefinitions: AreaDefinitions<'appointments'> = {
  settle: {
    kind: 'command',
    undoable: true,
    recorded: true,
    run(scope, input) {
      const appointment = known(scope, input.appointmentId);
      const said =
        input.event === 'moved' ? move(scope, appointment, input) : settle(scope, appointment, input);
      refreshStanding(scope.writer, appointment.prospectSeq);
      return { receipt: { appointmentSeq: appointment.seq }, said, prospectSeq: appointment.prospectSeq };
    },
    answer(scope, { appointmentSeq }: { appointmentSeq: number }, input, said) {
      const appointment = appointmentOf(scope.reader, appointmentSeq);
      if (!appointment) {
        throw new Problem('NOT_FOUND', 'This appointment was undone.', { what: input.appointmentId });
      }
      return { said, appointment };
    },
  },
  list: {
    kind: 'query',
    run({ reader, now }, { state }) {
      switch (state) {
        case 'upcoming':
          return { appointments: appointmentsToCome(reader, now) };
        case 'waiting':
          return { appointments: appointmentsWaiting(reader, now) };
        case 'held':
          return { appointments: appointmentsHeld(reader) };
        case 'all':
          return { appointments: allAppointments(reader) };
      }
    },
  },
};
