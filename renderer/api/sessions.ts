import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Card } from '#shared/contract/cards.ts';
import { areas, figures } from './areas.ts';
import { api } from './client.ts';
import { useCommand } from './command.ts';
import { queueQueries } from './queue.ts';

export const sessionQueries = {
  current: () =>
    queryOptions({
      queryKey: [...areas.sessions, 'current'],
      queryFn: ({ signal }) => api().sessions.current({}, { signal }),
    }),
};

export const scriptQueries = {
  current: () =>
    queryOptions({
      queryKey: [...areas.scripts, 'current'],
      queryFn: ({ signal }) => api().scripts.current({}, { signal }),
      staleTime: Number.POSITIVE_INFINITY,
    }),
};

export const useStartSession = () => useCommand((to) => to.sessions.start, [areas.sessions, areas.today]);
export const usePauseSession = () => useCommand((to) => to.sessions.pause, [areas.sessions]);
export const useResumeSession = () => useCommand((to) => to.sessions.resume, [areas.sessions]);
export const useSkip = () =>
  useCommand(
    (to) => to.sessions.skip,
    [areas.sessions, areas.history, areas.today, [...areas.queue, 'head']],
  );
export const useEndSession = () => useCommand((to) => to.sessions.end, [areas.sessions, ...figures]);
export const useSaveNote = () => useCommand((to) => to.notes.draft, []);

const noted = (card: Card, prospectId: string, body: string): Card =>
  card.prospectId === prospectId ? { ...card, noteDraft: body } : card;

/** Keeps what is typed of a person with their cards that are known here: one that is opened anew begins with it. */
export function useKeepDraft(): (prospectId: string, body: string) => void {
  const queries = useQueryClient();
  return useCallback(
    (prospectId, body) => {
      queries.setQueryData<Card>(queueQueries.card(prospectId).queryKey, (card) =>
        card === undefined ? undefined : noted(card, prospectId, body),
      );
      queries.setQueriesData<{ readonly card: Card | null }>(
        { queryKey: [...areas.queue, 'next'] },
        (head) => (head?.card ? { ...head, card: noted(head.card, prospectId, body) } : head),
      );
    },
    [queries],
  );
}
