import { z } from 'zod';
import { command, commandInput, id, slowQuery, query } from './operation.ts';

/** What they say back, and what may be answered. */
export const objectionBody = z.object({
  /** One or two words by which lists and reports know it: 'no budget'. */
  name: z.string().trim().min(1, 'Give it a name of a word or two.').max(40),
  /** How it sounds, in their words. */
  heard: z.string().trim().min(1, 'Write what they say.').max(500),
  /** What it often means. */
  means: z.string().trim().max(1_000).default(''),
  answers: z.array(z.string().trim().min(1).max(2_000)).min(1, 'Write at least one answer.').max(6),
  /** What to ask next. */
  ask: z.string().trim().max(500).default(''),
});
export type ObjectionBody = z.infer<typeof objectionBody>;

export const objectionView = objectionBody.extend({
  objectionId: id,
  version: z.int(),
  archived: z.boolean(),
});
export type ObjectionView = z.infer<typeof objectionView>;

const answered = z.object({ said: z.string(), objectionId: id });

export const objections = {
  /** The cards that are not put away, in the order in which they were made. */
  cards: query.input(z.object({})).output(z.object({ objections: z.array(objectionView) })),
  /** Every card, those put away last. */
  list: slowQuery.input(z.object({})).output(z.object({ objections: z.array(objectionView) })),
  /** The cards of what was heard on a touch, in the order in which it was. */
  heard: query.input(z.object({ touchId: id })).output(z.object({ objectionIds: z.array(id) })),
  /** Makes a card, or the next version of one. */
  keep: command
    .input(commandInput.extend({ objectionId: id.optional(), objection: objectionBody }))
    .output(answered),
  /** Puts a card away, or takes it out again. */
  putAway: command
    .input(commandInput.extend({ objectionId: id, archived: z.boolean().default(true) }))
    .output(answered),
};
