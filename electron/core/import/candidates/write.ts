import { closeSync, openSync, writeSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import { type Candidate, candidateContent, candidateText } from '#shared/domain/import/candidate.ts';
import { type Firm, firmOf } from '#shared/domain/import/firms.ts';
import { type Outline, outlineOf, outlinesText } from '#shared/domain/import/outline.ts';
import type { Proof } from '#shared/domain/match/proof.ts';
import { writeAside } from '#core/write-aside.ts';
import { type BlockPlace, type Contents, contentsFile, forgetCandidates, rowsFile } from './files.ts';

/** Rows in a block: enough that one costs little, few enough that reading a single row does too. */
export const blockRows = 500;

const noFirm: Firm = { key: 0, domain: 0, rank: 0 };

/**
 * Writes the accepted rows of a file beside it, in blocks, each once. They may be read only after
 * `finish`: a writer that is killed leaves nothing that would be taken for whole.
 */
export class CandidateWriter {
  private readonly folder: string;
  private readonly importId: string;
  private readonly handle: number;
  private readonly blocks: BlockPlace[] = [];
  private at = 0;
  private rows = 0;
  private mostPhones = 1;
  private readonly filled = new Set<string>();
  private unfilled: (keyof Candidate)[] | null = null;
  private texts: string[] = [];
  private outlines: Outline[] = [];
  /** Three numbers a row: see `Firm`. */
  private readonly firms = new Float64Array(blockRows * 3);
  private raw: (readonly [number, string])[] = [];

  constructor(folder: string, importId: string) {
    this.folder = folder;
    this.importId = importId;
    forgetCandidates(folder, importId);
    this.handle = openSync(rowsFile(folder, importId), 'w', 0o600);
  }

  add(candidate: Candidate, keys: readonly Proof[], raw: string): void {
    const content = candidateContent(candidate);
    this.texts.push(candidateText(candidate.line, content));
    const outline = outlineOf(candidate, keys, content);
    const { accountKey, domain, fullness, content: hash } = outline;
    const firm = accountKey === null ? noFirm : firmOf(accountKey, domain, fullness, hash);
    const at = this.outlines.length * 3;
    this.firms[at] = firm.key;
    this.firms[at + 1] = firm.domain;
    this.firms[at + 2] = firm.rank;
    this.outlines.push(outline);
    this.raw.push([candidate.line, raw]);
    if (candidate.phones.length > this.mostPhones) this.mostPhones = candidate.phones.length;
    this.fill(candidate);
    this.rows += 1;
    if (this.texts.length === blockRows) this.endBlock();
  }

  /** After some rows there is hardly a field left to look at. */
  private fill(candidate: Candidate): void {
    this.unfilled ??= Object.keys(candidate) as (keyof Candidate)[];
    if (!this.unfilled.some((key) => candidate[key] !== null)) return;
    for (const key of this.unfilled) if (candidate[key] !== null) this.filled.add(key);
    this.unfilled = this.unfilled.filter((key) => candidate[key] === null);
  }

  private endBlock(): void {
    const { length: rows } = this.texts;
    if (rows === 0) return;
    const pieces = [
      Buffer.from(this.texts.join('\n')),
      Buffer.from(outlinesText(this.outlines)),
      // A copy: the array is written anew for the next block.
      Buffer.from(new Float64Array(this.firms.subarray(0, rows * 3)).buffer),
      deflateRawSync(JSON.stringify(this.raw), { level: 1 }),
    ] as const;
    this.blocks.push({
      at: this.at,
      rowsBytes: pieces[0].length,
      outlinesBytes: pieces[1].length,
      firmsBytes: pieces[2].length,
      rawBytes: pieces[3].length,
      rows,
      firstLine: this.raw[0]?.[0] ?? 0,
    });
    for (const piece of pieces) {
      for (let done = 0; done < piece.length; ) done += writeSync(this.handle, piece, done);
      this.at += piece.length;
    }
    this.texts = [];
    this.outlines = [];
    this.raw = [];
  }

  /** Ends the last block and writes down where each lies. */
  finish(known: Pick<Contents, 'readAs' | 'customFields' | 'dates' | 'tally'>): Contents {
    this.endBlock();
    const { rows, blocks, mostPhones } = this;
    const contents = { ...known, rows, blocks, mostPhones, filled: [...this.filled] };
    writeAside(contentsFile(this.folder, this.importId), JSON.stringify(contents));
    return contents;
  }

  close(): void {
    closeSync(this.handle);
  }
}
