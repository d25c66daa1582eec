import { z } from 'zod';
import {
  accountClasses,
  answers,
  appointmentEvents,
  appointmentKinds,
  asks,
  channels,
  directions,
  followUpKinds,
  phoneTypes,
  prospectRoles,
  queueClasses,
  reaches,
  sourceKinds,
  tones,
} from '#shared/domain/vocabulary.ts';
import { loopEnds } from '#shared/domain/guard/came-to.ts';
import { outcomes } from '#shared/domain/outcomes.ts';
import { pinKinds } from '#shared/domain/pins.ts';
import { scorePartNames } from '#shared/domain/queue/score.ts';
import { writtenKinds } from '#shared/domain/script/kinds.ts';
import { ways } from '#shared/domain/ways.ts';
import { dueStepView } from './cadences.ts';
import { mayCall } from './calling.ts';
import { id, instant, localDate, localTime } from './operation.ts';
import { owedView } from './owed.ts';
import { pinView } from './pins.ts';

/** One part of the score that put a card where it is. */
export const scorePart = z.object({
  name: z.enum(scorePartNames),
  /** Whole thousandths of log units, weighted. */
  value: z.int(),
  /** Percent of what the part says by itself. */
  weight: z.int(),
  /** What it was worked out from, in a sentence. */
  because: z.string(),
});

export const balance = z.object({ spoken: z.int(), attempted: z.int(), written: z.int() });

export const touchView = z.object({
  touchId: id,
  prospectId: id,
  name: z.string(),
  account: z.string().nullable(),
  channel: z.enum(channels),
  direction: z.enum(directions),
  outcome: z.enum(outcomes),
  reached: z.enum(reaches),
  ask: z.enum(asks),
  answer: z.enum(answers),
  decisionMaker: z.boolean(),
  tone: z.enum(tones).nullable(),
  objection: z.string().nullable(),
  /** Why anyway, or why so. */
  reason: z.string().nullable(),
  /** What it made of the loop that stood before it; null where there was none. */
  loopEnd: z.enum(loopEnds).nullable(),
  accountClass: z.enum(accountClasses),
  number: z.string().nullable(),
  note: z.string().nullable(),
  durationMs: z.int().nullable(),
  occurredAt: instant,
  onDate: localDate,
  /** It stands no more: it was taken back, or corrected. */
  voided: z.boolean(),
  /** Another touch stands in its place. */
  corrected: z.boolean(),
});
export type TouchView = z.infer<typeof touchView>;

export const appointmentView = z.object({
  appointmentId: id,
  prospectId: id,
  name: z.string(),
  account: z.string().nullable(),
  kind: z.enum(appointmentKinds),
  startsAt: instant,
  zone: z.string(),
  withName: z.string(),
  state: z.enum(appointmentEvents),
  /** The touch on which it was set; null where it came with an import. */
  touchId: id.nullable(),
  /** What the deal that followed a held appointment came to; null while there is none, or it is open. */
  sale: z.enum(['won', 'lost']).nullable(),
  producedBy: z.object({ touchId: id, channel: z.enum(channels), onDate: localDate }).nullable(),
});
export type AppointmentView = z.infer<typeof appointmentView>;

export const followUpView = z.object({
  followUpId: id,
  kind: z.enum(followUpKinds),
  dueOn: localDate,
  /** The promised instant; null for a follow-up that names only a day. */
  dueAt: instant.nullable(),
  task: z.string().nullable(),
});
export type FollowUpView = z.infer<typeof followUpView>;

export const phoneView = z.object({
  phoneId: id,
  /** Null when no dialable number could be read; `raw` is then all there is. */
  e164: z.string().nullable(),
  ext: z.string().nullable(),
  /** As the rep's own country writes it: national at home, international abroad. */
  display: z.string(),
  raw: z.string(),
  type: z.enum(phoneTypes),
  state: z.enum(['answered', 'rang', 'dead', 'untried', 'suppressed']),
  lastTouchAt: instant.nullable(),
  /** When it was said to be wrong or dead, and on whose card where that was another's; null where nobody said so. */
  deadSince: z.object({ onDate: localDate, name: z.string().nullable() }).nullable(),
  /** The do-not-call register it stands in, and the day as of which; null where none closes it. */
  register: z.object({ name: z.string(), asOf: localDate }).nullable(),
});
export type PhoneView = z.infer<typeof phoneView>;

