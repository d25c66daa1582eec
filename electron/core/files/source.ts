import { closeSync, openSync, readSync } from 'node:fs';
import type { ByteReader } from './byte-reader.ts';
import { type Packed, unpack } from './zip/unpack.ts';

/** Where the bytes of a table come from: a file, or one inside an archive. Plain data, for workers. */
export type Source = string | Packed;

/** Opens a source at its beginning. The caller closes it. */
export function openSource(source: Source): ByteReader {
  if (typeof source !== 'string') return unpack(source);
  const fd = openSync(source, 'r');
  let at = 0;
  return {
    read(buffer, offset, length) {
      const count = readSync(fd, buffer, offset, length, at);
      at += count;
      return count;
    },
    position: () => at,
    close: () => closeSync(fd),
  };
}

/** The first bytes of a source, fewer where it has fewer. */
export function headOf(source: Source, length: number): Buffer {
  const reader = openSource(source);
  try {
    const head = Buffer.alloc(length);
    let filled = 0;
    while (filled < length) {
      const count = reader.read(head, filled, length - filled);
      if (count === 0) break;
      filled += count;
    }
    return head.subarray(0, filled);
  } finally {
    reader.close();
  }
}
