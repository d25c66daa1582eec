import { describe, expect, it } from 'vitest';
import { instantIn } from '../time/zones.ts';
import { figureNames } from './figures.ts';
import type { AppointmentOnPage, WeekPage } from './page.ts';
import { ratiosOf } from './ratios.ts';
import { csvCell, weekAsCsv } from './report-csv.ts';
import { weekAsHtml } from './report-html.ts';
import { weekAsJson } from './report-json.ts';
import { escapeMarkdown, weekAsMarkdown } from './report-markdown.ts';
import { tellWeek } from './telling.ts';

const zone = 'America/New_York';
const figures = {
  ...(Object.fromEntries(figureNames.map((name) => [name, 0])) as WeekPage['figures']),
  conversations: 31,
  appointments: 6,
  rejections: 19,
  'rejections-spoken': 16,
  'rejections-written': 3,
  dials: 181,
  'dials-target': 142,
  'dials-existing': 33,
  'dials-other': 6,
  'conversations-target': 25,
  'decision-makers': 17,
  'decision-maker-conversations': 19,
  'decision-makers-otherwise': 2,
  'appointments-from-decision-makers': 3,
  'appointments-otherwise': 3,
  attempted: 153,
  written: 44,
};

/** The week after four like it, and at the end of twelve. */
const ratios = (week: WeekPage['figures']) => {
  const times = (n: number) =>
    Object.fromEntries(figureNames.map((name) => [name, figures[name] * n])) as WeekPage['figures'];
  return ratiosOf({ week, four: times(4), twelve: times(12), daysBegun: 5, daysOver: 4, daysBefore: 20 });
};

const appointment: AppointmentOnPage = {
  name: 'Dana Whitlock',
  account: 'Marlow & Fabrication',
  kind: 'visit',
  startsAt: instantIn('2026-11-24', 14, 0, zone),
  zone: 'America/Chicago',
  state: 'set',
  producedBy: { channel: 'call', direction: 'out', onDate: '2026-11-19' },
  source: 'Formline Chicago',
};

const page = (more: Partial<WeekPage> = {}): WeekPage => ({
  rep: 'Maya Okafor',
  company: 'Larkmoor',
  week: { name: '2026-W47', from: '2026-11-16', to: '2026-11-22' },
  zone,
  asOf: instantIn('2026-11-20', 16, 5, zone),
  closesAt: instantIn('2026-11-23', 12, 0, zone),
  closed: false,
  figures,
  ratios: ratios(figures),
  asked: [{ answer: 'declined' }, { answer: 'accepted' }],
  appointments: [appointment],
  promisesMissed: [{ name: 'Ruth Abelard', dueOn: '2026-11-19' }],
  plans: [],
  backdated: 2,
  untouched: { leads: 23, oldestDays: 14 },
  changedSince: 0,
  ...more,
});

const lines = (text: string) => text.split('\n');

