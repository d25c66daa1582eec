/** Bytes read from front to back, once. */
export type ByteReader = {
  /** Fills some of the buffer from `offset` on, at most `length` bytes; 0 at the end. */
  read(buffer: Buffer, offset: number, length: number): number;
  /** How many bytes of the file on the disk have been read for it. */
  position(): number;
  close(): void;
};
