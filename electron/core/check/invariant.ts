import type { Reader } from '../db/connection.ts';

export interface CheckScope {
  readonly reader: Reader;
  readonly now: number;
  /** Whether an import is at work just now, so that its list may be unfinished. */
  readonly importing: boolean;
}

/** Something that must be true of every book at every moment. */
export interface Invariant {
  /** What is true, in a few words: 'everybody can be searched for'. */
  readonly name: string;
  /**
   * Looks for what is not so. Yields a sentence for each, with names of tables and row numbers but
   * nothing about a person, and null now and then, so that a long look can be stopped.
   */
  look(scope: CheckScope): Iterable<string | null>;
}

/** An invariant that one statement decides: each row it finds is one that breaks it. */
export function noRow<Row>(name: string, sql: string, sentence: (row: Row) => string): Invariant {
  return {
    name,
    *look({ reader }) {
      for (const row of reader.each<Row>(sql)) yield sentence(row);
    },
  };
}
