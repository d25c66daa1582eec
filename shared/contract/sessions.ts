import { z } from 'zod';
import { skipReasons } from '#shared/domain/vocabulary.ts';
import { appointmentView, balance, card, followUpView, touchView } from './cards.ts';
import { command, commandInput, id, instant, query } from './operation.ts';

export const sessionState = z.object({
  sessionId: id,
  listId: id.nullable(),
  listName: z.string().nullable(),
  /** The one kind of work it keeps to; null works the queue as it comes. */
  work: z.enum(['calls', 'written']).nullable(),
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

export const sessionSummary = z.object({
  session: sessionState,
  balance,
  rejections: z.int(),
  /** Of these, those before the last appointment of the session: what comes after it has bought nothing yet. */
  rejectionsBefore: z.int(),
  numbersMarkedDead: z.int(),
  appointmentsSet: z.array(appointmentView),
  promised: z.array(
    z.object({ prospectId: id, name: z.string(), account: z.string().nullable(), followUp: followUpView }),
  ),
  objections: z.array(z.object({ objection: z.string(), times: z.int() })),
});
export type SessionSummary = z.infer<typeof sessionSummary>;

export const sessions = {
  /**
   * Begins a working stretch on the whole queue or one list, and on calls or writing alone where that is said.
   * A session still open is gone on with.
   */
  start: command
    .input(commandInput.extend({ listId: id.optional(), work: z.enum(['calls', 'written']).optional() }))
    .output(z.object({ session: sessionState, card: card.nullable() })),
  /** The session that is open, paused or not; null when there is none. */
  current: query.input(z.object({})).output(z.object({ session: sessionState.nullable() })),
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
};

export const notes = {
  /** Keeps what is being typed about a person. A draft becomes a version when a touch is logged. */
  draft: command
    .input(commandInput.extend({ prospectId: id, body: z.string().max(100_000) }))
    .output(z.object({ savedAt: instant })),
  /** Closes the draft into a version, as when the card is left without a touch. */
  close: command.input(commandInput.extend({ prospectId: id })).output(z.object({ noteId: id.nullable() })),
};

export const scriptLine = z.object({
  lineId: z.string(),
  /** The crumb shown above: 'Opener'. */
  name: z.string(),
  /** Markdown with variables such as {{first_name|there}}. */
  say: z.string(),
  choices: z.array(z.object({ label: z.string(), to: z.string() })),
});

export const scripts = {
  /** The script to read from, in its newest version. */
  current: query.input(z.object({})).output(
    z.object({
      scriptVersionId: id,
      name: z.string(),
      version: z.int(),
      opening: z.string(),
      /** The line to open with for somebody who knows the rep by now; null when the script has none. */
      openingAgain: z.string().nullable(),
      voicemail: z.string().nullable(),
      lines: z.array(scriptLine),
    }),
  ),
};
export type ScriptLine = z.infer<typeof scriptLine>;
