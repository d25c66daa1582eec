import { z } from 'zod';
import { leadStages } from '#shared/domain/lead-stages.ts';
import { outcomes } from '#shared/domain/outcomes.ts';
import { channels } from '#shared/domain/vocabulary.ts';
import { closures } from '#shared/domain/ways.ts';
import { listView } from './imports.ts';
import { eventIterator } from '@orpc/contract';
import { id, progress, slowQuery, stream } from './operation.ts';

/** A list with what it brought and what became of it. Every figure is counted from the facts. */
export const listPage = listView.extend({
  cost: z.string().nullable(),
  owner: z.string().nullable(),
  encoding: z.string(),
  delimiter: z.string(),
  headerLine: z.int(),
  /** Header to field, for the columns that fill one. */
  mapping: z.record(z.string(), z.string()),
  /** The columns whose dates say when a row was received; where it has none the list's own day holds. */
  receivedBy: z.array(z.string()),
  /** `updated` are people who stood in the book before it; the others are rows. */
  brought: z.object({
    new: z.int(),
    updated: z.int(),
    rejected: z.int(),
    skipped: z.int(),
    maybe: z.int(),
  }),
  /**
   * Cumulative: who was met was reached as well. `spoken` are those of the reached who were spoken with.
   * untouched + touched + closed = received.
   */
  became: z.object({
    received: z.int(),
    untouched: z.int(),
    touched: z.int(),
    reached: z.int(),
    spoken: z.int(),
    set: z.int(),
    held: z.int(),
    won: z.int(),
    closed: z.int(),
  }),
  /** Custom fields that its people have, and how many have each. */
  customFields: z.array(z.object({ key: z.string(), label: z.string(), filled: z.int() })),
});
export type ListPage = z.infer<typeof listPage>;

export const listPerson = z.object({
  prospectId: id,
  name: z.string(),
  title: z.string().nullable(),
  account: z.string().nullable(),
  /** As the rep's own country writes it. */
  number: z.string().nullable(),
  email: z.string().nullable(),
  /** The furthest that this lead has come. */
  stage: z.enum(leadStages),
  spoken: z.boolean(),
  /** 'Voicemail on Tuesday', as search shows it. */
  last: z.string(),
  lastTouch: z.object({ channel: z.enum(channels), outcome: z.enum(outcomes) }).nullable(),
  /** What of them is closed as a whole, by a word or a register. */
  closed: z.enum(closures).nullable(),
  /** The asked custom fields that they have. */
  custom: z.record(z.string(), z.string()),
});
export type ListPerson = z.infer<typeof listPerson>;

export const lists = {
  read: slowQuery.input(z.object({ listId: id })).output(listPage),
  /** Who came with a list, in the order of its rows, page by page. */
  people: slowQuery
    .input(
      z.object({
        listId: id,
        /** Where the last page ended. */
        after: z.string().max(20).optional(),
        limit: z.int().min(1).max(500).default(100),
        /** Keys of the custom fields to show. */
        fields: z.array(z.string()).max(50).default([]),
        /** Beginnings of words of name, company, e-mail, custom fields or notes. */
        text: z.string().trim().max(200).default(''),
        /** Only those behind one figure of the list. */
        behind: z.enum([...leadStages, 'spoken']).optional(),
      }),
    )
    .output(z.object({ people: z.array(listPerson), next: z.string().nullable() })),
  /**
   * Everybody in the book, or who came with a list, with every field, as the pieces of a CSV file. An
   * import of it into an empty book makes the same people.
   */
  export: stream
    .input(z.object({ listId: id.optional() }))
    .output(
      eventIterator(
        z.discriminatedUnion('kind', [
          progress,
          z.object({ kind: z.literal('part'), text: z.string() }),
          z.object({ kind: z.literal('done'), fileName: z.string(), people: z.int() }),
        ]),
      ),
    ),
};
