import { isUtf8 } from 'node:buffer';
import { headOf, openSource, type Source } from '../source.ts';
import { fallbackFor } from './one-byte.ts';
import { refuseOther, unreadable } from './refusal.ts';

/** How a file's bytes become text. */
export type Encoding = {
  /** A name that people and iconv know: 'utf-8', 'utf-16le', 'windows-1252', 'macintosh' ... */
  readonly name: string;
  /** Bytes of the byte-order mark to pass over. */
  readonly bomBytes: number;
  /** What lines are in that are not UTF-8, where a line may be either; null where all are in one. */
  readonly otherwise: string | null;
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
 * @param chosen what somebody said that it is in
 * @throws UNREADABLE_FILE for a file that is no text
 */
export function findEncoding(source: Source, fileName: string, chosen?: string): Encoding {
  const sample = headOf(source, 65_536);
  refuseOther(sample, fileName);
  const hex = sample.subarray(0, 4).toString('hex');
  const [magic = '', marked = null] = boms.find(([each]) => hex.startsWith(each)) ?? [];
  const bomBytes = magic.length / 2;
  if (chosen !== undefined)
    return { name: chosen, bomBytes: marked === chosen ? bomBytes : 0, otherwise: null };
  if (marked !== null && marked !== 'utf-8') {
    // The zero bytes say more than the mark, which some writers get wrong.
    return { name: wideByZeros(sample.subarray(bomBytes)) ?? marked, bomBytes, otherwise: null };
  }
  const wide = marked === null ? wideByZeros(sample) : null;
  if (wide !== null) return { name: wide, bomBytes: 0, otherwise: null };
  if (isBinary(sample)) throw unreadable(fileName, 'holds no text, so it is no list');
  const broken = brokenUtf8(source);
  if (broken === null) return { name: 'utf-8', bomBytes, otherwise: null };
  const { others, mostlyUtf8 } = partsOf(broken);
  const otherwise = fallbackFor(others);
  if (marked !== null || mostlyUtf8) return { name: 'utf-8', bomBytes, otherwise: otherwise.name };
  return { name: otherwise.name, bomBytes, otherwise: otherwise.oneByte ? otherwise.name : null };
}

/**
 * UTF-16 and UTF-32 by where the zero bytes stand: of plain Latin text everywhere, in other scripts at
 * the ends of lines and between words; null for anything else.
 */
function wideByZeros(sample: Buffer): string | null {
  const length = Math.min(sample.length & ~3, 8192);
  if (length < 8) return null;
  const zeros = [0, 0, 0, 0] as [number, number, number, number];
  for (let at = 0; at < length; at += 1) if (sample[at] === 0) zeros[(at & 3) as 0] += 1;
  const units = length / 4;
  const [a, b, c, d] = zeros;
  if (c > units * 0.9 && d > units * 0.9 && a < units * 0.1) return 'utf-32le';
  if (a > units * 0.9 && b > units * 0.9 && d < units * 0.1) return 'utf-32be';
  const few = units * 2 * 0.03;
  if (b + d > Math.max(2, few) && a + c <= (b + d) * 0.05 && sample.includes('\n\0', 0, 'latin1'))
    return 'utf-16le';
  if (a + c > Math.max(2, few) && b + d <= (a + c) * 0.05 && sample.includes('\0\n', 0, 'latin1'))
    return 'utf-16be';
  return null;
}

/** More than stray control characters and zero bytes: not text in any one-byte encoding. */
function isBinary(sample: Buffer): boolean {
  let strange = 0;
  let zeros = 0;
  for (const byte of sample) {
    if (byte === 0) zeros += 1;
    else if (byte < 9 || (byte > 13 && byte < 32 && byte !== 26 && byte !== 27)) strange += 1;
  }
  return strange > Math.max(8, sample.length * 0.02) || zeros > Math.max(8, sample.length * 0.1);
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

/** The lines of a chunk that are not UTF-8, and whether more of the special ones are. */
function partsOf(chunk: Buffer): { readonly others: Buffer; readonly mostlyUtf8: boolean } {
  const others: Buffer[] = [];
  let good = 0;
  const lineEnd = chunk.includes(10) ? 10 : 13;
  for (let start = 0; start < chunk.length; ) {
    const end = chunk.indexOf(lineEnd, start) + 1 || chunk.length;
    const line = chunk.subarray(start, end);
    if (!isUtf8(line)) others.push(line);
    else if (line.some((byte) => byte >= 0x80)) good += 1;
    start = end;
  }
  return { others: Buffer.concat(others).subarray(0, 65_536), mostlyUtf8: good > others.length };
}
