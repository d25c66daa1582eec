import { z } from 'zod';
import { command, commandInput, id, localDate, slowQuery } from './operation.ts';

/** Something that the rep owes somebody, such as a case study to send. */
export const owedView = z.object({
  owedId: id,
  what: z.string(),
  /** By when; null where no day was named. */
  dueOn: localDate.nullable(),
  /** When it was written down. */
  onDate: localDate,
});
export type OwedView = z.infer<typeof owedView>;

const after = z.object({ said: z.string(), prospectId: id, owed: z.array(owedView) });

/** What the rep owes people: tasks beside the follow-up, open until they are done, whatever is logged meanwhile. */
export const owed = {
  add: command
    .input(
      commandInput.extend({
        prospectId: id,
        what: z.string().trim().min(1, 'Say what you owe them.').max(200),
        dueOn: localDate.optional(),
      }),
    )
    .output(after.extend({ owedId: id })),
  /** Says of something owed that it is done, or that it is no longer owed. */
  close: command
    .input(commandInput.extend({ owedId: id, as: z.enum(['done', 'dropped']).default('done') }))
    .output(after),
  /** Everything that is owed to anybody, what is due first. */
  open: slowQuery.input(z.object({})).output(
    z.object({
      onDate: localDate,
      count: z.int(),
      owed: z.array(owedView.extend({ prospectId: id, name: z.string(), account: z.string().nullable() })),
    }),
  ),
};
