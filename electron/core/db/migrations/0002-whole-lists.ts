import type { Writer } from '../connection.ts';
import type { Migration } from '../migration.ts';
import { givenSeqs } from './0002/given-seqs.ts';
import { listPages } from './0002/list-pages.ts';
import { listQueues } from './0002/list-queues.ts';
import { match } from './0002/match.ts';
import { notes } from './0002/notes.ts';
import { registers } from './0002/registers.ts';
import { search } from './0002/search.ts';

/** Each takes the book one part further; one that must work a text out for each person is a function. */
const parts: readonly (string | ((writer: Writer) => void))[] = [
  listPages,
  registers,
  search,
  match,
  listQueues,
  givenSeqs,
  notes,
];

/** Whole lists: what became of each, registers of numbers nobody may call, and what one row says of itself. */
export const wholeLists: Migration = {
  version: 2,
  name: 'whole lists',
  up(writer) {
    for (const part of parts) {
      if (typeof part === 'string') writer.script(part);
      else part(writer);
    }
  },
};