/** A message that was opened from here: its text where that is the rep's own, else the name of the script it is word for word of. */
export const wrote = z.object({
  /** Null where it had none. */
  subject: z.string().nullable(),
  body: z.string().nullable(),
  script: z.string().nullable(),
});
export type Wrote = z.infer<typeof wrote>;

export const historyEntry = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('touch'),
    touch: touchView,
    /** What was written, where it was opened from here. */
    wrote: wrote.nullable(),
  }),
  z.object({ kind: z.literal('follow-up'), followUp: followUpView, setAt: instant }),
  z.object({ kind: z.literal('appointment'), appointment: appointmentView }),
  z.object({
    kind: z.literal('arrived'),
    leadId: id,
    source: z.string(),
    receivedOn: localDate,
    /** What this list said of them; others have notes of their own. */
    note: z.string().nullable(),
    /** The list it came with was taken back. */
    takenBack: z.boolean(),
  }),
  /** What was noted without a touch, as when a card was left. */
  z.object({ kind: z.literal('note'), noteId: id, body: z.string(), occurredAt: instant, onDate: localDate }),
  /** What was pinned of them; it may be pinned no more. */
  pinView.extend({ kind: z.literal('pin'), pinned: z.enum(pinKinds), removed: z.boolean() }),
  /** Their word not to be contacted, taken down without a touch. */
  z.object({
    kind: z.literal('word'),
    suppressionId: id,
    channels: z.enum(['all', 'call', 'email']),
    reason: z.string(),
    occurredAt: instant,
    onDate: localDate,
  }),
  /** What the rep owes or owed them; closed once it was done or dropped. */
  z.object({
    kind: z.literal('owed'),
    owed: owedView,
    closed: z.object({ as: z.enum(['done', 'dropped']), onDate: localDate }).nullable(),
  }),
  z.object({ kind: z.literal('launch'), number: z.string(), occurredAt: instant, onDate: localDate }),
  /** A message that was opened and of which nobody has said whether it was sent. */
  z.object({
    kind: z.literal('written launch'),
    writtenLaunchId: id,
    channel: z.enum(writtenKinds),
    wrote,
    occurredAt: instant,
    onDate: localDate,
  }),
]);
export type HistoryEntry = z.infer<typeof historyEntry>;

/** The loop that holds the next attempt, and what else there is to do, best first. */
export const guardView = z.object({
  /** The way that is held; the others are open. */
  way: z.enum(ways),
  /** 'Call held'. */
  held: z.string(),
  sentence: z.string(),
  /** The attempts of the run, oldest first, at most five of them. */
  attempts: z.array(
    z.object({
      channel: z.enum(channels),
      outcome: z.enum(outcomes),
      onDate: localDate,
      /** The hour on their clock at which its band begins; null where it is in doubt. */
      band: z.int().nullable(),
    }),
  ),
  offers: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('channel'), channel: z.enum(channels), tried: z.boolean() }),
      /** Another hour on their clock: now, or on the day named. */
      z.object({
        kind: z.literal('band'),
        band: z.int(),
        now: z.boolean(),
        dueOn: localDate,
        /** 'Your 16 to 17: 29 of 149 answered (16% to 24%).'; null where the rep never called at that hour. */
        because: z.string().nullable(),
      }),
      z.object({
        kind: z.literal('person'),
        person: z.object({
          prospectId: id,
          name: z.string(),
          title: z.string().nullable(),
          spoken: z.int(),
          attempted: z.int(),
          written: z.int(),
        }),
      }),
      z.object({ kind: z.literal('rest'), until: localDate }),
    ]),
  ),
  /** Going on now would be the same again, and takes a reason. */
  needsReason: z.boolean(),
});
export type GuardView = z.infer<typeof guardView>;

