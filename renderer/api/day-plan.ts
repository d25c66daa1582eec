import { queryOptions } from '@tanstack/react-query';
import { areas } from './areas.ts';
import { api } from './client.ts';
import { useCommand } from './command.ts';

export const dayPlanQueries = {
  /** The plan of today, kept or offered, beside what was done. */
  today: () =>
    queryOptions({
      queryKey: [...areas.dayPlan, 'read'],
      queryFn: ({ signal }) => api().dayPlan.read({}, { signal }),
    }),
  settings: () =>
    queryOptions({
      queryKey: [...areas.dayPlan, 'settings'],
      queryFn: ({ signal }) => api().dayPlan.settings({}, { signal }),
    }),
};

const stale = [areas.dayPlan, areas.history, areas.weeks] as const;

export const useMakePlan = () => useCommand((to) => to.dayPlan.make, stale);
export const useMoveBlock = () => useCommand((to) => to.dayPlan.move, stale);
export const useRemoveBlock = () => useCommand((to) => to.dayPlan.remove, stale);
export const useAddBlock = () => useCommand((to) => to.dayPlan.add, stale);
export const useReplan = () => useCommand((to) => to.dayPlan.replan, stale);