describe('the page in Markdown', () => {
  it('puts conversations and appointments first, then the ratios as k of n', () => {
    const text = lines(weekAsMarkdown(page()));
    expect(text.slice(0, 5)).toEqual([
      '# 31 conversations, 6 appointments.',
      '',
      'Week 47, 16 to 22 November 2026. Handed in by Maya Okafor, Larkmoor.',
      '',
      '31 spoken, 153 attempted, 44 written.',
    ]);
    const table = text.slice(text.indexOf('## Five ratios') + 2).slice(0, 7);
    expect(table.map((line) => line.split('|')[2]?.trim())).toEqual([
      'This week',
      '---------:',
      '19',
      '142 of 181',
      '17 of 181',
      '3 of 19',
      'none yet',
    ]);
    expect(table.slice(4).map((line) => line.split('|')[3]?.trim())).toEqual([
      'Until one was spoken to. And 2 on a visit, or when they called. Not enough yet: 73 more dials would tell. Twelve weeks: 1 in 10.6, 9.8 to 11.6.',
      'Spoken to, for one that was set. And 3 set otherwise. Not enough yet: 121 more decision makers would tell. Twelve weeks: 1 in 6.3, 5.2 to 7.7.',
      'Held, by cohort, twelve months. 24 November 2025 to 22 November 2026. Not enough yet.',
    ]);
  });

  it('says none in n where nothing came of them, and nothing of those that began before', () => {
    const told = (more: Partial<WeekPage['figures']>) => {
      const counted = { ...figures, ...more };
      return weekAsMarkdown(page({ figures: counted, ratios: ratios(counted) }));
    };
    expect(told({ dials: 9, 'decision-makers': 0 })).toContain('None in 9 dials came to one.');
    expect(told({ sales: 30, 'meetings-held': 90 })).toContain('| 1 in 3 held, by cohort, twelve months.');
    expect(told({ 'decision-maker-conversations': 2 })).toContain('| Spoken to, for one that was set.');
  });

  it('lines its tables up and never prints a percentage', () => {
    const text = weekAsMarkdown(page());
    const tables = text.split('\n\n').filter((block) => block.startsWith('|'));
    for (const table of tables) {
      const ends = lines(table.trimEnd()).map((line) => line.length);
      expect(new Set(ends).size).toBe(1);
    }
    expect(tables).toHaveLength(2);
    expect(text).not.toContain('%');
  });

  it('says what was done of what was planned, day by day, and nothing of a week without plans', () => {
    const day = (onDate: string, calls: number, done: number) => ({
      onDate,
      planned: { calls, written: 0 },
      done: { calls: done, written: 2 },
    });
    const plans = [day('2026-11-16', 30, 24), day('2026-11-17', 20, 21)];
    expect(tellWeek(page({ plans })).plainly).toContain(
      'Called, of planned: Mon 16 Nov 24 of 30, Tue 17 Nov 21 of 20.',
    );
    expect(tellWeek(page()).plainly.join(' ')).not.toContain('planned');
  });

  it('says plainly what was left lying, what came late and what changed', () => {
    const open = weekAsMarkdown(page());
    expect(open).toContain(
      '- 23 leads nobody has touched in five working days. The oldest has waited 14.\n' +
        '- 2 touches were written down on another day than they happened.\n' +
        '- The week is open until Mon 23 November 2026, 12:00.\n',
    );
    expect(open).toContain('- Promised for Thu 19 November: Ruth Abelard.');
    expect(weekAsMarkdown(page({ closed: true }))).toContain('Nothing has changed since the week closed');
  });

  it('says both clocks where theirs differs, and what became of the appointment', () => {
    expect(weekAsMarkdown(page({ appointments: [{ ...appointment, state: 'held' }] }))).toContain(
      'Tue 24 Nov, 14:00 (13:00 theirs), visit. Held',
    );
    const asOf = instantIn('2026-11-25', 9, 0, zone);
    expect(weekAsMarkdown(page({ asOf }))).toContain('(13:00 theirs), visit. No word yet');
  });

  it('tells what the rep began from what came to them', () => {
    const produced = (channel: 'call' | 'linkedin', direction: 'in' | 'out') =>
      weekAsMarkdown(
        page({
          appointments: [{ ...appointment, producedBy: { channel, direction, onDate: '2026-11-18' } }],
        }),
      );
    expect(produced('call', 'out')).toContain('| Call, Wed 18 Nov ');
    expect(produced('call', 'in')).toContain('| Call in, Wed 18 Nov ');
    expect(produced('linkedin', 'in')).toContain('| LinkedIn reply, Wed 18 Nov ');
  });

  it('lets nothing a person wrote act as markup', () => {
    expect(escapeMarkdown('a | b\n# c <script> [x](y) *z* _w_ snake_case &lt; R&D')).toBe(
      String.raw`a \| b # c \<script\> \[x\](y) \*z\* \_w\_ snake_case \&lt; R&D`,
    );
    const text = weekAsMarkdown(page({ promisesMissed: [{ name: '\n# Boss\u202E', dueOn: '2026-11-19' }] }));
    expect(lines(text).filter((line) => line.startsWith('# '))).toHaveLength(1);
    expect(text).not.toContain('\u202E');
  });
});

describe('the page in HTML', () => {
  it('stands alone: no script, nothing fetched, everything a person wrote escaped', () => {
    const name = `<img src=x onerror=alert(1)>"'&`;
    const html = weekAsHtml(
      page({
        rep: name,
        company: name,
        appointments: [{ ...appointment, name, account: name, source: name }],
        promisesMissed: [{ name, dueOn: '2026-11-19' }],
      }),
    );
    expect(html).not.toContain('<img');
    expect(html).not.toMatch(/<script|<link|url\(|@import|https?:/);
    expect(html.match(/&lt;img src=x onerror=alert\(1\)&gt;&quot;&#39;&amp;/g)).toHaveLength(6);
    expect(html).toContain("default-src 'none'");
    expect(html).toContain('<td class="value">17 of 181</td>');
    expect(html).toContain('Not enough yet: 73 more dials would tell. Twelve weeks: 1 in 10.6, 9.8 to 11.6.');
    expect(html).toContain('<td class="value">142 of 181</td>');
  });
});

describe('the week as CSV', () => {
  it('keeps a spreadsheet from running what a person wrote', () => {
    for (const bad of ['=1+1', '+1', '-1', '@x', '\tx', '\rx', '\0=x']) {
      expect(csvCell(bad).replace(/^"/, '')).toMatch(/^'/);
    }
    expect(csvCell('a "b", c')).toBe('"a ""b"", c"');
    expect(csvCell(-3)).toBe('-3');
  });

  it('has one row for each figure, ratio, appointment and missed promise, and as many cells in each', () => {
    const rows = weekAsCsv(page({ appointments: [], rep: '=cmd()' }))
      .trimEnd()
      .split('\r\n');
    expect(rows.filter((row) => row.startsWith('figure,'))).toHaveLength(figureNames.length);
    expect(rows).toContain('stamp,rep,,,"\'=cmd(), Larkmoor"');
    expect(rows).toContain(
      'ratio,Target to existing,142,181,"33 to existing, 6 to others. Spoken: 25 of 31. Likely 74 to 82 of 100. Four weeks before: 568 of 724, 76 to 80 of 100."',
    );
    expect(rows).toContain('"ratio, four weeks before",Dials per decision maker,68,724,');
    expect(rows).toContain('promise missed,Ruth Abelard,,,2026-11-19');
  });
});

describe('the week as JSON', () => {
  it('is stamped with range, zone, instant and definitions', () => {
    const told = JSON.parse(weekAsJson(page())) as Record<string, unknown>;
    expect(told).toMatchObject({
      week: { name: '2026-W47', from: '2026-11-16', to: '2026-11-22' },
      zone,
      asOf: '2026-11-20T21:05:00.000Z',
      conversations: 31,
      appointmentsSet: 6,
    });
    expect(Object.keys(told['definitions'] as object)).toEqual([...figureNames]);
  });
});
