import { queryOptions } from '@tanstack/react-query';
import { areas, figures } from './areas.ts';
import { api } from './client.ts';
import { useCommand } from './command.ts';

export const appointmentQueries = {
  /** Those that took place, the newest first: where a sale won or lost is told. */
  held: () =>
    queryOptions({
      queryKey: [...areas.today, 'held'],
      queryFn: ({ signal }) => api().appointments.list({ state: 'held' }, { signal }),
    }),
};

export const useSettleAppointment = () =>
  useCommand((to) => to.appointments.settle, [areas.queue, areas.sessions, ...figures]);

export const useCloseSale = () => useCommand((to) => to.opportunities.close, [areas.queue, ...figures]);
