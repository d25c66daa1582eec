/** Many short texts, by number, in one byte for a plain letter, three for any other, and four for each text. */
export class TextStore {
  private bytes = new Uint8Array(1 << 12);
  private ends = new Uint32Array(1 << 10);
  private count = 0;

  /** @returns the number of the text: how many were added before it */
  add(text: string): number {
    let at = this.count === 0 ? 0 : (this.ends[this.count - 1] ?? 0);
    if (at + text.length * 3 > this.bytes.length) {
      const { bytes } = this;
      this.bytes = new Uint8Array(Math.ceil((at + text.length * 3) * 1.5));
      this.bytes.set(bytes);
    }
    if (this.count === this.ends.length) {
      const { ends } = this;
      this.ends = new Uint32Array(ends.length * 2);
      this.ends.set(ends);
    }
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      if (code < escape) this.bytes[at++] = code;
      else {
        this.bytes[at++] = escape;
        this.bytes[at++] = code >> 8;
        this.bytes[at++] = code & 255;
      }
    }
    this.ends[this.count] = at;
    this.count += 1;
    return this.count - 1;
  }

  get(number: number): string {
    const { bytes } = this;
    const end = this.ends[number] ?? 0;
    let text = '';
    for (let at = number === 0 ? 0 : (this.ends[number - 1] ?? 0); at < end; at += 1) {
      const code = bytes[at] ?? 0;
      if (code !== escape) text += String.fromCharCode(code);
      else text += String.fromCharCode(((bytes[++at] ?? 0) << 8) | (bytes[++at] ?? 0));
    }
    return text;
  }
}

/** Stands before the two bytes of a letter that is not among the first 128. */
const escape = 128;
