import { type Outcome, usualDirection } from './outcomes.ts';
import { type Channel, type Direction, directions, isSpokenChannel } from './vocabulary.ts';

interface Was {
  readonly channel: Channel;
  readonly direction: Direction;
  readonly outcome: Outcome;
}

/**
 * Which way a touch went that should have been on this channel and come to this, where nobody says: as it was, but out
 * where what was written comes to be a call, and in where a reply comes of it.
 */
export function correctedDirection(was: Was, channel: Channel, outcome: Outcome): Direction {
  if (isSpokenChannel(channel)) return isSpokenChannel(was.channel) ? was.direction : 'out';
  return outcome === was.outcome ? was.direction : usualDirection(outcome);
}

const sentOut: readonly Outcome[] = ['sent', 'bounced'];
const cameBack: readonly Outcome[] = ['reply-positive', 'reply-neutral', 'reply-negative'];

/** The ways that a touch can have gone: what was sent went out, and what they wrote came in. */
export function possibleDirections(channel: Channel, outcome: Outcome): readonly Direction[] {
  if (isSpokenChannel(channel)) return directions;
  if (sentOut.includes(outcome)) return ['out'];
  return cameBack.includes(outcome) ? ['in'] : directions;
}
