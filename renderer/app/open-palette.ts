import { createSpotlight } from '@mantine/spotlight';

const [store, actions] = createSpotlight();
export const paletteStore = store;

/** What had the focus before the palette took it. */
let before: Element | null = null;

/** Opens the palette over whatever is on screen. Open already, it stays, and so does what it was opened over. */
export function openPalette(): void {
  if (!store.getState().opened) before = document.activeElement;
  actions.open();
}

export const closePalette = (): void => actions.close();

export const focusBeforePalette = (): Element | null => before;

/** Gives the focus back, at once: unless something else has taken it, as a note that is to be written. */
export function focusBack(to: Element | null = before): void {
  const on = document.activeElement;
  if (on !== null && on !== document.body && on.closest('[role=dialog]') === null) return;
  if (to instanceof HTMLElement && to.isConnected) to.focus({ preventScroll: true });
}
