import { settleTorn, type Torn } from './torn.ts';
import type { UnionFind } from './union-find.ts';

/** Whether and why those who have something in common may be joined. */
export type Judgement = {
  /** What tells one apart: two of one look never conflict, and conflict with the same others. */
  readonly look: (each: number) => string;
  /** Whether two looks cannot be one person's, whatever they share. */
  readonly conflict: (look: string, other: string) => boolean;
};

/** More looks than this under one thing in common, and it is nobody's own. */
const mostLooks = 48;

/**
 * Joins those who have something in common and do not conflict. The result does not depend on any order.
 * Where joining all would bring two into one set that conflict, whoever could be either stays out.
 *
 * @param sets what is joined already: each set counts as one. It is joined further in place
 * @param shared gives anew, at each call, the numbers of those who have something in common
 */
export function joinAgreeing(
  sets: UnionFind,
  shared: () => Iterable<readonly number[]>,
  judgement: Judgement,
): void {
  const tentative = sets.copy();
  for (const some of shared()) joinLooks(tentative, some, judgement);
  const torn = new Map<number, Torn>();
  for (const members of tentative.sets()) {
    const [first = 0] = members;
    if (isTorn(members, sets, judgement)) torn.set(tentative.find(first), { members, commons: [] });
    else for (const each of members) sets.join(first, each);
  }
  if (torn.size === 0) return;
  for (const some of shared()) {
    for (const [root, members] of Map.groupBy(some, (each) => tentative.find(each)))
      torn.get(root)?.commons.push(members);
  }
  for (const each of torn.values()) settleTorn(sets, each, judgement);
}

/** Joins those of one look, and the looks that do not conflict. */
function joinLooks(sets: UnionFind, some: readonly number[], { look, conflict }: Judgement): void {
  if (some.length === 2 && sets.find(some[0] ?? 0) === sets.find(some[1] ?? 0)) return;
  const byLook = new Map<string, number>();
  for (const each of some) {
    const its = look(each);
    const first = byLook.get(its);
    if (first === undefined) byLook.set(its, each);
    else sets.join(first, each);
  }
  if (byLook.size === 1 || byLook.size > mostLooks) return;
  const looks = [...byLook];
  looks.forEach(([one, first], index) => {
    for (const [other, second] of looks.slice(index + 1)) if (!conflict(one, other)) sets.join(first, second);
  });
}

/** Whether a set, once joined, would hold two that conflict and were not one before. */
function isTorn(members: readonly number[], sets: UnionFind, { look, conflict }: Judgement): boolean {
  const rootsOf = new Map<string, Set<number>>();
  for (const each of members) {
    const its = look(each);
    const roots = rootsOf.get(its);
    if (roots === undefined) rootsOf.set(its, new Set([sets.find(each)]));
    else roots.add(sets.find(each));
  }
  if (rootsOf.size === 1) return false;
  if (rootsOf.size > mostLooks) return true;
  const looks = [...rootsOf];
  return looks.some(([one, roots], index) =>
    looks
      .slice(index + 1)
      .some(([other, others]) => new Set([...roots, ...others]).size > 1 && conflict(one, other)),
  );
}
