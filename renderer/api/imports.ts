import { queryOptions } from '@tanstack/react-query';
import { areas } from './areas.ts';
import { api } from './client.ts';

export const importQueries = {
  lists: () =>
    queryOptions({
      queryKey: [...areas.imports, 'lists'],
      queryFn: ({ signal }) => api().imports.list({}, { signal }),
    }),
};
