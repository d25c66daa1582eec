import type { Channel, Reach } from './vocabulary.ts';
import { isSpokenChannel } from './vocabulary.ts';

/** Every touch falls into exactly one part, so that the three add up to all of them. */
export type BalancePart = 'spoken' | 'attempted' | 'written';

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
