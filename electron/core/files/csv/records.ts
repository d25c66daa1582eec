/** One record of a delimited file: its text, and the physical line where it starts, from 1. */
export type TextRecord = { readonly line: number; readonly text: string; readonly lines: number };

/** More lines than this inside one pair of quotes mean that a quote was never closed. */
const mostLines = 500;
const mostCharacters = 1 << 20;

/**
 * Joins lines into records: a quoted cell may hold line breaks, so a record may span lines. A quote
 * opens a cell only at its beginning, so an inch mark inside a bare cell opens nothing.
 *
 * A quote that is never closed would swallow the rest of the file. `fits` judges a record of several
 * lines; one that does not fit, or grows beyond bounds, gives up its first line as a record of its own
 * and reading goes on at the next line.
 */
export class RecordSplitter {
  private readonly pending: string[] = [];
  private line = 1;
  private readonly delimiter: string;
  private readonly fits: (text: string) => boolean;

  constructor(delimiter: string, fits: (text: string) => boolean, firstLine = 1) {
    this.delimiter = delimiter;
    this.fits = fits;
    this.line = firstLine;
  }

  /** Takes lines in and yields the records that are complete. `last` closes what is still open. */
  *add(lines: readonly string[], last: boolean): Generator<TextRecord> {
    let queue: readonly string[] = lines;
    let at = 0;
    let characters = this.pending.reduce((sum, text) => sum + text.length, 0);
    let open = this.pending.length > 0;
    for (;;) {
      const text = queue[at];
      if (text === undefined && !(last && this.pending.length > 0)) return;
      if (text === undefined) {
        // The end of the file inside quotes.
        const again = this.pending.splice(0);
        yield this.emit([again[0] ?? '']);
        queue = again.slice(1);
        at = 0;
        characters = 0;
        open = false;
        continue;
      }
      at += 1;
      if (!open && !text.includes('"')) {
        yield this.emit([text]);
        continue;
      }
      open = leavesOpen(text, this.delimiter, open);
      if (!open && this.pending.length === 0) {
        yield this.emit([text]);
        continue;
      }
      this.pending.push(text);
      characters += text.length + 1;
      const tooLong = this.pending.length > mostLines || characters > mostCharacters;
      if (open && !tooLong) continue;
      if (!tooLong && this.fits(this.pending.join('\n'))) {
        yield this.emit(this.pending.splice(0));
      } else {
        const again = this.pending.splice(0);
        yield this.emit([again[0] ?? '']);
        queue = [...again.slice(1), ...queue.slice(at)];
        at = 0;
      }
      open = false;
      characters = 0;
    }
  }

  private emit(lines: readonly string[]): TextRecord {
    const record = {
      line: this.line,
      text: lines.length === 1 ? (lines[0] ?? '') : lines.join('\n'),
      lines: lines.length,
    };
    this.line += lines.length;
    return record;
  }
}

/** Whether a line ends inside quotes, given whether it began there. */
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
      const after = text.slice(quote + 1).match(/^ */)?.[0].length ?? 0;
      const next = quote + 1 + after;
      if (next < text.length && !text.startsWith(delimiter, next)) {
        // A quote in the middle of a quoted cell: text.
        at = quote + 1;
        continue;
      }
      open = false;
      at = next;
      if (at >= text.length) return false;
      at += delimiter.length;
    }
    if (text[at] === '"') {
      open = true;
      at += 1;
      continue;
    }
    const found = text.indexOf(delimiter, at);
    if (found < 0) return false;
    at = found + delimiter.length;
    if (at >= text.length) return false;
  }
}
