import type { Judgement } from './agree.ts';
import type { UnionFind } from './union-find.ts';

/** A set that cannot be joined as a whole: all its members, and those among them with one thing in common. */
export type Torn = { readonly members: readonly number[]; readonly commons: (readonly number[])[] };

/** What was joined before, and counts as one. */
type Atom = { readonly root: number; readonly looks: Set<string>; readonly near: Set<Atom> };

/** Beyond this many in one tangle only those that look the same are joined. */
const mostUntangled = 400;

/**
 * Joins what can be joined of a torn set. Whoever has something in common with two that conflict could be
 * either, and stays out; what then still hangs together without conflict is joined. Of the rest, only those
 * that look the same and have something in common.
 */
export function settleTorn(sets: UnionFind, { members, commons }: Torn, judgement: Judgement): void {
  const atoms = atomsOf(sets, members, judgement);
  const near = commons.map((common) => [
    ...new Set(common.flatMap((each) => atoms.get(sets.find(each)) ?? [])),
  ]);
  const rest = new Set(atoms.values());
  if (atoms.size <= mostUntangled) {
    for (const some of near) bringNear(some, judgement);
    const clear = [...rest].filter((atom) => !hasConflict([...atom.near], judgement));
    for (const part of connected(clear)) {
      if (hasConflict(part, judgement)) continue;
      joinAll(sets, part);
      for (const atom of part) rest.delete(atom);
    }
  }
  for (const some of near) {
    const byLook = Map.groupBy(
      some.filter((atom) => rest.has(atom)),
      ({ looks }) => [...looks].toSorted().join('\n'),
    );
    for (const alike of byLook.values()) joinAll(sets, alike);
  }
}

function atomsOf(sets: UnionFind, members: readonly number[], { look }: Judgement): Map<number, Atom> {
  const atoms = new Map<number, Atom>();
  for (const each of members) {
    const root = sets.find(each);
    const atom = atoms.get(root);
    if (atom === undefined) atoms.set(root, { root, looks: new Set([look(each)]), near: new Set() });
    else atom.looks.add(look(each));
  }
  return atoms;
}

function joinAll(sets: UnionFind, atoms: readonly Atom[]): void {
  for (const { root } of atoms) sets.join(atoms[0]?.root ?? root, root);
}

function bringNear(some: readonly Atom[], judgement: Judgement): void {
  some.forEach((atom, index) => {
    for (const other of some.slice(index + 1)) {
      if (atom.near.has(other) || hasConflict([atom, other], judgement)) continue;
      atom.near.add(other);
      other.near.add(atom);
    }
  });
}

function hasConflict(atoms: readonly Atom[], { conflict }: Judgement): boolean {
  return atoms.some(({ looks }, index) =>
    atoms
      .slice(index + 1)
      .some((other) => [...looks].some((one) => [...other.looks].some((two) => conflict(one, two)))),
  );
}

/** The parts of some atoms that hang together by being near. */
function* connected(atoms: readonly Atom[]): Generator<readonly Atom[]> {
  const left = new Set(atoms);
  for (const atom of atoms) {
    if (!left.delete(atom)) continue;
    const part = [atom];
    for (const each of part) {
      for (const other of each.near) if (left.delete(other)) part.push(other);
    }
    yield part;
  }
}
