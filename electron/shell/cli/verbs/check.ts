import { lastWord } from '../long-work.ts';
import { count, table } from '../table.ts';
import type { Verb } from '../verb.ts';

export const check: Verb = {
  name: 'check',
  summary: 'Examine every invariant of the book. Ends with 1 when one does not hold.',
  usage: '',
  positionals: { least: 0, most: 0 },
  options: {},
  async run(session) {
    const client = await session.open('read');
    const stream = await client.book.check({}, { signal: session.signal });
    const { checked, findings } = await lastWord(stream, session);
    const json = { checked, findings };
    if (findings.length === 0) return { json, text: `${count(checked, 'invariant')} hold.` };
    const text = table(findings, [
      { title: 'invariant', of: ({ invariant }) => invariant },
      { title: 'what was found', of: ({ sentence }) => sentence },
    ]);
    return { json, text: `${text}\n\n${findings.length} of ${checked} do not hold.`, exitCode: 1 };
  },
};
