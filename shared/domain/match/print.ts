import { hashHalves } from './key-hash.ts';
import { type Proof, proofNumber } from './proof.ts';

/**
 * What of a row decides who it is, in a few numbers of 32 bits: small enough to go through a million of them
 * at once. Names stand nowhere in it; they are looked up for the few rows that have a key in common.
 */
export type Print = {
  /** How much the row says: the fullest leads. */
  readonly fullness: number;
  /** A hash of all that the row says, its line apart: it decides between rows equally full. */
  readonly content: number;
  /** It has a number that can be dialled. */
  readonly numbered: boolean;
  /** Of each proof the number of its kind and two halves of a hash. */
  readonly keys: ArrayLike<number>;
};

const numbersOfKey = 3;

/** @param content all that the row says, its line apart, as one text */
export const printOf = (
  keys: readonly Proof[],
  fullness: number,
  content: string,
  numbered: boolean,
): Print => ({
  fullness: Math.min(fullness, 32_767),
  content: hashHalves(content).low,
  numbered,
  keys: printedKeys(keys),
});

export function printedKeys(keys: readonly Proof[]): number[] {
  const printed: number[] = [];
  for (const { kind, key } of keys) {
    const { high, low } = hashHalves(key);
    printed.push(proofNumber(kind), high, low);
  }
  return printed;
}

/** The prints of some rows, one after another. */
export function packedPrints(rows: readonly Print[]): Uint32Array<ArrayBuffer> {
  const packed = new Uint32Array(rows.reduce((sum, { keys }) => sum + 3 + keys.length, 0));
  let at = 0;
  for (const { fullness, content, numbered, keys } of rows) {
    packed[at++] = fullness * 2 + Number(numbered);
    packed[at++] = content;
    packed[at++] = keys.length;
    packed.set(keys, at);
    at += keys.length;
  }
  return packed;
}

/** The prints that were packed, row by row. */
export function* unpackedPrints(packed: Uint32Array): Generator<Print> {
  for (let at = 0; at < packed.length; ) {
    const [lead = 0, content = 0, length = 0] = [packed[at], packed[at + 1], packed[at + 2]];
    const keys = packed.subarray(at + 3, at + 3 + length);
    yield { fullness: lead >>> 1, content, numbered: (lead & 1) > 0, keys };
    at += 3 + length;
  }
}

/** Each key of a print. */
export function* keysOfPrint(
  keys: ArrayLike<number>,
): Generator<readonly [kind: number, high: number, low: number]> {
  for (let at = 0; at < keys.length; at += numbersOfKey)
    yield [keys[at] ?? 0, keys[at + 1] ?? 0, keys[at + 2] ?? 0];
}
