import { queryOptions } from '@tanstack/react-query';
import { areas, figures } from './areas.ts';
import { api } from './client.ts';
import { useCommand, useSend } from './command.ts';

const afterTouch = [
  areas.sessions,
  [...areas.queue, 'card'],
  [...areas.queue, 'head'],
  areas.prospects,
  ...figures,
];

/** The next card comes back with the call itself, so the queue is not asked again. */
export const useLogTouch = () => useCommand((to) => to.touches.log, afterTouch);
/** The same from the desk, which draws whoever is next and nothing else. */
export const useSendTouch = () => useSend((to) => to.touches.log, afterTouch);

/** The card comes back with the call itself, and one that was being asked for meanwhile is asked for anew; who is next stays who they were. */
export const useCorrectTouch = () =>
  useCommand(
    (to) => to.touches.correct,
    [areas.sessions, [...areas.queue, 'card'], areas.prospects, ...figures],
  );

/** A word that came without a call moves on to the next card as a touch does. */
export const useTakeDown = () => useSend((to) => to.suppressions.takeDown, afterTouch);

export const callQueries = {
  /** Calls handed over that have no outcome yet. */
  open: () =>
    queryOptions({
      queryKey: [...areas.calls, 'open'],
      queryFn: ({ signal }) => api().calls.open({}, { signal }),
    }),
};

export const useLaunch = () => useCommand((to) => to.calls.launch, [areas.calls, areas.today]);
export const useNeverRang = () =>
  useCommand((to) => to.calls.neverRang, [areas.calls, areas.today, areas.queue]);
