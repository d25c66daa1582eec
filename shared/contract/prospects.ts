import { z } from 'zod';
import { outcomes } from '#shared/domain/outcomes.ts';
import {
  accountClasses,
  channels,
  phoneTypes,
  prospectRoles,
  sourceKinds,
} from '#shared/domain/vocabulary.ts';
import { card } from './cards.ts';
import { command, commandInput, id, query, slowQuery } from './operation.ts';

const text = (max = 300) => z.string().trim().max(max);

export const foundProspect = z.object({
  prospectId: id,
  name: z.string(),
  title: z.string().nullable(),
  account: z.string().nullable(),
  /** What matched, as it stands in the book: a number, an e-mail, or nothing beyond the name. */
  matched: z.string().nullable(),
  number: z.string().nullable(),
  last: z.string(),
  lastTouch: z.object({ channel: z.enum(channels), outcome: z.enum(outcomes) }).nullable(),
  suppressed: z.boolean(),
});
export type FoundProspect = z.infer<typeof foundProspect>;

export const newProspect = z.object({
  fullName: text(200).optional(),
  firstName: text(100).optional(),
  lastName: text(100).optional(),
  title: text(200).optional(),
  company: text(200).optional(),
  accountClass: z.enum(accountClasses).optional(),
  role: z.enum(prospectRoles).default('unknown'),
  phones: z
    .array(z.object({ raw: text(80).min(1), type: z.enum(phoneTypes).default('work') }))
    .max(20)
    .default([]),
  emails: z.array(text(254).min(1)).max(20).default([]),
  linkedinUrl: text(500).optional(),
  city: text(100).optional(),
  state: text(100).optional(),
  country: text(100).optional(),
  timeZone: text(64).optional(),
  whyThem: text(500).optional(),
  note: text(10_000).optional(),
  /** Where they come from. Asked once, remembered as the setting `lastSource`. Without a name it is called as its kind is. */
  source: z.object({ kind: z.enum(sourceKinds), name: text(200).default('') }),
  /** The touch on which somebody referred us to them. */
  referredByTouchId: id.optional(),
});
export type NewProspect = z.input<typeof newProspect>;

export const prospects = {
  /** Adds one person by hand. Refuses a certain duplicate unless told to go on. */
  add: command
    .input(commandInput.extend({ prospect: newProspect, evenIfKnown: z.boolean().default(false) }))
    .output(z.object({ prospectId: id, said: z.string(), card })),
  /** Adds a number that was dialled elsewhere or learnt on a call, as typed. */
  addNumber: command
    .input(
      commandInput.extend({
        prospectId: id,
        number: text(80).min(1, 'Type the number.'),
        type: z.enum(phoneTypes).default('work'),
      }),
    )
    .output(z.object({ said: z.string(), card })),
  /** Picks the clock somebody lives by, or with null takes the pick back to what their address and number tell. */
  setZone: command
    .input(commandInput.extend({ prospectId: id, zone: text(64).nullable() }))
    .output(z.object({ said: z.string(), card })),
  /** People who may already be the one being typed: same e-mail, number, profile, or name and company. */
  likely: slowQuery
    .input(
      z.object({
        name: text(200).optional(),
        company: text(200).optional(),
        emails: z.array(text(254)).default([]),
        numbers: z.array(text(80)).default([]),
        linkedinUrl: text(500).optional(),
      }),
    )
    .output(z.object({ likely: z.array(foundProspect.extend({ why: z.string(), certain: z.boolean() })) })),
  /** Finds people by beginnings of name, company or e-mail, or by the last digits of a number. */
  find: slowQuery
    .input(z.object({ text: z.string().trim().max(200), limit: z.int().min(1).max(100).default(12) }))
    .output(z.object({ found: z.array(foundProspect) })),
  count: query.input(z.object({})).output(z.object({ prospects: z.int(), accounts: z.int() })),
};

export const sources = {
  list: slowQuery.input(z.object({})).output(
    z.object({
      sources: z.array(
        z.object({
          sourceId: id,
          kind: z.enum(sourceKinds),
          name: z.string(),
          event: z.string().nullable(),
          /** For so long after their arrival its inbound leads go before all but promises. */
          responseMinutes: z.int(),
        }),
      ),
    }),
  ),
  /** For how long the inbound leads of a source go before all but promises. */
  change: command
    .input(commandInput.extend({ sourceId: id, responseMinutes: z.int().min(1).max(1440) }))
    .output(z.object({ said: z.string() })),
};
