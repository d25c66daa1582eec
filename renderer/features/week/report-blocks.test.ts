import { describe, expect, it } from 'vitest';
import { blocksOf } from './report-blocks.ts';

describe('the page of the week, as it is shown', () => {
  it('keeps every part of what is handed in, in its order', () => {
    const page = [
      '# 3 conversations, 1 appointment.',
      'Week 47, 16 to 22 November 2026.',
      '## Five ratios',
      '| Ratio      | This week | In words |\n| ---------- | --------: | -------- |\n| Rejections |         2 | Bought 1. |',
      '## What the words mean',
      '- **Dials**: Outgoing calls.\n- Nothing else.',
      '---',
      'As of Fri 20 November 2026, 16:05.\n',
    ].join('\n\n');
    expect(blocksOf(page)).toEqual([
      { kind: 'title', text: '3 conversations, 1 appointment.' },
      { kind: 'words', text: 'Week 47, 16 to 22 November 2026.' },
      { kind: 'head', text: 'Five ratios' },
      {
        kind: 'rows',
        rows: [
          [
            { text: 'Rejections', right: false },
            { text: '2', right: true },
            { text: 'Bought 1.', right: false },
          ],
        ],
      },
      { kind: 'head', text: 'What the words mean' },
      {
        kind: 'bullets',
        lines: [
          { term: 'Dials', text: 'Outgoing calls.' },
          { term: '', text: 'Nothing else.' },
        ],
      },
      { kind: 'rule' },
      { kind: 'words', text: 'As of Fri 20 November 2026, 16:05.' },
    ]);
  });

  it('shows a name as it was written, however it was escaped', () => {
    const page = '| Who | When |\n| --- | --- |\n| O\\|Neill \\*Pumps\\* | Mon \\<b\\> |';
    expect(blocksOf(page)).toEqual([
      {
        kind: 'rows',
        rows: [
          [
            { text: 'O|Neill *Pumps*', right: false },
            { text: 'Mon <b>', right: false },
          ],
        ],
      },
    ]);
  });
});
