/** A line of a card as it was before it was folded, and the physical line where it starts, from 1. */
export type LogicalLine = { readonly line: number; readonly text: string };

/** No value of a card that anybody reads is longer; what is beyond is left out. */
const longestValue = 1 << 18;

const picture =
  /^(?:[\w-]+\.)?(?:photo|logo|sound|key|x-ms-cardpicture)[;:]|^[^:]*;(?:encoding=)?b(?:ase64)?[;:]/i;
/** What is text however it is encoded: some phones write names in base64. */
const words = /^(?:[\w-]+\.)?(?:n|fn|org|title|role|note|adr|email|tel|url|nickname)[;:]/i;
const quotedPrintable = /^[^:]*;(?:encoding=)?"?quoted-printable"?[;:]/i;
const marker = /^(?:begin|end):\s*vcard\s*$/i;

type Open = {
  readonly line: number;
  text: string;
  readonly dropped: boolean;
  readonly quoted: boolean;
};

/**
 * Puts folded lines together again: a line that begins with a space or a tab goes on with the one
 * before, and so does the next line after a soft break of quoted-printable. Pictures and sounds are
 * passed over line by line, so that they never stand in the memory.
 */
export class Unfolder {
  private line = 0;
  private open: Open | null = null;

  /** Takes lines in and yields the logical ones that are complete. `last` closes what is still open. */
  *add(lines: readonly string[], last: boolean): Generator<LogicalLine> {
    for (const text of lines) {
      this.line += 1;
      if (this.goesOn(text)) continue;
      if (this.open !== null) yield this.open;
      const head = text.slice(0, 300);
      const dropped = picture.test(head) && !words.test(head);
      this.open = {
        line: this.line,
        text: dropped ? text.slice(0, text.indexOf(':') + 1) : text.slice(0, longestValue),
        dropped,
        quoted: quotedPrintable.test(head),
      };
    }
    if (!last || this.open === null) return;
    yield this.open;
    this.open = null;
  }

  /** Whether a line belongs to the one before it, which then has it. */
  private goesOn(text: string): boolean {
    const { open } = this;
    if (open === null || marker.test(open.text) || marker.test(text)) return false;
    const soft = open.quoted && open.text.endsWith('=');
    if (open.dropped) return /^[ \t]/.test(text) || /^[\w+/=]{16,}$/.test(text) || text === '';
    if (soft) this.append(open, open.text.slice(0, -1), text);
    else if (/^[ \t]/.test(text)) this.append(open, open.text, text.slice(1));
    // A line without a name is the rest of a value that somebody broke by hand.
    else if (text !== '' && !text.includes(':')) this.append(open, open.text, `\n${text}`);
    else return false;
    return true;
  }

  private append(open: Open, before: string, more: string): void {
    open.text = before.length + more.length > longestValue ? before : before + more;
  }
}
