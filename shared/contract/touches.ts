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
import { callTargets } from '#shared/domain/telephone/call-targets.ts';
import { outcomes } from '#shared/domain/outcomes.ts';
import { card, followUpInput, touchView } from './cards.ts';
import { mayCall } from './calling.ts';
import { command, commandInput, id, instant, query, slowQuery } from './operation.ts';

const appointmentInput = z.object({
  startsAt: instant,
  kind: z.enum(appointmentKinds).default('phone'),
  withName: z.string().trim().min(1, 'Say with whom the appointment is.').max(200),
  zone: z.string().optional(),
  /** The touch that produced it, when that was not this one. */
  producedByTouchId: id.optional(),
});

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
        /**
         * What was noted, in place of what is being typed of them; left out, that is taken. Null leaves it where it
         * is: the note is of another touch, as of a call that is under way.
         */
        note: z.string().max(100_000).nullable().optional(),
        /** That the person decides, or no longer does. */
        decisionMaker: z.boolean().optional(),
        ask: z.enum(asks).optional(),
        tone: z.enum(tones).optional(),
        objection: z.enum(objections).optional(),
        appointment: appointmentInput.optional(),
        followUp: followUpInput.optional(),
        /** Why anyway, or why so: kept with the touch. */
        reason: z.string().trim().max(500).optional(),
        durationMs: z.int().min(0).optional(),
        launchId: id.optional(),
        /** The message that was opened and of which this tells; its script and its reason are the touch's. */
        writtenLaunchId: id.optional(),
        sessionId: id.optional(),
        /** The list the session works, so that `next` stays within it. */
        listId: id.optional(),
        /** The cards of what they said against it, in the order in which it was heard. */
        objections: z.array(id).max(12).optional(),
        /** What was read from, and where the call went in it: the lines that were said, with the choice taken of each. */
        script: z
          .object({
            scriptVersionId: id,
            path: z
              .array(
                z.union([
                  z.string().max(80),
                  z.object({
                    lineId: z.string().max(80),
                    choice: z.int().min(0).max(20).nullable().default(null),
                    /** The version of another script that the line is of, as of a gatekeeper's. */
                    of: id.optional(),
                  }),
                ]),
              )
              .max(200),
          })
          .optional(),
        /** When it happened, if not now; it is then printed as backdated. */
        occurredAt: instant.optional(),
      }),
    )
    .output(z.object({ touchId: id, said: z.string(), next: card.nullable(), waiting: z.int() })),
  /**
   * Says of an earlier touch what it should have said. It is a touch of its own, at the time of the one it replaces,
   * which stays in the history as corrected; what followed from that one goes over to it as far as it still holds.
   * What is not said stays as it was.
   */
  correct: command
    .input(
      commandInput.extend({
        touchId: id,
        channel: z.enum(channels).optional(),
        direction: z.enum(directions).optional(),
        outcome: z.enum(outcomes).optional(),
        decisionMaker: z.boolean().optional(),
        ask: z.enum(asks).optional(),
        /** Null for the tone that the result has by itself. */
        tone: z.enum(tones).nullable().optional(),
        objection: z.enum(objections).optional(),
        /** What was heard, in place of what the touch said was; an empty list for nothing. */
        objections: z.array(id).max(12).optional(),
        /** The number used, as typed. */
        number: z.string().trim().max(80).optional(),
        /** The note in place of the one it had; an empty text takes it away. */
        note: z.string().max(100_000).optional(),
        appointment: appointmentInput.optional(),
        /** The step in place of the one it set, as it was agreed on then; null for none. */
        followUp: followUpInput.nullable().optional(),
      }),
    )
    .output(z.object({ touchId: id, said: z.string(), card })),
  /** The touches of one prospect, newest first, voided ones included and marked. */
  list: slowQuery.input(z.object({ prospectId: id })).output(z.object({ touches: z.array(touchView) })),
};

export const calls = {
  /**
   * Records that a number was handed to the calling program, and returns what to hand over.
   * Refuses suppressed, emergency and premium numbers; one that was wrong or dead, whoever it was dialled for, and a
   * fax, unless it is dialled `anyway`; and a call that would only be the same again unless
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
        /** Dials a number that was wrong or dead, or a fax, all the same. */
        anyway: z.boolean().default(false),
      }),
    )
    .output(
      z.object({
        launchId: id,
        /** What is handed over, made for the program that calls go through. */
        uri: z.string(),
        target: z.enum(callTargets),
        number: z.string(),
        ext: z.string().nullable(),
        /** The program has no place for the extension: the rep keys it in. */
        extByHand: z.boolean(),
        display: z.string(),
        startedAt: instant,
      }),
    ),
  /**
   * What would be handed over for a number as typed, by the program chosen or by another, and what keeps that from
   * being so. Nothing is handed over, and no call is counted.
   */
  preview: query
    .input(
      z.object({
        number: z.string().trim().max(80),
        target: z.enum(callTargets).optional(),
        template: z.string().trim().max(300).optional(),
        sipDomain: z.string().trim().max(253).optional(),
      }),
    )
    .output(
      z.object({
        uri: z.string().nullable(),
        number: z.string().nullable(),
        ext: z.string().nullable(),
        extByHand: z.boolean(),
        problem: z.string().nullable(),
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
