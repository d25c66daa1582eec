import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { isRemappable } from '#shared/domain/key-map.ts';
import { callTargets, isHostName } from '#shared/domain/telephone/call-targets.ts';
import { sourceKinds } from '#shared/domain/vocabulary.ts';
import { dayPlanSettings } from './day-plan.ts';
import {
  command,
  commandInput,
  id,
  instant,
  localTime,
  progress,
  query,
  slowQuery,
  stream,
} from './operation.ts';

const weight = z.int().min(0).max(300);

const remappable = z.string().refine(isRemappable, 'Letters, signs and Space may be put elsewhere.');

export const settingsView = z.object({
  repName: z.string(),
  company: z.string(),
  /** The zone the rep works in, an IANA name. */
  zone: z.string(),
  /** The country whose way of writing numbers is the rep's own, ISO 3166. */
  country: z.string(),
  dayStartsAt: localTime,
  dayEndsAt: localTime,
  /** The weekdays on which the rep works: 1 is Monday, 7 is Sunday. */
  workingDays: z
    .array(z.int().min(1).max(7))
    .min(1)
    .max(7)
    .refine((days) => new Set(days).size === days.length, 'Each weekday once.'),
  /** Which program the calls are handed to. */
  callTarget: z.enum(callTargets),
  /** The rep's own form of address for calls. */
  callTemplate: z.string().trim().max(300),
  /** What a SIP address ends in; empty for none. */
  callSipDomain: z
    .string()
    .trim()
    .refine((text) => text === '' || isHostName(text), 'A domain looks like pbx.larkmoor.example.'),
  /** A number of the rep's own, to try calling with; as typed. */
  ownNumber: z.string().trim().max(80),
  /** Hosts of the web that addresses may be opened at, beside those that Handset knows. */
  webHosts: z.array(z.string().refine(isHostName, 'A host looks like calls.larkmoor.example.')).max(50),
  /** What is planned of a day, and how long things take. */
  dayPlan: dayPlanSettings,
  /** Single keys can be switched off (WCAG 2.1.4). */
  singleKeys: z.boolean(),
  /** Keys that the rep has put elsewhere: by screen, the key as delivered and the one in its place. */
  keys: z
    .record(z.string().max(80), z.record(remappable, remappable))
    .refine((screens) => Object.keys(screens).length <= 100, 'That many screens there are not.'),
  /** Whether the system says that a promise comes due. */
  reminders: z.boolean(),
  colorScheme: z.enum(['auto', 'light', 'dark']),
  /** How much each part of the queue's score counts, in percent. */
  queueWeights: z.object({
    overdue: weight,
    connect: weight,
    source: weight,
    'account class': weight,
    freshness: weight,
  }),
  lastSource: z.object({ kind: z.enum(sourceKinds), name: z.string() }).nullable(),
  /** Whether the first questions were answered. */
  setUp: z.boolean(),
});
export type SettingsView = z.infer<typeof settingsView>;

export const settings = {
  read: query.input(z.object({})).output(settingsView),
  change: command.input(commandInput.extend({ settings: settingsView.partial() })).output(settingsView),
};

export const backupView = z.object({ name: z.string(), madeAt: instant, bytes: z.int(), why: z.string() });

export const finding = z.object({ invariant: z.string(), sentence: z.string() });

export const book = {
  status: query.input(z.object({})).output(
    z.object({
      version: z.string(),
      schema: z.int(),
      folder: z.string(),
      empty: z.boolean(),
      demo: z.boolean(),
      prospects: z.int(),
      lists: z.int(),
      lastBackup: backupView.nullable(),
    }),
  ),
  backups: slowQuery.input(z.object({})).output(z.object({ backups: z.array(backupView) })),
  /** Writes a verified copy of the book beside it. */
  backup: stream
    .input(z.object({}))
    .output(
      eventIterator(
        z.discriminatedUnion('kind', [progress, z.object({ kind: z.literal('done'), backup: backupView })]),
      ),
    ),
  /** Puts a backup in the book's place; the book as it stood is kept as one more backup. */
  restore: stream
    .input(commandInput.extend({ name: z.string() }))
    .output(
      eventIterator(
        z.discriminatedUnion('kind', [progress, z.object({ kind: z.literal('done'), said: z.string() })]),
      ),
    ),
  /** Examines every invariant of the book. */
  check: stream
    .input(z.object({}))
    .output(
      eventIterator(
        z.discriminatedUnion('kind', [
          progress,
          z.object({ kind: z.literal('done'), checked: z.int(), findings: z.array(finding) }),
        ]),
      ),
    ),
  /** Fills an empty book with invented people and believable years of work up to now. */
  demo: stream
    .input(
      commandInput.extend({
        prospects: z.int().min(1).max(1_000_000).default(400),
        touchesPer: z.number().min(0).max(50).default(4),
        seed: z.int().default(1),
        years: z.int().min(1).max(5).default(1),
      }),
    )
    .output(
      eventIterator(
        z.discriminatedUnion('kind', [
          progress,
          z.object({ kind: z.literal('done'), prospects: z.int(), touches: z.int() }),
        ]),
      ),
    ),
};

export const history = {
  /** What Undo would take back; null when there is nothing. */
  peek: query
    .input(z.object({}))
    .output(z.object({ last: z.object({ said: z.string(), at: instant }).nullable() })),
  /**
   * Takes back the last command that can be taken back, by appending, never by deleting. One that was built
   * on is refused, and named in the refusal; named in `past`, it is passed over as long as that holds.
   */
  undo: command
    .input(commandInput.extend({ expect: id.optional(), past: z.array(id).max(100).optional() }))
    .output(z.object({ said: z.string(), prospectId: id.nullable() })),
};
