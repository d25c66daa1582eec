import type { Reader } from '../db/connection.ts';
import { type Known, knownOf } from '../store/imports/matching.ts';

/**
 * Finds who an earlier import of the very same bytes made of a line. What a rep has since changed of a
 * person may have taken every key from them; the line still says who they are. Lines are asked for in
 * the order of the file.
 */
export class EarlierLines {
  private readonly reader: Reader;
  private readonly listSeq: number | null;
  private readonly found = new Map<number, Known>();
  private lastSeq = 0;
  private readTo = 0;
  private lastLine = 0;

  /** @param sha256 of the file's bytes, in hex */
  constructor(reader: Reader, sha256: string) {
    this.reader = reader;
    this.listSeq =
      reader.get<{ seq: number }>(
        `SELECT seq FROM list WHERE sha256 = ? AND state IN ('sealed', 'applied') ORDER BY seq LIMIT 1`,
        [Buffer.from(sha256, 'hex')],
      )?.seq ?? null;
  }

  ownerOf(line: number): Known | null {
    this.readFurther(line);
    while (this.listSeq !== null && this.readTo < line) {
      const rows = this.reader.all<Parameters<typeof knownOf>[0] & { readonly list_line: number }>(
        'SELECT seq, list_line, first_name, middle_name, last_name, suffix, linkedin_slug FROM prospect WHERE list_seq = ? AND seq > ? ORDER BY seq LIMIT 4000',
        [this.listSeq, this.lastSeq],
      );
      if (rows.length === 0) this.readTo = Number.MAX_SAFE_INTEGER;
      for (const row of rows) {
        const at = row.list_line;
        this.found.set(at, knownOf(row));
        this.lastSeq = row.seq;
        this.readTo = Math.max(this.readTo, at);
      }
    }
    const owner = this.found.get(line) ?? null;
    this.found.delete(line);
    return owner;
  }

  /** Lines that told of somebody whom they did not make. */
  private readFurther(line: number): void {
    while (this.listSeq !== null && this.lastLine < line) {
      const rows = this.reader.all<Parameters<typeof knownOf>[0] & { readonly line: number }>(
        `SELECT p.seq, l.line, p.first_name, p.middle_name, p.last_name, p.suffix, p.linkedin_slug
         FROM list_line l JOIN prospect p ON p.seq = l.prospect_seq
         WHERE l.list_seq = ? AND l.line > ? ORDER BY l.line LIMIT 4000`,
        [this.listSeq, this.lastLine],
      );
      for (const row of rows) this.found.set(row.line, knownOf(row));
      this.lastLine = rows.length === 0 ? Number.MAX_SAFE_INTEGER : (rows.at(-1)?.line ?? 0);
    }
  }
}
