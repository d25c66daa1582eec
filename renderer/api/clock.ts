let aheadMs = 0;

/** Sets this page's clock by the book's, which may have been started at another instant (UTC milliseconds). */
export function setClock(at: number): void {
  aheadMs = at - Date.now();
}

/** The time of the world, UTC milliseconds. The one place in the renderer that reads a clock. */
export function now(): number {
  return Date.now() + aheadMs;
}
