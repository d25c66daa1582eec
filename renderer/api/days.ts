import { queryOptions } from '@tanstack/react-query';
import { areas } from './areas.ts';
import { api } from './client.ts';

export const todayQueries = {
  read: () =>
    queryOptions({
      queryKey: [...areas.today, 'read'],
      queryFn: ({ signal }) => api().today.read({}, { signal }),
    }),
  /**
   * The day as its reminders look at it: every so often, and not with each touch, or a day would be worked out behind
   * every card.
   */
  remindedOf: () =>
    queryOptions({
      queryKey: ['reminders'],
      queryFn: ({ signal }) => api().today.read({}, { signal }),
      refetchInterval: 30_000,
    }),
};
