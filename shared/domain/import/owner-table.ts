import type { Proof } from '../match/proof.ts';
import { KeyTable } from './key-table.ts';
import { signCovers, signsConflict } from './names.ts';

/** Somebody who has a key: who, as a whole number, and the sign of their name. */
export type Owner = { readonly seq: number; readonly sign: number };

/** Whether a key makes a record of that name the owner's: an e-mail does not where the names conflict. */
export const isProof = (kind: Proof['kind'], owner: Owner, sign: number): boolean =>
  kind !== 'email' || !signsConflict(owner.sign, sign);

/**
 * Who has which keys. Several people may have one, an address two of a family share; each name that the
 * ones before it leave room for stands in a chain under the key.
 */
export class OwnerTable {
  private readonly table = new KeyTable();

  /** The first owner of a key for whom it is proof. */
  find({ kind, key }: Proof, sign: number): Owner | undefined {
    return this.chain(key, (owner) => isProof(kind, owner, sign)).found;
  }

  add({ key }: Proof, { seq, sign }: Owner): void {
    const { found, end } = this.chain(key, (owner) => signCovers(owner.sign, sign));
    if (found === undefined) this.table.add(end, seq, sign);
  }

  private chain(
    key: string,
    test: (owner: Owner) => boolean,
  ): { readonly found: Owner | undefined; readonly end: string } {
    for (let at = 0; ; at += 1) {
      const link = at === 0 ? key : `${key}#${at}`;
      const entry = this.table.get(link);
      if (entry === undefined) return { found: undefined, end: link };
      const owner = { seq: entry.first, sign: entry.second };
      if (test(owner)) return { found: owner, end: link };
    }
  }
}

/** Nobody at all. */
export const noOwners = (): readonly Owner[] => [];

/** The owner that a record certainly is: by its strongest key, those asked first before the table. */
export function certainOwner(
  keys: readonly Proof[],
  sign: number,
  ownersOfKey: (key: string) => readonly Owner[],
  table: OwnerTable,
): Owner | null {
  for (const each of keys) {
    const owner =
      ownersOfKey(each.key).find((one) => isProof(each.kind, one, sign)) ?? table.find(each, sign);
    if (owner !== undefined) return owner;
  }
  return null;
}
