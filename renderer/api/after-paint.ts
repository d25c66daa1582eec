/** As long as a frame may take on a slow machine; a window that nobody sees paints none at all. */
const atLatestMs = 100;

/** Does something once what changes now has been painted. */
export function afterPaint(work: () => void): void {
  let isDone = false;
  const once = () => {
    if (isDone) return;
    isDone = true;
    work();
  };
  // What is asked for in a frame runs before it is painted; a task of its own comes after.
  requestAnimationFrame(() => setTimeout(once));
  setTimeout(once, atLatestMs);
}
