import type { SessionSummary } from '#shared/contract/sessions.ts';

/** 'No conversations', '1 conversation', '6 conversations'. */
export const some = (count: number, one: string, many: string): string =>
  `${count === 0 ? 'No' : count} ${count === 1 ? one : many}`;

/** What follows the number of rejections: what they bought: only those that came before an appointment can have. */
export function rejectionWords({
  rejections,
  rejectionsBefore,
  session,
}: Pick<SessionSummary, 'rejections' | 'rejectionsBefore'> & {
  readonly session: Pick<SessionSummary['session'], 'appointments'>;
}): string {
  const name = rejections === 1 ? 'rejection' : 'rejections';
  if (rejectionsBefore === 0) return name;
  const bought = `bought ${some(session.appointments, 'appointment', 'appointments').toLowerCase()}`;
  return rejectionsBefore === rejections
    ? `${name} ${bought}`
    : `${name}, ${rejectionsBefore} of them ${bought}`;
}

/** How many words not to be contacted were taken down without a call. */
export const wordsTaken = ({ tape }: Pick<SessionSummary['session'], 'tape'>): number =>
  tape.filter(({ kind }) => kind === 'word').length;
