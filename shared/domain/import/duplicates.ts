import { type Proof, sameBecause } from '../match/proof.ts';
import { type Named, nameSign } from './names.ts';
import { certainOwner, isProof, noOwners, type Owner, OwnerTable } from './owner-table.ts';

/** Lines of one file that are one person. */
export type MergeGroup = {
  readonly lines: readonly number[];
  readonly decision: 'merge';
  readonly why: string;
};

/**
 * Finds the rows of a file that are one person, and those that are about somebody in the book, as the
 * rows go by. The first row of a person leads. Of the rows themselves nothing is held, so a file may be
 * of any length.
 */
export class DuplicateFinder {
  /** Owners are the lines of leaders. */
  private readonly table = new OwnerTable();
  private readonly groups = new Map<number, { readonly lines: number[]; readonly why: string }>();

  /**
   * @param inBook who in the book has a key
   * @param otherwise who in the book the row is where no key tells
   * @returns where the row's person was met before: in the book, or else in an earlier row; null for somebody new
   */
  add(
    line: number,
    keys: readonly Proof[],
    named: Named,
    inBook: (key: string) => readonly Owner[] = noOwners,
    otherwise: Owner | null = null,
  ): 'book' | 'file' | null {
    const sign = nameSign(named);
    const owner = certainOwner(keys, sign, inBook, this.table) ?? otherwise;
    const kind = keys.find((each) => this.table.find(each, sign) !== undefined);
    const leader = kind === undefined ? undefined : this.table.find(kind, sign)?.seq;
    if (kind !== undefined && leader !== undefined) this.group(leader, line, sameBecause(kind.kind));
    for (const each of keys) this.table.add(each, { seq: leader ?? line, sign: owner?.sign ?? sign });
    if (owner === null) return null;
    const inTheBook = keys.some((each) => inBook(each.key).some((one) => isProof(each.kind, one, sign)));
    return inTheBook || otherwise !== null ? 'book' : 'file';
  }

  private group(leader: number, line: number, why: string): void {
    const group = this.groups.get(leader);
    if (group === undefined) this.groups.set(leader, { lines: [leader, line], why });
    else group.lines.push(line);
  }

  /** The people met more than once, in the order of the file; every line stands in one group at most. */
  mergeGroups(): MergeGroup[] {
    return [...this.groups.values()].map(({ lines, why }) => ({
      lines,
      decision: 'merge',
      why: `${why}.`,
    }));
  }
}
