import { lastWord } from '../long-work.ts';
import { size } from '../table.ts';
import type { Verb } from '../verb.ts';

export const backup: Verb = {
  name: 'backup',
  summary: 'Write a copy of the book, open it and check it.',
  usage: '',
  positionals: { least: 0, most: 0 },
  options: {},
  async run(session) {
    const client = await session.open('write');
    const stream = await client.book.backup({}, { signal: session.signal });
    const { backup: made } = await lastWord(stream, session);
    return { json: made, text: `${made.name}, ${size(made.bytes)}, checked.` };
  },
};
