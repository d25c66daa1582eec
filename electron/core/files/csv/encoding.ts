import { isUtf8 } from 'node:buffer';
import iconv from 'iconv-lite';
import { detect } from 'jschardet';
import { headOf, openSource, type Source } from '../source.ts';
import { refuseOther, unreadable } from './refusal.ts';

/** How a file's bytes become text. */
export type Encoding = {
  /** A name that people and iconv know: 'utf-8', 'utf-16le', 'windows-1252', 'macintosh' ... */
  readonly name: string;
  /** Bytes of the byte-order mark to pass over. */
  readonly bomBytes: number;
  /** UTF-8 with some lines in windows-1252: each line is decoded by what it is. */
  readonly mixed: boolean;
};

const boms: readonly (readonly [string, string])[] = [
  ['fffe0000', 'utf-32le'],
  ['0000feff', 'utf-32be'],
  ['efbbbf', 'utf-8'],
  ['fffe', 'utf-16le'],
  ['feff', 'utf-16be'],
];

const chunkBytes = 1 << 20;

/**
 * Finds the encoding of a file: by its byte-order mark, else by where its zero bytes are, else UTF-8
 * if every byte of it agrees, else by statistics. Reads the whole file once, a chunk at a time.
 *
 * @throws UNREADABLE_FILE for a file that is no text
 */
export function findEncoding(source: Source, fileName: string): Encoding {
  const sample = headOf(source, 65_536);
  refuseOther(sample, fileName);
  const hex = sample.subarray(0, 4).toString('hex');
  const bom = boms.find(([magic]) => hex.startsWith(magic));
  if (bom !== undefined) {
    const [magic, name] = bom;
    const bytes = magic.length / 2;
    // The zero bytes say more than the mark, which some writers get wrong.
    if (name !== 'utf-8')
      return { name: wideByZeros(sample.subarray(bytes)) ?? name, bomBytes: bytes, mixed: false };
  }
  const bomBytes = bom === undefined ? 0 : 3;
  const wide = bom === undefined ? wideByZeros(sample) : null;
  if (wide !== null) return { name: wide, bomBytes: 0, mixed: false };
  if (isBinary(sample)) throw unreadable(fileName, 'holds no text, so it is no list');
  const broken = brokenUtf8(source);
  if (broken === null) return { name: 'utf-8', bomBytes, mixed: false };
  if (bom !== undefined || mostlyUtf8(broken)) return { name: 'utf-8', bomBytes, mixed: true };
  return { name: byStatistics(broken), bomBytes: 0, mixed: false };
}

/** UTF-16 and UTF-32 by where the zero bytes of plain Latin text stand; null for anything else. */
function wideByZeros(sample: Buffer): string | null {
  const units = Math.min(sample.length >> 2, 1024);
  if (units < 2) return null;
  const zeros = [0, 0, 0, 0];
  for (let at = 0; at < units * 4; at += 1) if (sample[at] === 0) zeros[at & 3] = (zeros[at & 3] ?? 0) + 1;
  const pattern = zeros
    .map((count) => (count > units * 0.7 ? 'z' : count < units * 0.1 ? 'c' : '?'))
    .join('');
  return { czzz: 'utf-32le', zzzc: 'utf-32be', czcz: 'utf-16le', zczc: 'utf-16be' }[pattern] ?? null;
}

/** More than a stray control character: not text in any one-byte encoding. */
function isBinary(sample: Buffer): boolean {
  let strange = 0;
  for (const byte of sample)
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 26 && byte !== 27)) strange += 1;
  return strange > Math.max(8, sample.length * 0.02);
}

/** The first chunk that is not UTF-8, or null if the whole file is. */
function brokenUtf8(source: Source): Buffer | null {
  const reader = openSource(source);
  try {
    const buffer = Buffer.alloc(chunkBytes);
    let kept = 0;
    for (;;) {
      const read = reader.read(buffer, kept, chunkBytes - kept);
      const filled = kept + read;
      if (read === 0)
        return filled === 0 || isUtf8(buffer.subarray(0, filled))
          ? null
          : Buffer.from(buffer.subarray(0, filled));
      // A character may be cut at the end of the chunk: its bytes wait for the next one.
      let whole = filled;
      while (whole > filled - 4 && whole > 0 && ((buffer[whole - 1] ?? 0) & 0xc0) === 0x80) whole -= 1;
      if (whole > 0 && (buffer[whole - 1] ?? 0) >= 0xc0) whole -= 1;
      else whole = filled;
      if (!isUtf8(buffer.subarray(0, whole))) return Buffer.from(buffer.subarray(0, filled));
      buffer.copyWithin(0, whole, filled);
      kept = filled - whole;
    }
  } finally {
    reader.close();
  }
}

/** Whether the lines with special characters are nearly all UTF-8: then a few were pasted in. */
function mostlyUtf8(chunk: Buffer): boolean {
  let good = 0;
  let bad = 0;
  for (let start = 0; start < chunk.length; ) {
    const end = chunk.indexOf(10, start);
    const line = chunk.subarray(start, end < 0 ? chunk.length : end);
    if (line.some((byte) => byte >= 0x80)) {
      if (isUtf8(line)) good += 1;
      else bad += 1;
    }
    start = end < 0 ? chunk.length : end + 1;
  }
  return good > bad;
}

function byStatistics(chunk: Buffer): string {
  const high = chunk.reduce((count, byte) => count + (byte >= 0x80 ? 1 : 0), 0);
  const letters = chunk.reduce(
    (count, byte) => count + (/[A-Za-z]/.test(String.fromCharCode(byte)) ? 1 : 0),
    0,
  );
  // A script other than Latin fills whole words with high bytes, accents are a few in a hundred: past
  // that gate the best guess is taken, however low the detector rates a short list.
  if (high > letters * 0.25) {
    const guess = detect(chunk.subarray(0, 65_536));
    if (guess?.encoding && iconv.encodingExists(guess.encoding)) return guess.encoding.toLowerCase();
  }
  return accented(chunk, 'macintosh') > accented(chunk, 'windows-1252') ? 'macintosh' : 'windows-1252';
}

/** How many special characters stand inside words as letters, if the bytes are read so. */
function accented(chunk: Buffer, encoding: string): number {
  const text = iconv.decode(chunk.subarray(0, 65_536), encoding);
  return (text.match(/(?<=\p{L})[à-öø-ÿœšž](?=\p{L}|\b|$)|(?<=^|[\s,;"])[À-ÖØ-Þ](?=\p{Ll})|ß/gmu) ?? [])
    .length;
}
