import type { AccountClass } from '#shared/domain/vocabulary.ts';

/** What the accounts of a list are to the rep. */
export const classWords: Record<AccountClass, string> = {
  target: 'Targets',
  existing: 'Our customers',
  former: 'Former customers',
  partner: 'Partners',
  unclassified: 'Not said',
};

/** Whose dates say when each row was received. */
export const receivedByWords = (headers: readonly string[]): string =>
  `On the date in ${headers.join(' or ')}`;
