import { type IdentityKey, sameBecause } from './identity.ts';
import { KeyTable } from './key-table.ts';
import { type Named, nameSign, signsConflict } from './names.ts';

/** Lines of one file that are one person. */
export type MergeGroup = {
  readonly lines: readonly number[];
  readonly decision: 'merge';
  readonly why: string;
};

/**
 * Finds the rows of a file that are one person, as the rows go by. The first row of a person leads;
 * a later row joins the leader of the first of its keys that is known and whose name does not
 * conflict. Of the rows themselves nothing is held, so a file may be of any length.
 */
export class DuplicateFinder {
  /** Key to the line of the leader, and the sign of the leader's name. */
  private readonly owners = new KeyTable();
  private readonly groups = new Map<number, { readonly lines: number[]; readonly why: string }>();

  /** The line of the row that this one repeats, or null for a person not met before. */
  add(line: number, keys: readonly IdentityKey[], named: Named): number | null {
    const sign = nameSign(named);
    let leader: number | null = null;
    let leaderSign = sign;
    let kind: IdentityKey['kind'] | null = null;
    for (const each of keys) {
      const owner = this.ownerOf(each, sign);
      if (owner === undefined) continue;
      leader = owner.first;
      leaderSign = owner.second;
      kind = each.kind;
      break;
    }
    for (const each of keys) {
      const { key } = each;
      const owner = this.owners.get(key);
      if (owner === undefined) this.owners.add(key, leader ?? line, leaderSign);
      else if (each.kind === 'email' && signsConflict(owner.second, leaderSign)) {
        this.owners.add(`${key}#${leaderSign}`, leader ?? line, leaderSign);
      }
    }
    if (leader === null || kind === null) return null;
    const group = this.groups.get(leader);
    if (group === undefined) this.groups.set(leader, { lines: [leader, line], why: sameBecause(kind) });
    else group.lines.push(line);
    return leader;
  }

  /** Two people may share an address: the second stands under it with the sign of their name. */
  private ownerOf({ kind, key }: IdentityKey, sign: number) {
    const owner = this.owners.get(key);
    if (owner === undefined || kind !== 'email' || !signsConflict(owner.second, sign)) return owner;
    return this.owners.get(`${key}#${sign}`);
  }

  /** The people met more than once, in the order of the file; every line stands in one group at most. */
  mergeGroups(): MergeGroup[] {
    return [...this.groups.values()].map(({ lines, why }) => ({
      lines,
      decision: 'merge',
      why: capital(why),
    }));
  }
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
