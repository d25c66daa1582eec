import { writeWhole } from '../write-whole.ts';
import { oneOf } from '../parsing.ts';
import { Mistake, type Verb } from '../verb.ts';

const formats = ['md', 'json', 'html', 'csv'] as const;

export const report: Verb = {
  name: 'report',
  summary: 'Print the page for a week, or write it to a file.',
  usage: 'week [--week 2026-W47] [--format md|json|html|csv] [--out FILE]',
  positionals: { least: 1, most: 1 },
  options: {
    week: { value: 'WEEK', help: 'an ISO week such as 2026-W47 (this week unless given)' },
    format: { value: 'FORMAT', help: `${formats.join(', ')} (md unless given; --json is short for json)` },
    out: { value: 'FILE', help: 'write it there; the file is whole or not there' },
  },
  async run({ open }, words) {
    const [what = ''] = words.positionals;
    if (what !== 'week')
      throw new Mistake(`There is a report of the week, not of ${what}: handset report week`);
    const week = words.text('week');
    const format = oneOf(words, 'format', formats) ?? (words.isSet('json') ? 'json' : 'md');
    const client = await open('read');
    const page = await client.weeks.report({ format, ...(week === undefined ? {} : { week }) });
    const out = words.text('out');
    if (out !== undefined) {
      const written = writeWhole(out, page.text);
      return { json: { ...page, text: undefined, file: written }, text: `Written to ${written}.` };
    }
    return { json: format === 'json' ? JSON.parse(page.text) : page, text: page.text };
  },
};
