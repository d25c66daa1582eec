import { queryOptions } from '@tanstack/react-query';
import { areas } from './areas.ts';
import { api } from './client.ts';

export const bookQueries = {
  status: () =>
    queryOptions({
      queryKey: [...areas.book, 'status'],
      queryFn: ({ signal }) => api().book.status({}, { signal }),
    }),
  backups: () =>
    queryOptions({
      queryKey: [...areas.book, 'backups'],
      queryFn: ({ signal }) => api().book.backups({}, { signal }),
    }),
};
