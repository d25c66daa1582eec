import { randomBytes } from 'node:crypto';
import type { World } from '#core/world.ts';
import { openLog } from './log.ts';

/** The core's world, and what only a shell needs beside it. */
export interface ShellWorld extends World {
  /** Milliseconds that this world's clock is ahead of the machine's: 0 unless another start was asked for. */
  readonly aheadMs: number;
  /** An unguessable text, a new one each time. */
  secret(): string;
}

/** Milliseconds between the machine's clock and one that shows `at` (UTC milliseconds) at this moment. */
export function aheadOf(at: number | undefined): number {
  return at === undefined ? 0 : at - Date.now();
}

let pool = Buffer.alloc(0);

/** Sixteen bytes of chance, drawn by the thousand: an import asks for millions of ids. */
function chance(): Buffer {
  if (pool.length < 16) pool = randomBytes(16_384);
  const bytes = pool.subarray(0, 16);
  pool = pool.subarray(16);
  return bytes;
}

/** A UUIDv7 (RFC 9562): 48 bits of UTC milliseconds, then chance. */
function uuidv7(at: number): string {
  const bytes = chance();
  bytes.writeUIntBE(at, 0, 6);
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/**
 * As many UUIDv7 of one instant as are asked for, rising by a counter (RFC 9562, 6.2, method 1): rows that
 * are written in this order are then written at the end of their index.
 */
function uuidsv7(at: number, count: number): Uint8Array {
  const bytes = randomBytes(count * 16);
  for (let n = 0; n < count; n += 1) {
    const from = n * 16;
    bytes.writeUIntBE(at, from, 6);
    bytes.writeUInt16BE(0x7000 | ((n >>> 12) & 0x0fff), from + 6);
    bytes.writeUInt16BE(0x8000 | (n & 0x0fff), from + 8);
  }
  return bytes;
}

/**
 * The one place that reads the clock and makes ids by chance.
 *
 * @param folder the book's folder
 * @param aheadMs how far the clock of this world is ahead of the machine's; it then runs on
 */
export function makeWorld({ folder, aheadMs = 0 }: { folder: string; aheadMs?: number }): ShellWorld {
  const now = () => Date.now() + aheadMs;
  return {
    now,
    newId: () => uuidv7(now()),
    newIds: (count) => uuidsv7(now(), count),
    zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    version: HANDSET_VERSION,
    folder,
    log: openLog(folder, now, () => randomBytes(4).toString('hex')),
    aheadMs,
    secret: () => randomBytes(32).toString('base64url'),
  };
}
