import { z } from 'zod';
import { skipReasons } from '#shared/domain/vocabulary.ts';
import { appointmentView, balance, card, followUpView, touchView } from './cards.ts';
import { command, commandInput, id, instant, localDate, query } from './operation.ts';

export const sessionState = z.object({
  sessionId: id,
  listId: id.nullable(),
  listName: z.string().nullable(),
  /** The one kind of work it keeps to; null works the queue as it comes. */
  work: z.enum(['calls', 'written']).nullable(),
  /** The script it reads from; null takes the one of the step, else the standing one. */
  scriptId: id.nullable(),
  /** How long it was meant to be; it never ends by itself. Null where nobody said. */
  plannedMs: z.int().nullable(),
  startedAt: instant,
  endedAt: instant.nullable(),
  pausedAt: instant.nullable(),
  /** Time worked so far, pauses left out. */
  workedMs: z.int(),
  /** In the order they came: one mark for each touch, skip or word taken down without a call. */
  tape: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('touch'), touch: touchView }),
      z.object({ kind: z.literal('word'), prospectId: id, name: z.string() }),
      z.object({ kind: z.literal('skip'), prospectId: id, name: z.string(), reason: z.enum(skipReasons) }),
    ]),
  ),
  conversations: z.int(),
  appointments: z.int(),
  waiting: z.int(),
});
export type SessionState = z.infer<typeof sessionState>;

/** What a rep says of a session in three lines; a line may be empty. */
export const reflection = z.object({
  opened: z.string().max(2000),
  unanswered: z.string().max(2000),
  differently: z.string().max(2000),
});
export type Reflection = z.infer<typeof reflection>;

export const sessionSummary = z.object({
  session: sessionState,
  balance,
  rejections: z.int(),
  /** Of these, those before the last appointment of the session: what comes after it has bought nothing yet. */
  rejectionsBefore: z.int(),
  /** Touches that broke a loop, and that repeated one. */
  loops: z.object({ broken: z.int(), repeated: z.int() }),
  numbersMarkedDead: z.int(),
  appointmentsSet: z.array(appointmentView),
  promised: z.array(
    z.object({
      prospectId: id,
      name: z.string(),
      account: z.string().nullable(),
      /** Every zone they may be in. */
      zones: z.array(z.string()),
      followUp: followUpView,
    }),
  ),
  objections: z.array(z.object({ objection: z.string(), times: z.int() })),
  /** Null until the first letter of it. */
  reflection: reflection.nullable(),
});
export type SessionSummary = z.infer<typeof sessionSummary>;

export const sessions = {
  /**
   * Begins a working stretch on the whole queue or one list, and on calls or writing alone where that is said.
   * A session still open is gone on with. Where no length is named it is that of the session before; null names none.
   */
  start: command
    .input(
      commandInput.extend({
        listId: id.optional(),
        work: z.enum(['calls', 'written']).optional(),
        plannedMs: z.int().min(60_000).max(86_400_000).nullish(),
        scriptId: id.optional(),
      }),
    )
    .output(z.object({ session: sessionState, card: card.nullable() })),
  /** The session that is open, paused or not; null when there is none. */
  current: query.input(z.object({})).output(z.object({ session: sessionState.nullable() })),
  /** What the newest session was begun with, and what the rep meant to do differently after it. */
  last: query.input(z.object({})).output(
    z.object({
      last: z
        .object({
          plannedMs: z.int().nullable(),
          scriptId: id.nullable(),
          work: z.enum(['calls', 'written']).nullable(),
          differently: z.string().nullable(),
          /** It was left open on an earlier day, and ended with the last thing that happened in it; null where it was ended. */
          leftOpen: z.object({ sessionId: id, onDate: localDate, endedAt: instant }).nullable(),
        })
        .nullable(),
    }),
  ),
  pause: command.input(commandInput.extend({ sessionId: id })).output(z.object({ session: sessionState })),
  resume: command.input(commandInput.extend({ sessionId: id })).output(z.object({ session: sessionState })),
  /** Passes over a person for today, with a reason, and returns the next card. */
  skip: command
    .input(
      commandInput.extend({
        sessionId: id.optional(),
        prospectId: id,
        reason: z.enum(skipReasons),
        listId: id.optional(),
      }),
    )
    .output(z.object({ said: z.string(), next: card.nullable(), waiting: z.int() })),
  end: command.input(commandInput.extend({ sessionId: id })).output(sessionSummary),
  summary: query.input(z.object({ sessionId: id })).output(sessionSummary),
  /** Keeps the three lines as they are typed, over what they said before. */
  reflect: command
    .input(commandInput.extend({ sessionId: id, reflection }))
    .output(z.object({ savedAt: instant })),
};
