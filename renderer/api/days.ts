import { queryOptions } from '@tanstack/react-query';
import { areas } from './areas.ts';
import { api } from './client.ts';

export const todayQueries = {
  read: () =>
    queryOptions({
      queryKey: [...areas.today, 'read'],
      queryFn: ({ signal }) => api().today.read({}, { signal }),
    }),
};
