import { z } from 'zod';
import {
  appointmentKinds,
  asks,
  channels,
  directions,
  objections,
  tones,
} from '#shared/domain/vocabulary.ts';
import { overrides } from '#shared/domain/calling/overrides.ts';
import { outcomes } from '#shared/domain/outcomes.ts';
import { card, followUpInput, touchView } from './cards.ts';
import { mayCall } from './calling.ts';
import { command, commandInput, id, instant, query, slowQuery } from './operation.ts';

export const touches = {
  /**
   * Logs what a touch came to, with all that follows from it (follow-up, appointment, suppression,
   * dead number), as one undoable unit, and returns the next card in the same call.
   */
  log: command
    .input(
      commandInput.extend({
        prospectId: id,
        channel: z.enum(channels).default('call'),
        direction: z.enum(directions).default('out'),
        outcome: z.enum(outcomes),
        /** The number used: the id of one of theirs, or any number as typed. */
        phoneId: id.optional(),
        number: z.string().trim().max(80).optional(),
        note: z.string().max(100_000).optional(),
        decisionMaker: z.boolean().optional(),
        ask: z.enum(asks).optional(),
        tone: z.enum(tones).optional(),
        objection: z.enum(objections).optional(),
        appointment: z
          .object({
            startsAt: instant,
            kind: z.enum(appointmentKinds).default('phone'),
            withName: z.string().trim().min(1, 'Say with whom the appointment is.').max(200),
            zone: z.string().optional(),
            /** The touch that produced it, when that was not this one. */
            producedByTouchId: id.optional(),
          })
          .optional(),
        followUp: followUpInput.optional(),
        /** Why anyway, or why so: kept with the touch. */
        reason: z.string().trim().max(500).optional(),
        durationMs: z.int().min(0).optional(),
        launchId: id.optional(),
        sessionId: id.optional(),
        /** The list the session works, so that `next` stays within it. */
        listId: id.optional(),
        script: z.object({ scriptVersionId: id, path: z.array(z.string()).max(200) }).optional(),
        /** When it happened, if not now; it is then printed as backdated. */
        occurredAt: instant.optional(),
      }),
    )
    .output(z.object({ touchId: id, said: z.string(), next: card.nullable(), waiting: z.int() })),
  /** The touches of one prospect, newest first, voided ones included and marked. */
  list: slowQuery.input(z.object({ prospectId: id })).output(z.object({ touches: z.array(touchView) })),
};

export const calls = {
  /**
   * Records that a number was handed to the calling program, and returns what to hand over.
   * Refuses suppressed, emergency and premium numbers, and a call that would only be the same again unless
   * `goOn` says why. What the rules of calling hold back needs one of the coded reasons that lift it, which is
   * kept with the call.
   */
  launch: command
    .input(
      commandInput.extend({
        prospectId: id,
        phoneId: id,
        sessionId: id.optional(),
        goOn: z.string().trim().min(1).max(500).optional(),
        override: z.enum(overrides).optional(),
      }),
    )
    .output(
      z.object({
        launchId: id,
        uri: z.string(),
        number: z.string(),
        display: z.string(),
        startedAt: instant,
      }),
    ),
  /** Whether each number of a person may be called now, in the order of their card. */
  may: query.input(z.object({ prospectId: id })).output(z.object({ numbers: z.array(mayCall) })),
  /** Calls handed over that have neither a touch nor a word that they never rang. */
  open: slowQuery.input(z.object({})).output(
    z.object({
      launches: z.array(
        z.object({ launchId: id, prospectId: id, name: z.string(), number: z.string(), occurredAt: instant }),
      ),
    }),
  ),
  /** Says of a launch that it never rang. */
  neverRang: command.input(commandInput.extend({ launchId: id })).output(z.object({ said: z.string() })),
};
