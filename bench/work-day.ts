/** How far ahead of the clock the rep works: at half past three in the afternoon, UTC, of a weekday, when all of America may be called. */
export function aheadToWork(now: number): number {
  const dayMs = 86_400_000;
  let at = Math.floor(now / dayMs) * dayMs + 15.5 * 3_600_000;
  while (at < now || [0, 6].includes(new Date(at).getUTCDay())) at += dayMs;
  return at - now;
}
