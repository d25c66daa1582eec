import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { type Candidate, candidateFrom } from '#shared/domain/import/candidate.ts';
import { Firms } from '#shared/domain/import/firms.ts';
import { type Outline, outlinesFrom } from '#shared/domain/import/outline.ts';
import type { Staged } from '../staging.ts';
import { type BlockPlace, type Contents, contentsFile, readAsOf, rowsFile } from './files.ts';

/** The accepted rows of a staged file, as the check has read them. Rows are counted from 0. */
export class Candidates {
  readonly contents: Contents;
  private readonly handle: number;
  /** The first row of each block. */
  private readonly firsts: readonly number[];
  private kept: { readonly block: number; readonly texts: readonly string[] } | null = null;

  constructor(contents: Contents, handle: number) {
    this.contents = contents;
    this.handle = handle;
    let row = 0;
    this.firsts = contents.blocks.map(({ rows }) => {
      row += rows;
      return row - rows;
    });
  }

  get count(): number {
    return this.contents.rows;
  }

  get blocks(): number {
    return this.contents.blocks.length;
  }

  place(block: number): BlockPlace {
    const place = this.contents.blocks[block];
    if (place === undefined) throw new Error(`there is no block ${block} of candidates`);
    return place;
  }

  firstRow(block: number): number {
    return this.firsts[block] ?? 0;
  }

  /** The rows of a block, each as its line of JSON. */
  texts(block: number): readonly string[] {
    const { at, rowsBytes } = this.place(block);
    return this.bytes(at, rowsBytes).toString('utf8').split('\n');
  }

  outlines(block: number): Outline[] {
    const { at, rowsBytes, outlinesBytes } = this.place(block);
    return outlinesFrom(this.bytes(at + rowsBytes, outlinesBytes).toString('utf8'));
  }

  /**
   * The firms of all rows, told apart over the whole file.
   *
   * @param speaks whether a row may speak for its firm
   */
  firms(speaks: (row: number) => boolean): Firms {
    const firms = new Firms();
    const ranks = new Float64Array(this.count);
    for (const [row, key, domain, rank] of this.firmsOfRows()) {
      ranks[row] = rank;
      firms.add({ key, domain });
    }
    for (const [row, key, domain] of this.firmsOfRows()) {
      if (speaks(row)) firms.speak(row, { key, domain }, ranks);
    }
    return firms;
  }

  private *firmsOfRows(): Generator<readonly [row: number, key: number, domain: number, rank: number]> {
    for (const [block, place] of this.contents.blocks.entries()) {
      const first = this.firstRow(block);
      const at = place.at + place.rowsBytes + place.outlinesBytes;
      const numbers = new Float64Array(new Uint8Array(this.bytes(at, place.firmsBytes)).buffer);
      for (let row = 0; row < place.rows; row += 1) {
        const [key = 0, domain = 0, rank = 0] = numbers.subarray(row * 3, row * 3 + 3);
        if (key !== 0) yield [first + row, key, domain, rank];
      }
    }
  }

  /** The raw rows of a block, compressed, as `list_block` keeps them. */
  raw(block: number): Buffer {
    const { at, rowsBytes, outlinesBytes, firmsBytes, rawBytes } = this.place(block);
    return this.bytes(at + rowsBytes + outlinesBytes + firmsBytes, rawBytes);
  }

  /** One row. Rows near each other are read together. */
  get(row: number): Candidate {
    const block = this.blockOf(row);
    if (this.kept?.block !== block) this.kept = { block, texts: this.texts(block) };
    const text = this.kept.texts[row - this.firstRow(block)];
    if (text === undefined) throw new Error(`there is no row ${row} among the candidates`);
    return candidateFrom(text);
  }

  private blockOf(row: number): number {
    let low = 0;
    let high = this.blocks - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.firstRow(middle) <= row) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  private bytes(at: number, length: number): Buffer {
    const buffer = Buffer.allocUnsafe(length);
    for (let done = 0; done < length; ) {
      const read = readSync(this.handle, buffer, done, length - done, at + done);
      if (read === 0) throw new Error('the candidates of an import were cut short');
      done += read;
    }
    return buffer;
  }

  close(): void {
    closeSync(this.handle);
  }
}

/** The candidates of a staged file, or null where none were written, or for another reading of it. */
export function openCandidates(folder: string, staged: Staged): Candidates | null {
  const file = contentsFile(folder, staged.importId);
  if (!existsSync(file) || !existsSync(rowsFile(folder, staged.importId))) return null;
  const contents = JSON.parse(readFileSync(file, 'utf8')) as Contents;
  // As it would be written: what is undefined is not there.
  const wanted: unknown = JSON.parse(JSON.stringify(readAsOf(staged)));
  if (!isDeepStrictEqual(contents.readAs, wanted)) return null;
  return new Candidates(contents, openSync(rowsFile(folder, staged.importId), 'r'));
}
