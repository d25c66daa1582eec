import { createHash } from 'node:crypto';
import { openSource } from '../files/source.ts';

/** The SHA-256 of a file, in hex, read a piece at a time. */
export function sha256OfFile(path: string): string {
  const hash = createHash('sha256');
  const reader = openSource(path);
  try {
    const buffer = Buffer.alloc(1 << 20);
    for (;;) {
      const read = reader.read(buffer, 0, buffer.length);
      if (read === 0) return hash.digest('hex');
      hash.update(buffer.subarray(0, read));
    }
  } finally {
    reader.close();
  }
}

/**
 * What the rows of a list are known by when its very bytes come in again: those of the file, and of a
 * workbook the sheet as well, for the second row of one sheet is not that of another.
 */
export const signOfBytes = (sha256: string, sheet: string | null): string =>
  sheet === null ? sha256 : createHash('sha256').update(`${sha256}\n${sheet}`).digest('hex');
