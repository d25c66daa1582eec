import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { type Candidate, candidateFrom } from '#shared/domain/import/candidate.ts';
import { Firms } from '#shared/domain/import/firms.ts';
import { type Print, unpackedPrints } from '#shared/domain/match/print.ts';
import { unpackedTraits } from '#shared/domain/match/traits.ts';
import type { Staged } from '#core/staged/staging.ts';
import { type PieceName, pieceNames } from './block.ts';
import { type BlockPlace, type Contents, contentsFile, readAsOf, rowsFile } from './files.ts';

/** The accepted rows of a staged file, as the check has read them. Rows are counted from 0. */
export class Candidates {
  readonly contents: Contents;
  private readonly handle: number;
  /** The first row of each block. */
  private readonly firsts: readonly number[];
  private kept: { readonly block: number; readonly lines: Lines } | null = null;

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
    return this.piece(block, 'rows').toString('utf8').split('\n');
  }

  /** What of each row of a block decides who it is, in their order. */
  prints(block: number): Generator<Print> {
    return unpackedPrints(new Uint32Array(new Uint8Array(this.piece(block, 'prints')).buffer));
  }

  /** What of each row of a block tells who else it may be, in their order. */
  traits(block: number): ReturnType<typeof unpackedTraits> {
    return unpackedTraits(new Uint32Array(new Uint8Array(this.piece(block, 'traits')).buffer));
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
      const numbers = new Float64Array(new Uint8Array(this.piece(block, 'firms')).buffer);
      for (let row = 0; row < place.rows; row += 1) {
        const [key = 0, domain = 0, rank = 0] = numbers.subarray(row * 3, row * 3 + 3);
        if (key !== 0) yield [first + row, key, domain, rank];
      }
    }
  }

  /** The raw rows of a block, compressed, as `list_block` keeps them. */
  raw(block: number): Buffer {
    return this.piece(block, 'raw');
  }

  /** One row. Rows near each other are read together. */
  get(row: number): Candidate {
    const block = this.blockOf(row);
    if (this.kept?.block !== block) this.kept = { block, lines: new Lines(this.piece(block, 'rows')) };
    return candidateFrom(this.kept.lines.at(row - this.firstRow(block)));
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

  private piece(block: number, wanted: PieceName): Buffer {
    const { at, bytes } = this.place(block);
    let from = at;
    for (const name of pieceNames) {
      if (name === wanted) break;
      from += bytes[name];
    }
    return this.bytes(from, bytes[wanted]);
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

/** Lines of text, of which only those that are asked for are read. */
class Lines {
  private readonly bytes: Buffer;
  private readonly starts: number[] = [0];

  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  at(line: number): string {
    const { bytes, starts } = this;
    while (starts.length <= line + 1) {
      const end = bytes.indexOf(10, starts.at(-1));
      starts.push(end < 0 ? bytes.length + 1 : end + 1);
    }
    return bytes.toString('utf8', starts[line], (starts[line + 1] ?? 0) - 1);
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
