import { z } from 'zod';
import { card, queueRow } from './cards.ts';
import { id, instant, progress, query, slowQuery } from './operation.ts';

export const queue = {
  /** The head of the queue at an instant (now unless named), in order, with why. */
  list: slowQuery
    .input(
      z.object({ limit: z.int().min(1).max(500).default(20), at: instant.optional(), listId: id.optional() }),
    )
    .output(z.object({ at: instant, cards: z.array(queueRow) })),
  /** The next person to touch, or null when nobody is due. */
  next: query
    .input(z.object({ at: instant.optional(), listId: id.optional(), sessionId: id.optional() }))
    .output(z.object({ card: card.nullable(), waiting: z.int() })),
  /**
   * How many wait, whatever the hour is where they are, and when the queue is worth asking again while none of
   * them may be called: null where nobody waits, or nothing tells.
   */
  opening: slowQuery
    .input(z.object({ at: instant.optional(), listId: id.optional() }))
    .output(z.object({ waiting: z.int(), opensAt: instant.nullable() })),
  /** How far it has come that many people are worked out anew after a change; null when nothing is. */
  recounting: query.input(z.object({})).output(z.object({ work: progress.nullable() })),
  /** The card of one person, wherever they stand in the queue. */
  card: query.input(z.object({ prospectId: id })).output(card),
};
