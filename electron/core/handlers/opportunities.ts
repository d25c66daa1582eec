import { Problem } from '#shared/contract/problems.ts';
import type { AreaDefinitions } from '../operation/definition.ts';
import { standingAppointment } from '../store/appointments.ts';
import { appendOpportunityEvent, insertOpportunity, opportunityOf } from '../store/opportunities.ts';

export const opportunitiesDefinitions: AreaDefinitions<'opportunities'> = {
  close: {
    kind: 'command',
    undoable: true,
    recorded: true,
    run(scope, { appointmentId, result, reason }) {
      const appointment = standingAppointment(scope.reader, appointmentId);
      if (!appointment) {
        throw new Problem('NOT_FOUND', 'This appointment is not in the book. It may have been undone.', {
          what: 'appointment',
        });
      }
      const { name } = appointment;
      if (appointment.state !== 'held') {
        throw new Problem(
          'INVALID',
          `A deal follows from a held appointment. The one with ${name} was not.`,
          {
            field: 'appointmentId',
            forward: 'Record the appointment as held first.',
          },
        );
      }
      const known = opportunityOf(scope.reader, appointment.seq);
      if (known?.result === result) {
        throw new Problem('INVALID', `The deal with ${name} is already ${result}.`, { field: 'result' });
      }
      const opportunity =
        known ?? insertOpportunity(scope, { ...appointment, appointmentSeq: appointment.seq });
      appendOpportunityEvent(scope, opportunity.seq, { kind: result, reason });
      return {
        receipt: { opportunityId: opportunity.opportunityId },
        said: `Deal with ${name} ${result}.`,
        prospectSeq: appointment.prospectSeq,
      };
    },
    answer: (_scope, receipt: { opportunityId: string }, _input, said) => ({ ...receipt, said }),
  },
};
