/**
 * Two 32-bit halves of a hash of a key, from two rounds of multiplying and mixing (the construction known as
 * cyrb53). Among four million keys the chance that any two share all 64 bits is about one in two million.
 */
export function hashHalves(key: string): { readonly high: number; readonly low: number } {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let index = 0; index < key.length; index += 1) {
    const code = key.charCodeAt(index);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return { high: b >>> 0, low: a >>> 0 };
}

/** 53 bits of the same hash, as a whole number. */
export function hash53(key: string): number {
  const { high, low } = hashHalves(key);
  return 4294967296 * (2097151 & high) + low;
}
