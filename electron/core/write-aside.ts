import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { syncFolder } from './durable.ts';

/** What is written, at once or piece by piece. */
export type Pieces = string | Uint8Array | Iterable<string | Uint8Array>;

const isPiece = (content: Pieces): content is string | Uint8Array =>
  typeof content === 'string' || content instanceof Uint8Array;

function writeWhole(handle: number, piece: string | Uint8Array): void {
  const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
  for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
}

/** Opens the file that is written aside, and puts it in place once it is whole. */
function beginAside(file: string, mode: number) {
  const aside = `${file}.part`;
  rmSync(aside, { force: true });
  const handle = openSync(aside, 'wx', mode);
  return {
    write: (piece: string | Uint8Array) => writeWhole(handle, piece),
    /** Flushes what was written, if all went well. */
    end(isWhole: boolean) {
      try {
        if (isWhole) fsyncSync(handle);
      } finally {
        closeSync(handle);
      }
    },
    place: () => renameSync(aside, file),
    drop: () => rmSync(aside, { force: true }),
  };
}

/**
 * Writes a file so that whoever looks sees the old one or the whole new one, and a power cut leaves
 * one of the two: written aside, flushed, renamed, the folder flushed.
 *
 * @throws what the file system says (ENOSPC, EACCES ...); the file that stood there is then unharmed
 */
export function writeAside(file: string, content: Pieces, mode = 0o600): void {
  const aside = beginAside(file, mode);
  let isWhole = false;
  try {
    try {
      for (const piece of isPiece(content) ? [content] : content) aside.write(piece);
      isWhole = true;
    } finally {
      aside.end(isWhole);
    }
    aside.place();
  } catch (error) {
    aside.drop();
    throw error;
  }
  syncFolder(dirname(file));
}

/**
 * The same for pieces that come one after another. What ends them early, or throws, leaves no file.
 *
 * @throws what the pieces throw, or the file system says
 */
export async function writeAsideFrom(
  file: string,
  pieces: AsyncIterable<string | Uint8Array>,
  mode = 0o600,
): Promise<void> {
  const aside = beginAside(file, mode);
  let isWhole = false;
  try {
    try {
      for await (const piece of pieces) aside.write(piece);
      isWhole = true;
    } finally {
      aside.end(isWhole);
    }
    aside.place();
  } catch (error) {
    aside.drop();
    throw error;
  }
  syncFolder(dirname(file));
}
