import { areas } from './areas.ts';
import { useCommand } from './command.ts';

/** Takes back the last command; everything on screen may have changed by it. */
export const useUndo = () => useCommand((to) => to.history.undo, Object.values(areas));
