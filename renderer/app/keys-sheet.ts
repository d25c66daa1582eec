import { useSyncExternalStore } from 'react';

let shown = false;
const listeners = new Set<() => void>();

/** Opens or closes the sheet that lists the keys of this screen. */
export function showKeys(to: boolean): void {
  shown = to;
  for (const listener of listeners) listener();
}

export function useKeysShown(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown,
  );
}
