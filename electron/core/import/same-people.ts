import { Clusters } from '#shared/domain/match/clusters.ts';
import { type Compared, comparedOf } from '#shared/domain/match/compared.ts';
import { slugOf } from '#shared/domain/match/identity.ts';
import type { Judged } from '#shared/domain/match/judge.ts';
import { probablePairs } from '#shared/domain/match/probable.ts';
import { type Proof, sameBecause } from '#shared/domain/match/proof.ts';
import type { Solved } from '#shared/domain/match/solved.ts';
import { contentOf, fullnessOf, unite } from '#shared/domain/match/unite.ts';
import type { ImportRecord } from '#shared/domain/record/record.ts';
import { idOfTwo, signOfRow } from './suggestions/suggested.ts';

/** A row of a file, read, with what only its person has. */
export type KeyedRow = { readonly record: ImportRecord; readonly keys: readonly Proof[] };

/** Rows that are one person, certainly, or two that may be; `rows` are places among those that were given. */
export type SamePeople = {
  readonly rows: readonly number[];
  readonly decision: 'merge' | 'review';
  readonly why: string;
  /** Of two to be asked about, what 'separate' is remembered by. */
  readonly signs?: string;
};

/** Judges all rows together, and whom of the book they may be. */
export function solve(rows: readonly KeyedRow[], tellKnown: (clusters: Clusters) => void): Solved {
  const clusters = new Clusters();
  for (const { record, keys } of rows) {
    clusters.addRow({
      keys,
      named: record,
      slug: slugOf(record),
      fullness: fullnessOf(record),
      content: contentOf(record),
    });
  }
  tellKnown(clusters);
  return clusters.solve();
}

/**
 * The people of whom there is more than one row, in the order of their first rows, then the pairs to ask about.
 *
 * @param compared what is compared of each row
 */
export function samePeople(
  rows: readonly KeyedRow[],
  solved: Solved,
  compared: (row: number) => Compared = comparing(rows, solved),
): SamePeople[] {
  const merged = [...solved.groups()].map(
    ({ rows: of, kind }): SamePeople => ({ rows: of, decision: 'merge', why: `${sameBecause(kind)}.` }),
  );
  const one = (a: number, b: number) =>
    solved.leaderOf(a) === solved.leaderOf(b) ||
    (solved.knownOf(a) !== null && solved.knownOf(a) === solved.knownOf(b));
  const { pairs } = probablePairs(rows.length, compared, one);
  const review = pairs.map(
    ({ one: row, other, judged }): SamePeople => ({
      rows: [row, other],
      decision: 'review',
      why: toldWhy(judged),
      signs: idOfTwo(signOfRow(compared(row)), signOfRow(compared(other))),
    }),
  );
  return [...merged, ...review];
}

/** More than this many, and what is compared of a row is worked out again when it is asked for. */
const mostHeld = 50_000;

/** What is compared of each row; of the one that leads several, what they say together. */
export function comparing(rows: readonly KeyedRow[], solved: Solved): (row: number) => Compared {
  const together = new Map([...solved.groups()].map(({ rows: of }) => [solved.leaderOf(of[0] ?? 0), of]));
  const held = new Map<number, Compared>();
  return (row) => {
    const known = held.get(row);
    if (known !== undefined) return known;
    const own = rows[row];
    if (own === undefined) throw new Error(`there is no row ${row}`);
    const others = together.get(row)?.flatMap((each) => rows[each]?.record ?? []);
    const compared = comparedOf(others === undefined ? own.record : unite(own.record, others).record);
    if (held.size >= mostHeld) held.clear();
    held.set(row, compared);
    return compared;
  };
}

/** Why a rep is asked about two, and what speaks against it. */
export function toldWhy({ why, against }: Judged): string {
  const told = `${why.join('; ')}.`;
  return against.length === 0 ? told : `${told} Against it: ${against.map(lower).join('; ')}.`;
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
