import { longInstant } from '../time/said.ts';
import { figureDefinitions, figureNames } from './figures.ts';
import type { WeekPage } from './page.ts';
import { tellWeek } from './telling.ts';

/**
 * One cell of a CSV file. A spreadsheet would run what begins with = + - @, so such a cell starts with
 * an apostrophe; quotes go around what needs them.
 */
export function csvCell(value: string | number): string {
  const text = String(value);
  // A spreadsheet skips leading controls and then runs what follows.
  const safe = typeof value === 'string' && /^[=+\-@\t\r\0]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The week as one flat table, for a spreadsheet: what, which, how often, of how many, and words. */
export function weekAsCsv(page: WeekPage): string {
  const told = tellWeek(page);
  const rows: (string | number)[][] = [
    ['part', 'name', 'count', 'of', 'text'],
    ['stamp', 'rep', '', '', told.by],
    ['stamp', 'week', '', '', page.week.name],
    ['stamp', 'from', '', '', page.week.from],
    ['stamp', 'to', '', '', page.week.to],
    ['stamp', 'zone', '', '', page.zone],
    ['stamp', 'as of', '', '', longInstant(page.asOf, page.zone)],
    ...figureNames.map((name) => ['figure', name, page.figures[name], '', figureDefinitions[name]]),
    ...told.ratios.map(({ ratio, name, beside, sureness }) => [
      'ratio',
      name,
      ratio.k,
      ratio.n ?? '',
      [beside, sureness].filter((part) => part !== '').join(' '),
    ]),
    ...told.ratios.flatMap(({ ratio: { before }, name }) =>
      before === null
        ? []
        : [
            ['ratio, four weeks before', name, before.four.k, before.four.n ?? '', ''],
            ['ratio, twelve weeks', name, before.twelve.k, before.twelve.n ?? '', ''],
          ],
    ),
    ...told.appointments.map(({ who, account, producedBy, when, source }) => [
      'appointment',
      who,
      '',
      '',
      [account, producedBy, when, source].filter((part) => part !== '').join('; '),
    ]),
    ...page.promisesMissed.map(({ name, dueOn }) => ['promise missed', name, '', '', dueOn]),
    ...page.plans.flatMap(({ onDate, planned, done }) => [
      ['planned calls', onDate, done.calls, planned.calls, ''],
      ['planned written touches', onDate, done.written, planned.written, ''],
    ]),
    ['plainly', 'untouched leads', page.untouched.leads, '', told.plainly[0] ?? ''],
    ['plainly', 'backdated', page.backdated, '', told.plainly[1] ?? ''],
    ['plainly', 'changed since', page.changedSince, '', told.plainly[2] ?? ''],
  ];
  return rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}
