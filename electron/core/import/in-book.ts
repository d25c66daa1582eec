import type { Clusters } from '#shared/domain/match/clusters.ts';
import type { Proof } from '#shared/domain/match/proof.ts';
import type { Reader } from '../db/connection.ts';
import { ownersOf } from '../store/imports/matching.ts';
import { EarlierLines } from './matching.ts';

/** Who in the book has keys of the rows of a file. */
export class InBook {
  private readonly reader: Reader;
  private readonly system: string | null;
  private readonly earlier: EarlierLines;
  private readonly found = new Map<number, Parameters<Clusters['addKnown']>[1]>();

  /** @param sha256 of the file's bytes, in hex */
  constructor(reader: Reader, sha256: string, system: string | null) {
    this.reader = reader;
    this.system = system;
    this.earlier = new EarlierLines(reader, sha256);
  }

  /** Looks the keys of some rows up, all at once. */
  look(rows: readonly { readonly keys: readonly Proof[] }[]): void {
    const keys = rows.flatMap((row) => row.keys);
    const owners = ownersOf(this.reader, keys, this.system, false);
    if (owners.size === 0) return;
    const proofs = new Map(keys.map((proof) => [proof.key, proof]));
    for (const [key, people] of owners) {
      const proof = proofs.get(key);
      if (proof === undefined) continue;
      for (const { seq, named, slug } of people) {
        const before = this.found.get(seq);
        this.found.set(seq, { named, slug, keys: before === undefined ? [proof] : [...before.keys, proof] });
      }
    }
  }

  /** Who an earlier import of the same bytes made of a line. Lines are asked for in the order of the file. */
  onLine(line: number): number | undefined {
    const owner = this.earlier.ownerOf(line);
    if (owner === null) return undefined;
    const { seq, named, slug } = owner;
    if (!this.found.has(seq)) this.found.set(seq, { named, slug, keys: [] });
    return seq;
  }

  tell(clusters: Clusters): void {
    for (const [seq, known] of this.found) clusters.addKnown(seq, known);
  }
}
