import { unreadable } from '../csv/refusal.ts';
import type { Packed } from '../zip/unpack.ts';
import { unescaped } from './values.ts';
import { parseXml } from './xml.ts';

const blockBytes = 4 << 20;
/** All the texts of a workbook; what has more leaves no room for anything else. */
const mostBytes = 192 << 20;
const mostStrings = 16 << 20;
const longestString = 1 << 20;

/**
 * The texts that cells share, by number. They are read only as far as anybody asks, and kept as bytes:
 * a large workbook has millions of them.
 */
export class SharedStrings {
  private readonly source: Packed | null;
  private readonly parse: Generator<number>;
  private readonly blocks: Buffer[] = [];
  private used = blockBytes;
  private places = new Uint32Array(1024);
  private count = 0;

  constructor(source: Packed | null) {
    this.source = source;
    this.parse = this.read();
  }

  /** @throws UNREADABLE_FILE */
  at(index: number): string {
    while (index >= this.count) if (this.parse.next().done) return '';
    const place = this.places[index] ?? 0;
    const block = this.blocks[Math.floor(place / blockBytes)];
    if (block === undefined) return '';
    const from = place % blockBytes;
    return block.toString('utf8', from + 4, from + 4 + block.readUInt32LE(from));
  }

  close(): void {
    this.parse.return(0);
  }

  private *read(): Generator<number> {
    if (this.source === null) return;
    let text: string | null = null;
    let inText = false;
    let phonetic = false;
    yield* parseXml(this.source, {
      open(name) {
        if (name === 'si') text = '';
        else if (name === 't') inText = true;
        else if (name === 'rPh') phonetic = true;
      },
      text(more) {
        if (inText && !phonetic && text !== null && text.length < longestString) text += more;
      },
      close: (name) => {
        if (name === 't') inText = false;
        else if (name === 'rPh') phonetic = false;
        else if (name === 'si') {
          this.keep(unescaped(text ?? '').slice(0, longestString));
          text = null;
        }
      },
    });
  }

  private keep(text: string): void {
    const length = Buffer.byteLength(text);
    if (this.used + 4 + length > blockBytes) {
      if (this.blocks.length * blockBytes >= mostBytes || this.count > mostStrings)
        throw unreadable(
          this.source?.fileName ?? '',
          'holds more text than fits into the memory',
          'Save the sheet as CSV and import that.',
        );
      this.blocks.push(Buffer.alloc(blockBytes));
      this.used = 0;
    }
    const block = this.blocks.at(-1) ?? Buffer.alloc(0);
    if (this.count === this.places.length) {
      const larger = new Uint32Array(this.places.length * 2);
      larger.set(this.places);
      this.places = larger;
    }
    this.places[this.count] = (this.blocks.length - 1) * blockBytes + this.used;
    this.count += 1;
    block.writeUInt32LE(length, this.used);
    block.write(text, this.used + 4);
    this.used += 4 + length;
  }
}
