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
import { NumberTable } from '../number-table.ts';
import { keysOfPrint, type Print, printedKeys, printOf } from './print.ts';
import { inBook, isSettled, type Proof, type ProofKind, proofAt } from './proof.ts';
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

/** Looks up what some rows say of their names, in their order. */
type Looked = (rows: readonly number[]) => Iterable<Pick<Clustered, 'named' | 'slug'>>;

/**
 * Finds which rows of a file are certainly one person, and which of them somebody in the book. Rows are
 * added one by one and judged together, so that their order never changes the result. Of each row some 14
 * bytes are held beside 13 for each key, and names of those alone that have a key in common, so a file may be
 * of any length.
 *
 * Rows come first, in their order, and are named by it from 0; then the people of the book that have a key
 * of theirs.
 */
export class Clusters {
  private keys = new KeyRuns();
  private readonly looks = new Looks();
  private readonly weights = new Weights();
  private readonly knownSeqs: number[] = [];

  /** @returns the number of the row: how many were added before it */
  addRow({ keys, named, slug, fullness, content }: ClusteredRow): number {
    const number = this.addPrint(printOf(keys, fullness, content, false));
    this.looks.add(number, lookOf(named, slug));
    return number;
  }

  /** Adds a row whose name is asked for when it must be known. @returns its number */
  addPrint({ fullness, content, keys }: Omit<Print, 'numbered'>): number {
    if (this.knownSeqs.length > 0) throw new Error('rows come before the people of the book');
    const number = this.weights.count;
    this.weights.add(fullness, content);
    this.addKeys(keys, number);
    return number;
  }

  /** Adds somebody of the book, with keys by which a row may be them. The same may be added again with others. */
  addKnown(seq: number, { keys, named, slug }: Clustered): void {
    const number = this.weights.count + this.knownSeqs.length;
    this.knownSeqs.push(seq);
    this.addKeys(printedKeys([...keys, inBook(seq)]), number);
    this.looks.add(number, lookOf(named, slug));
  }

  private addKeys(keys: ArrayLike<number>, number: number): void {
    for (const [kind, high, low] of keysOfPrint(keys)) this.keys.add(kind, high, low, number);
  }

  /**
   * Judges all rows together. Nothing can be added after.
   *
   * @param looked says of the rows that were added without it how their people are called
   */
  solve(looked: Looked = () => []): Solved {
    const shared = this.keys.shared();
    this.keys = new KeyRuns();
    this.lookUp(shared, looked);
    const sets = new UnionFind(this.weights.count + this.knownSeqs.length);
    const look = (each: number) => this.looks.of(each);
    joinAgreeing(sets, () => rowsOf(shared, isSettled), { look, conflict: generationsDiffer });
    const settled = sets.copy();
    joinAgreeing(sets, () => rowsOf(shared, (kind) => !isSettled(kind)), { look, conflict: contradict });
    return new Solved(this.weights, this.knownSeqs, sets, settled, shared);
  }

  private lookUp(shared: SharedRuns, looked: Looked): void {
    const wanted = new Uint8Array(this.weights.count);
    for (const { rows } of shared) for (const row of rows) if (row < wanted.length) wanted[row] = 1;
    const rows: number[] = [];
    wanted.forEach((is, row) => {
      if (is === 1 && !this.looks.has(row)) rows.push(row);
    });
    let at = 0;
    for (const { named, slug } of looked(rows)) this.looks.add(rows[at++] ?? 0, lookOf(named, slug));
  }
}

/** How those are called who have a key in common, by their numbers. */
class Looks {
  private readonly texts = new TextStore();
  private readonly places = new NumberTable();

  add(number: number, look: string): void {
    // The table takes no 0.
    this.places.set(number + 1, this.texts.add(look));
  }

  has(number: number): boolean {
    return this.places.get(number + 1) !== undefined;
  }

  of(number: number): string {
    const place = this.places.get(number + 1);
    if (place === undefined) throw new Error(`nobody has said how row ${number} is called`);
    return this.texts.get(place);
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
