import { queryOptions } from '@tanstack/react-query';
import { areas } from './areas.ts';
import { api } from './client.ts';
import { useCommand } from './command.ts';

export const settingsQueries = {
  read: () =>
    queryOptions({
      queryKey: [...areas.settings, areas.workingTime, areas.cadences, 'read'],
      queryFn: ({ signal }) => api().settings.read({}, { signal }),
      staleTime: Number.POSITIVE_INFINITY,
    }),
};

export const useChangeSettings = () =>
  useCommand(
    (to) => to.settings.change,
    [areas.settings, areas.workingTime, areas.cadences, areas.today, areas.queue, areas.dayPlan],
  );