/** What the rep sees next: the prospect, why now, why they would want the call, what is known. */
export const card = z.object({
  prospectId: id,
  name: z.string(),
  firstName: z.string().nullable(),
  title: z.string().nullable(),
  role: z.enum(prospectRoles),
  account: z
    .object({ accountId: id, name: z.string(), class: z.enum(accountClasses), domain: z.string().nullable() })
    .nullable(),
  place: z.string().nullable(),
  /** Every zone the prospect may be in; empty when nothing tells. */
  zones: z.array(z.string()),
  /** '10:47', or '9:47 or 10:47' when the zones disagree; null when unknown. */
  localTime: z.string().nullable(),
  /** Whether it is 8 to 18 in every candidate zone; null when unknown. */
  courteous: z.boolean().nullable(),
  class: z.enum(queueClasses).nullable(),
  why: z.string(),
  whyMore: z.string().nullable(),
  /** Why they would want the call: from the list or typed. */
  whyThem: z.string().nullable(),
  parts: z.array(scorePart),
  /** The slot tries an hour of which little is known. */
  exploring: z.boolean(),
  /** Best first. */
  phones: z.array(phoneView),
  emails: z.array(z.object({ value: z.string(), type: z.string().nullable(), closed: z.boolean() })),
  linkedinUrl: z.string().nullable(),
  xHandle: z.string().nullable(),
  /** Whether each number may be called now, in the order of `phones`, without those that are no number; where there is
   * none, one entry that says so.
   */
  mayCall: z.array(mayCall),
  /** The ways to them that are open, talking first; empty when there is none, or nobody may contact them. */
  ways: z.array(z.enum(ways)),
  suppressed: z.boolean(),
  /** What stands against contacting them, in sentences: what is closed, who says so and since when. */
  closings: z.array(z.string()),
  balance,
  /** How the rep's own touches of them are out of balance: 'Six e-mails, never phoned.'; null while they are not. */
  imbalance: z.string().nullable(),
  /** The step of a cadence that they wait for, due or not yet; null where they are on none. */
  cadence: dueStepView.nullable(),
  /** Null while nothing is held. */
  guard: guardView.nullable(),
  followUp: followUpView.nullable(),
  /** What the rep owes them, what is due first. */
  owed: z.array(owedView),
  appointment: appointmentView.nullable(),
  /** What is always to be seen of them; what never to say goes first. */
  pinned: z.array(pinView),
  noteDraft: z.string(),
  /** Newest first. */
  history: z.array(historyEntry),
  othersThere: z.array(
    z.object({
      prospectId: id,
      name: z.string(),
      title: z.string().nullable(),
      lastTouch: touchView
        .pick({ channel: true, direction: true, outcome: true, onDate: true, note: true })
        .nullable(),
    }),
  ),
  source: z
    .object({
      name: z.string(),
      event: z.string().nullable(),
      kind: z.enum(sourceKinds),
      receivedOn: localDate,
      /** Who sent the rep to them; null where nobody did. */
      referredBy: z.string().nullable(),
    })
    .nullable(),
  /** What no field has a place for, by its label; with the list it came with, null for what was typed. */
  custom: z.array(
    z.object({ key: z.string(), label: z.string(), value: z.string(), list: z.string().nullable() }),
  ),
});
export type Card = z.infer<typeof card>;

export const queueRow = z.object({
  prospectId: id,
  name: z.string(),
  account: z.string().nullable(),
  why: z.string(),
  class: z.enum(queueClasses),
  parts: z.array(scorePart),
  number: z.string().nullable(),
  localTime: z.string().nullable(),
});
export type QueueRow = z.infer<typeof queueRow>;

/** A follow-up as the rep picks it: a day, or a promise with a time on a clock of theirs or ours. */
export const followUpInput = z.object({
  kind: z.enum(followUpKinds).default('follow-up'),
  dueOn: localDate,
  time: localTime.optional(),
  /** Whose clock `time` is on: 'theirs' needs a prospect whose zone is known. */
  clock: z.enum(['ours', 'theirs']).default('ours'),
  task: z.string().trim().max(500).optional(),
});
