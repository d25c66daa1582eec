import { fewBlockKeys } from './block-keys.ts';
import type { Compared } from './compared.ts';
import { countedOf } from './frequencies.ts';

/**
 * What is kept of each row of a long list for finding out who may be who: the fewest keys, and hashes of what
 * is counted, as numbers of 32 bits. Most rows are never looked at again.
 */
export type Traits = {
  readonly keys: readonly number[];
  /** Two halves of a hash for each value. */
  readonly counted: readonly number[];
};

export const traitsOf = (compared: Compared): Traits => ({
  keys: fewBlockKeys(compared),
  counted: countedOf(compared),
});

/** The traits of some rows, one after another, each led by how many numbers of either kind it has. */
export function packedTraits(rows: readonly Traits[]): Uint32Array<ArrayBuffer> {
  const packed = new Uint32Array(
    rows.reduce((sum, { keys, counted }) => sum + 1 + keys.length + counted.length, 0),
  );
  let at = 0;
  for (const { keys, counted } of rows) {
    packed[at++] = keys.length * 65_536 + counted.length;
    for (const key of keys) packed[at++] = key;
    for (const half of counted) packed[at++] = half;
  }
  return packed;
}

/** The traits that were packed, row by row. */
export function* unpackedTraits(
  packed: Uint32Array,
): Generator<{ readonly keys: Uint32Array; readonly counted: Uint32Array }> {
  for (let at = 0; at < packed.length; ) {
    const lead = packed[at] ?? 0;
    const middle = at + 1 + (lead >>> 16);
    const end = middle + (lead & 65_535);
    yield { keys: packed.subarray(at + 1, middle), counted: packed.subarray(middle, end) };
    at = end;
  }
}
