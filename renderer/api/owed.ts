import { queryOptions } from '@tanstack/react-query';
import type { Card } from '#shared/contract/cards.ts';
import { areas } from './areas.ts';
import { api } from './client.ts';
import { useCommand } from './command.ts';
import { queryClient } from './query-client.ts';

// Who is next does not change by it, so a card that is on screen stays.
const after = [areas.owed, [...areas.queue, 'card'], areas.history];

export const useOwe = () => useCommand((to) => to.owed.add, after);
export const useOwedClosed = () => useCommand((to) => to.owed.close, after);

export const owedQueries = {
  /** Everything that is owed to anybody. */
  open: () =>
    queryOptions({
      queryKey: [...areas.owed, 'open'],
      queryFn: ({ signal }) => api().owed.open({}, { signal }),
    }),
};

interface Shown {
  readonly card?: Card | null;
  readonly prospectId?: string;
}

/** Shows what is owed now on the card that is open, which stays where it is. */
export function showOwed(prospectId: string, owed: Card['owed']): void {
  queryClient.setQueriesData<Shown>({ queryKey: areas.queue }, (shown) => {
    if (shown === undefined) return shown;
    if (shown.prospectId === prospectId) return { ...shown, owed };
    if (shown.card?.prospectId === prospectId) return { ...shown, card: { ...shown.card, owed } };
    return shown;
  });
}
