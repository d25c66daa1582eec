import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { areas } from './areas.ts';
import { api } from './client.ts';
import { noteSaver } from './notes.ts';

const showsSomebody = (head: unknown): boolean =>
  typeof head === 'object' && head !== null && 'card' in head && head.card !== null;

export const queueQueries = {
  /**
   * The card at the head of a session. Whoever is on it stays there until the rep moves on, whatever ends meanwhile:
   * a note may be half written, and its letters would be keys on somebody else's card.
   */
  next: (session: { readonly sessionId: string; readonly listId: string | null }) =>
    queryOptions({
      queryKey: [...areas.queue, 'next', session.sessionId],
      queryFn: ({ signal }) =>
        api().queue.next(
          { sessionId: session.sessionId, ...(session.listId === null ? {} : { listId: session.listId }) },
          { signal },
        ),
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
      meta: { holdsStill: showsSomebody },
      // Once nobody is due, whoever comes due appears by themselves.
      refetchInterval: (query) => (query.state.data?.card === null ? 30_000 : false),
    }),
  /** The card of somebody opened by name. It is asked for anew each time: what is typed on it begins with what it says. */
  card: (prospectId: string) =>
    queryOptions({
      queryKey: [...areas.queue, 'card', prospectId],
      queryFn: async ({ signal }) => {
        // Of a card that was left just now, what was noted is a version first.
        await noteSaver.settled(prospectId);
        return api().queue.card({ prospectId }, { signal });
      },
      gcTime: 0,
    }),
  /** The first few of the queue, or of one list, in order. */
  first: (listId: string | null, limit: number) =>
    queryOptions({
      queryKey: [...areas.queue, 'head', 'list', listId, limit],
      queryFn: ({ signal }) =>
        api().queue.list({ limit, ...(listId === null ? {} : { listId }) }, { signal }),
    }),
  /** How many wait, and when the queue is worth asking again while none of them may be called. */
  opening: (listId: string | null) =>
    queryOptions({
      queryKey: [...areas.queue, 'head', 'opening', listId],
      queryFn: ({ signal }) => api().queue.opening(listId === null ? {} : { listId }, { signal }),
    }),
  /**
   * How far it has come that many people are worked out anew. Under the day, which is asked for again with every
   * change that may begin it.
   */
  recounting: () =>
    queryOptions({
      queryKey: [...areas.today, 'recounting'],
      queryFn: ({ signal }) => api().queue.recounting({}, { signal }),
      refetchInterval: (query) => (query.state.data?.work ? 1000 : false),
    }),
  /** How many wait in the whole queue, and who is first. */
  head: (listId: string | null) =>
    queryOptions({
      queryKey: [...areas.queue, 'head', listId],
      queryFn: ({ signal }) => api().queue.next(listId === null ? {} : { listId }, { signal }),
    }),
};

/** On to whoever is next now, as after a step that takes the person on screen out of the queue. */
export function useMoveOn(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.refetchQueries({ queryKey: [...areas.queue, 'next'], type: 'active' });
}
