import { sortedBy, wider } from './sorted.ts';

/** Rows that have one key, in the order in which they were added, each once. */
export type Run = { readonly kind: number; readonly rows: readonly number[] };

/**
 * Finds which rows share which keys, for millions of keys: of each it holds a hash of 64 bits, the row and
 * a kind, 13 bytes in flat arrays, and finds those that are shared by sorting.
 */
export class KeyRuns {
  private high = new Uint32Array(1 << 10);
  private low = new Uint32Array(1 << 10);
  private row = new Uint32Array(1 << 10);
  private kind = new Uint8Array(1 << 10);
  private count = 0;

  /**
   * @param kind any whole number up to 255; keys of different kinds are different
   * @param high and `low` halves of a hash of the key
   */
  add(kind: number, high: number, low: number, row: number): void {
    if (this.count === this.row.length) this.grow();
    this.high[this.count] = high;
    this.low[this.count] = low;
    this.row[this.count] = row;
    this.kind[this.count] = kind;
    this.count += 1;
  }

  private grow(): void {
    this.high = wider(this.high);
    this.low = wider(this.low);
    this.row = wider(this.row);
    const { kind } = this;
    this.kind = new Uint8Array(kind.length * 2);
    this.kind.set(kind);
  }

  /** Every key that more than one row has. */
  shared(): SharedRuns {
    const { high, low, kind, row, count } = this;
    const order = sortedBy(high, count);
    const shared = new SharedRuns();
    for (let from = 0; from < count; ) {
      const first = order[from] ?? 0;
      let to = from + 1;
      while (to < count && high[order[to] ?? 0] === high[first]) to += 1;
      if (to === from + 2) {
        const second = order[from + 1] ?? 0;
        if (low[first] === low[second] && kind[first] === kind[second])
          shared.add(kind[first] ?? 0, [row[first] ?? 0, row[second] ?? 0]);
      } else if (to > from + 2) {
        const same = Map.groupBy(
          order.subarray(from, to),
          (entry) => (low[entry] ?? 0) * 256 + (kind[entry] ?? 0),
        );
        for (const entries of same.values())
          shared.add(
            kind[entries[0] ?? 0] ?? 0,
            entries.map((entry) => row[entry] ?? 0),
          );
      }
      from = to;
    }
    return shared;
  }
}

/** Rows that share keys, four bytes for each and five for a key. */
export class SharedRuns {
  private rows = new Uint32Array(1 << 10);
  private ends = new Uint32Array(1 << 8);
  private kinds = new Uint8Array(1 << 8);
  private count = 0;

  /** Keeps the rows of a key, those named twice once; a key that only one has is none. */
  add(kind: number, rows: readonly number[]): void {
    const start = this.endOf(this.count - 1);
    let end = start;
    let last = -1;
    for (const row of rows) {
      if (row === last) continue;
      if (end === this.rows.length) this.rows = wider(this.rows);
      this.rows[end++] = row;
      last = row;
    }
    if (end - start < 2) return;
    if (this.count === this.ends.length) {
      this.ends = wider(this.ends);
      const { kinds } = this;
      this.kinds = new Uint8Array(kinds.length * 2);
      this.kinds.set(kinds);
    }
    this.ends[this.count] = end;
    this.kinds[this.count] = kind;
    this.count += 1;
  }

  private endOf(run: number): number {
    return run < 0 ? 0 : (this.ends[run] ?? 0);
  }

  *[Symbol.iterator](): Generator<Run> {
    for (let run = 0; run < this.count; run += 1) {
      yield {
        kind: this.kinds[run] ?? 0,
        rows: [...this.rows.subarray(this.endOf(run - 1), this.endOf(run))],
      };
    }
  }
}
