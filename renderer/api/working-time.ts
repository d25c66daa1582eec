import { queryOptions } from '@tanstack/react-query';
import { areas } from './areas.ts';
import { api } from './client.ts';
import { useCommand } from './command.ts';

export const workingTimeQueries = {
  read: () =>
    queryOptions({
      queryKey: [...areas.workingTime, 'read'],
      queryFn: ({ signal }) => api().workingTime.read({}, { signal }),
    }),
};

/** A day off moves what is due, and with it the queue and the plan of the day. */
const stale = [
  areas.workingTime,
  areas.cadences,
  areas.queue,
  areas.dayPlan,
  areas.today,
  areas.history,
] as const;

export const useAddTimeOff = () => useCommand((to) => to.workingTime.addTimeOff, stale);
export const useRemoveTimeOff = () => useCommand((to) => to.workingTime.removeTimeOff, stale);
