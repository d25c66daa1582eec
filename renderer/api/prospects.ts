import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Inputs } from '#shared/contract/contract.ts';
import { areas, figures } from './areas.ts';
import { api } from './client.ts';
import { useCommand } from './command.ts';

export const prospectQueries = {
  find: (text: string) =>
    queryOptions({
      queryKey: [...areas.prospects, 'find', text],
      queryFn: ({ signal }) => api().prospects.find({ text, limit: 7 }, { signal }),
      enabled: text !== '',
      placeholderData: keepPreviousData,
    }),
  likely: (typed: Inputs['prospects']['likely']) =>
    queryOptions({
      queryKey: [...areas.prospects, 'likely', typed],
      queryFn: ({ signal }) => api().prospects.likely(typed, { signal }),
      placeholderData: keepPreviousData,
    }),
};

export const sourceQueries = {
  list: () =>
    queryOptions({
      queryKey: [...areas.sources, 'list'],
      queryFn: ({ signal }) => api().sources.list({}, { signal }),
    }),
};

export const useAddProspect = () =>
  useCommand(
    (to) => to.prospects.add,
    [areas.prospects, areas.sources, areas.settings, areas.book, [...areas.queue, 'head'], ...figures],
  );

export const useChangeSource = () =>
  useCommand(
    (to) => to.sources.change,
    [areas.sources, areas.queue, areas.today, areas.dayPlan, areas.history],
  );
