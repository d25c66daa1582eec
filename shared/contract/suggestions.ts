import { z } from 'zod';
import { outcomes } from '#shared/domain/outcomes.ts';
import { channels } from '#shared/domain/vocabulary.ts';
import { id, localDate } from './operation.ts';

/** One of two who may be one person: a row of the file, or somebody in the book. */
export const suggestionSide = z.object({
  where: z.enum(['file', 'book']),
  /** The line of the row, for a row of the file. */
  line: z.int().nullable(),
  prospectId: id.nullable(),
  name: z.string().nullable(),
  title: z.string().nullable(),
  company: z.string().nullable(),
  emails: z.array(z.string()),
  /** As the rep's own country writes them. */
  numbers: z.array(z.string()),
  place: z.string().nullable(),
  linkedinUrl: z.string().nullable(),
  /** Since when they are in the book. */
  since: localDate.nullable(),
  /** How many touches they have, and what came last. */
  touches: z.int(),
  last: z.object({ channel: z.enum(channels), outcome: z.enum(outcomes), onDate: localDate }).nullable(),
  /** Fields that the rep typed, by the names of import fields: they stay whatever a list says. */
  typed: z.array(z.string()),
});
export type SuggestionSide = z.infer<typeof suggestionSide>;

export const suggestionDecisions = ['same', 'separate'] as const;

/** Two who may be one person, with what speaks for it and against it in words. */
export const suggestion = z.object({
  suggestionId: z.string(),
  why: z.array(z.string()),
  against: z.array(z.string()),
  row: suggestionSide,
  other: suggestionSide,
  decided: z.enum(suggestionDecisions).nullable(),
});
export type Suggestion = z.infer<typeof suggestion>;

/** A page of suggestions; the counts are of all of them. */
export const suggestionPage = z.object({
  suggestions: z.array(suggestion),
  total: z.int(),
  decided: z.int(),
});
