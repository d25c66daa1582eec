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
  type Span,
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

/**
 * The blocks with one of them moved by so much; whatever it comes to lie on goes on before it, as far as it can be
 * moved.
 */
function pushed(blocks: readonly Block[], block: Block, by: number, day: Span): readonly Block[] | Refusal {
  const ahead = by < 0 ? blocks.toReversed() : blocks;
  const row = ahead.slice(ahead.indexOf(block));
  const placed: Block[] = [];
  let edge = by < 0 ? block.until + by : block.from + by;
  for (const each of row) {
    const lies = by < 0 ? each.until > edge : each.from < edge;
    if (!lies && each !== block) break;
    if (!isMovable(each)) return 'blocked';
    const from = by < 0 ? edge - lengthOf(each) : edge;
    const next = { ...each, from, until: from + lengthOf(each) };
    if (next.from < day.from || next.until > day.until) return 'edge';
    placed.push(next);
    edge = by < 0 ? next.from : next.until;
  }
  const moving = new Set(placed.map((each) => each.number));
  return [...blocks.filter((each) => !moving.has(each.number)), ...placed];
}

/**
 * The block a quarter of an hour earlier or later, or less where there is less room. Blocks in its way go on
 * before it; what has its own time stands fast, and so do the hours and what has begun.
 */
export function shift(plan: Plan, number: number, direction: Direction, now: number): Moved {
  const block = movable(plan, number, now);
  const day = restOf(plan.hours, now);
  if (typeof block === 'string') return refused(block);
  if (day === null) return refused('edge');
  let why: Refusal = 'edge';
  for (let by = stepMs; by > 0; by -= gridMs) {
    const blocks = pushed(plan.blocks, block, direction === 'earlier' ? -by : by, day);
    if (typeof blocks !== 'string') return moved(plan, blocks);
    why = blocks;
  }
  return refused(why);
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
