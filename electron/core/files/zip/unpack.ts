import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { Inflate } from 'fflate';
import { unreadable } from '../csv/refusal.ts';
import type { ByteReader } from '../byte-reader.ts';
import { type Entry, tooMuch } from './archive.ts';

/** A file inside an archive, as a source of bytes. */
export type Packed = { readonly path: string; readonly fileName: string; readonly entry: Entry };

/** So much is taken from the disk at a time: deflated as far as can be, it becomes 16 MB. */
const chunkBytes = 16_384;

/**
 * Unpacks a file of an archive as it is read, from front to back. It ends in a sentence where the bytes
 * are damaged, or are more than the archive said.
 *
 * @throws UNREADABLE_FILE
 */
export function unpack({ path, fileName, entry }: Packed): ByteReader {
  const damaged = () =>
    unreadable(
      fileName,
      `is damaged: ${entry.name} in it cannot be unpacked`,
      'Get the file again and import that.',
    );
  if (entry.method !== 0 && entry.method !== 8)
    throw unreadable(fileName, 'is packed in a way that is not known here', 'Save it again and import that.');
  const fd = openSync(path, 'r');
  const { size } = fstatSync(fd);
  const local = Buffer.alloc(30);
  readSync(fd, local, 0, 30, entry.at);
  if (local.readUInt32LE(0) !== 0x04034b50) {
    closeSync(fd);
    throw damaged();
  }
  const from = entry.at + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
  let taken = 0;
  let given = 0;
  let ready: Buffer[] = [];
  const take = (chunk: Uint8Array): void => {
    given += chunk.length;
    if (given > entry.unpacked) throw tooMuch(fileName);
    if (chunk.length > 0) ready.push(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length));
  };
  const inflate = entry.method === 8 ? new Inflate(take) : null;

  /** Takes the next bytes from the disk; false at the end. */
  const fill = (): boolean => {
    if (taken >= entry.packed) return false;
    const chunk = Buffer.alloc(Math.min(chunkBytes, entry.packed - taken));
    const read = readSync(fd, chunk, 0, chunk.length, from + taken);
    if (read === 0) throw damaged();
    taken += read;
    if (inflate === null) take(chunk.subarray(0, read));
    else {
      try {
        inflate.push(chunk.subarray(0, read), taken >= entry.packed);
      } catch (error) {
        throw error instanceof Error && 'data' in error ? error : damaged();
      }
    }
    if (taken >= entry.packed && given < entry.unpacked) throw damaged();
    return true;
  };

  return {
    read(buffer, offset, length) {
      while (ready.length === 0) if (!fill()) return 0;
      const [first = Buffer.alloc(0)] = ready;
      const count = Math.min(length, first.length);
      first.copy(buffer, offset, 0, count);
      if (count === first.length) ready.shift();
      else ready[0] = first.subarray(count);
      return count;
    },
    position: () => Math.round((taken / Math.max(1, entry.packed)) * size),
    close: () => {
      ready = [];
      closeSync(fd);
    },
  };
}
