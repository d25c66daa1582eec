import type { AppointmentView } from '#shared/contract/cards.ts';
import type { SessionSummary } from '#shared/contract/sessions.ts';
import type { BlockKind } from '#shared/domain/day-plan/block.ts';
import { timeOfDay, timesOfDay, timesSaid } from '#shared/domain/time/zones.ts';
import { dayWords } from '#renderer/ui/day-words.ts';
import { channelInline } from '#renderer/ui/touch-words.ts';

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

/** What follows the number of loops that were broken: 'loops broken, 1 repeated'. */
export const loopWords = ({ broken, repeated }: SessionSummary['loops']): string =>
  [broken === 1 ? 'loop broken' : 'loops broken', ...(repeated === 0 ? [] : [`${repeated} repeated`])].join(
    ', ',
  );

/**
 * What produced an appointment: 'by this call', 'by the e-mail of Tue 17 Nov'.
 *
 * @param touches those of the session
 * @param today the day on which it was set
 */
export function producedWords(
  { producedBy }: Pick<AppointmentView, 'producedBy'>,
  touches: ReadonlySet<string>,
  today: string,
): string | null {
  if (producedBy === null) return null;
  const what = channelInline[producedBy.channel];
  if (touches.has(producedBy.touchId)) return `by this ${what}`;
  const day = dayWords(producedBy.onDate, today);
  return `by the ${what} of ${day === 'Today' ? 'today' : day}`;
}

/** '13:00, 12:00 theirs': their time stands beside the rep's where it is another. */
export function bothTimes(at: number, ours: string, theirs: readonly string[]): string {
  const time = timeOfDay(at, ours);
  const said = theirs.length === 0 ? time : timesSaid(timesOfDay(at, theirs));
  return said === time ? time : `${time}, ${said} theirs`;
}

const blocks: Record<BlockKind, string> = {
  calls: 'calls',
  written: 'written touches',
  research: 'research',
  promises: 'promises',
  appointment: 'an appointment',
  break: 'a break',
};

/** 'calls, 19 people'. */
export function blockWords({ kind, people }: { readonly kind: BlockKind; readonly people: number }): string {
  if (kind === 'appointment' || kind === 'break' || people === 0) return blocks[kind];
  return `${blocks[kind]}, ${some(people, 'person', 'people')}`;
}
