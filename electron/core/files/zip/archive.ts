import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { unreadable } from '../csv/refusal.ts';

/** A file inside an archive. */
export type Entry = {
  readonly name: string;
  /** 0 for stored as it is, 8 for deflated. */
  readonly method: number;
  /** Where its own header stands in the archive. */
  readonly at: number;
  /** Bytes in the archive, and bytes that they unpack to. */
  readonly packed: number;
  readonly unpacked: number;
};

/** The files of an archive, by name. */
export type Archive = {
  readonly path: string;
  readonly fileName: string;
  readonly entries: ReadonlyMap<string, Entry>;
};

const mostEntries = 20_000;
const mostUnpacked = 4 * 1024 ** 3;
/** Beyond this size, more than this many times smaller is no table of people. */
const packsWell = { bytes: 32 << 20, times: 200 };

/**
 * Reads what an archive holds, and unpacks nothing. An archive made to fill a disk or a memory is told
 * by its own words: how many files, how large, and whether they share their bytes. One that lies about
 * it is found out when it is unpacked.
 *
 * @throws UNREADABLE_FILE
 */
export function openArchive(path: string, fileName: string): Archive {
  const fd = openSync(path, 'r');
  try {
    const { size } = fstatSync(fd);
    const directory = findDirectory(fd, size);
    if (directory === null)
      throw unreadable(
        fileName,
        'is damaged: its end is missing',
        'Get the file again, whole, and import that.',
      );
    if (directory.entries > mostEntries || directory.bytes > 64 << 20) throw tooMuch(fileName);
    const entries = entriesOf(bytesAt(fd, directory.at, directory.bytes), fileName);
    let packed = 0;
    let unpacked = 0;
    for (const entry of entries.values()) {
      if (entry.at + entry.packed > size)
        throw unreadable(
          fileName,
          `is damaged: ${entry.name} in it is not whole`,
          'Get the file again, whole, and import that.',
        );
      packed += entry.packed;
      unpacked += entry.unpacked;
      if (entry.unpacked > packsWell.bytes && entry.unpacked > entry.packed * packsWell.times)
        throw tooMuch(fileName);
    }
    if (unpacked > mostUnpacked || packed > size) throw tooMuch(fileName);
    return { path, fileName, entries };
  } finally {
    closeSync(fd);
  }
}

/** The one sentence for an archive that would unpack to more than any list is. */
export const tooMuch = (fileName: string) =>
  unreadable(
    fileName,
    'would unpack to far more than any list of people',
    'It may have been made to do harm.',
  );

function bytesAt(fd: number, at: number, length: number): Buffer {
  const buffer = Buffer.alloc(length);
  let filled = 0;
  while (filled < length) {
    const read = readSync(fd, buffer, filled, length - filled, at + filled);
    if (read === 0) break;
    filled += read;
  }
  return buffer.subarray(0, filled);
}

/** The directory stands at the end, before a comment of at most 64 KB; in large archives a second record has it. */
function findDirectory(fd: number, size: number): { at: number; bytes: number; entries: number } | null {
  const from = Math.max(0, size - 65_558);
  const tail = bytesAt(fd, from, size - from);
  for (let at = tail.length - 22; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== 0x06054b50) continue;
    const found = {
      entries: tail.readUInt16LE(at + 10),
      bytes: tail.readUInt32LE(at + 12),
      at: tail.readUInt32LE(at + 16),
    };
    const large = at >= 20 && tail.readUInt32LE(at - 20) === 0x07064b50;
    if (large) {
      const recordAt = Number(tail.readBigUInt64LE(at - 12));
      // Whoever damaged it may have written a place that no file has.
      if (recordAt + 56 > size) return null;
      const record = bytesAt(fd, recordAt, 56);
      if (record.length === 56 && record.readUInt32LE(0) === 0x06064b50) {
        found.entries = Number(record.readBigUInt64LE(32));
        found.bytes = Number(record.readBigUInt64LE(40));
        found.at = Number(record.readBigUInt64LE(48));
      }
    }
    return found.at + found.bytes <= size ? found : null;
  }
  return null;
}

function entriesOf(directory: Buffer, fileName: string): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (let at = 0; at + 46 <= directory.length && directory.readUInt32LE(at) === 0x02014b50; ) {
    const flags = directory.readUInt16LE(at + 8);
    const nameLength = directory.readUInt16LE(at + 28);
    const extraLength = directory.readUInt16LE(at + 30);
    const nameAt = at + 46;
    const bytes = directory.subarray(nameAt, nameAt + nameLength);
    const name = bytes.toString((flags & 0x800) === 0 ? 'latin1' : 'utf8').replaceAll('\\', '/');
    const sizes = sizesOf(
      directory,
      at,
      directory.subarray(nameAt + nameLength, nameAt + nameLength + extraLength),
    );
    if ((flags & 1) !== 0 && !name.endsWith('/'))
      throw unreadable(fileName, 'is locked with a password', 'Save it without one and import that.');
    if (!name.endsWith('/')) entries.set(name, { name, method: directory.readUInt16LE(at + 10), ...sizes });
    at = nameAt + nameLength + extraLength + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/** Sizes and place of an entry; what is too large for its field stands among the extras. */
function sizesOf(directory: Buffer, at: number, extra: Buffer): Pick<Entry, 'at' | 'packed' | 'unpacked'> {
  const sizes = {
    unpacked: directory.readUInt32LE(at + 24),
    packed: directory.readUInt32LE(at + 20),
    at: directory.readUInt32LE(at + 42),
  };
  for (let from = 0; from + 4 <= extra.length; ) {
    const length = extra.readUInt16LE(from + 2);
    if (extra.readUInt16LE(from) === 1) {
      let next = from + 4;
      for (const key of ['unpacked', 'packed', 'at'] as const) {
        if (sizes[key] !== 0xffffffff || next + 8 > extra.length) continue;
        sizes[key] = Number(extra.readBigUInt64LE(next));
        next += 8;
      }
    }
    from += 4 + length;
  }
  return sizes;
}
