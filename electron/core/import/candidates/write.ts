import { closeSync, openSync, writeSync } from 'node:fs';
import type { DateEvidence } from '#shared/domain/import/dates.ts';
import { writeAside } from '#core/write-aside.ts';
import { type Block, pieceNames } from './block.ts';
import { type BlockPlace, type Contents, contentsFile, forgetCandidates, rowsFile } from './files.ts';

/**
 * Writes the accepted rows of a file beside it, in blocks, each once. They may be read only after
 * `finish`: a writer that is killed leaves nothing that would be taken for whole.
 */
export class CandidateWriter {
  private readonly folder: string;
  private readonly importId: string;
  private readonly handle: number;
  private readonly places: BlockPlace[] = [];
  private at = 0;
  private rows = 0;
  private readonly filled = new Set<string>();
  readonly customKeys = new Set<string>();
  readonly dates: DateEvidence[] = [];

  constructor(folder: string, importId: string) {
    this.folder = folder;
    this.importId = importId;
    forgetCandidates(folder, importId);
    this.handle = openSync(rowsFile(folder, importId), 'w', 0o600);
  }

  add(block: Block): void {
    this.rows += block.rows;
    for (const name of block.filled) this.filled.add(name);
    for (const key of block.customKeys) this.customKeys.add(key);
    block.dates.forEach((found, index) => {
      const sum = this.dates[index];
      if (sum === undefined) this.dates[index] = { ...found };
      else for (const order of ['dayFirst', 'monthFirst', 'either'] as const) sum[order] += found[order];
    });
    if (block.rows > 0) this.write(block);
  }

  private write({ pieces, rows, firstLine }: Block): void {
    const bytes = Object.fromEntries(
      pieceNames.map((name) => [name, pieces[name].length]),
    ) as BlockPlace['bytes'];
    this.places.push({ at: this.at, bytes, rows, firstLine });
    for (const name of pieceNames) {
      const piece = pieces[name];
      for (let done = 0; done < piece.length; ) done += writeSync(this.handle, piece, done);
      this.at += piece.length;
    }
  }

  /** Writes down where each block lies, and what is known of all. */
  finish(known: Pick<Contents, 'readAs' | 'customFields' | 'tally'>): Contents {
    const { rows, places: blocks, dates } = this;
    const contents = { ...known, dates, rows, blocks, filled: [...this.filled] };
    writeAside(contentsFile(this.folder, this.importId), JSON.stringify(contents));
    return contents;
  }

  close(): void {
    closeSync(this.handle);
  }
}
