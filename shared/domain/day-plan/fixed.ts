import {
  type Block,
  ceilToGrid,
  type Dated,
  floorToGrid,
  gridMs,
  lengthOf,
  type Left,
  minuteMs,
  type Span,
} from './block.ts';
import type { DayInput } from './input.ts';
import { overlap, touches, without } from './spans.ts';

/** A block that has no number yet. */
export type Laid = Omit<Block, 'number'>;

export interface Fixed {
  readonly blocks: readonly Laid[];
  readonly left: readonly Left[];
}

export const datedOf = (
  kind: Dated['kind'],
  { id, at }: { readonly id: string; readonly at: number },
): Dated => ({
  kind,
  id,
  at,
});
/** In the order of the clock, whatever the order in which they were told. */
export const byTime = <T extends { readonly id: string; readonly at: number }>(those: readonly T[]): T[] =>
  those.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));

type Promised = DayInput['promises'][number];

/** When they may be called for it first; null when not today. */
const callAtOf = ({ open }: Promised): number | null => open[0]?.from ?? null;

/** By when they may be called, and of two alike the one who was promised first. */
const byCall = (a: Promised, b: Promised): number =>
  (callAtOf(a) ?? a.at) - (callAtOf(b) ?? b.at) || a.at - b.at || (a.id < b.id ? -1 : 1);

/** Appointments, with the time before each; two that overlap stand in one block. */
export function layAppointments(input: DayInput, day: Span): Fixed {
  const blocks: Laid[] = [];
  const left: Left[] = [];
  const { margin, appointment } = input.minutes;
  for (const each of byTime(input.appointments)) {
    const one = datedOf('appointment', each);
    const ends = each.at + appointment * minuteMs;
    const span = overlap({ from: floorToGrid(each.at - margin * minuteMs), until: ceilToGrid(ends) }, day);
    if (span === null) {
      left.push({ kind: 'dated', dated: one, why: ends <= input.now ? 'past' : 'outside' });
      continue;
    }
    const last = blocks.at(-1);
    if (last && last.until > span.from) {
      const until = Math.max(last.until, span.until);
      blocks[blocks.length - 1] = { ...last, until, people: last.people + 1, dated: [...last.dated, one] };
    } else {
      blocks.push({ kind: 'appointment', ...span, people: 1, shares: [], dated: [one] });
    }
  }
  return { blocks, left };
}

/** A promise is prepared for so long before its instant, and is called at most so long after it. */
const beforeMs = 5 * minuteMs;
const lateMs = 15 * minuteMs;

/**
 * Promises, each around its instant; those for a forbidden hour as soon after it as they may be called and there
 * is room, and those missed as soon as there is room within the hours in which they may be called. One after the other they stand in one block. A promise for a
 * time at which something else is laid is not moved: the rep is told.
 */
export function layPromises(input: DayInput, day: Span, taken: readonly Span[]): Fixed {
  const blocks: Laid[] = [];
  const left: Left[] = [];
  const length = ceilToGrid(input.minutes.promise * minuteMs);
  const refuse = (one: Dated, why: 'clash' | 'outside' | 'closed') =>
    left.push({ kind: 'dated', dated: one, why });
  const put = (one: Dated, span: Span) =>
    blocks.push({ kind: 'promises', ...span, people: 1, shares: [], dated: [one] });
  /** At the first room in the hours in which they may be called, in a later part of those where the first is full. */
  const putInRoom = ({ open, ...each }: Promised) => {
    const one = datedOf('promise', each);
    const parts = open.flatMap(
      ({ from, until }) => overlap({ from: floorToGrid(from) - beforeMs, until }, day) ?? [],
    );
    const long = (span: Span) => lengthOf(span) >= length;
    const free = parts.flatMap((part) => without(part, [...taken, ...blocks])).find(long);
    if (free !== undefined) put(one, { from: free.from, until: free.from + length });
    else if (parts.some(long)) refuse(one, 'clash');
    else refuse(one, open.some(({ until }) => until > day.until) ? 'outside' : 'closed');
  };
  const all = byTime(input.promises);
  const isMissed = (promise: Promised) => (callAtOf(promise) ?? day.from) < day.from;
  const isLater = (promise: Promised) => (callAtOf(promise) ?? promise.at) > promise.at;
  const ahead = all.filter((promise) => !isMissed(promise));

  // What has to wait for the law takes what those who can be called at their time have left.
  for (const each of ahead.filter((promise) => !isLater(promise))) {
    const one = datedOf('promise', each);
    const callAt = callAtOf(each);
    if (callAt === null) {
      refuse(one, 'closed');
      continue;
    }
    const wished = Math.max(day.from, floorToGrid(callAt) - beforeMs);
    const from = Math.max(wished, ...blocks.filter(({ until }) => until > wished).map(({ until }) => until));
    const span = { from, until: from + length };
    if (callAt >= day.until || span.until > day.until) refuse(one, 'outside');
    else if (from > callAt + lateMs || touches(span, taken)) refuse(one, 'clash');
    else put(one, span);
  }
  for (const each of ahead.filter(isLater).toSorted(byCall)) putInRoom(each);
  for (const each of all.filter(isMissed)) putInRoom(each);
  return { blocks: joined(blocks), left };
}

/** Promises that follow one another at once, as one block. */
function joined(blocks: readonly Laid[]): Laid[] {
  const rows: Laid[] = [];
  for (const block of blocks.toSorted((a, b) => a.from - b.from)) {
    const last = rows.at(-1);
    if (last?.until !== block.from) {
      rows.push(block);
      continue;
    }
    const people = last.people + block.people;
    const both = byTime([...last.dated, ...block.dated]);
    rows[rows.length - 1] = { ...last, until: block.until, people, dated: both };
  }
  return rows;
}

/** A break gives way by so much at most, and is not cut shorter than this. */
const givesWayMs = 90 * minuteMs;
const shortestMs = 10 * minuteMs;

/** Breaks at their time or as near to it as there is room, else as long as there is. */
export function layBreaks(input: DayInput, day: Span, taken: readonly Span[]): Fixed {
  const blocks: Laid[] = [];
  const left: Left[] = [];
  for (const wished of input.breaks.toSorted((a, b) => a.from - b.from)) {
    // One that is over needs no room, and outside the hours there is no break.
    const ahead = overlap(wished, day);
    if (ahead === null) continue;
    const span = breakNear(ahead, without(day, [...taken, ...blocks]));
    if (span === null) left.push({ kind: 'break', span: wished });
    else blocks.push({ kind: 'break', ...span, people: 0, shares: [], dated: [] });
  }
  return { blocks, left };
}

function breakNear(wished: Span, free: readonly Span[]): Span | null {
  const whole = { from: floorToGrid(wished.from), until: ceilToGrid(wished.until) };
  const length = lengthOf(whole);
  for (let by = 0; by <= givesWayMs; by += gridMs) {
    for (const from of [whole.from - by, whole.from + by]) {
      const span = { from, until: from + length };
      if (free.some((each) => each.from <= span.from && span.until <= each.until)) return span;
    }
  }
  const near = { from: whole.from - givesWayMs, until: whole.until + givesWayMs };
  const pieces = free.flatMap((each) => overlap(each, near) ?? []);
  const longest = pieces.toSorted((a, b) => lengthOf(b) - lengthOf(a) || a.from - b.from)[0];
  return longest === undefined || lengthOf(longest) < shortestMs ? null : longest;
}
