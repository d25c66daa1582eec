import { maxVoicemails, maxWritten } from '../guard/loop.ts';
import { type Channel, isSpokenChannel } from '../vocabulary.ts';
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

/** So many touches on a channel may follow each other, whatever comes of them, before the loop guard speaks. */
const mostInARow = (channel: Channel): number => (isSpokenChannel(channel) ? maxVoicemails : maxWritten);

/** What follows each other on one channel. */
interface Run {
  readonly channel: Channel | null;
  readonly count: number;
  /** Whether the cadence is written that way: these steps by this channel, with nothing between them. */
  readonly asWritten: boolean;
  /** The last step of it. */
  readonly index: number;
}

/** A step that is behind somebody, and by which channel it was done; null where it was skipped. */
export interface StepBehind {
  readonly index: number;
  readonly channel: Channel | null;
}

/** Where somebody stands when the rest of their steps is planned. */
interface Behind {
  /** The channels of what was done before this cadence led on from another, in order. */
  readonly before: readonly Channel[];
  /** In the order in which they were done. */
  readonly behind: readonly StepBehind[];
  /** The steps that are left, with the days that each waits now. */
  readonly left: readonly PlannedStep[];
}

/**
 * The steps of a cadence as they are for somebody who can be reached by some ways only. A written step by a
 * way that is closed goes by the first written one that is open, so that calls keep a written step
 * between them; what cannot be done at all is left out, and its days count for the step after it. So is what
 * would thereby come so often running on one channel that the loop guard would hold it. Texts, letters and
 * visits stay: what they need is not in the ways.
 */
export const planFor = (steps: readonly CadenceStep[], ways: readonly Way[]): PlannedStep[] =>
  planRest(steps, ways, {
    before: [],
    behind: [],
    left: steps.map((step, index) => ({ ...step, index })),
  });

/**
 * The same of what is left of a cadence, once another way was closed or steps of one day were done in another order
 * than they are written.
 *
 * @param steps the cadence as it was written
 */
export function planRest(
  steps: readonly CadenceStep[],
  ways: readonly Way[],
  { before, behind, left }: Behind,
): PlannedStep[] {
  const last = before.at(-1) ?? null;
  const count = before.length - 1 - before.findLastIndex((channel) => channel !== last);
  let run: Run = { channel: last, count, asWritten: true, index: -1 };

  const skipped = new Set(behind.filter(({ channel }) => channel === null).map(({ index }) => index));
  /** Whether nothing that the rep did not skip is written between two steps. */
  const follows = (index: number, former: number): boolean => {
    let next = former + 1;
    while (next < index && skipped.has(next)) next += 1;
    return next === index;
  };
  const longer = (index: number, channel: Channel): Run => {
    const isWritten = steps[index]?.channel === channel;
    return channel === run.channel
      ? {
          channel,
          count: run.count + 1,
          asWritten: run.asWritten && isWritten && follows(index, run.index),
          index,
        }
      : { channel, count: 1, asWritten: isWritten, index };
  };
  for (const { index, channel } of behind) if (channel !== null) run = longer(index, channel);

  let carried = 0;
  return left.flatMap((step): PlannedStep[] => {
    const gap = step.gap + carried;
    const channel = channelFor(steps[step.index]?.channel ?? step.channel, ways);
    const next = channel === null ? null : longer(step.index, channel);
    if (channel === null || next === null || (!next.asWritten && next.count > mostInARow(channel))) {
      carried = gap;
      return [];
    }
    carried = 0;
    run = next;
    return [{ ...step, gap, channel }];
  });
}

function channelFor(channel: Channel, ways: readonly Way[]): Channel | null {
  if (!isWay(channel) || ways.includes(channel)) return channel;
  return channel === 'call' ? null : (writtenWays.find((way) => ways.includes(way)) ?? null);
}
