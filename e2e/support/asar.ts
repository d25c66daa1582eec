import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

type Entry =
  | { readonly files: Readonly<Record<string, Entry>> }
  | { readonly size: number; readonly offset?: string; readonly unpacked?: true };

interface Packed {
  readonly path: string;
  readonly size: number;
  /** Null for a file that lies beside the archive. */
  readonly offset: number | null;
}

function* filesOf(entry: Entry, path: string): Generator<Packed> {
  if ('files' in entry) {
    for (const [name, inner] of Object.entries(entry.files)) yield* filesOf(inner, join(path, name));
    return;
  }
  yield { path, size: entry.size, offset: entry.unpacked ? null : Number(entry.offset) };
}

/** An archive of Electron's: the length of its header, the header as JSON, then the files end to end. */
export function readAsar(file: string): {
  readonly files: readonly Packed[];
  extractTo(folder: string): void;
} {
  const bytes = readFileSync(file);
  const header = JSON.parse(bytes.toString('utf8', 16, 16 + bytes.readUInt32LE(12))) as Entry;
  const start = 8 + bytes.readUInt32LE(4);
  const files = [...filesOf(header, '')];
  return {
    files,
    extractTo(folder) {
      for (const { path, size, offset } of files) {
        const to = join(folder, path);
        mkdirSync(dirname(to), { recursive: true });
        if (offset === null) cpSync(join(`${file}.unpacked`, path), to);
        else writeFileSync(to, bytes.subarray(start + offset, start + offset + size));
      }
    },
  };
}
