import { type Block, floorToGrid, gridMs, isWork, lengthOf, minuteMs, type Plan } from './block.ts';
import type { DayInput } from './input.ts';
import { layDay } from './lay.ts';

/** How many people were called, written to or looked up in each block, by its number. */
export type DoneByBlock = ReadonlyMap<number, number>;

/** A block as it came to be: what was worked stays as it was worked, what was not is gone. */
function asDone(block: Block, now: number, done: number): Block | null {
  if (block.kind === 'appointment' || block.kind === 'break') {
    // A meeting or a break that has begun goes on to its end.
    return block.from < now ? block : null;
  }
  if (done === 0 || block.from > now) return null;
  // However short it was worked, it stays: what was done in it was done of what was planned.
  const until = Math.min(block.until, Math.max(floorToGrid(now), block.from + gridMs));
  return isWork(block.kind) ? { ...block, until, people: done } : { ...block, until };
}

/**
 * What slipped is laid anew into what is left of the day; what is done stays as it was done. Breaks that are
 * still to come stay where the rep has put them, and a break that was taken out does not return.
 *
 * @param input the day as it stands now: who waits, who was promised what
 * @param done how many were worked in each block so far
 */
export function replan(plan: Plan, input: DayInput, done: DoneByBlock): Plan {
  const { now } = input;
  const kept = plan.blocks.flatMap((block) => asDone(block, now, done.get(block.number) ?? 0) ?? []);
  const from = Math.max(now, ...kept.map(({ until }) => until));
  const met = new Set(
    kept.flatMap(({ kind, dated }) => (kind === 'appointment' ? dated : [])).map(({ id }) => id),
  );
  const spent = kept.reduce(
    (sum, block) => sum + (block.kind === 'break' ? 0 : lengthOf(block) / minuteMs),
    0,
  );
  const anew = layDay(
    {
      ...input,
      now: from,
      capacity: Math.max(0, input.capacity - spent),
      appointments: input.appointments.filter(({ id }) => !met.has(id)),
      breaks: plan.blocks.filter(({ kind, from: begins }) => kind === 'break' && begins >= now),
    },
    Math.max(0, ...plan.blocks.map(({ number }) => number)) + 1,
  );
  return { ...anew, blocks: [...kept, ...anew.blocks] };
}
