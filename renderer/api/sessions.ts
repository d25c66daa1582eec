import { queryOptions } from '@tanstack/react-query';
import { areas, figures } from './areas.ts';
import { api } from './client.ts';
import { useCommand, useSend } from './command.ts';

export const sessionQueries = {
  current: () =>
    queryOptions({
      queryKey: [...areas.sessions, 'current'],
      queryFn: ({ signal }) => api().sessions.current({}, { signal }),
    }),
  /** What the newest one was begun with. */
  last: () =>
    queryOptions({
      queryKey: [...areas.sessions, 'last'],
      queryFn: ({ signal }) => api().sessions.last({}, { signal }),
    }),
  /** What one came to, as it stands now: whatever is taken back later is left out. */
  summary: (sessionId: string) =>
    queryOptions({
      queryKey: [...areas.sessions, 'summary', sessionId],
      queryFn: ({ signal }) => api().sessions.summary({ sessionId }, { signal }),
    }),
};

export const useStartSession = () => useCommand((to) => to.sessions.start, [areas.sessions, areas.today]);
export const usePauseSession = () => useCommand((to) => to.sessions.pause, [areas.sessions]);
export const useResumeSession = () => useCommand((to) => to.sessions.resume, [areas.sessions]);
export const useSkip = () =>
  useSend((to) => to.sessions.skip, [areas.sessions, areas.history, areas.today, [...areas.queue, 'head']]);
export const useEndSession = () => useCommand((to) => to.sessions.end, [areas.sessions, ...figures]);
