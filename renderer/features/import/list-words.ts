import type { AccountClass } from '#shared/domain/vocabulary.ts';

/** What the accounts of a list are to the rep. */
export const classWords: Record<AccountClass, string> = {
  target: 'Targets',
  existing: 'Our customers',
  former: 'Former customers',
  partner: 'Partners',
  unclassified: 'Not said',
};
