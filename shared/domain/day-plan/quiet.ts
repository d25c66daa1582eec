import { ceilToGrid, gridMs, lengthOf, minuteMs, type Span } from './block.ts';
import type { Laid } from './fixed.ts';
import { without } from './spans.ts';

/** Nobody writes for longer at a stretch, and nothing shorter is worth sitting down for. */
const longestMs = 60 * minuteMs;
const shortestMs = 15 * minuteMs;

/** The stretch of that length in which the least is lost, the earlier of two as good. */
function quietest(free: readonly Span[], length: number, loss: (at: number) => number): Span | null {
  let best: { readonly from: number; readonly lost: number } | null = null;
  for (const span of free) {
    for (let from = span.from; from + length <= span.until; from += gridMs) {
      let lost = 0;
      for (let at = from; at < from + length; at += gridMs) lost += loss(at);
      if (best === null || lost < best.lost - 1e-9) best = { from, lost };
    }
  }
  return best === null ? null : { from: best.from, until: best.from + length };
}

/**
 * Blocks of writing or of research in the hours that are worth least for calls.
 *
 * @param people how many wait
 * @param budget minutes that there are for it
 * @param loss what an instant is worth for calls
 */
export function quietBlocks(
  kind: 'written' | 'research',
  people: number,
  minutesEach: number,
  budget: number,
  free: readonly Span[],
  loss: (at: number) => number,
): Laid[] {
  const blocks: Laid[] = [];
  let rooms = [...free];
  let left = people;
  let room = Math.floor((budget * minuteMs) / gridMs) * gridMs;
  for (;;) {
    const longest = Math.max(0, ...rooms.map(lengthOf));
    const most = Math.min(longestMs, longest, room);
    const length = Math.min(most, Math.max(shortestMs, ceilToGrid(left * minutesEach * minuteMs)));
    const fits = Math.min(left, Math.floor(length / minuteMs / minutesEach));
    if (fits === 0 || length < shortestMs) return blocks;
    const span = quietest(rooms, length, loss);
    if (span === null) return blocks;
    blocks.push({ kind, ...span, people: fits, shares: [], dated: [] });
    left -= fits;
    room -= length;
    rooms = rooms.flatMap((each) => without(each, [span]));
  }
}
