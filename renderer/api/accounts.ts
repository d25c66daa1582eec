import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Inputs } from '#shared/contract/contract.ts';
import { areas, figures } from './areas.ts';
import { api } from './client.ts';
import { useCommand } from './command.ts';

type After = Inputs['accounts']['targets']['after'];

export const accountQueries = {
  /** Target accounts a page at a time, those with the largest gaps first. */
  targets: (text: string) =>
    infiniteQueryOptions({
      queryKey: [...areas.accounts, 'targets', text],
      queryFn: ({ signal, pageParam }) =>
        api().accounts.targets(
          { text, ...(pageParam === undefined ? {} : { after: pageParam }) },
          { signal },
        ),
      initialPageParam: undefined as After,
      getNextPageParam: ({ targets, more }): After => {
        const last = targets.at(-1);
        return more && last ? { accountId: last.accountId, gap: last.gap } : undefined;
      },
      placeholderData: (before) => before,
    }),
  tasks: () =>
    queryOptions({
      queryKey: [...areas.accounts, 'tasks'],
      queryFn: ({ signal }) => api().accounts.tasks({}, { signal }),
    }),
};

const stale = [areas.accounts, areas.history, areas.dayPlan];
export const useResearch = () => useCommand((to) => to.accounts.research, stale);
export const useResearched = () => useCommand((to) => to.accounts.researched, stale);
export const useClassify = () =>
  useCommand(
    (to) => to.accounts.classify,
    [areas.queue, areas.prospects, areas.sessions, ...figures, ...stale],
  );
