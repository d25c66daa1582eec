import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Inputs } from '#shared/contract/contract.ts';
import { areas } from './areas.ts';
import { api } from './client.ts';

export type Behind = NonNullable<Inputs['lists']['people']['behind']>;

/** Which people of a list are asked for. */
export interface PeopleAsked {
  readonly text: string;
  /** Only those behind one figure of the list. */
  readonly behind: Behind | null;
  /** Keys of the custom fields to show. */
  readonly fields: readonly string[];
}

const pageOfPeople = 100;

export const importQueries = {
  lists: () =>
    queryOptions({
      queryKey: [...areas.imports, 'lists'],
      queryFn: ({ signal }) => api().imports.list({}, { signal }),
    }),
  page: (listId: string) =>
    queryOptions({
      queryKey: [...areas.imports, 'page', listId],
      queryFn: ({ signal }) => api().lists.read({ listId }, { signal }),
    }),
  people: (listId: string, { text, behind, fields }: PeopleAsked) =>
    infiniteQueryOptions({
      queryKey: [...areas.imports, 'people', listId, text, behind, fields],
      queryFn: ({ signal, pageParam }) =>
        api().lists.people(
          {
            listId,
            text,
            fields: [...fields],
            limit: pageOfPeople,
            ...(behind === null ? {} : { behind }),
            ...(pageParam === null ? {} : { after: pageParam }),
          },
          { signal },
        ),
      initialPageParam: null as string | null,
      getNextPageParam: ({ next }) => next,
      placeholderData: keepPreviousData,
    }),
};
