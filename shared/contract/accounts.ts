import { z } from 'zod';
import { coverageGaps } from '#shared/domain/coverage.ts';
import { accountClasses } from '#shared/domain/vocabulary.ts';
import { command, commandInput, id, instant, localDate, slowQuery } from './operation.ts';

const personThere = z.object({ prospectId: id, name: z.string(), title: z.string().nullable() });

/** A target account with how well it is covered. */
export const targetView = z.object({
  accountId: id,
  name: z.string(),
  domain: z.string().nullable(),
  /** The first thing that is missing there. */
  gap: z.enum(coverageGaps),
  people: z.int(),
  deciders: z.int(),
  /** When somebody there was last spoken with, and who. */
  lastSpoken: z.object({ at: instant, onDate: localDate, name: z.string() }).nullable(),
  /** The next thing planned with anybody there. */
  nextStep: z.object({ onDate: localDate, name: z.string() }).nullable(),
  /** Whom to open there: the best to ask of those who may be touched. */
  next: personThere.nullable(),
  /** What is to be found out; null while nothing is. */
  research: z.string().nullable(),
});
export type TargetView = z.infer<typeof targetView>;

export const accounts = {
  /** The target accounts, those with the largest gaps first, a page at a time. */
  targets: slowQuery
    .input(
      z.object({
        text: z.string().trim().max(200).default(''),
        /** Goes on after this row. */
        after: z.object({ accountId: id, gap: z.enum(coverageGaps) }).optional(),
        limit: z.int().min(1).max(200).default(50),
      }),
    )
    .output(z.object({ targets: z.array(targetView), more: z.boolean() })),
  /** Gives an account another class from now on; what was done until now keeps the old one. */
  classify: command
    .input(commandInput.extend({ accountId: id, class: z.enum(accountClasses) }))
    .output(z.object({ said: z.string() })),
  /** Plans research on an account: it stands on Today until it is done. */
  research: command
    .input(commandInput.extend({ accountId: id, task: z.string().trim().min(1).max(300).optional() }))
    .output(z.object({ said: z.string(), task: z.string() })),
  researched: command.input(commandInput.extend({ accountId: id })).output(z.object({ said: z.string() })),
  /** What is to be found out, the longest planned first; with how many accounts that is in all. */
  tasks: slowQuery.input(z.object({})).output(
    z.object({
      tasks: z.array(z.object({ accountId: id, name: z.string(), task: z.string(), onDate: localDate })),
      count: z.int(),
    }),
  ),
};
