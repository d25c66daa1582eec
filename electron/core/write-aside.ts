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

/**
 * Writes a file so that whoever looks sees the old one or the whole new one, and a power cut leaves
 * one of the two: written aside, flushed, renamed, the folder flushed.
 *
 * @throws what the file system says (ENOSPC, EACCES ...); the file that stood there is then unharmed
 */
export function writeAside(file: string, content: Pieces, mode = 0o600): void {
  const aside = `${file}.part`;
  rmSync(aside, { force: true });
  const handle = openSync(aside, 'wx', mode);
  try {
    try {
      for (const piece of isPiece(content) ? [content] : content) writeWhole(handle, piece);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(aside, file);
  } catch (error) {
    rmSync(aside, { force: true });
    throw error;
  }
  syncFolder(dirname(file));
}
