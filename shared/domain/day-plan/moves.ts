import {
  type Block,
  ceilToGrid,
  gridMs,
  isMovable,
  isWork,
  lengthOf,
  type Left,
  minuteMs,
  type Plan,
  type Work,
} from './block.ts';
import { restOf } from './lay.ts';
import { touches, without } from './spans.ts';

/** A block is moved by so much at a time. */
export const stepMs = 15 * minuteMs;

/** unknown: no such block; dated: it has its own time; begun: it has begun; edge: the hours end there;
 * blocked: another block is in the way; full: there is no room. */
export type Refusal = 'unknown' | 'dated' | 'begun' | 'edge' | 'blocked' | 'full';
export type Moved =
  | { readonly kind: 'moved'; readonly plan: Plan }
  | { readonly kind: 'refused'; readonly why: Refusal };

const refused = (why: Refusal): Moved => ({ kind: 'refused', why });
const moved = (plan: Plan, blocks: readonly Block[], left: readonly Left[] = plan.left): Moved => ({
  kind: 'moved',
  plan: { ...plan, blocks: blocks.toSorted((a, b) => a.from - b.from), left },
});

/** The block, if it may be moved at all; else why not. */
function movable(plan: Plan, number: number, now: number): Block | Refusal {
  const block = plan.blocks.find((each) => each.number === number);
  if (block === undefined) return 'unknown';
  if (!isMovable(block)) return 'dated';
  return block.from < now ? 'begun' : block;
}

export type Direction = 'earlier' | 'later';

/** The block a quarter of an hour earlier or later, or less where there is less room. */
export function shift(plan: Plan, number: number, direction: Direction, now: number): Moved {
  const block = movable(plan, number, now);
  const day = restOf(plan.hours, now);
  if (typeof block === 'string') return refused(block);
  if (day === null) return refused('edge');
  const others = plan.blocks.filter((each) => each !== block);
  const edge =
    direction === 'earlier'
      ? Math.max(day.from, ...others.filter(({ from }) => from < block.from).map(({ until }) => until))
      : Math.min(day.until, ...others.filter(({ from }) => from > block.from).map(({ from }) => from));
  const room = direction === 'earlier' ? block.from - edge : edge - block.until;
  if (room <= 0) return refused(edge === day.from || edge === day.until ? 'edge' : 'blocked');
  const by = direction === 'earlier' ? -Math.min(stepMs, room) : Math.min(stepMs, room);
  return moved(plan, [...others, { ...block, from: block.from + by, until: block.until + by }]);
}

/**
 * The block in the place of the next one that may be moved, before or after it, and that one in its place.
 * What stands between them stays where it is; where they would not fit around it, nothing is moved.
 */
export function swap(plan: Plan, number: number, direction: Direction, now: number): Moved {
  const block = movable(plan, number, now);
  if (typeof block === 'string') return refused(block);
  const candidates = plan.blocks.filter((each) => isMovable(each) && each.from >= now);
  const neighbor =
    direction === 'earlier'
      ? candidates.findLast(({ from }) => from < block.from)
      : candidates.find(({ from }) => from > block.from);
  if (neighbor === undefined) return refused('edge');
  const [first, second] = block.from < neighbor.from ? [block, neighbor] : [neighbor, block];
  const begins = { ...second, from: first.from, until: first.from + lengthOf(second) };
  const ends = { ...first, from: second.until - lengthOf(first), until: second.until };
  const others = plan.blocks.filter((each) => each !== block && each !== neighbor);
  if (begins.until > ends.from || touches(begins, others) || touches(ends, others)) return refused('blocked');
  return moved(plan, [...others, begins, ends]);
}

/** The plan without the block. Whoever was in it is named among those who do not fit. */
export function remove(plan: Plan, number: number, now: number): Moved {
  const block = movable(plan, number, now);
  if (typeof block === 'string') return refused(block);
  const others = plan.blocks.filter((each) => each !== block);
  const { kind, people } = block;
  if (!isWork(kind) || people === 0) return moved(plan, others);
  const taken: Left = { kind: 'work', work: kind, people, of: people, due: true, why: 'removed' };
  return moved(plan, others, [...plan.left, taken]);
}

/** The shortest block that is worth adding. */
const shortestMs = 15 * minuteMs;

/**
 * A block more, in the first free stretch from now on that is long enough, or else in the longest.
 *
 * @param length how long it is to be, in minutes
 * @param minutesEach how long one person takes
 */
export function add(
  plan: Plan,
  kind: Work | 'break',
  { length, minutesEach }: { readonly length: number; readonly minutesEach: number },
  now: number,
): Moved {
  const day = restOf(plan.hours, now);
  if (day === null) return refused('edge');
  const wished = Math.max(gridMs, ceilToGrid(length * minuteMs));
  const free = without(day, plan.blocks);
  const longest = free.toSorted((a, b) => lengthOf(b) - lengthOf(a) || a.from - b.from)[0];
  const room = free.find((span) => lengthOf(span) >= wished) ?? longest;
  if (room === undefined || lengthOf(room) < Math.min(wished, shortestMs)) return refused('full');
  const until = Math.min(room.until, room.from + wished);
  const people = kind === 'break' ? 0 : Math.floor((until - room.from) / minuteMs / minutesEach);
  const number = Math.max(0, ...plan.blocks.map((each) => each.number)) + 1;
  const block: Block = { number, kind, from: room.from, until, people, shares: [], dated: [] };
  return moved(plan, [...plan.blocks, block]);
}
