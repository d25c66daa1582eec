import { sortedBy, wider } from './sorted.ts';

/** What was left out because too many records have it in common, so that two among them may go unseen. */
export type Unpaired = { readonly keys: number; readonly rows: number };

/** A key that more records have than this is no help in finding one of them again. */
const mostInBlock = 40;
/** So many pairs of any list are worth comparing, and one more for every four records. */
const mostPairs = 100_000;
const pairsOfRecord = 0.25;

/**
 * Finds which records have a key in common and so are worth comparing, each two once, for millions of
 * records: of each key it holds eight bytes, and as many while it looks. Rows are added in rising order.
 */
export class Pairing {
  private keys = new Uint32Array(1 << 10);
  private rows = new Uint32Array(1 << 10);
  private count = 0;
  private records = 0;
  private left: Unpaired = { keys: 0, rows: 0 };

  /** @param keys 32-bit numbers, each once */
  add(row: number, keys: ArrayLike<number>): void {
    this.records += 1;
    for (let at = 0; at < keys.length; at += 1) {
      if (this.count === this.keys.length) {
        this.keys = wider(this.keys);
        this.rows = wider(this.rows);
      }
      this.keys[this.count] = keys[at] ?? 0;
      this.rows[this.count] = row;
      this.count += 1;
    }
  }

  /** What the last `pairs` left out. */
  get unpaired(): Unpaired {
    return this.left;
  }

  /** The rows worth comparing: for each that has some, those after it. */
  *pairs(): Generator<{ readonly row: number; readonly others: readonly number[] }> {
    const { rows, count } = this;
    const { order, place, starts } = this.blocks();
    for (let from = 0; from < count; ) {
      const row = rows[from] ?? 0;
      let others: Set<number> | null = null;
      let entry = from;
      for (; entry < count && rows[entry] === row; entry += 1) {
        const block = place[entry] ?? 0;
        // Most rows are alone with each of their keys.
        if (block === 0) continue;
        others ??= new Set();
        for (let at = starts[block] ?? 0; at < (starts[block + 1] ?? 0); at += 1) {
          const other = rows[order[at] ?? 0] ?? 0;
          if (other > row) others.add(other);
        }
      }
      if (others !== null && others.size > 0) yield { row, others: [...others].toSorted((a, b) => a - b) };
      from = entry;
    }
  }

  /** The entries by their keys: `place` says in which block an entry is, `starts` where in `order` a block begins. */
  private blocks(): {
    readonly order: Uint32Array;
    readonly place: Uint32Array;
    readonly starts: readonly number[];
  } {
    const { keys, count } = this;
    const order = sortedBy(keys, count);
    const place = new Uint32Array(count);
    // The first block is empty: there go the entries that are alone or among too many.
    const starts = [0, 0];
    let [kept, unpairedKeys, unpairedRows] = [0, 0, 0];
    const most = largestBlock(blocksIn(keys, order, count), mostPairs + this.records * pairsOfRecord);
    for (const { from, to } of blocksIn(keys, order, count)) {
      if (to - from > most) {
        unpairedKeys += 1;
        unpairedRows += to - from;
      } else {
        for (let at = from; at < to; at += 1) {
          const entry = order[at] ?? 0;
          order[kept] = entry;
          place[entry] = starts.length - 1;
          kept += 1;
        }
        starts.push(kept);
      }
    }
    this.left = { keys: unpairedKeys, rows: unpairedRows };
    return { order, place, starts };
  }
}

type Block = { readonly from: number; readonly to: number };

/** Where in the order of keys those stand that more than one entry has. */
function* blocksIn(keys: Uint32Array, order: Uint32Array, count: number): Generator<Block> {
  for (let from = 0; from < count; ) {
    const key = keys[order[from] ?? 0];
    let to = from + 1;
    while (to < count && keys[order[to] ?? 0] === key) to += 1;
    if (to - from > 1) yield { from, to };
    from = to;
  }
}

/**
 * How large a block may be so that all together hold no more pairs than wanted. The small ones tell most, so the
 * large ones are left out first; those of one size together, as no order of records decides.
 */
function largestBlock(blocks: Iterable<Block>, wanted: number): number {
  const pairs = new Float64Array(mostInBlock + 1);
  for (const { from, to } of blocks) {
    const size = to - from;
    if (size <= mostInBlock) pairs[size] = (pairs[size] ?? 0) + (size * (size - 1)) / 2;
  }
  let sum = 0;
  for (let size = 2; size <= mostInBlock; size += 1) {
    sum += pairs[size] ?? 0;
    if (sum > wanted) return size - 1;
  }
  return mostInBlock;
}
