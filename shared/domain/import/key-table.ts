/**
 * A map from keys to a pair of whole numbers that stays small with millions of keys: it holds a 53-bit
 * hash of each key in flat arrays, some 16 bytes, where a Map of strings would take a hundred. Among
 * three million keys the chance that any two share a hash is 1 in 2,000.
 */
export class KeyTable {
  private hashes = new Float64Array(1 << 10);
  private first = new Int32Array(1 << 10);
  private second = new Int32Array(1 << 10);
  private count = 0;

  /** The pair kept under a key, or undefined. */
  get(key: string): { readonly first: number; readonly second: number } | undefined {
    const at = this.find(hashOf(key));
    return this.hashes[at] === 0 ? undefined : { first: this.first[at] ?? 0, second: this.second[at] ?? 0 };
  }

  /** Keeps a pair under a key unless one is kept already. */
  add(key: string, first: number, second: number): void {
    if (this.count * 10 > this.hashes.length * 6) this.grow();
    const hash = hashOf(key);
    const at = this.find(hash);
    if (this.hashes[at] !== 0) return;
    this.hashes[at] = hash;
    this.first[at] = first;
    this.second[at] = second;
    this.count += 1;
  }

  private find(hash: number): number {
    const mask = this.hashes.length - 1;
    let at = (hash % 2147483647) & mask;
    while (this.hashes[at] !== 0 && this.hashes[at] !== hash) at = (at + 1) & mask;
    return at;
  }

  private grow(): void {
    const { hashes, first, second } = this;
    this.hashes = new Float64Array(hashes.length * 2);
    this.first = new Int32Array(hashes.length * 2);
    this.second = new Int32Array(hashes.length * 2);
    hashes.forEach((hash, index) => {
      if (hash === 0) return;
      const at = this.find(hash);
      this.hashes[at] = hash;
      this.first[at] = first[index] ?? 0;
      this.second[at] = second[index] ?? 0;
    });
  }
}

/** 53 bits from two rounds of multiplying and mixing (the construction known as cyrb53); never 0. */
function hashOf(key: string): number {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let index = 0; index < key.length; index += 1) {
    const code = key.charCodeAt(index);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return 4294967296 * (2097151 & b) + (a >>> 0) || 1;
}
