import { queryOptions } from '@tanstack/react-query';
import type { Card } from '#shared/contract/cards.ts';
import type { DueStepView, Whom } from '#shared/contract/cadences.ts';
import { areas, figures } from './areas.ts';
import { api } from './client.ts';
import { useCommand } from './command.ts';
import { queryClient } from './query-client.ts';
import { makeStale } from './stale.ts';

export const cadenceQueries = {
  list: () =>
    queryOptions({
      queryKey: [...areas.cadences, 'list'],
      queryFn: ({ signal }) => api().cadences.list({}, { signal }),
    }),
  effect: (cadenceId: string, version?: number) =>
    queryOptions({
      queryKey: [...areas.cadences, 'effect', cadenceId, version ?? null],
      queryFn: ({ signal }) =>
        api().cadences.effect({ cadenceId, ...(version === undefined ? {} : { version }) }, { signal }),
    }),
  people: (cadenceId: string, version: number, index: number) =>
    queryOptions({
      queryKey: [...areas.cadences, 'people', cadenceId, version, index],
      queryFn: ({ signal }) => api().cadences.people({ cadenceId, version, index, limit: 8 }, { signal }),
    }),
  count: (whom: Whom) =>
    queryOptions({
      queryKey: [...areas.cadences, 'count', whom],
      queryFn: ({ signal }) => api().cadences.count({ whom }, { signal }),
    }),
};

export const useSaveCadence = () => useCommand((to) => to.cadences.save, [areas.cadences, areas.history]);
export const useDuplicateCadence = () =>
  useCommand((to) => to.cadences.duplicate, [areas.cadences, areas.history]);
export const useArchiveCadence = () =>
  useCommand((to) => to.cadences.archive, [areas.cadences, areas.history]);

/** What changes around a card when its person is put on a cadence; the card itself stays where it is. */
const aroundCard = [areas.cadences, areas.history, areas.today, [...areas.queue, 'head']] as const;

export const useEnroll = () => useCommand((to) => to.cadences.enroll, aroundCard);
export const useLeaveCadence = () => useCommand((to) => to.cadences.leave, aroundCard);
export const useSkipStep = () => useCommand((to) => to.cadences.skipStep, aroundCard);

interface Shown {
  readonly card?: Card | null;
  readonly prospectId?: string;
}

/**
 * Shows the step that somebody waits for now on the card that is open. The card is not asked anew: whoever
 * would be first then might be somebody else, while the rep looks at this one.
 */
export function showStep(prospectId: string, cadence: DueStepView | null): void {
  queryClient.setQueriesData<Shown>({ queryKey: areas.queue }, (shown) => {
    if (shown === undefined) return shown;
    if (shown.prospectId === prospectId) return { ...shown, cadence };
    if (shown.card?.prospectId === prospectId) return { ...shown, card: { ...shown.card, cadence } };
    return shown;
  });
}

/** After many were put on a cadence, or taken off. */
export async function manyPutOn(): Promise<void> {
  const stale = [areas.cadences, areas.queue, areas.prospects, ...figures];
  await makeStale(queryClient, stale);
}
