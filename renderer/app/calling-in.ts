import { useSyncExternalStore } from 'react';
import { now } from '#renderer/api/clock.ts';
import { showKeys } from './keys-sheet.ts';
import { focusBeforePalette, openPalette } from './open-palette.ts';
import { addSomeone } from './someone-new.ts';
import { currentPlace, go } from './router.ts';

/** Since when somebody is calling of whom it is not yet known who they are; null while nobody is. */
let since: number | null = null;
/** What had the focus as they called: it has it again once they have rung off. */
let cameFrom: Element | null = null;
const listeners = new Set<() => void>();

function set(to: number | null): void {
  since = to;
  for (const listener of listeners) listener();
}

/** Asks who is calling, over whatever is on screen, a dialog too. The time runs from now. */
export function askWhoCalls(): void {
  if (since !== null) return;
  openPalette();
  cameFrom = focusBeforePalette();
  showKeys(false);
  set(now());
}

/** Nobody is calling any more, or it is known who is. */
export function knowWhoCalls(): void {
  set(null);
}

export function useCallingSince(): number | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => since,
  );
}

/** Fewer digits than these are no number, and could be the end of any. */
const fewestDigits = 3;

const digitsOf = (typed: string): string => {
  const digits = typed.replace(/\D/g, '');
  return digits.length < fewestDigits ? '' : digits;
};

/**
 * Opens the card of whoever is calling over what is on screen, where that waits.
 *
 * @param typed by which they were found: the digits of a number, or a name
 * @param at since when they call
 */
export function takeCall(prospectId: string, typed: string, at: number): void {
  const here = currentPlace();
  knowWhoCalls();
  go({
    ...(here.kind === 'session' ? here : { kind: 'session', prospectId: null }),
    callingIn: { prospectId, at, digits: digitsOf(typed) },
  });
}

/** Whoever is calling is in nobody's list: they are typed in, and then their card opens with the call. */
export function takeCallFromSomeoneNew(typed: string, at: number): void {
  knowWhoCalls();
  addSomeone({ ...(digitsOf(typed) === '' ? { name: typed } : { number: typed }), callingInAt: at });
}

/** Gives the focus back to what had it as they called. */
export function backFromCall(): void {
  if (cameFrom instanceof HTMLElement && cameFrom.isConnected) cameFrom.focus({ preventScroll: true });
  cameFrom = null;
}
