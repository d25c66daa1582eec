import { joinAgreeing } from './agree.ts';
import { hash53 } from './key-hash.ts';
import { KeyRuns, type SharedRuns } from './key-runs.ts';
import {
  generationsConflict,
  namesConflict,
  type Named,
  type PersonName,
  personNameOf,
} from './person-name.ts';
import { inBook, isSettled, type Proof, type ProofKind, proofAt, proofNumber } from './proof.ts';
import { Solved } from './solved.ts';
import { TextStore } from './text-store.ts';
import { UnionFind } from './union-find.ts';
import { Weights } from './weights.ts';

/** One who may be somebody else of the file. */
export type Clustered = {
  /** What only one person has; without any, a row stands alone. */
  readonly keys: readonly Proof[];
  readonly named: Named;
  /** Of the public LinkedIn profile. */
  readonly slug: string | null;
};

/** A row of the file. */
export type ClusteredRow = Clustered & {
  /** How much the row says: the fullest leads. */
  readonly fullness: number;
  /** All that the row says, its line apart: it decides between rows equally full. */
  readonly content: string;
};

/**
 * Finds which rows of a file are certainly one person, and which of them somebody in the book. Rows are
 * added one by one and judged together, so that their order never changes the result. Of each row some 60
 * bytes are held beside 13 for each key, so a file may be of any length.
 *
 * Rows come first, in their order, and are named by it from 0; then the people of the book that have a key
 * of theirs.
 */
export class Clusters {
  private keys = new KeyRuns();
  private readonly looks = new TextStore();
  private readonly weights = new Weights();
  private readonly knownSeqs: number[] = [];

  /** @returns the number of the row: how many were added before it */
  addRow({ fullness, content, ...row }: ClusteredRow): number {
    if (this.knownSeqs.length > 0) throw new Error('rows come before the people of the book');
    this.weights.add(fullness, content);
    return this.add(row);
  }

  /** Adds somebody of the book, with keys by which a row may be them. The same may be added again with others. */
  addKnown(seq: number, known: Clustered): void {
    this.knownSeqs.push(seq);
    this.add({ ...known, keys: [...known.keys, inBook(seq)] });
  }

  private add({ keys, named, slug }: Clustered): number {
    const number = this.looks.add(lookOf(named, slug));
    for (const { kind, key } of keys) this.keys.add(proofNumber(kind), key, number);
    return number;
  }

  /** Judges all rows together. Nothing can be added after. */
  solve(): Solved {
    const shared = this.keys.shared();
    this.keys = new KeyRuns();
    const sets = new UnionFind(this.weights.count + this.knownSeqs.length);
    const look = (each: number) => this.looks.get(each);
    joinAgreeing(sets, () => rowsOf(shared, isSettled), { look, conflict: generationsDiffer });
    const settled = sets.copy();
    joinAgreeing(sets, () => rowsOf(shared, (kind) => !isSettled(kind)), { look, conflict: contradict });
    return new Solved(this.weights, this.knownSeqs, sets, settled, shared);
  }
}

function* rowsOf(shared: SharedRuns, wanted: (kind: ProofKind) => boolean): Generator<readonly number[]> {
  for (const { kind, rows } of shared) if (wanted(proofAt(kind))) yield rows;
}

const longestName = 100;

/** Name and profile of one as they stand, as one text. They are folded when they must be compared, as few must. */
const lookOf = ({ firstName, middleName, lastName, suffix }: Named, slug: string | null): string =>
  `${firstName ?? ''}\n${middleName ?? ''}\n${lastName ?? ''}\n${suffix ?? ''}`.slice(0, longestName) +
  (slug === null ? '' : `\n${hash53(slug).toString(36)}`);

function readLook(look: string): PersonName & { readonly slug: string | null } {
  const [firstName = '', middleName = '', lastName = '', suffix = '', slug = null] = look.split('\n');
  return { ...personNameOf({ firstName, middleName, lastName, suffix }), slug };
}

const generationsDiffer = (look: string, other: string): boolean =>
  generationsConflict(readLook(look), readLook(other));

function contradict(look: string, other: string): boolean {
  const a = readLook(look);
  const b = readLook(other);
  return (a.slug !== null && b.slug !== null && a.slug !== b.slug) || namesConflict(a, b);
}
