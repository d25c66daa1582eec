/**
 * How often a thing is found of two records: of two of one person, of two strangers, of two who work at one
 * firm, and of two who live in one household. What speaks for one person is what the other three seldom show.
 */
export type Chances = {
  readonly same: number;
  readonly stranger: number;
  readonly colleague: number;
  readonly household: number;
};

/** What a thing is about. Evidence of one kind is never enough. */
export type Topic = 'name' | 'firm' | 'reach' | 'place' | 'work';

/** One thing found of two records. */
export type Finding = {
  readonly topic: Topic;
  readonly chances: Chances;
  /** What a rep is told of it, without a full stop; null for what goes without saying. */
  readonly say: (() => string) | null;
};

/** The chances of something that relations of the two do not change. */
export const alike = (same: number, others: number): Chances => ({
  same,
  stranger: others,
  colleague: others,
  household: others,
});

/** Whether it speaks for one person rather than for two strangers. */
export const speaksFor = ({ chances }: Finding): boolean => chances.same > chances.stranger;

/** Puts a text in front of the reader with a capital letter. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
