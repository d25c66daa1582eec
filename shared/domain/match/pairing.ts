import { sortedBy, wider } from './sorted.ts';

/** What was left out because too many records have it in common, so that two among them may go unseen. */
export type Unpaired = { readonly keys: number; readonly rows: number };

/** A key that more records have than this is no help in finding one of them again. */
const mostInBlock = 40;

/**
 * Finds which records have a key in common and so are worth comparing, each two once, for millions of
 * records: of each key it holds eight bytes, and as many while it looks. Rows are added in rising order.
 */
export class Pairing {
  private keys = new Uint32Array(1 << 10);
  private rows = new Uint32Array(1 << 10);
  private count = 0;
  private left: Unpaired = { keys: 0, rows: 0 };

  /** @param keys 32-bit numbers, each once */
  add(row: number, keys: readonly number[]): void {
    for (const key of keys) {
      if (this.count === this.keys.length) {
        this.keys = wider(this.keys);
        this.rows = wider(this.rows);
      }
      this.keys[this.count] = key;
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
      const others = new Set<number>();
      let entry = from;
      for (; entry < count && rows[entry] === row; entry += 1) {
        const block = place[entry] ?? 0;
        for (let at = starts[block] ?? 0; at < (starts[block + 1] ?? 0); at += 1) {
          const other = rows[order[at] ?? 0] ?? 0;
          if (other > row) others.add(other);
        }
      }
      if (others.size > 0) yield { row, others: [...others].toSorted((a, b) => a - b) };
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
    for (let from = 0; from < count; ) {
      let to = from + 1;
      while (to < count && keys[order[to] ?? 0] === keys[order[from] ?? 0]) to += 1;
      if (to - from > mostInBlock) {
        unpairedKeys += 1;
        unpairedRows += to - from;
      } else if (to - from > 1) {
        for (let at = from; at < to; at += 1) {
          const entry = order[at] ?? 0;
          order[kept] = entry;
          place[entry] = starts.length - 1;
          kept += 1;
        }
        starts.push(kept);
      }
      from = to;
    }
    this.left = { keys: unpairedKeys, rows: unpairedRows };
    return { order, place, starts };
  }
}
