/** What was heard on a number of somebody when they themselves were called on it. */
export interface OwnHeard {
  /** When it was wrong or dead for the last time. */
  readonly wrongAt: number | null;
  /** When somebody answered it for the last time, the house or the person. */
  readonly answeredAt: number | null;
}

/** What was heard on the same number when others were called on it. */
export interface OthersHeard {
  /** Whether it was wrong or dead for one of them, and no later answer was theirs. */
  readonly saidDead: boolean;
  /** Whether one of them was ever answered on it for whom it is not wrong or dead since. */
  readonly answered: boolean;
}

/**
 * Whether a number is wrong or dead for somebody, and by whose word. It is so for whoever it was said of, until they are
 * answered on it after all. For everybody else who has it the word counts as long as the number shows no life: behind a
 * switchboard that answers, it is one person who is not there any more.
 *
 * @returns whose word it is; null for a number that may be dialled
 */
export function deadBy(own: OwnHeard, others: OthersHeard): 'own' | 'others' | null {
  const { wrongAt, answeredAt } = own;
  if (wrongAt !== null && (answeredAt === null || wrongAt > answeredAt)) return 'own';
  if (!others.saidDead || answeredAt !== null || others.answered) return null;
  return 'others';
}
