/** How much each row says, and what decides between rows that say as much, in six bytes a row. */
export class Weights {
  private fullness = new Uint16Array(1 << 10);
  private content = new Uint32Array(1 << 10);
  count = 0;

  /** @param content a hash of what the row says */
  add(fullness: number, content: number): void {
    if (this.count === this.content.length) {
      const before = { fullness: this.fullness, content: this.content };
      this.fullness = new Uint16Array(this.count * 2);
      this.fullness.set(before.fullness);
      this.content = new Uint32Array(this.count * 2);
      this.content.set(before.content);
    }
    this.fullness[this.count] = Math.min(fullness, 65535);
    this.content[this.count] = content;
    this.count += 1;
  }

  /** Whether one row says more than another; of two that say as much, by what they say and never by where they stand. */
  leads(row: number, other: number): boolean {
    const more = (this.fullness[row] ?? 0) - (this.fullness[other] ?? 0);
    return more === 0 ? (this.content[row] ?? 0) < (this.content[other] ?? 0) : more > 0;
  }
}
