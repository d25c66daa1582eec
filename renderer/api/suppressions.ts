import { queryOptions } from '@tanstack/react-query';
import type { Inputs } from '#shared/contract/contract.ts';
import { areas, figures } from './areas.ts';
import { api } from './client.ts';
import { useCommand } from './command.ts';

export type LedgerState = NonNullable<Inputs['suppressions']['list']['state']>;

export const suppressionQueries = {
  list: (text: string, state: LedgerState, limit: number) =>
    queryOptions({
      queryKey: [...areas.suppressions, 'list', text, state, limit],
      queryFn: ({ signal }) => api().suppressions.list({ text, state, limit }, { signal }),
      placeholderData: (before) => before,
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
