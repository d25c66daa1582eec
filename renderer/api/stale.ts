import type { QueryClient, QueryKey } from '@tanstack/react-query';

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
  await Promise.all(keys.map((queryKey) => queries.invalidateQueries({ queryKey })));
}
