import { hasWidth, isWhole, splitCells } from './cells.ts';

/** One record of a delimited file: its text, and the physical line where it starts, from 1. */
export type TextRecord = { readonly line: number; readonly text: string; readonly lines: number };

/** What is the matter with a record that takes more than the memory should hold. */
export class EndlessCell extends Error {
  readonly line: number;
  constructor(line: number) {
    super(`A cell that begins in line ${line} does not end.`);
    this.line = line;
  }
}

/** Lines, and characters, inside one pair of quotes; beyond them the quote was forgotten. */
const mostLines = 200_000;
const mostCharacters = 4 << 20;
/** As far as a forgotten quote's own cell is followed over lines that are no rows. */
const mostOwnLines = 50;

/**
 * Joins lines into records: a quoted cell may hold line breaks, so a record may span lines.
 *
 * A quote that is never closed would swallow the rest of the file. A record of several lines that is not
 * as wide as the header gives up its lines: reading goes on at the next of them that is, and what stood
 * before it is the record of the forgotten quote.
 */
export class RecordSplitter {
  private pending: string[] = [];
  private characters = 0;
  private line: number;
  private limit = mostLines;
  private readonly delimiter: string;
  /** Cells of the header; 0 where nobody knows yet. */
  private readonly width: number;

  constructor(delimiter: string, width: number, firstLine = 1) {
    this.delimiter = delimiter;
    this.width = width;
    this.line = firstLine;
  }

  /**
   * Takes lines in and gives back the records that are complete. `last` closes what is still open.
   *
   * @throws EndlessCell
   */
  add(lines: readonly string[], last: boolean): TextRecord[] {
    const records: TextRecord[] = [];
    // Lines given up are read again before the others; the last of them comes first.
    const again: string[] = [];
    let at = 0;
    for (;;) {
      const text = again.pop() ?? lines[at++];
      if (text === undefined) {
        if (!last || this.pending.length === 0) return records;
        this.giveUp(records, again);
        continue;
      }
      const open = this.pending.length > 0;
      if (!open && !text.includes('"')) {
        records.push({ line: this.line, text, lines: 1 });
        this.line += 1;
        continue;
      }
      const opens = leavesOpen(text, this.delimiter, open);
      if (!open && !opens) {
        records.push({ line: this.line, text, lines: 1 });
        this.line += 1;
        continue;
      }
      this.pending.push(text);
      this.characters += text.length + 1;
      if (opens) {
        if (this.pending.length > this.limit || this.characters > mostCharacters)
          this.tooLong(records, again);
        continue;
      }
      const whole = this.pending.join('\n');
      const fits =
        this.width === 0
          ? !splitCells(whole, this.delimiter).stray
          : isWhole(whole, this.delimiter, this.width);
      if (fits) {
        records.push({ line: this.line, text: whole, lines: this.pending.length });
        this.line += this.pending.length;
        this.pending = [];
        this.characters = 0;
        this.limit = mostLines;
      } else this.giveUp(records, again);
    }
  }

  private tooLong(records: TextRecord[], again: string[]): void {
    const inside = this.pending.slice(1, 2000);
    const judged = this.width > 1 && inside.length > 0 && this.limit === mostLines;
    if (judged && !inside.some((line) => this.isRow(line))) throw new EndlessCell(this.line);
    this.giveUp(records, again);
  }

  private isRow(line: string): boolean {
    return this.width < 2 || hasWidth(line, this.delimiter, this.width);
  }

  private giveUp(records: TextRecord[], again: string[]): void {
    const lines = this.pending;
    // Where one quote was forgotten many may be: each is followed less far than the one before.
    this.limit = Math.max(mostOwnLines, this.limit >> 2);
    const next = lines.findIndex((line, index) => index > 0 && this.isRow(line));
    const own = next < 0 ? lines.length : next;
    const taken = own > mostOwnLines || this.width < 2 ? 1 : own;
    records.push({ line: this.line, text: lines.slice(0, taken).join('\n'), lines: taken });
    this.line += taken;
    for (let index = lines.length - 1; index >= taken; index -= 1) again.push(lines[index] ?? '');
    this.pending = [];
    this.characters = 0;
  }
}

/** Whether a line ends inside quotes, given whether it began there: see `splitCells`. */
function leavesOpen(text: string, delimiter: string, inside: boolean): boolean {
  let at = 0;
  let open = inside;
  for (;;) {
    if (open) {
      const quote = text.indexOf('"', at);
      if (quote < 0) return true;
      if (text[quote + 1] === '"') {
        at = quote + 2;
        continue;
      }
      const after = pastSpaces(text, quote + 1);
      if (after < text.length && !text.startsWith(delimiter, after)) {
        // A quote in the middle of a quoted cell: text.
        at = quote + 1;
        continue;
      }
      if (after >= text.length) return false;
      open = false;
      at = after + delimiter.length;
    }
    const start = pastSpaces(text, at);
    if (text[start] === '"') {
      open = true;
      at = start + 1;
      continue;
    }
    const found = text.indexOf(delimiter, at);
    if (found < 0) return false;
    at = found + delimiter.length;
  }
}

function pastSpaces(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === 32) at += 1;
  return at;
}
