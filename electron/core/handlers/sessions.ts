import type { Inputs } from '#shared/contract/contract.ts';
import { Problem } from '#shared/contract/problems.ts';
import { dateIn } from '#shared/domain/time/zones.ts';
import { lookAhead } from '../cards/ahead.ts';
import { listSeqOf, nextCard } from '../cards/next.ts';
import type { AreaDefinitions, CommandScope, ReadScope } from '../operation/definition.ts';
import { knownPerson, knownSession } from '../operation/known.ts';
import { isOver, overSince, sessionNow, sessionOf, stillOpen } from '../sessions/over.ts';
import { sessionState, sessionSummary } from '../sessions/state.ts';
import { meantToDo, saveReflection } from '../store/reflections.ts';
import {
  insertSession,
  endOfSession,
  insertSessionEvent,
  newestSession,
  sessionEvents,
  sessionScript,
  type SessionRow,
} from '../store/sessions.ts';
import { refreshStanding } from '../queue/standings.ts';

interface InSession {
  readonly sessionId: string;
}

const happening = ({ now, onDate, commandSeq }: CommandScope) => ({ at: now, onDate, commandSeq });
const isPaused = ({ reader }: ReadScope, { seq }: SessionRow) =>
  sessionEvents(reader, seq).findLast(({ kind }) => kind !== 'skipped')?.kind === 'paused';

/** A session that nobody ended and whose day is past; null for any other. */
function leftOpen(scope: ReadScope, session: SessionRow) {
  if (endOfSession(scope.reader, session.seq) !== null) return null;
  const endedAt = overSince(scope, session);
  return endedAt === null ? null : { sessionId: session.sessionId, onDate: session.on_date, endedAt };
}

/** Keeps that a session has ended, now or when it was over; one whose end is kept stays as it is. */
function keepEnd(scope: CommandScope, session: SessionRow): void {
  const { reader, writer, now, zone, commandSeq } = scope;
  if (endOfSession(reader, session.seq) !== null) return;
  const at = overSince(scope, session) ?? now;
  const ended = { kind: 'ended', sessionSeq: session.seq } as const;
  insertSessionEvent(writer, ended, { at, recordedAt: now, onDate: dateIn(at, zone), commandSeq });
}

function scriptSeqOf({ reader }: ReadScope, scriptId: string | undefined): number | null {
  if (scriptId === undefined) return null;
  const seq = sessionScript(reader, scriptId);
  if (seq === undefined)
    throw new Problem('NOT_FOUND', 'This script is not in the book.', { what: 'script' });
  return seq;
}

/** Goes on with the session of today, or begins one: also when another list or kind of work is named than it keeps to. */
function start(
  scope: CommandScope,
  { listId, work, plannedMs, scriptId }: Omit<Inputs['sessions']['start'], 'commandId'>,
) {
  const { writer, world } = scope;
  const before = newestSession(writer);
  const listSeq = listSeqOf(writer, listId);
  if (before) {
    const isElsewhere =
      (listSeq !== null && before.list_seq !== listSeq) || (work !== undefined && before.work !== work);
    if (!isElsewhere && !isOver(scope, before)) {
      if (isPaused(scope, before))
        insertSessionEvent(writer, { kind: 'resumed', sessionSeq: before.seq }, happening(scope));
      const receipt: InSession = { sessionId: before.sessionId };
      return { receipt, said: 'Session gone on with.' };
    }
    keepEnd(scope, before);
  }
  const sessionId = world.newId();
  const begun = {
    listSeq,
    work: work ?? null,
    // Nobody says anew each morning how long they work.
    plannedMs: plannedMs === undefined ? (before?.planned_ms ?? null) : plannedMs,
    scriptSeq: scriptSeqOf(scope, scriptId),
  };
  insertSession(writer, sessionId, begun, happening(scope));
  const receipt: InSession = { sessionId };
  return { receipt, said: 'Session started.' };
}

const answerState = (scope: ReadScope, { sessionId }: InSession) => ({
  session: sessionState(scope, knownSession(scope.reader, sessionId)),
});

export const sessionsDefinitions: AreaDefinitions<'sessions'> = {
  start: {
    kind: 'command',
    undoable: false,
    recorded: true,
    run: start,
    answer(scope, { sessionId }: InSession) {
      const session = sessionState(scope, knownSession(scope.reader, sessionId));
      return { session, card: nextCard(scope, { sessionId }).card };
    },
  },
  current: {
    kind: 'query',
    run(scope) {
      const session = sessionNow(scope);
      return { session: session ? sessionState(scope, session) : null };
    },
  },
  last: {
    kind: 'query',
    run(scope) {
      const newest = newestSession(scope.reader);
      if (newest === undefined) return { last: null };
      const { planned_ms: plannedMs, scriptId, work } = newest;
      const differently = meantToDo(scope.reader);
      return { last: { plannedMs, scriptId, work, differently, leftOpen: leftOpen(scope, newest) } };
    },
  },
  pause: {
    kind: 'command',
    undoable: false,
    recorded: true,
    run(scope, { sessionId }) {
      const session = stillOpen(scope, sessionId);
      if (!isPaused(scope, session)) {
        insertSessionEvent(scope.writer, { kind: 'paused', sessionSeq: session.seq }, happening(scope));
      }
      return { receipt: { sessionId }, said: 'Session paused.' };
    },
    answer: answerState,
  },
  resume: {
    kind: 'command',
    undoable: false,
    recorded: true,
    run(scope, { sessionId }) {
      const session = stillOpen(scope, sessionId);
      if (isPaused(scope, session)) {
        insertSessionEvent(scope.writer, { kind: 'resumed', sessionSeq: session.seq }, happening(scope));
      }
      return { receipt: { sessionId }, said: 'Session gone on with.' };
    },
    answer: answerState,
  },
  skip: {
    kind: 'command',
    undoable: true,
    recorded: true,
    run(scope, { sessionId, prospectId, reason }) {
      const { writer } = scope;
      const session = sessionOf(scope, sessionId);
      const person = knownPerson(writer, prospectId);
      const skipped = { kind: 'skipped', prospectSeq: person.seq, reason } as const;
      insertSessionEvent(writer, { ...skipped, sessionSeq: session?.seq ?? null }, happening(scope));
      refreshStanding(writer, person.seq);
      return { receipt: {}, said: `${person.full_name} passed over for today.`, prospectSeq: person.seq };
    },
    answer(scope, _receipt, asked, said) {
      const { card, waiting } = nextCard(scope, asked);
      return { said, next: card, waiting };
    },
    behind: lookAhead,
  },
  end: {
    kind: 'command',
    undoable: false,
    recorded: true,
    run(scope, { sessionId }) {
      keepEnd(scope, knownSession(scope.reader, sessionId));
      return { receipt: { sessionId }, said: 'Session ended.' };
    },
    answer: (scope, { sessionId }: InSession) => sessionSummary(scope, knownSession(scope.reader, sessionId)),
  },
  summary: {
    kind: 'query',
    run: (scope, { sessionId }) => sessionSummary(scope, knownSession(scope.reader, sessionId)),
  },
  reflect: {
    kind: 'command',
    undoable: false,
    recorded: false,
    run(scope, { sessionId, reflection }) {
      saveReflection(scope.writer, knownSession(scope.reader, sessionId).seq, reflection, scope.now);
      return { receipt: { savedAt: scope.now }, said: '' };
    },
    answer: (_scope, { savedAt }: { readonly savedAt: number }) => ({ savedAt }),
  },
};
