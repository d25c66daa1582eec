import { table } from '../table.ts';
import type { Verb } from '../verb.ts';

export const find: Verb = {
  name: 'find',
  summary: 'Find people by name, company, e-mail or the last digits of a number.',
  usage: 'TEXT',
  positionals: { least: 1, most: 20 },
  options: {},
  async run({ open }, { positionals }) {
    const client = await open('read');
    const { found } = await client.prospects.find({ text: positionals.join(' '), limit: 50 });
    if (found.length === 0) return { json: found, text: `Nobody is found by ${positionals.join(' ')}.` };
    const text = table(found, [
      {
        title: 'name',
        of: ({ name, suppressed }) => (suppressed ? `${name} (do not contact)` : name),
        most: 40,
      },
      { title: 'company', of: ({ account }) => account ?? '', most: 30 },
      { title: 'number', of: ({ number }) => number ?? '' },
      { title: 'last', of: ({ last }) => last, most: 40 },
      { title: 'id', of: ({ prospectId }) => prospectId },
    ]);
    return { json: found, text };
  },
};
