/** What made a version of a day's plan. */
export const changes = ['made', 'moved', 'swapped', 'removed', 'added', 'replanned'] as const;
export type Change = (typeof changes)[number];
