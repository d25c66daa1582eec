/** Sets of whole numbers from 0, that grow by being joined; each is named by its smallest member. */
export class UnionFind {
  private parent: Int32Array;

  constructor(count: number) {
    this.parent = new Int32Array(count);
    for (let each = 0; each < count; each += 1) this.parent[each] = each;
  }

  find(each: number): number {
    let root = each;
    while (this.parent[root] !== root) root = this.parent[root] ?? root;
    for (let at = each; at !== root; ) {
      const next = this.parent[at] ?? root;
      this.parent[at] = root;
      at = next;
    }
    return root;
  }

  join(a: number, b: number): void {
    const one = this.find(a);
    const other = this.find(b);
    if (one !== other) this.parent[Math.max(one, other)] = Math.min(one, other);
  }

  copy(): UnionFind {
    const copy = new UnionFind(0);
    copy.parent = this.parent.slice();
    return copy;
  }

  /** The sets that have more than one member, one at a time, their members in rising order. */
  *sets(): Generator<readonly number[]> {
    const { length } = this.parent;
    // The members of a set as a chain behind its root: a Map of arrays would take a hundred bytes for each.
    const next = new Int32Array(length).fill(-1);
    const last = new Int32Array(length).fill(-1);
    for (let each = 0; each < length; each += 1) {
      const root = this.find(each);
      if (root !== each) next[last[root] ?? root] = each;
      last[root] = each;
    }
    for (let root = 0; root < length; root += 1) {
      if (this.parent[root] !== root || next[root] === -1) continue;
      const members = [];
      for (let at = root; at !== -1; at = next[at] ?? -1) members.push(at);
      yield members;
    }
  }
}
