import { capital } from '../count-words.ts';
import type { WeekPage } from './page.ts';
import { onOneLine } from './plain-line.ts';
import { type Telling, tellWeek } from './telling.ts';

/**
 * Text written by people, so that it reads as itself wherever the Markdown is shown. Only what would act
 * as markup is escaped: the page is read as plain text as well.
 */
export function escapeMarkdown(text: string): string {
  return onOneLine(text)
    .replaceAll(/[\\`*[\]<>|~]/g, '\\$&')
    .replaceAll(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replaceAll(/&(?=#?\w+;)/g, '\\&');
}

type Align = 'left' | 'right';

const width = (text: string) => [...text].length;

function pad(text: string, to: number, align: Align): string {
  const space = ' '.repeat(Math.max(0, to - width(text)));
  return align === 'left' ? text + space : space + text;
}

/** A table whose columns line up in plain text as well. */
function table(heads: readonly string[], aligns: readonly Align[], rows: readonly (readonly string[])[]) {
  const cells = rows.map((row) => row.map(escapeMarkdown));
  const widths = heads.map((head, column) =>
    Math.max(3, width(head), ...cells.map((row) => width(row[column] ?? ''))),
  );
  const line = (row: readonly string[]) =>
    `| ${widths.map((to, column) => pad(row[column] ?? '', to, aligns[column] ?? 'left')).join(' | ')} |`;
  const rule = widths.map((to, column) =>
    aligns[column] === 'right' ? `${'-'.repeat(to - 1)}:` : '-'.repeat(to),
  );
  return [line(heads), line(rule), ...cells.map(line)].join('\n');
}

const bullets = (lines: readonly string[]) => lines.map((line) => `- ${escapeMarkdown(line)}`).join('\n');

function sections(told: Telling): string[] {
  const ratios = table(
    ['Ratio', 'This week', 'In words'],
    ['left', 'right', 'left'],
    told.ratios.map(({ name, value, inWords, beside, sureness }) => [
      name,
      value,
      [`${capital(inWords)}.`, beside, sureness].filter((part) => part !== '').join(' '),
    ]),
  );
  const appointments = table(
    ['Who', 'Company', 'Produced by', 'When', 'Source'],
    ['left', 'left', 'left', 'left', 'left'],
    told.appointments.map(({ who, account, producedBy, when, source }) => [
      who,
      account,
      producedBy,
      when,
      source,
    ]),
  );
  return [
    `## Five ratios\n\n${ratios}`,
    `## Appointments, and what produced them\n\n${told.appointments.length > 0 ? appointments : 'None was set.'}`,
    `## Promises missed\n\n${told.promises.length > 0 ? bullets(told.promises) : 'None.'}`,
    `## Said plainly\n\n${bullets(told.plainly)}`,
    `## What the words mean\n\n${told.definitions
      .map(({ term, text }) => `- **${term}**: ${text}`)
      .join('\n')}`,
  ];
}

/** The page of a week in Markdown: tables that line up, and nothing a person wrote acts as markup. */
export function weekAsMarkdown(page: WeekPage): string {
  const told = tellWeek(page);
  const by = told.by === '' ? '' : ` Handed in by ${escapeMarkdown(told.by)}.`;
  return [
    `# ${told.title}`,
    `${told.week}.${by}`,
    told.balance,
    ...sections(told),
    `---\n\n${escapeMarkdown(told.stamp)}`,
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n');
}
