import { ceilToGrid, floorToGrid, lengthOf, type Left, minuteMs, type Plan, type Span } from './block.ts';
import { callBlocks, cellsOf, fillWithCalls, minutesTaken } from './calls.ts';
import { byTime, datedOf, type Laid, layAppointments, layBreaks, layPromises } from './fixed.ts';
import type { CallGroup, DayInput } from './input.ts';
import { quietBlocks } from './quiet.ts';
import { without } from './spans.ts';
import { type Worth, worthOf } from './worth.ts';

/** Writing and research together take at most this part of what can be planned while calls wait. */
const mostQuiet = 1 / 2;
/** And research alone this part. */
const mostResearch = 1 / 4;

/** Touching blocks of the same quiet work are one block. */
function joined(blocks: readonly Laid[]): Laid[] {
  const rows: Laid[] = [];
  for (const block of blocks.toSorted((a, b) => a.from - b.from)) {
    const last = rows.at(-1);
    const quiet = block.kind === 'written' || block.kind === 'research';
    if (quiet && last?.kind === block.kind && last.until === block.from)
      rows[rows.length - 1] = { ...last, until: block.until, people: last.people + block.people };
    else rows.push(block);
  }
  return rows;
}

const peopleIn = (blocks: readonly Laid[], kind: Laid['kind']): number =>
  blocks.reduce((sum, block) => sum + (block.kind === kind ? block.people : 0), 0);
const minutesIn = (blocks: readonly Laid[]): number =>
  blocks.reduce((sum, block) => sum + (block.kind === 'break' ? 0 : lengthOf(block) / minuteMs), 0);

/**
 * What is not in the plan, and why: apart for what is due and what is not, and for those who may not be
 * called in what is left of the day.
 */
function leftOf(input: DayInput, blocks: readonly Laid[], worth: Worth, day: Span | null): Left[] {
  const left: Left[] = [];
  const placed = new Map<string, number>();
  for (const { group, people } of blocks.flatMap(({ shares }) => shares))
    placed.set(group, (placed.get(group) ?? 0) + people);
  const canBeCalled = (group: CallGroup) =>
    day !== null && cellsOf([day]).some((cell) => worth.of(group, cell) !== null);
  const full = input.hours === null ? 'off' : 'full';
  for (const due of [true, false]) {
    const groups = input.groups.filter((group) => group.due === due);
    const of = groups.reduce((sum, { people }) => sum + people, 0);
    const unplaced = (those: readonly CallGroup[]) =>
      those.reduce((sum, { id, people }) => sum + people - (placed.get(id) ?? 0), 0);
    const closed = day === null ? 0 : unplaced(groups.filter((group) => !canBeCalled(group)));
    const others = unplaced(groups) - closed;
    if (others > 0) left.push({ kind: 'work', work: 'calls', people: others, of, due, why: full });
    if (closed > 0) left.push({ kind: 'work', work: 'calls', people: closed, of, due, why: 'closed' });
  }
  const quiet = (work: 'written' | 'research', of: number, laid: number, due: boolean) => {
    if (of > laid) left.push({ kind: 'work', work, people: of - laid, of, due, why: full });
  };
  const written = peopleIn(blocks, 'written');
  quiet('written', input.written, Math.min(input.written, written), true);
  quiet('research', input.research, peopleIn(blocks, 'research'), true);
  quiet('written', input.writtenBesides, Math.max(0, written - input.written), false);
  return left;
}

/** What is left of the hours at the instant; null when nothing is. */
export function restOf(hours: Span | null, now: number): Span | null {
  if (hours === null) return null;
  const from = Math.max(ceilToGrid(hours.from), ceilToGrid(now));
  const until = floorToGrid(hours.until);
  return from < until ? { from, until } : null;
}

/**
 * Lays a day: what has its own time first, then breaks, then calls into the best hours of those who are
 * called, due ones before others, and writing and research into the hours that are worth least for calls.
 * Nothing lies outside the hours or over something else, no more is planned than the capacity, save what has
 * its own time; and what does not fit is named.
 *
 * @param firstNumber the number of the first block; the others follow
 */
export function layDay(input: DayInput, firstNumber = 1): Plan {
  const { on, hours, minutes } = input;
  const worth = worthOf(input);
  const day = restOf(hours, input.now);
  if (day === null) {
    const nowhere: Left[] = [
      ...byTime(input.appointments).map((each) => datedOf('appointment', each)),
      ...byTime(input.promises).map((each) => datedOf('promise', each)),
    ].map((dated) => ({
      kind: 'dated',
      dated,
      why: dated.kind === 'appointment' && dated.at < input.now ? 'past' : 'outside',
    }));
    return { on, hours, blocks: [], left: [...nowhere, ...leftOf(input, [], worth, null)] };
  }
  const appointments = layAppointments(input, day);
  const promises = layPromises(input, day, appointments.blocks);
  const dated = [...appointments.blocks, ...promises.blocks];
  const breaks = layBreaks(input, day, dated);
  const fixed = [...dated, ...breaks.blocks];

  const free = without(day, fixed);
  const room = Math.min(
    Math.max(0, floorToGrid((input.capacity - minutesIn(dated)) * minuteMs) / minuteMs),
    free.reduce((sum, span) => sum + lengthOf(span) / minuteMs, 0),
  );
  const cells = cellsOf(free);
  const groups = input.groups.toSorted((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1));
  const due = groups.filter((group) => group.due);
  const others = groups.filter((group) => !group.due);
  const research = Math.min(input.research * minutes.research, room * mostResearch);
  const quiet = Math.min(input.written * minutes.written + research, room * mostQuiet);
  fillWithCalls(cells, due, worth, minutes.call, room - quiet);
  const kept = Math.min(quiet, room - minutesTaken(cells));
  fillWithCalls(cells, others, worth, minutes.call, room - kept);
  const calls = callBlocks(cells, groups, minutes.call);

  const blocks: Laid[] = [...fixed, ...calls];
  for (const work of ['written', 'research'] as const) {
    const left = room - minutesIn(blocks.filter(({ kind }) => kind !== 'promises' && kind !== 'appointment'));
    const most = work === 'written' ? left - Math.min(research, left) : left;
    const people = work === 'written' ? input.written + input.writtenBesides : input.research;
    blocks.push(...quietBlocks(work, people, minutes[work], most, without(day, blocks), worth.most));
  }
  return {
    on,
    hours,
    blocks: joined(blocks).map((block, index) => ({ number: firstNumber + index, ...block })),
    left: [...appointments.left, ...promises.left, ...breaks.left, ...leftOf(input, blocks, worth, day)],
  };
}
