import { z } from 'zod';
import { command, commandInput, id, localDate, slowQuery } from './operation.ts';

const timeOffView = z.object({ timeOffId: id, fromOn: localDate, toOn: localDate, what: z.string() });

export const workingTimeView = z.object({
  weekdays: z.array(z.int()),
  /** Those that are not over, the earliest first. */
  timeOff: z.array(timeOffView),
  /** Every day of the year ahead on which the rep does not work though the weekday says so, and why. */
  rests: z.array(z.object({ on: localDate, what: z.string(), kind: z.enum(['holiday', 'time off']) })),
});
export type WorkingTimeView = z.infer<typeof workingTimeView>;

export const workingTime = {
  read: slowQuery.input(z.object({})).output(workingTimeView),
  addTimeOff: command
    .input(
      commandInput.extend({
        fromOn: localDate,
        toOn: localDate,
        what: z.string().trim().max(80).default(''),
      }),
    )
    .output(z.object({ said: z.string() })),
  removeTimeOff: command.input(commandInput.extend({ timeOffId: id })).output(z.object({ said: z.string() })),
};
