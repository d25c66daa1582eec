import type { IdentityKey } from '#shared/domain/import/identity.ts';
import { type Named, nameSign, signsConflict } from '#shared/domain/import/names.ts';
import type { Reader } from '../db/connection.ts';
import { type Owner, type Owners, ownersOf } from '../store/imports/matching.ts';
import type { AcceptedLine } from './rows.ts';

/**
 * Who of the owners of its keys a record certainly is: the first by the strongest key. An e-mail is no
 * proof where the names conflict.
 */
export function certainOwner(
  keys: readonly IdentityKey[],
  named: Named,
  ownersOfKey: (key: string) => readonly Owner[] | undefined,
): number | null {
  const sign = nameSign(named);
  for (const { key, kind } of keys) {
    const owner = ownersOfKey(key)?.find((each) => kind !== 'email' || !signsConflict(each.sign, sign));
    if (owner !== undefined) return owner.seq;
  }
  return null;
}

/** The owners, in the book, of all keys of some lines. */
export const ownersOfLines = (
  reader: Reader,
  lines: readonly AcceptedLine[],
  system: string | null,
  ownToo: boolean,
): Owners =>
  ownersOf(
    reader,
    lines.flatMap(({ keys }) => keys),
    system,
    ownToo,
  );

/**
 * Finds who an earlier import of the very same bytes made of a line. What a rep has since changed of a
 * person may have taken every key from them; the line still says who they are. Lines are asked for in
 * the order of the file.
 */
export class EarlierLines {
  private readonly reader: Reader;
  private readonly listSeq: number | null;
  private readonly found = new Map<number, number>();
  private lastSeq = 0;
  private readTo = 0;

  /** @param sha256 of the file's bytes, in hex */
  constructor(reader: Reader, sha256: string) {
    this.reader = reader;
    this.listSeq =
      reader.get<{ seq: number }>(
        `SELECT seq FROM list WHERE sha256 = ? AND state IN ('sealed', 'applied') ORDER BY seq LIMIT 1`,
        [Buffer.from(sha256, 'hex')],
      )?.seq ?? null;
  }

  seqOf(line: number): number | null {
    while (this.listSeq !== null && this.readTo < line) {
      const rows = this.reader.all<{ seq: number; list_line: number }>(
        'SELECT seq, list_line FROM prospect WHERE list_seq = ? AND seq > ? ORDER BY seq LIMIT 4000',
        [this.listSeq, this.lastSeq],
      );
      if (rows.length === 0) this.readTo = Number.MAX_SAFE_INTEGER;
      for (const { seq, list_line: at } of rows) {
        this.found.set(at, seq);
        this.lastSeq = seq;
        this.readTo = Math.max(this.readTo, at);
      }
    }
    const seq = this.found.get(line) ?? null;
    this.found.delete(line);
    return seq;
  }
}
