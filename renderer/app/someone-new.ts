import { useSyncExternalStore } from 'react';

/** What is known beforehand of the person about to be added. */
export interface SomeoneNew {
  /** The touch on which somebody referred us to them. */
  readonly referredByTouchId?: string;
  /** Who referred us. */
  readonly referredBy?: string;
  readonly name?: string;
  readonly company?: string;
  readonly number?: string;
  /** They are on the line, since this instant: their card opens as soon as they are in the book. */
  readonly callingInAt?: number;
}

let open: SomeoneNew | null = null;
const listeners = new Set<() => void>();

function set(to: SomeoneNew | null): void {
  open = to;
  for (const listener of listeners) listener();
}

/** Opens the panel beside whatever is on screen, from any screen. */
export function addSomeone(known: SomeoneNew = {}): void {
  set(known);
}

export function closeSomeoneNew(): void {
  set(null);
}

export function useSomeoneNew(): SomeoneNew | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => open,
  );
}
