import type { Query, QueryClient, QueryKey } from '@tanstack/react-query';

declare module '@tanstack/react-query' {
  interface Register {
    queryMeta: {
      /** Whether an answer, while it is on screen, stays there whatever becomes stale: it is asked for anew once it is come back to. */
      readonly holdsStill?: (answer: unknown) => boolean;
    };
  }
}

const holdsStill = ({ meta, state }: Query): boolean => meta?.holdsStill?.(state.data) ?? false;

/**
 * Asks again for what a change has made stale. What is being asked for the first time is asked anew as well: its
 * answer may be of before the change, and would count as new.
 *
 * @param keys the beginnings of the query keys
 */
export async function makeStale(queries: QueryClient, keys: readonly QueryKey[]): Promise<void> {
  await Promise.all(
    keys.map((queryKey) =>
      queries.cancelQueries({ queryKey, predicate: ({ state }) => state.data === undefined }),
    ),
  );
  await Promise.all(
    keys.flatMap((queryKey) => [
      queries.invalidateQueries({ queryKey, predicate: holdsStill, refetchType: 'none' }),
      queries.invalidateQueries({ queryKey, predicate: (query) => !holdsStill(query) }),
    ]),
  );
}
