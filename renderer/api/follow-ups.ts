import { areas, figures } from './areas.ts';
import { useCommand } from './command.ts';

/** Plans, moves or takes away the next step of somebody; whoever is next may be another then. */
export const useSetFollowUp = () =>
  useCommand((to) => to.followUps.set, [areas.sessions, areas.queue, areas.prospects, ...figures]);
