/** As long as a frame may take on a slow machine; a window that nobody sees paints none at all. */
const atLatestMs = 100;

/** Resolves once what changes now has been painted. */
export const painted = (): Promise<void> => new Promise((done) => afterPaint(done));

/** Does something once what changes now has been painted. */
export function afterPaint(work: () => void): void {
  let isDone = false;
  const once = () => {
    if (isDone) return;
    isDone = true;
    work();
  };
  // What is asked for in a frame runs before that is drawn, and the page has done its part long before the picture is
  // on the screen: with the next frame that one is out of the way.
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(once)));
  setTimeout(once, atLatestMs);
}
