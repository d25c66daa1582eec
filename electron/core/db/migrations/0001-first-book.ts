import type { Migration } from '../migration.ts';
import { facts } from './0001/facts.ts';
import { lists } from './0001/lists.ts';
import { people } from './0001/people.ts';
import { reading } from './0001/reading.ts';
import { record } from './0001/record.ts';

/** The first book: what a rep has, what happened, where it came from, and how it is found again. */
export const firstBook: Migration = {
  version: 1,
  name: 'first book',
  up(writer) {
    for (const part of [record, lists, people, facts, reading]) writer.script(part);
  },
};
