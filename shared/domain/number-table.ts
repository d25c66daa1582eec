/**
 * A map from whole numbers (1 to 2^53 - 1, such as hashes) to 32-bit ones that stays small with millions of
 * them: flat arrays, some 12 bytes an entry.
 */
export class NumberTable {
  private keys = new Float64Array(1 << 10);
  private values = new Int32Array(1 << 10);
  private count = 0;

  get(key: number): number | undefined {
    const at = this.find(key);
    return this.keys[at] === 0 ? undefined : this.values[at];
  }

  set(key: number, value: number): void {
    if (this.count * 10 > this.keys.length * 6) this.grow();
    const at = this.find(key);
    if (this.keys[at] === 0) {
      this.keys[at] = key;
      this.count += 1;
    }
    this.values[at] = value;
  }

  private find(key: number): number {
    const mask = this.keys.length - 1;
    let at = (key % 2147483647) & mask;
    while (this.keys[at] !== 0 && this.keys[at] !== key) at = (at + 1) & mask;
    return at;
  }

  private grow(): void {
    const { keys, values } = this;
    this.keys = new Float64Array(keys.length * 2);
    this.values = new Int32Array(keys.length * 2);
    keys.forEach((key, index) => {
      if (key === 0) return;
      const at = this.find(key);
      this.keys[at] = key;
      this.values[at] = values[index] ?? 0;
    });
  }
}
