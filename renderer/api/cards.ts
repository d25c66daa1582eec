import type { Card } from '#shared/contract/cards.ts';
import { areas } from './areas.ts';
import { api } from './client.ts';
import { queryClient } from './query-client.ts';

/** Changes the cards of a person that are known here, without asking for them: whoever is on screen stays there. */
export function changeCards(prospectId: string, change: (card: Card) => Card): void {
  const of = (card: Card) => (card.prospectId === prospectId ? change(card) : card);
  queryClient.setQueryData<Card>([...areas.queue, 'card', prospectId], (card) => card && of(card));
  queryClient.setQueriesData<{ readonly card: Card | null }>(
    { queryKey: [...areas.queue, 'next'] },
    (head) => (head?.card ? { ...head, card: of(head.card) } : head),
  );
}

/** The same person with what is true of them by now: whoever is at the head of a session is not asked for by themselves. */
export async function renewCards(prospectId: string): Promise<void> {
  const card = await api().queue.card({ prospectId });
  changeCards(prospectId, () => card);
}
