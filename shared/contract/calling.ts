import { z } from 'zod';
import { callLevels } from '#shared/domain/calling/decide.ts';
import { overrides } from '#shared/domain/calling/overrides.ts';
import { callingDays } from '#shared/domain/calling/windows.ts';
import { command, commandInput, id, instant, slowQuery } from './operation.ts';

/** Whether a call to one number may be placed now. */
export const mayCall = z.object({
  /** Null for somebody without a number. */
  phoneId: id.nullable(),
  /** `info`: yes. `warn`: yes, knowing this. `reason`: for one of `lifts` only. `block`: no. */
  level: z.enum(callLevels),
  /** 'Outside 8 to 20 in Florida. Opens tomorrow at 8:00 their time.'; null where nothing needs saying. */
  line: z.string().nullable(),
  /** The gravest first. */
  reasons: z.array(z.object({ kind: z.string(), level: z.enum(callLevels), sentence: z.string() })),
  /** From when on it needs no reason; null where that never comes, or not within three weeks. */
  nextAllowedAt: instant.nullable(),
  /** The coded reasons for which it may be placed all the same. */
  lifts: z.array(z.enum(overrides)),
  ruleVersion: z.string(),
  /** The clocks to pick theirs from; empty where it is known for certain. */
  clocks: z.array(z.string()),
});
export type MayCall = z.infer<typeof mayCall>;

const minute = z
  .int()
  .min(0)
  .max(24 * 60);
const interval = z
  .tuple([minute, minute])
  .refine(([from, until]) => from < until, 'An hour to call begins before it ends.');
const day = z
  .array(interval)
  .max(4)
  .refine(
    (intervals) => intervals.every(([from], at) => at === 0 || from > (intervals[at - 1]?.[1] ?? 0)),
    'Hours of a day stand in order and apart.',
  );

/** For each day the hours in which calls may be placed, in minutes after midnight on their clock. */
export const callingWindow = z.object(
  Object.fromEntries(callingDays.map((name) => [name, day])) as Record<
    (typeof callingDays)[number],
    typeof day
  >,
);

const cap = z.int().min(1).max(100).nullable();
export const callingCaps = z.object({ in24Hours: cap, in7Days: cap, in30Days: cap });
const restDays = z.int().min(1).max(730).nullable();

/** What of a rule a company may change. */
export const ruleTerms = z.object({ window: callingWindow, caps: callingCaps, restDays });
export type RuleTerms = z.infer<typeof ruleTerms>;

export const ruleView = ruleTerms.extend({
  jurisdiction: z.string(),
  where: z.string(),
  name: z.string(),
  nature: z.enum(['law', 'courtesy']),
  needsWhy: z.boolean(),
  scope: z.string(),
  b2b: z.string(),
  evidence: z.string(),
  note: z.string(),
  /** Somebody has changed it, and when. */
  changedAt: instant.nullable(),
  off: z.boolean(),
  /** As it came with Handset. */
  given: ruleTerms,
});
export type RuleView = z.infer<typeof ruleView>;

const rulesRead = z.object({
  /** The day as of which the rules were gathered, and what was made of them since. */
  version: z.string(),
  asOf: z.string(),
  rules: z.array(ruleView),
});

/** The rules of calling, as the company has them. None of it is legal advice. */
export const callingRules = {
  read: slowQuery.input(z.object({})).output(rulesRead),
  /** Changes one rule, or leaves it out. Each call from then on keeps the new version. */
  change: command
    .input(
      commandInput.extend({
        jurisdiction: z.string(),
        off: z.boolean().default(false),
        terms: ruleTerms.optional(),
      }),
    )
    .output(rulesRead.extend({ said: z.string() })),
  /** Puts a rule back as it came. */
  putBack: command
    .input(commandInput.extend({ jurisdiction: z.string() }))
    .output(rulesRead.extend({ said: z.string() })),
};
