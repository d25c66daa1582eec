import type { Channel, Direction, Reach } from './vocabulary.ts';
import { isSpokenChannel } from './vocabulary.ts';

/** Every touch falls into exactly one part, so that the three add up to all of them. */
export type BalancePart = 'spoken' | 'attempted' | 'written';

export type Balance = Readonly<Record<BalancePart, number>>;

/** Voice with the person on record is spoken, any other voice attempted, everything else written. */
export function balancePart(touch: {
  readonly channel: Channel;
  readonly facts: { readonly reached: Reach };
}): BalancePart {
  if (!isSpokenChannel(touch.channel)) return 'written';
  return touch.facts.reached === 'person' ? 'spoken' : 'attempted';
}

/** How many touches fall into each part. */
export function balanceOf(
  touches: readonly Parameters<typeof balancePart>[0][],
): Record<BalancePart, number> {
  const counts = { spoken: 0, attempted: 0, written: 0 };
  for (const touch of touches) counts[balancePart(touch)] += 1;
  return counts;
}

/** So many written touches on a person without a word spoken or tried are hiding behind writing. */
export const manyWrittenToOne = 4;
/** So many calls to a person that reached nobody, and nothing written, are pounding the phone. */
export const manyDialsToOne = 6;
/** So many of a day's touches must there be before its balance says anything. */
export const manyInADay = 8;

/** What a balance warns of: writing in place of talking, or calling where nothing is ever written. */
export type Imbalance =
  | { readonly kind: 'only-written'; readonly written: number }
  | { readonly kind: 'only-dialed'; readonly attempted: number };

/** What the rep's own doings count: what came in says nothing of how they go about it. */
export interface OwnTouch {
  readonly channel: Channel;
  readonly direction: Direction;
  readonly reached: Reach;
}

const outgoing = (touches: readonly OwnTouch[]): Balance =>
  balanceOf(
    touches
      .filter(({ direction }) => direction === 'out')
      .map(({ channel, reached }) => ({ channel, facts: { reached } })),
  );

/**
 * What the rep's own touches of one person are out of balance in, or null. Somebody who was spoken with is
 * never warned about; nor is one who could not be reached the other way.
 *
 * @param open whether a call, and whether something written, could go out to them
 */
export function imbalanceOf(
  touches: readonly OwnTouch[],
  open: { readonly call: boolean; readonly writing: boolean },
): Imbalance | null {
  const { spoken, attempted, written } = outgoing(touches);
  if (spoken > 0) return null;
  if (attempted === 0 && written >= manyWrittenToOne && open.call) return { kind: 'only-written', written };
  if (written === 0 && attempted >= manyDialsToOne && open.writing) return { kind: 'only-dialed', attempted };
  return null;
}

/** What the rep's own touches of a day are out of balance in, or null. */
export function imbalanceOfDay(own: Balance): Imbalance | null {
  const { spoken, attempted, written } = own;
  if (spoken + attempted === 0 && written >= manyInADay) return { kind: 'only-written', written };
  if (written === 0 && spoken === 0 && attempted >= manyInADay) return { kind: 'only-dialed', attempted };
  return null;
}
