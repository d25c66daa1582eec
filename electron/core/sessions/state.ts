import type { TouchView } from '#shared/contract/cards.ts';
import type { SessionState, SessionSummary } from '#shared/contract/sessions.ts';
import { balanceOf } from '#shared/domain/balance.ts';
import { counts } from '#shared/domain/week/figures.ts';
import { workedMs } from '#shared/domain/sessions.ts';
import type { SkipReason } from '#shared/domain/vocabulary.ts';
import { waitingIn } from '../cards/next.ts';
import type { ReadScope } from '../operation/definition.ts';
import {
  type SessionRow,
  sessionAppointments,
  sessionEvents,
  sessionListName,
  sessionObjections,
  sessionPromises,
  sessionTouches,
  sessionWords,
} from '../store/sessions.ts';
import { overSince } from './over.ts';
import { personRow } from '../store/cards.ts';
import { reflectionOf } from '../store/reflections.ts';

/** A session as it is at the moment of the scope. */
export function sessionState(scope: ReadScope, session: SessionRow): SessionState {
  const { reader, now } = scope;
  const events = sessionEvents(reader, session.seq);
  const touches = sessionTouches(reader, session.seq);
  const endedAt = overSince(scope, session);
  const pausing = events.filter(({ kind }) => kind === 'paused' || kind === 'resumed').at(-1);
  const paused = pausing?.kind === 'paused' && endedAt === null ? pausing : undefined;
  const skips = events.flatMap((event) => {
    const person = event.prospect_seq === null ? undefined : personRow(reader, event.prospect_seq);
    if (event.kind !== 'skipped' || !person) return [];
    const { occurred_at: at, reason } = event;
    const skip = {
      kind: 'skip',
      prospectId: person.prospectId,
      name: person.full_name,
      reason: reason as SkipReason,
    } as const;
    return [{ at, mark: skip }];
  });
  const marks = [
    ...touches.map((touch) => ({ at: touch.occurredAt, mark: { kind: 'touch', touch } as const })),
    ...sessionWords(reader, session).map(({ recordedAt, ...word }) => ({
      at: recordedAt,
      mark: { kind: 'word', ...word } as const,
    })),
    ...skips,
  ].toSorted((a, b) => a.at - b.at);
  return {
    sessionId: session.sessionId,
    listId: session.listId,
    work: session.work,
    scriptId: session.scriptId,
    plannedMs: session.planned_ms,
    listName: sessionListName(reader, session),
    startedAt: session.occurred_at,
    endedAt,
    pausedAt: paused?.occurred_at ?? null,
    workedMs: workedMs(
      session.occurred_at,
      events.map(({ kind, occurred_at }) => ({ kind, at: occurred_at })),
      endedAt ?? now,
    ),
    tape: marks.map(({ mark }) => mark),
    conversations: touches.filter((touch) => counts.conversations(touch)).length,
    appointments: sessionAppointments(reader, session.seq).length,
    waiting: waitingIn(scope, session.list_seq, session.work ?? 'both'),
  };
}

const rejections = (touches: readonly TouchView[]): number =>
  touches.filter((touch) => counts.rejections(touch)).length;

/** What a session came to. */
export function sessionSummary(scope: ReadScope, session: SessionRow): SessionSummary {
  const { reader } = scope;
  const touches = sessionTouches(reader, session.seq);
  const appointmentsSet = sessionAppointments(reader, session.seq);
  return {
    session: sessionState(scope, session),
    balance: balanceOf(touches.map(({ channel, reached }) => ({ channel, facts: { reached } }))),
    rejections: rejections(touches),
    rejectionsBefore: rejections(
      touches.slice(0, touches.findLastIndex(({ outcome }) => outcome === 'appointment') + 1),
    ),
    loops: {
      broken: touches.filter(({ loopEnd }) => loopEnd === 'broken').length,
      repeated: touches.filter(({ loopEnd }) => loopEnd === 'repeated').length,
    },
    numbersMarkedDead: touches.filter(({ outcome }) => outcome === 'wrong-number').length,
    appointmentsSet,
    promised: sessionPromises(reader, session.seq),
    objections: sessionObjections(reader, session.seq),
    reflection: reflectionOf(reader, session.seq),
  };
}
