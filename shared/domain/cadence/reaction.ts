import type { Outcome } from '../outcomes.ts';
import type { Answer, Channel, Direction, Reach, Tone } from '../vocabulary.ts';
import type { Reaction } from './cadence.ts';

/** What a cadence reads of a touch. */
export interface CadenceTouch {
  readonly channel: Channel;
  readonly direction: Direction;
  readonly outcome: Outcome;
  readonly facts: { readonly reached: Reach; readonly answer: Answer; readonly tone: Tone | null };
  readonly occurredAt: number;
  readonly onDate: string;
}

/** How somebody reacted on a touch; null where nobody answered. Whatever comes from them is an answer. */
export function reactionOn({ direction, facts }: CadenceTouch): Exclude<Reaction, 'none'> | null {
  if (facts.reached !== 'person' && direction === 'out') return null;
  if (facts.answer === 'accepted') return 'positive';
  if (facts.answer === 'declined') return 'negative';
  return facts.tone ?? 'neutral';
}
