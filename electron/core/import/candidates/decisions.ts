import { existsSync, readFileSync } from 'node:fs';
import { writeAside } from '#core/write-aside.ts';
import { decisionsFile } from './files.ts';

/**
 * Who each row of a file is, one whole number a row: 0 somebody new, above 0 the seq of a person of the
 * book, below 0 the same person as row -n - 1, the fullest of theirs, which is one of the first two.
 */
export type Codes = Int32Array<ArrayBuffer>;

export const codeOfRow = (row: number): number => -row - 1;
export const rowOfCode = (code: number): number => -code - 1;

/** Who the rows certainly are, and what that comes to. */
export type Certain = {
  readonly codes: Codes;
  readonly new: number;
  readonly same: number;
  /** Of the same, those who are met in the file alone. */
  readonly repeated: number;
  /** New people with a number that can be dialled. */
  readonly withNumber: number;
};

/** Who the rows are, with those who may be somebody else beside the new. */
export type Decided = Certain & {
  /** New people, who come in as such, and may be somebody else: nobody has decided. They are not among the `new`. */
  readonly maybe: number;
  /** Pairs to decide, those decided already among them. */
  readonly suggestions: number;
};

type Head = Omit<Decided, 'codes'> & { readonly stamp: string };

/** @param stamp of the book that they were decided against */
export function keepDecisions(folder: string, importId: string, stamp: string, decided: Decided): void {
  const { codes, ...counts } = decided;
  const head: Head = { ...counts, stamp };
  writeAside(decisionsFile(folder, importId), [
    `${JSON.stringify(head)}\n`,
    new Uint8Array(codes.buffer, codes.byteOffset, codes.byteLength),
  ]);
}

/** What was decided against a book of that stamp, or null. */
export function keptDecisions(folder: string, importId: string, stamp: string): Decided | null {
  const file = decisionsFile(folder, importId);
  if (!existsSync(file)) return null;
  const bytes = readFileSync(file);
  const end = bytes.indexOf(10);
  const { stamp: found, ...counts } = JSON.parse(bytes.subarray(0, end).toString('utf8')) as Head;
  if (found !== stamp) return null;
  const codes = new Uint8Array(bytes.subarray(end + 1)).buffer;
  return { ...counts, codes: new Int32Array(codes) };
}
