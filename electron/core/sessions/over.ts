import { Problem } from '#shared/contract/problems.ts';
import { shortDate } from '#shared/domain/time/said.ts';
import type { ReadScope } from '../operation/definition.ts';
import { knownSession } from '../operation/known.ts';
import { endOfSession, lastActivity, newestSession, type SessionRow } from '../store/sessions.ts';

/**
 * The rule of when a session is over, for whoever asks: once it was ended, or the day on which it was begun is past on
 * the calendar of the rep. Nothing more happens in it then.
 */
export const isOver = ({ reader, onDate }: ReadScope, session: SessionRow): boolean =>
  session.on_date < onDate || endOfSession(reader, session.seq) !== null;

/** When a session that is over ended: with the last thing that happened in it where nobody ended it. Null for one that goes on. */
export function overSince(scope: ReadScope, session: SessionRow): number | null {
  const { reader, onDate } = scope;
  const ended = endOfSession(reader, session.seq);
  if (ended !== null) return ended;
  return session.on_date < onDate ? lastActivity(reader, session) : null;
}

/** The one session that goes on. */
export function sessionNow(scope: ReadScope): SessionRow | undefined {
  const newest = newestSession(scope.reader);
  return newest === undefined || isOver(scope, newest) ? undefined : newest;
}

/** The session in which something can still happen. @throws NOT_FOUND; INVALID when it is over */
export function stillOpen(scope: ReadScope, sessionId: string): SessionRow {
  const session = knownSession(scope.reader, sessionId);
  if (!isOver(scope, session)) return session;
  const sentence =
    session.on_date < scope.onDate
      ? `The session of ${shortDate(session.on_date, scope.onDate)} ended with its day. Begin a new one.`
      : 'This session has ended.';
  throw new Problem('INVALID', sentence, { field: 'sessionId' });
}

/**
 * The session that something belongs to which was done under the id of one. What is done is never refused for that:
 * where the session is over it belongs to the one that goes on, and where none does to none.
 *
 * @throws NOT_FOUND
 */
export function sessionOf(scope: ReadScope, sessionId: string | undefined): SessionRow | null {
  if (sessionId === undefined) return null;
  const named = knownSession(scope.reader, sessionId);
  return isOver(scope, named) ? (sessionNow(scope) ?? null) : named;
}
