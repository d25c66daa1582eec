import type { Reader } from '../db/connection.ts';
import { countProspects } from './prospect-counts.ts';

/** How much the book holds, without what an unsealed import has brought. Quick at any size. */
export function bookCounts(reader: Reader): { readonly prospects: number; readonly lists: number } {
  return {
    prospects: countProspects(reader).prospects,
    lists: reader.value(`SELECT count(*) FROM list WHERE state IN ('sealed', 'applied')`),
  };
}

export function schemaVersion(reader: Reader): number {
  return reader.value('PRAGMA user_version');
}

/** Whether the book was filled with invented people, which can only be done to an empty one. */
export function isDemoBook(reader: Reader): boolean {
  const first = reader.all<{ operation: string }>('SELECT operation FROM command ORDER BY seq LIMIT 50');
  return first.some(({ operation }) => operation === 'book.demo');
}
