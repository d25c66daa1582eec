import { ceilToGrid, lengthOf, minuteMs, type Share, type Span } from './block.ts';
import type { Laid } from './fixed.ts';
import type { CallGroup } from './input.ts';
import type { Worth } from './worth.ts';

/** A stretch of free time that is called in, or not: half an hour, or what is left of one. */
interface Cell extends Span {
  /** Minutes for each group, by its id. */
  readonly taken: Map<string, number>;
  used: number;
}

const cellMs = 30 * minuteMs;
const shortestMs = 15 * minuteMs;

/** Free time cut at the half hours; a piece too short to dial in goes with the one beside it. */
export function cellsOf(free: readonly Span[]): Cell[] {
  const cells: Cell[] = [];
  for (const span of free) {
    for (let from = span.from; from < span.until; ) {
      let mark = Math.floor(from / cellMs) * cellMs + cellMs;
      if (mark - from < shortestMs) mark += cellMs;
      let until = Math.min(mark, span.until);
      if (span.until - until < shortestMs) until = span.until;
      if (until - from >= shortestMs) cells.push({ from, until, taken: new Map(), used: 0 });
      from = until;
    }
  }
  return cells;
}

const roundedUp = (minutes: number): number => ceilToGrid(minutes * minuteMs) / minuteMs;

/** How many minutes of the day the cells take, each rounded up to the grid. */
export const minutesTaken = (cells: readonly Cell[]): number =>
  cells.reduce((sum, { used }) => sum + roundedUp(used), 0);

/**
 * Lays the people of the groups into the cells, the groups that go first before the others, each into the
 * best hours that are left, the earlier of two as good.
 *
 * @param budget how many minutes all cells together may take
 */
export function fillWithCalls(
  cells: readonly Cell[],
  groups: readonly CallGroup[],
  worth: Worth,
  minutesEach: number,
  budget: number,
): void {
  const left = new Map(groups.map(({ id, people }) => [id, people * minutesEach]));
  const pairs = groups.flatMap((group) =>
    cells.flatMap((cell) => {
      const good = worth.of(group, cell);
      return good === null ? [] : [{ group, cell, good }];
    }),
  );
  pairs.sort(
    (a, b) =>
      a.group.rank - b.group.rank ||
      b.good - a.good ||
      a.cell.from - b.cell.from ||
      (a.group.id < b.group.id ? -1 : a.group.id > b.group.id ? 1 : 0),
  );
  let spent = minutesTaken(cells);
  for (const { group, cell } of pairs) {
    const wanted = left.get(group.id) ?? 0;
    const most = Math.min(lengthOf(cell) / minuteMs, roundedUp(cell.used) + budget - spent);
    const minutes = Math.min(wanted, most - cell.used);
    if (minutes <= 0) continue;
    spent += roundedUp(cell.used + minutes) - roundedUp(cell.used);
    cell.used += minutes;
    cell.taken.set(group.id, (cell.taken.get(group.id) ?? 0) + minutes);
    left.set(group.id, wanted - minutes);
  }
}

interface Piece extends Span {
  readonly taken: ReadonlyMap<string, number>;
  readonly place: string;
}

/** Where in its cell the calling lies: beside the calling next to it, so that it makes one block. */
function piecesOf(cells: readonly Cell[], groups: readonly CallGroup[]): Piece[] {
  const places = new Map(groups.map(({ id, place }) => [id, place]));
  const pieces: Piece[] = [];
  for (const [index, cell] of cells.entries()) {
    if (cell.used === 0) continue;
    const length = roundedUp(cell.used) * minuteMs;
    const next = cells[index + 1];
    const before = pieces.at(-1)?.until === cell.from;
    const after = next !== undefined && next.from === cell.until && next.used > 0;
    const from = !before && after ? cell.until - length : cell.from;
    const [most] = [...cell.taken].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
    const place = places.get(most?.[0] ?? '') ?? '';
    pieces.push({ from, until: from + length, taken: cell.taken, place });
  }
  return pieces;
}

/** Nobody dials for longer at a stretch, and no block is cut shorter for the sake of its place. */
const longestMs = 120 * minuteMs;
const worthItMs = 30 * minuteMs;

const joins = (block: Span, place: string, piece: Piece): boolean =>
  block.until === piece.from &&
  piece.until - block.from <= longestMs &&
  (place === piece.place || lengthOf(block) < worthItMs || lengthOf(piece) < worthItMs);

/** The cells as blocks of calls, with how many of each group there is time for in each. */
export function callBlocks(
  cells: readonly Cell[],
  groups: readonly CallGroup[],
  minutesEach: number,
): Laid[] {
  const runs: { from: number; until: number; place: string; taken: Map<string, number> }[] = [];
  for (const piece of piecesOf(cells, groups)) {
    const last = runs.at(-1);
    if (last && joins(last, last.place, piece)) {
      last.until = piece.until;
      for (const [id, minutes] of piece.taken) last.taken.set(id, (last.taken.get(id) ?? 0) + minutes);
    } else {
      runs.push({ ...piece, taken: new Map(piece.taken) });
    }
  }
  // Somebody whose minutes lie in two blocks is called in the one in which they end.
  const so = new Map<string, number>();
  return runs.map(({ from, until, taken }) => {
    const shares: Share[] = [];
    for (const { id } of groups) {
      const before = so.get(id) ?? 0;
      const now = before + (taken.get(id) ?? 0);
      so.set(id, now);
      const people = Math.floor(now / minutesEach) - Math.floor(before / minutesEach);
      if (people > 0) shares.push({ group: id, people });
    }
    const people = shares.reduce((sum, share) => sum + share.people, 0);
    return { kind: 'calls', from, until, people, shares, dated: [] };
  });
}
