/** Facts for the log: names of events and numbers, never anything about a person. */
export type LogFacts = Readonly<Record<string, string | number | boolean>>;

export interface Log {
  info(event: string, facts?: LogFacts): void;
  /** Writes an unexpected error down and returns the reference under which it can be found. */
  error(error: unknown): string;
}

/**
 * All that the core knows of the machine it runs on. The shell brings it; a test brings its own.
 * That is what makes the same book, instant and seed give the same queue and the same report.
 */
export interface World {
  /** UTC milliseconds. */
  now(): number;
  /** A new UUIDv7. */
  newId(): string;
  /** So many new UUIDv7 at once, each of 16 bytes, rising: ids for rows that are written by the thousand. */
  newIds(count: number): Uint8Array;
  /** The IANA zone of this computer, used until the rep has named one. */
  zone(): string;
  /** The version of Handset, as package.json has it. */
  readonly version: string;
  /** The book's folder: book.sqlite, backups/, staged imports and the log live in it. */
  readonly folder: string;
  readonly log: Log;
}
