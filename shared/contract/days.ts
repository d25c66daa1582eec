import { z } from 'zod';
import {
  accountClasses,
  appointmentEvents,
  channels,
  directions,
  followUpKinds,
} from '#shared/domain/vocabulary.ts';
import { type FigureName, figureNames } from '#shared/domain/week/figures.ts';
import { ratioNames } from '#shared/domain/week/ratios.ts';
import { appointmentView, balance, followUpInput, followUpView, touchView } from './cards.ts';
import { command, commandInput, id, instant, localDate, slowQuery } from './operation.ts';

export const today = {
  /** The day at an instant (now unless named): who was promised what, who is due, what awaits a word. */
  read: slowQuery.input(z.object({ at: instant.optional() })).output(
    z.object({
      at: instant,
      onDate: localDate,
      zone: z.string(),
      weekName: z.string(),
      promises: z.array(
        z.object({
          prospectId: id,
          name: z.string(),
          account: z.string().nullable(),
          followUp: followUpView,
          theirTime: z.string().nullable(),
          overdue: z.boolean(),
          /** Of one missed on an earlier day: when it comes back, at its own time of day. */
          returnsAt: instant.nullable(),
          /** Why they may not be called when it is due, and from when on they may; null where they may. */
          notNow: z.string().nullable(),
        }),
      ),
      /** How many promises are due until the end of the day, however many of them are listed. */
      promisesDue: z.int(),
      followUps: z.array(
        z.object({
          prospectId: id,
          name: z.string(),
          account: z.string().nullable(),
          followUp: followUpView,
          overdueDays: z.int(),
        }),
      ),
      /** How many follow-ups are due, however many of them are listed. */
      followUpsDue: z.int(),
      appointmentsWaiting: z.array(appointmentView),
      appointmentsToday: z.array(appointmentView),
      /** What lies ahead on the seven days after this one, the soonest first; at most a hundred of each kind. */
      ahead: z.array(
        z.object({
          kind: z.enum(['promise', 'appointment']),
          prospectId: id,
          name: z.string(),
          account: z.string().nullable(),
          at: instant,
        }),
      ),
      /** How many lie ahead, however many of them are listed. */
      aheadCount: z.int(),
      openLaunches: z.array(
        z.object({
          launchId: id,
          prospectId: id,
          name: z.string(),
          number: z.string(),
          /** The number as the card writes it. */
          display: z.string(),
          occurredAt: instant,
        }),
      ),
      conversations: z.int(),
      appointmentsSet: z.int(),
      balance,
      /** How the day's own touches are out of balance; null while they are not. */
      imbalance: z.string().nullable(),
      /** Touches of the day that broke a loop, and that repeated one. */
      loops: z.object({ broken: z.int(), repeated: z.int() }),
      waiting: z.object({
        promise: z.int(),
        inbound: z.int(),
        'follow-up': z.int(),
        step: z.int(),
        fresh: z.int(),
        again: z.int(),
      }),
      first: z.object({ prospectId: id, name: z.string() }).nullable(),
      sessionOpen: z.boolean(),
    }),
  ),
};

export const followUps = {
  /** Sets, moves or (with null) takes away the one open follow-up of a prospect. */
  set: command
    .input(commandInput.extend({ prospectId: id, followUp: followUpInput.nullable() }))
    .output(z.object({ said: z.string(), followUp: followUpView.nullable() })),
};

export const appointments = {
  /** Records what became of an appointment, or moves it: an event, never another appointment. */
  settle: command
    .input(
      commandInput.extend({
        appointmentId: id,
        event: z.enum(appointmentEvents).exclude(['set']),
        startsAt: instant.optional(),
        cancelledBy: z.enum(['us', 'them']).optional(),
        reason: z.string().trim().max(500).optional(),
      }),
    )
    .output(z.object({ said: z.string(), appointment: appointmentView })),
  list: slowQuery
    .input(z.object({ state: z.enum(['upcoming', 'waiting', 'held', 'all']).default('all') }))
    .output(z.object({ appointments: z.array(appointmentView) })),
};

export const opportunities = {
  /** Records that a held appointment led to a deal won or lost: the fifth ratio needs it. */
  close: command
    .input(
      commandInput.extend({
        appointmentId: id,
        result: z.enum(['won', 'lost']),
        reason: z.string().trim().max(500).optional(),
      }),
    )
    .output(z.object({ opportunityId: id, said: z.string() })),
};

export { type FigureName, figureNames };

/** k of n, with the middle 80% of what is believed of it; `n` is null for a plain count. */
const counted = z.object({
  k: z.int(),
  n: z.int().nullable(),
  interval: z.object({ lower: z.number(), upper: z.number() }).nullable(),
  enough: z.boolean(),
});

/** One of the five: how often, of how many, and beside it the weeks before. `below` is null for a plain count. */
export const ratio = counted.extend({
  name: z.enum(ratioNames),
  above: z.enum(figureNames),
  below: z.enum(figureNames).nullable(),
  before: z.object({ four: counted, twelve: counted, arrow: z.enum(['up', 'down']).nullable() }).nullable(),
  more: z.int().nullable(),
});

export const weekView = z.object({
  week: z.object({ name: z.string(), from: localDate, to: localDate }),
  zone: z.string(),
  /** The instant that the figures stand for. */
  asOf: instant,
  closed: z.boolean(),
  figures: z.record(z.enum(figureNames), z.int()),
  ratios: z.array(ratio),
  /** The asks for an appointment, in the order they came: was it accepted? */
  asked: z.array(z.object({ touchId: id, answer: z.enum(['accepted', 'declined']) })),
  appointments: z.array(
    appointmentView.extend({
      accountClass: z.enum(accountClasses),
      source: z.string().nullable(),
      /** With its way: a reply and a call coming in are told apart from what the rep began. */
      producedBy: z
        .object({
          touchId: id,
          channel: z.enum(channels),
          direction: z.enum(directions),
          onDate: localDate,
        })
        .nullable(),
    }),
  ),
  promisesMissed: z.array(
    z.object({ prospectId: id, name: z.string(), dueOn: localDate, kind: z.enum(followUpKinds) }),
  ),
  /** The days of the week that were planned: what their first plan held, and how many were done of what was planned. */
  plans: z.array(
    z.object({
      onDate: localDate,
      planned: z.object({ calls: z.int(), written: z.int() }),
      done: z.object({ calls: z.int(), written: z.int() }),
    }),
  ),
  backdated: z.int(),
  untouched: z.object({ leads: z.int(), oldestDays: z.int().nullable() }),
  changedSince: z.int(),
});
export type WeekView = z.infer<typeof weekView>;

const whichWeek = {
  week: z
    .string()
    .regex(/^\d{4}-W\d{2}$/, 'A week looks like 2026-W47.')
    .optional(),
};

export const weeks = {
  read: slowQuery.input(z.object(whichWeek)).output(weekView),
  /** The touches, or appointments, behind a figure: exactly as many as the figure says. */
  behind: slowQuery
    .input(z.object({ ...whichWeek, figure: z.enum(figureNames) }))
    .output(z.object({ touches: z.array(touchView), appointments: z.array(appointmentView) })),
  /** The page that is handed in. The same book and instant give the same bytes. */
  report: slowQuery
    .input(z.object({ ...whichWeek, format: z.enum(['md', 'json', 'html', 'csv']).default('md') }))
    .output(z.object({ fileName: z.string(), mediaType: z.string(), text: z.string() })),
};
