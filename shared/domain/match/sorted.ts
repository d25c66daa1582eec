/** The same numbers, with room for as many more. */
export function wider(from: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const to = new Uint32Array(from.length * 2);
  to.set(from);
  return to;
}

/** The numbers of the entries in the order of their values: a radix sort, eleven bits at a time, that keeps equal ones in order. */
export function sortedBy(values: Uint32Array, count: number): Uint32Array {
  let from = new Uint32Array(count);
  for (let entry = 0; entry < count; entry += 1) from[entry] = entry;
  let to = new Uint32Array(count);
  for (let shift = 0; shift < 32; shift += 11) {
    const starts = new Uint32Array(2049);
    for (let entry = 0; entry < count; entry += 1) {
      const next = (((values[entry] ?? 0) >>> shift) & 2047) + 1;
      starts[next] = (starts[next] ?? 0) + 1;
    }
    for (let digit = 1; digit < 2048; digit += 1)
      starts[digit] = (starts[digit] ?? 0) + (starts[digit - 1] ?? 0);
    for (let index = 0; index < count; index += 1) {
      const entry = from[index] ?? 0;
      const digit = ((values[entry] ?? 0) >>> shift) & 2047;
      const at = starts[digit] ?? 0;
      to[at] = entry;
      starts[digit] = at + 1;
    }
    [from, to] = [to, from];
  }
  return from;
}
