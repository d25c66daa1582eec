import { queryOptions } from '@tanstack/react-query';
import type { MayCall } from '#shared/contract/calling.ts';
import type { Card } from '#shared/contract/cards.ts';
import { painted } from './after-paint.ts';
import { areas } from './areas.ts';
import { api } from './client.ts';
import { useCommand } from './command.ts';
import { queryClient } from './query-client.ts';

/** An hour may close while a card is on screen. */
const askAgainMs = 20_000;

export const callingQueries = {
  /** Whether each number of the person of a card may be called now. */
  may: (card: Pick<Card, 'prospectId' | 'mayCall'>) =>
    queryOptions({
      queryKey: [...areas.calls, 'may', card.prospectId],
      queryFn: async ({ signal }): Promise<MayCall[]> => {
        // The card has brought what is so now.
        await painted();
        return (await api().calls.may({ prospectId: card.prospectId }, { signal })).numbers;
      },
      placeholderData: card.mayCall,
      refetchInterval: askAgainMs,
    }),
  rules: () =>
    queryOptions({
      queryKey: [...areas.calls, 'rules'],
      queryFn: ({ signal }) => api().callingRules.read({}, { signal }),
    }),
};

export const useChangeRule = () =>
  useCommand((to) => to.callingRules.change, [areas.calls, areas.history, areas.today]);
export const usePutBackRule = () =>
  useCommand((to) => to.callingRules.putBack, [areas.calls, areas.history, areas.today]);

export const useAddNumber = () =>
  useCommand(
    (to) => to.prospects.addNumber,
    [areas.calls, areas.history, areas.today, areas.prospects, [...areas.queue, 'head']],
  );

export const useSetZone = () =>
  useCommand(
    (to) => to.prospects.setZone,
    [areas.calls, areas.history, areas.today, [...areas.queue, 'head']],
  );

interface Shown {
  readonly card?: Card | null;
  readonly prospectId?: string;
}

/** Puts the changed card in the place of the one on screen, without asking the queue for another. */
export function showCard(card: Card): void {
  queryClient.setQueriesData<Shown>({ queryKey: areas.queue }, (shown) => {
    if (shown?.prospectId === card.prospectId) return card;
    return shown?.card?.prospectId === card.prospectId ? { ...shown, card } : shown;
  });
}
