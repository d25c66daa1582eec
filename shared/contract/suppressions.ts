import { z } from 'zod';
import { card } from './cards.ts';
import { command, commandInput, id, instant, localDate, slowQuery } from './operation.ts';

const kinds = ['number', 'email', 'domain', 'person'] as const;
const closedTo = ['all', 'call', 'email'] as const;

/** One line of the ledger: what is closed, to what, who says so and when, and whether it was lifted. */
export const suppressionView = z.object({
  suppressionId: id,
  kind: z.enum(kinds),
  /** The number as the rep's country writes it, the address, the domain, or the name of the person. */
  shown: z.string(),
  channels: z.enum(closedTo),
  reason: z.string(),
  /** Whose touch said so, or who it is; null for a number, address or domain that nobody in the book said it of. */
  person: z.object({ prospectId: id, name: z.string() }).nullable(),
  by: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('touch'), touchId: id }),
    z.object({ kind: z.literal('list'), listId: id, name: z.string() }),
    z.object({ kind: z.literal('hand') }),
  ]),
  occurredAt: instant,
  onDate: localDate,
  /** Null while it stands. */
  lifted: z.object({ at: instant, onDate: localDate, reason: z.string() }).nullable(),
});
export type SuppressionView = z.infer<typeof suppressionView>;

export const registerAge = z.object({
  register: z.string(),
  asOf: localDate,
  ageDays: z.int(),
  /** Older than this it protects nobody any more. */
  freshDays: z.int(),
  stale: z.boolean(),
  numbers: z.int(),
});

export type RegisterAge = z.infer<typeof registerAge>;

export const suppressions = {
  /** The ledger, newest first, a page at a time: by the text of a number, address, domain or name. */
  list: slowQuery
    .input(
      z.object({
        text: z.string().trim().max(200).default(''),
        state: z.enum(['standing', 'lifted', 'all']).default('standing'),
        /** Goes on after this one. */
        after: id.optional(),
        limit: z.int().min(1).max(500).default(100),
      }),
    )
    .output(
      z.object({
        rows: z.array(suppressionView),
        /** How many stand in the whole ledger, each once. */
        standing: z.int(),
        more: z.boolean(),
      }),
    ),
  /** The registers in use, with their age. */
  registers: slowQuery.input(z.object({})).output(z.object({ registers: z.array(registerAge) })),
  /** Closes a number, an address, a domain or a person by hand, and everybody who has it. */
  add: command
    .input(
      commandInput.extend({
        /** A number, an address or a domain as typed; for a person their id. */
        what: z.string().trim().min(1, 'Say what is not to be contacted.').max(254).optional(),
        prospectId: id.optional(),
        channels: z.enum(closedTo).default('all'),
        reason: z.string().trim().min(1, 'Say who asked so, or why.').max(500),
      }),
    )
    .output(z.object({ suppressionId: id, said: z.string(), people: z.int() })),
  /**
   * Takes down a person's word not to be contacted that came without a call, and returns the next card. It closes what
   * the word closes on a call, and is no touch.
   */
  takeDown: command
    .input(
      commandInput.extend({
        prospectId: id,
        /** The number of theirs that is closed with them; without one, those that nobody else has. */
        phoneId: id.optional(),
        note: z.string().max(100_000).optional(),
        sessionId: id.optional(),
        /** The list the session works, so that `next` stays within it. */
        listId: id.optional(),
      }),
    )
    .output(z.object({ suppressionId: id, said: z.string(), next: card.nullable(), waiting: z.int() })),
  /** Opens again what one word closed, with a reason. Undo takes a word back that nothing was logged after. */
  lift: command
    .input(
      commandInput.extend({
        suppressionId: id,
        reason: z.string().trim().min(1, 'Say why it is lifted.').max(500),
        /** All that the same word closed, or this line alone. */
        whole: z.boolean().default(true),
      }),
    )
    .output(z.object({ said: z.string(), people: z.int() })),
  /** The whole ledger as CSV, lifted ones included. */
  export: slowQuery
    .input(z.object({}))
    .output(z.object({ fileName: z.string(), mediaType: z.string(), text: z.string(), lines: z.int() })),
};
