import type { Run } from './key-runs.ts';
import { type ProofKind, proofAt } from './proof.ts';
import type { UnionFind } from './union-find.ts';
import type { Weights } from './weights.ts';

/** Rows that are one person, by number, and the strongest of what proves it. */
export type Group = { readonly rows: readonly number[]; readonly kind: ProofKind };

/** Which rows of a file are one person, and who of the book. */
export class Solved {
  private readonly leaders: Int32Array;
  private readonly knowns: Int32Array;
  private readonly kinds: Uint8Array;
  private readonly sets: UnionFind;
  private readonly weights: Weights;

  /**
   * @param sets rows, then people of the book, that are one
   * @param settled those of them that are one by proof that no name can shake
   */
  constructor(
    weights: Weights,
    knownSeqs: readonly number[],
    sets: UnionFind,
    settled: UnionFind,
    shared: Iterable<Run>,
  ) {
    const rows = weights.count;
    this.sets = sets;
    this.weights = weights;
    this.leaders = leadersOf(weights, sets);
    const direct = knownOfSets(rows, knownSeqs, settled);
    const any = knownOfSets(rows, knownSeqs, sets);
    this.knowns = new Int32Array(rows);
    this.kinds = new Uint8Array(rows).fill(255);
    for (let row = 0; row < rows; row += 1) {
      this.knowns[row] = direct[settled.find(row)] || any[sets.find(row)] || 0;
    }
    for (const run of shared) {
      const met = new Set<number>();
      for (const row of run.rows) {
        const root = sets.find(row);
        if (row < rows && met.has(root)) this.kinds[root] = Math.min(this.kinds[root] ?? 255, run.kind);
        met.add(root);
      }
    }
  }

  /** The fullest row of the person's, by number; the row itself where it stands alone. */
  leaderOf(row: number): number {
    return this.leaders[row] ?? row;
  }

  /** Whether one row says more than another, or at least something else: never by where they stand. */
  leads(row: number, other: number): boolean {
    return this.weights.leads(row, other);
  }

  /** The person of the book who a row certainly is, or null. All rows of a group are one, mostly the same. */
  knownOf(row: number): number | null {
    return this.knowns[row] || null;
  }

  /** The people of whom there is more than one row, their rows in rising order. */
  *groups(): Generator<Group> {
    for (const members of this.sets.sets()) {
      const rows = members.filter((each) => each < this.leaders.length);
      if (rows.length > 1) yield { rows, kind: proofAt(this.kinds[rows[0] ?? 0] ?? 0) };
    }
  }
}

function leadersOf(weights: Weights, sets: UnionFind): Int32Array {
  const leaders = new Int32Array(weights.count).fill(-1);
  for (let row = 0; row < weights.count; row += 1) {
    const root = sets.find(row);
    const standing = leaders[root] ?? -1;
    if (standing < 0 || weights.leads(row, standing)) leaders[root] = row;
  }
  for (let row = 0; row < weights.count; row += 1) {
    const root = sets.find(row);
    if (root !== row) leaders[row] = leaders[root] ?? row;
  }
  return leaders;
}

/** Of each set, by its root, the one of the book who was there first; 0 for none. */
function knownOfSets(rows: number, knownSeqs: readonly number[], sets: UnionFind): Int32Array {
  const known = new Int32Array(rows + knownSeqs.length);
  knownSeqs.forEach((seq, index) => {
    const root = sets.find(rows + index);
    const standing = known[root] ?? 0;
    if (standing === 0 || seq < standing) known[root] = seq;
  });
  return known;
}
