import { useEffect, useState } from 'react';
import { now } from './clock.ts';

/** The time, again every so often: a clock on the screen, not a decision. UTC milliseconds. */
export function useNow(everyMs: number): number {
  const [at, setAt] = useState(now);
  useEffect(() => {
    const timer = setInterval(() => setAt(now()), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return at;
}
