import type { Migration } from '../migration.ts';
import { call } from './0004/call.ts';
import { corrections } from './0004/corrections.ts';
import { notes } from './0004/notes.ts';
import { numbers } from './0004/numbers.ts';
import { scripts } from './0004/scripts.ts';

/** The call itself: what is read from, what is heard and owed, what is always seen of a person, and a session's ends. */
export const theCall: Migration = {
  version: 4,
  name: 'the call',
  up(writer) {
    // Each may refer to what those before it made.
    for (const part of [scripts, call, notes, numbers, corrections]) writer.script(part);
  },
};
