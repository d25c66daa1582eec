import type { Channel } from '../vocabulary.ts';
import type { Way } from '../ways.ts';
import type { CadenceStep } from './cadence.ts';

/** A step as it is for one person. */
export interface PlannedStep extends CadenceStep {
  /** The place in the cadence, from 0. */
  readonly index: number;
}

const writtenWays = ['email', 'linkedin', 'x'] as const;

const isWay = (channel: Channel): channel is Way =>
  channel === 'call' || writtenWays.some((way) => way === channel);

/**
 * The steps of a cadence as they are for somebody who can be reached by some ways only. A written step by a
 * way that is closed goes by the first written one that is open, so that calls keep a written step
 * between them; what cannot be done at all is left out, and its days count for the step after it.
 * Texts, letters and visits stay: what they need is not in the ways.
 */
export function planFor(steps: readonly CadenceStep[], ways: readonly Way[]): PlannedStep[] {
  let carried = 0;
  return steps.flatMap((step, index): PlannedStep[] => {
    const gap = step.gap + carried;
    const channel = channelFor(step.channel, ways);
    carried = channel === null ? gap : 0;
    return channel === null ? [] : [{ ...step, index, gap, channel }];
  });
}

function channelFor(channel: Channel, ways: readonly Way[]): Channel | null {
  if (!isWay(channel) || ways.includes(channel)) return channel;
  return channel === 'call' ? null : (writtenWays.find((way) => ways.includes(way)) ?? null);
}
