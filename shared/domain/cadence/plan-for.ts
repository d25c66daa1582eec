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

/**
 * The steps of a cadence as they are for somebody who can be reached by some ways only. A written step by a
 * way that is closed goes by the first written one that is open, so that calls keep a written step
 * between them; what cannot be done at all is left out, and its days count for the step after it. So is what
 * would thereby come so often running on one channel that the loop guard would hold it. Texts, letters and
 * visits stay: what they need is not in the ways.
 *
 * @param done the channels of what was done before these steps, in order
 */
export function planFor(
  steps: readonly CadenceStep[],
  ways: readonly Way[],
  done: readonly Channel[] = [],
): PlannedStep[] {
  let carried = 0;
  const last = done.at(-1) ?? null;
  const count = done.length - 1 - done.findLastIndex((channel) => channel !== last);
  // What runs on one channel so far, and whether it would if every way were open.
  let run = { channel: last, count, asWritten: true };
  return steps.flatMap((step, index): PlannedStep[] => {
    const gap = step.gap + carried;
    const channel = channelFor(step.channel, ways);
    if (channel !== step.channel) run = { ...run, asWritten: false };
    const again = channel === run.channel;
    const tooOften = channel !== null && again && !run.asWritten && run.count >= mostInARow(channel);
    if (channel === null || tooOften) {
      carried = gap;
      return [];
    }
    carried = 0;
    run = again
      ? { ...run, count: run.count + 1 }
      : { channel, count: 1, asWritten: channel === step.channel };
    return [{ ...step, index, gap, channel }];
  });
}

function channelFor(channel: Channel, ways: readonly Way[]): Channel | null {
  if (!isWay(channel) || ways.includes(channel)) return channel;
  return channel === 'call' ? null : (writtenWays.find((way) => ways.includes(way)) ?? null);
}
