import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

const dialog = '[role=dialog][aria-modal=true]';
/** What takes the focus on a screen of the session: who or what it is about. */
const heading = 'h1';

const isShown = (element: Element): boolean =>
  element.isConnected && element.checkVisibility({ visibilityProperty: true });

/** Nothing has it; or all of the screen has, as when one comes here from the side: nobody sees that either. */
const isLost = (on: Element | null): boolean => on === null || on === document.body || on.tagName === 'MAIN';

function focusHeading(within: HTMLElement): void {
  const [head] = [...within.querySelectorAll<HTMLElement>(heading)].filter(isShown);
  if (head === undefined) return;
  head.tabIndex = -1;
  head.focus({ preventScroll: true });
}

/**
 * Keeps the focus where a person looks. What has it goes with every card, line and field that is done with, and the
 * focus with it; then it comes to the name of whoever is next, and a key never leaves the screen without any. Whoever
 * points with a mouse loses nothing by it, and is left alone.
 *
 * @returns to be put on what all of the session is in
 */
export function useFocusKept(): RefObject<HTMLDivElement | null> {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let pointing = false;
    const keep = () => {
      const within = root.current;
      if (within === null || pointing || !document.hasFocus()) return;
      if (!isLost(document.activeElement)) return;
      if (document.querySelector(dialog) === null) focusHeading(within);
    };
    // Once what takes the focus next has had its turn.
    const soon = () => requestAnimationFrame(keep);
    const onPointer = () => (pointing = true);
    const onKey = () => (pointing = false);
    const changes = new MutationObserver(keep);
    changes.observe(document.body, {
      childList: true,
      subtree: true,
      attributeFilter: ['disabled', 'hidden', 'inert'],
    });
    window.addEventListener('pointerdown', onPointer, true);
    window.addEventListener('keydown', onKey, true);
    window.addEventListener('focus', soon);
    document.addEventListener('focusout', soon);
    soon();
    return () => {
      changes.disconnect();
      window.removeEventListener('pointerdown', onPointer, true);
      window.removeEventListener('keydown', onKey, true);
      window.removeEventListener('focus', soon);
      document.removeEventListener('focusout', soon);
    };
  }, []);
  return root;
}

/** Gives the focus back to what had it once a rest is over. */
export function useFocusAfter(resting: boolean): void {
  const had = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (resting) return undefined;
    return () => {
      had.current = document.activeElement;
    };
  }, [resting]);
  useEffect(() => {
    if (resting || !(had.current instanceof HTMLElement)) return;
    if (isShown(had.current)) had.current.focus({ preventScroll: true });
    had.current = null;
  }, [resting]);
}
