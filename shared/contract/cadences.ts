import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { dayParts, maxGap, maxSteps } from '#shared/domain/cadence/cadence.ts';
import { accountClasses, channels } from '#shared/domain/vocabulary.ts';
import { command, commandInput, id, instant, localDate, progress, slowQuery, stream } from './operation.ts';

export const cadenceStep = z.object({
  channel: z.enum(channels),
  /** Working days after the step before; 0 is the same day. */
  gap: z.int().min(0).max(maxGap),
  part: z.enum(dayParts),
  what: z.string().trim().max(500),
  /** The name of a script to go by. */
  script: z.string().trim().min(1).max(200).nullable(),
});

const next = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('leave') }),
  z.object({ kind: z.literal('move'), cadenceId: id }),
]);

const plan = {
  name: z.string().trim().min(1, 'Give it a name.').max(80),
  steps: z.array(cadenceStep).min(1, 'A cadence has at least one step.').max(maxSteps),
  /** Where each end leads: an answer of a kind, or none at all. */
  after: z.object({ positive: next, neutral: next, negative: next, none: next }),
  /** What an address that bounces does. */
  bounced: z.enum(['stay', 'leave']),
};

export const cadenceView = z.object({
  ...plan,
  cadenceId: id,
  version: z.int(),
  archived: z.boolean(),
  /** How many were ever put on it, on any version. */
  putOn: z.int(),
});
export type CadenceView = z.infer<typeof cadenceView>;

/** The step that somebody waits for. */
export const dueStepView = z.object({
  cadenceId: id,
  cadence: z.string(),
  step: z.int(),
  of: z.int(),
  channel: z.enum(channels),
  dueOn: localDate,
  part: z.enum(dayParts),
  what: z.string(),
  script: z.string().nullable(),
});
export type DueStepView = z.infer<typeof dueStepView>;

/** Whom to put on a cadence: everybody of whom all that is named is true. */
export const whom = z.object({
  listId: id.optional(),
  sourceId: id.optional(),
  accountClass: z.enum(accountClasses).optional(),
  /** Only those whom nobody has touched. */
  untouched: z.boolean().default(false),
});
export type Whom = z.input<typeof whom>;

/** What became of those asked for. Only the first were put on. */
export const enrolledCounts = z.object({
  enrolled: z.int(),
  /** On a cadence already: they stay where they are. */
  already: z.int(),
  /** Nobody may contact them, or there is nothing to reach them by. */
  closed: z.int(),
  /** An appointment with them lies ahead. */
  meeting: z.int(),
});
export type EnrolledCounts = z.infer<typeof enrolledCounts>;

/** Some of those who reached a step, and what came of it. */
const stepEffect = z.object({
  /** Its place, from 0. */
  index: z.int(),
  reached: z.int(),
  done: z.int(),
  skipped: z.int(),
  answered: z.int(),
  appointments: z.int(),
  /** How many are at it now. */
  waiting: z.int(),
  /** In which the share of the done that were answered lies, 80%, equal tails; null where none was done. */
  interval: z.object({ lower: z.number(), upper: z.number() }).nullable(),
  /** Whether the interval is narrow enough to say anything by. */
  enough: z.boolean(),
});

export const effectView = z.object({
  version: z.int(),
  /** Every version that somebody was put on, the newest first. */
  versions: z.array(z.int()),
  /** The first date on which somebody was put on this version. */
  since: localDate.nullable(),
  enrolled: z.int(),
  on: z.int(),
  steps: z.array(stepEffect),
  /** What took people off, or on to another. */
  cameOff: z.object({
    appointment: z.int(),
    spoke: z.int(),
    wroteBack: z.int(),
    noAnswer: z.int(),
    doNotContact: z.int(),
    bounced: z.int(),
    left: z.int(),
  }),
  /** Who was put on in one go and could be taken off again, the newest first. */
  batches: z.array(z.object({ batchId: id, at: instant, said: z.string(), on: z.int() })),
});
export type EffectView = z.infer<typeof effectView>;

export const cadences = {
  /** Every cadence, those put away last. */
  list: slowQuery.input(z.object({})).output(z.object({ cadences: z.array(cadenceView) })),
  read: slowQuery.input(z.object({ cadenceId: id })).output(cadenceView),
  /** Makes a cadence, or the next version of one. Whoever is on an older version stays on that. */
  save: command
    .input(commandInput.extend({ ...plan, cadenceId: id.optional() }))
    .output(z.object({ said: z.string(), cadence: cadenceView })),
  duplicate: command
    .input(commandInput.extend({ cadenceId: id }))
    .output(z.object({ said: z.string(), cadence: cadenceView })),
  /** Puts a cadence away, or takes it out again. Whoever is on it goes on. */
  archive: command
    .input(commandInput.extend({ cadenceId: id, archived: z.boolean().default(true) }))
    .output(z.object({ said: z.string(), cadence: cadenceView })),
  /** Puts one person on a cadence; from another, if they are on one. */
  enroll: command
    .input(commandInput.extend({ cadenceId: id, prospectId: id }))
    .output(z.object({ said: z.string(), step: dueStepView.nullable() })),
  /** How many would be asked for. */
  count: slowQuery.input(z.object({ whom })).output(z.object({ people: z.int() })),
  /** Puts everybody of a list or a filter on a cadence. Stopped on its way, nobody was. */
  enrollMany: stream.input(commandInput.extend({ cadenceId: id, whom })).output(
    eventIterator(
      z.discriminatedUnion('kind', [
        progress,
        z.object({
          kind: z.literal('done'),
          batchId: id,
          counts: enrolledCounts,
          said: z.string(),
        }),
      ]),
    ),
  ),
  /** Takes everybody off again who was put on in one go, whatever was done since. */
  takeOff: stream
    .input(commandInput.extend({ batchId: id }))
    .output(
      eventIterator(
        z.discriminatedUnion('kind', [progress, z.object({ kind: z.literal('done'), said: z.string() })]),
      ),
    ),
  leave: command
    .input(commandInput.extend({ prospectId: id }))
    .output(z.object({ said: z.string(), step: dueStepView.nullable() })),
  /** Passes over the step that somebody waits for. */
  skipStep: command
    .input(commandInput.extend({ prospectId: id, reason: z.string().trim().max(200).optional() }))
    .output(z.object({ said: z.string(), step: dueStepView.nullable() })),
  /** What came of each step of a version; of the newest that somebody was put on, unless one is named. */
  effect: slowQuery.input(z.object({ cadenceId: id, version: z.int().optional() })).output(effectView),
  /** Who waits for a step, the earliest due first. */
  people: slowQuery
    .input(
      z.object({
        cadenceId: id,
        version: z.int().optional(),
        /** Its place, from 0. */
        index: z.int().min(0),
        limit: z.int().min(1).max(200).default(20),
      }),
    )
    .output(
      z.object({
        people: z.array(
          z.object({ prospectId: id, name: z.string(), account: z.string().nullable(), dueOn: localDate }),
        ),
      }),
    ),
};
