import type { Reader, Writer } from '#core/db/connection.ts';

/** FTS5 takes nothing but whole numbers here, and a bound one is none. */
const set = (writer: Writer, name: string, value: number): void => {
  writer.run(`INSERT INTO prospect_search (prospect_search, rank) VALUES ('${name}', ${value})`);
};

/**
 * While many rows come in the search index only appends: each transaction leaves a segment of its own, and
 * nothing is merged meanwhile. It never holds 2,000 of them.
 */
export function loosenSearch(writer: Writer): void {
  set(writer, 'automerge', 0);
  set(writer, 'crisismerge', 1999);
  set(writer, 'usermerge', 4);
  set(writer, 'hashsize', 40 << 20);
}

/** As FTS5 has it by itself. */
export function restoreSearch(writer: Writer): void {
  set(writer, 'automerge', 4);
  set(writer, 'crisismerge', 16);
  set(writer, 'usermerge', 4);
  set(writer, 'hashsize', 1 << 20);
}

/**
 * Merges segments by about so many pages.
 *
 * @returns whether there was anything to merge
 */
export function mergeSearch(writer: Writer, pages: number): boolean {
  const changes = () => writer.value<number>('SELECT total_changes()');
  const before = changes();
  set(writer, 'merge', pages);
  return changes() - before > 1;
}

/** How many segments the search index has, each of which every search looks into. */
export const searchSegments = (reader: Reader): number =>
  reader.value<number>('SELECT count(DISTINCT segid) FROM prospect_search_idx');
