import { type GuardTouch, heldBy, type Hold, loopIn, type NextAttempt, runOf } from './loop.ts';
import { bandsTried } from './offers.ts';

/** What an attempt made of a loop: something else was done, or the same again. */
export const loopEnds = ['broken', 'repeated'] as const;
export type LoopEnd = (typeof loopEnds)[number];

/**
 * What a touch made of the loop that stood before it. Another channel or an hour band that the run had not
 * tried breaks the loop; the same channel in an hour tried before, or in one that nobody knows, repeats it.
 *
 * @param before the live touches of the person that happened before it, in their order
 * @returns null where no loop stood, or where it was the person who came
 */
export function cameTo(before: readonly GuardTouch[], touch: GuardTouch): LoopEnd | null {
  if (touch.direction === 'in') return null;
  const run = runOf(before, touch.onDate);
  if (run === null) return null;
  const standing = loopIn(run, run.attempts.at(-1)?.band ?? null);
  if (standing === null) return null;
  if (touch.channel !== run.channel) return 'broken';
  if (heldBy(before, touch) === null) return 'broken';
  const tried = bandsTried(before, touch.onDate);
  return touch.band !== null && !tried.has(touch.band) && standing.kind !== 'written' ? 'broken' : 'repeated';
}

/** The hold that a next attempt would only repeat the loop of; null where it is free, or breaks it by its hour. */
export function sameAgain(before: readonly GuardTouch[], next: NextAttempt): Hold | null {
  const again: GuardTouch = { ...next, direction: 'out', outcome: 'no-answer', reached: 'nobody' };
  return cameTo(before, again) === 'repeated' ? heldBy(before, next) : null;
}

/** A touch with what it made of the loop before it. */
export interface Judged<Touch> {
  readonly touch: Touch;
  readonly end: LoopEnd;
}

/** Every touch of one person that broke or repeated a loop, in the order in which they happened. */
export function loopEndsOf<Touch extends GuardTouch>(touches: readonly Touch[]): Judged<Touch>[] {
  return touches.flatMap((touch, at) => {
    const end = cameTo(touches.slice(0, at), touch);
    return end === null ? [] : [{ touch, end }];
  });
}
