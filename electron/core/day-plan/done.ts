import type { Minutes, Plan } from '#shared/domain/day-plan/block.ts';
import { type DoneThing, slippedBy } from '#shared/domain/day-plan/done.ts';
import { type Channel, isSpokenChannel } from '#shared/domain/vocabulary.ts';
import type { ReadScope } from '../operation/definition.ts';
import { lookedUp, touchesOut } from '../store/day-done.ts';

/** What was done, with the touch where it was one, by its seq. */
export interface Done extends DoneThing {
  readonly touchSeq: number | null;
}

export const partOfChannel = (channel: Channel): 'call' | 'written' =>
  isSpokenChannel(channel) ? 'call' : 'written';

/** What was done on the day of the scope, apart for what a plan tells apart, in the order of the clock. */
export function doneOn({ reader, onDate }: Pick<ReadScope, 'reader' | 'onDate'>): Done[] {
  const touches = touchesOut(reader, onDate).map(
    ({ seq, at, channel }): Done => ({
      at,
      part: partOfChannel(channel),
      touchSeq: seq,
    }),
  );
  const looked = lookedUp(reader, onDate).map(({ at }): Done => ({ at, part: 'research', touchSeq: null }));
  return [...touches, ...looked].toSorted((a, b) => a.at - b.at);
}

export function countsOf(done: readonly DoneThing[]): Record<'calls' | 'written' | 'research', number> {
  const of = (part: DoneThing['part']) => done.filter((each) => each.part === part).length;
  return { calls: of('call'), written: of('written'), research: of('research') };
}

/** By how many minutes a plan has slipped, by what was done since its first block began. */
export function slippedOf(
  plan: Plan,
  done: readonly DoneThing[],
  minutes: Pick<Minutes, 'call' | 'written'>,
  now: number,
): number {
  const since = plan.blocks[0]?.from ?? now;
  const { calls, written } = countsOf(done.filter(({ at }) => since <= at && at <= now));
  return slippedBy(plan, { call: calls, written }, minutes, now);
}
