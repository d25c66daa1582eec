import { type IdentityKey, sameBecause } from './identity.ts';
import { namesConflict } from './names.ts';

type Named = { readonly firstName: string | null; readonly suffix: string | null };

/** Lines of one file that are one person. */
export type MergeGroup = {
  readonly lines: readonly number[];
  readonly decision: 'merge';
  readonly why: string;
};

type Owner = Named & { readonly leader: number };

/**
 * Finds the rows of a file that are one person, as the rows go by. The first row of a person leads;
 * a later row joins the leader of the first of its keys that is known and whose name does not
 * conflict. Holds one entry a key, and nothing of the rows.
 */
export class DuplicateFinder {
  private readonly owners = new Map<string, Owner>();
  private readonly groups = new Map<number, { readonly lines: number[]; why: string }>();

  /** The line of the row that this one repeats, or null for a person not met before. */
  add(line: number, keys: readonly IdentityKey[], named: Named): number | null {
    let match: { readonly owner: Owner; readonly kind: IdentityKey['kind'] } | null = null;
    for (const { key, kind } of keys) {
      const owner = this.owners.get(key);
      if (owner !== undefined && !(kind === 'email' && namesConflict(owner, named))) {
        match = { owner, kind };
        break;
      }
    }
    const leader = match?.owner.leader ?? line;
    const owner: Owner = match?.owner ?? { leader, firstName: named.firstName, suffix: named.suffix };
    for (const { key } of keys) if (!this.owners.has(key)) this.owners.set(key, owner);
    if (match === null) return null;
    const group = this.groups.get(leader);
    if (group === undefined) this.groups.set(leader, { lines: [leader, line], why: sameBecause(match.kind) });
    else group.lines.push(line);
    return leader;
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
