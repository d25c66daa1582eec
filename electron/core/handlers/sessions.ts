import type { Inputs } from '#shared/contract/contract.ts';
import { Problem } from '#shared/contract/problems.ts';
import { dateIn } from '#shared/domain/time/zones.ts';
import { lookAhead } from '../cards/ahead.ts';
import { listSeqOf, nextCard } from '../cards/next.ts';
import type { AreaDefinitions, CommandScope, ReadScope } from '../operation/definition.ts';
import { knownPerson, knownSession } from '../operation/known.ts';
import { sessionState, sessionSummary } from '../sessions/state.ts';
import { meantToDo, saveReflection } from '../store/reflections.ts';
import {
  insertSession,
  insertSessionEvent,
  lastActivity,
  newestSession,
  openSession,
  sessionEvents,
  sessionScript,
  type SessionRow,
} from '../store/sessions.ts';
import { refreshStanding } from '../queue/standings.ts';

interface InSession {
  readonly sessionId: string;
}

/** The session in which something can still happen. @throws INVALID when it has ended */
function stillOpen(scope: ReadScope, sessionId: string): SessionRow {
  const session = knownSession(scope.reader, sessionId);
  if (openSession(scope.reader)?.seq !== session.seq) {
    throw new Problem('INVALID', 'This session has ended.', { field: 'sessionId' });
  }
  return session;
}

const happening = ({ now, onDate, commandSeq }: CommandScope) => ({ at: now, onDate, commandSeq });
const isPaused = ({ reader }: ReadScope, { seq }: SessionRow) =>
  sessionEvents(reader, seq).findLast(({ kind }) => kind !== 'skipped')?.kind === 'paused';

/** A session ends with its day: one left open on an earlier one ended when something last happened in it. */
function leftOpen({ reader, zone, onDate }: ReadScope, session: SessionRow): number | null {
  const at = lastActivity(reader, session);
  return dateIn(at, zone) < onDate ? at : null;
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
  const { writer, world, now, zone, commandSeq } = scope;
  const open = openSession(writer);
  const listSeq = listSeqOf(writer, listId);
  const elsewhere =
    open !== undefined &&
    ((listSeq !== null && open.list_seq !== listSeq) || (work !== undefined && open.work !== work));
  const ended = open && (leftOpen(scope, open) ?? (elsewhere ? now : null));
  if (open && ended === null) {
    if (isPaused(scope, open))
      insertSessionEvent(writer, { kind: 'resumed', sessionSeq: open.seq }, happening(scope));
    const receipt: InSession = { sessionId: open.sessionId };
    return { receipt, said: 'Session gone on with.' };
  }
  if (open && ended !== null && ended !== undefined) {
    insertSessionEvent(
      writer,
      { kind: 'ended', sessionSeq: open.seq },
      { at: ended, onDate: dateIn(ended, zone), commandSeq },
    );
  }
  const sessionId = world.newId();
  const begun = {
    listSeq,
    work: work ?? null,
    // Nobody says anew each morning how long they work.
    plannedMs: plannedMs === undefined ? (newestSession(writer)?.planned_ms ?? null) : plannedMs,
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
      const open = openSession(scope.reader);
      return { session: open && leftOpen(scope, open) === null ? sessionState(scope, open) : null };
    },
  },
  last: {
    kind: 'query',
    run({ reader }) {
      const newest = newestSession(reader);
      if (newest === undefined) return { last: null };
      const { planned_ms: plannedMs, scriptId, work } = newest;
      return { last: { plannedMs, scriptId, work, differently: meantToDo(reader) } };
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
      const session = sessionId === undefined ? undefined : stillOpen(scope, sessionId);
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
      const session = knownSession(scope.reader, sessionId);
      if (openSession(scope.reader)?.seq === session.seq) {
        insertSessionEvent(scope.writer, { kind: 'ended', sessionSeq: session.seq }, happening(scope));
      }
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
