import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Inputs } from '#shared/contract/contract.ts';
import { areas } from './areas.ts';
import { api } from './client.ts';
import { useCommand } from './command.ts';
import { queryClient } from './query-client.ts';

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
  /** What they are called, and no more: quick to ask for with every letter that is typed. */
  names: () =>
    queryOptions({
      queryKey: [...areas.imports, 'names'],
      queryFn: ({ signal }) => api().imports.names({}, { signal }),
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
  /** Who may be whom, of a file that was checked or a list that came in. */
  suggestions: (importId: string) =>
    infiniteQueryOptions({
      queryKey: [...areas.imports, 'suggestions', importId],
      queryFn: ({ signal, pageParam }) =>
        api().imports.suggestions(
          { importId, limit: pageOfSuggestions, ...(pageParam === null ? {} : { after: pageParam }) },
          { signal },
        ),
      initialPageParam: null as string | null,
      getNextPageParam: ({ suggestions, total }, pages) => {
        const loaded = pages.reduce((sum, page) => sum + page.suggestions.length, 0);
        return loaded < total ? (suggestions.at(-1)?.suggestionId ?? null) : null;
      },
      // Decided ones keep their place until the list is left, so that one can go back to them.
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
    }),
};

const pageOfSuggestions = 50;

/**
 * What the rep says of two who may be one. Whoever shows suggestions keeps their pages up to date: asked
 * again, those that are decided would be gone from under the rep.
 */
export const useDecide = () =>
  useCommand(
    (to) => to.imports.decide,
    [
      areas.prospects,
      areas.queue,
      areas.book,
      areas.sources,
      areas.history,
      areas.today,
      ...['lists', 'page', 'people'].map((part) => [...areas.imports, part]),
    ],
  );

/** Suggestions that were found by another reading of the file are no longer so. */
export const forgetSuggestions = (importId: string): void =>
  queryClient.removeQueries({ queryKey: importQueries.suggestions(importId).queryKey });
