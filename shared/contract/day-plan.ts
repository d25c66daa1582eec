import { z } from 'zod';
import { blockKinds, works } from '#shared/domain/day-plan/block.ts';
import { changes } from '#shared/domain/day-plan/kept.ts';
import { touchView } from './cards.ts';
import { command, commandInput, id, instant, localDate, localTime, slowQuery } from './operation.ts';

const minutes = z.int().min(1).max(240);

/** What the rep has said of their days; a null is learnt from the days themselves. */
export const dayPlanSettings = z.object({
  /** Minutes of a day that are to be planned. */
  capacity: z.int().min(0).max(1440),
  breaks: z.array(z.object({ at: localTime, minutes })).max(6),
  call: minutes.nullable(),
  written: minutes.nullable(),
  research: minutes,
  promise: minutes,
  appointment: minutes,
  margin: z.int().min(0).max(120),
});

/** A promise or an appointment in a block, or beside the plan. */
const datedView = z.object({
  kind: z.enum(['promise', 'appointment']),
  prospectId: id.nullable(),
  name: z.string(),
  account: z.string().nullable(),
  at: instant,
});

const counts = z.object({ calls: z.int(), written: z.int(), research: z.int() });

export const blockView = z.object({
  number: z.int(),
  kind: z.enum(blockKinds),
  from: instant,
  until: instant,
  /** How many people there is time for. */
  people: z.int(),
  /** Where those to be called are, as it is said: 'Eastern', 'Paris'. */
  where: z.array(z.string()),
  /** What the rep's own calls say of the hour that it is for them when the block begins; null where they say nothing. */
  hour: z.string().nullable(),
  dated: z.array(datedView),
  /** The newest of the touches in it, the oldest of them first. */
  touches: z.array(touchView),
  /** How many things were done: touches, or people looked up. */
  done: z.int(),
  movable: z.boolean(),
});
export type BlockView = z.infer<typeof blockView>;

export const leftView = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('work'),
    work: z.enum(works),
    people: z.int(),
    of: z.int(),
    due: z.boolean(),
    why: z.enum(['full', 'closed', 'off', 'removed']),
  }),
  z.object({
    kind: z.literal('dated'),
    dated: datedView,
    why: z.enum(['clash', 'outside', 'past', 'closed']),
  }),
  z.object({ kind: z.literal('break'), from: instant, until: instant }),
]);

export const dayPlanView = z.object({
  at: instant,
  onDate: localDate,
  zone: z.string(),
  /** Why nobody works on that day, in a word or two; null on a working day. */
  resting: z.string().nullable(),
  hours: z.object({ from: instant, until: instant }).nullable(),
  /** When the plan became what it is, and why; null as long as it is only offered. */
  kept: z.object({ at: instant, why: z.enum(changes), versions: z.int() }).nullable(),
  blocks: z.array(blockView),
  left: z.array(leftView),
  /** By how many minutes the day has slipped. */
  slipped: z.int(),
  /** The block that is now, or the next one to come. */
  next: z.int().nullable(),
  /** Who would be first in a session on that block; null where nobody would, or it is none to begin one on. */
  first: z.object({ prospectId: id, name: z.string() }).nullable(),
  /** How many the first plan of the day held; null without one. */
  planned: counts.nullable(),
  /** How many there were in all on the day. */
  done: counts,
  /** Of these, how many in a block that was meant for them when they were done: all that the blocks say together. */
  ofPlanned: counts,
  /** How many of the calls and written touches of the day are not among those. */
  beside: z.int(),
});
export type DayPlanView = z.infer<typeof dayPlanView>;

const changed = z.object({ said: z.string() });
/** `offeredAt` is the `at` of the offer on the screen: as long as none is kept, it is that plan that is kept or changed. */
const ofOffer = commandInput.extend({ offeredAt: instant.optional() });
const block = ofOffer.extend({ number: z.int() });

export const dayPlan = {
  /**
   * The plan of today, or of a day that is past, beside what was done on it. As long as none is kept, the one
   * that would be made now is offered; of a past day without one there are no blocks.
   */
  read: slowQuery.input(z.object({ on: localDate.optional(), at: instant.optional() })).output(dayPlanView),
  /** Makes the plan of today anew from what waits, also on a day off where that is said. */
  make: command.input(ofOffer.extend({ anyway: z.boolean().default(false) })).output(changed),
  /** A block a quarter of an hour earlier or later, or in the place of the movable one beside it. */
  move: command.input(block.extend({ how: z.enum(['earlier', 'later', 'before', 'after']) })).output(changed),
  remove: command.input(block).output(changed),
  add: command
    .input(ofOffer.extend({ kind: z.enum([...works, 'break']), minutes: minutes.default(30) }))
    .output(changed),
  /** Lays what is left of the day anew; what was done stays as it was done. */
  replan: command.input(commandInput).output(changed),
  /** What the rep has said of their days, and what was learnt of how long things take. */
  settings: slowQuery.input(z.object({})).output(
    z.object({
      settings: dayPlanSettings,
      /** Minutes that a call and a written touch take now, and of how many that was learnt. */
      call: z.object({ minutes: z.int(), n: z.int() }),
      written: z.object({ minutes: z.int(), n: z.int() }),
    }),
  ),
};
