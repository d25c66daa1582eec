import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Inputs } from '#shared/contract/contract.ts';
import { areas, figures } from './areas.ts';
import { api } from './client.ts';
import { useCommand } from './command.ts';

export type LedgerState = NonNullable<Inputs['suppressions']['list']['state']>;

export const suppressionQueries = {
  /** A page at a time, each after the last line of the one before. */
  list: (text: string, state: LedgerState) =>
    infiniteQueryOptions({
      queryKey: [...areas.suppressions, 'list', text, state],
      queryFn: ({ pageParam, signal }) =>
        api().suppressions.list(
          { text, state, ...(pageParam === null ? {} : { after: pageParam }) },
          { signal },
        ),
      initialPageParam: null as string | null,
      getNextPageParam: ({ more, rows }) => (more ? rows.at(-1)?.suppressionId : undefined),
      placeholderData: keepPreviousData,
    }),
  registers: () =>
    queryOptions({
      queryKey: [...areas.suppressions, 'registers'],
      queryFn: ({ signal }) => api().suppressions.registers({}, { signal }),
    }),
};

const stale = [areas.suppressions, areas.sessions, areas.queue, areas.prospects, ...figures];
export const useAddSuppression = () => useCommand((to) => to.suppressions.add, stale);
export const useLiftSuppression = () => useCommand((to) => to.suppressions.lift, stale);

/** The whole ledger as a file. */
export const readLedgerFile = () => api().suppressions.export({});
