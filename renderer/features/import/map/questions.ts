import { type DateOrder, readDate } from '#shared/domain/import/dates.ts';
import { capital, countWord } from '#shared/domain/count-words.ts';
import { shortDate } from '#shared/domain/time/said.ts';
import type { Opened, Preview } from '../flow-state.ts';
import { cellsOf, orderOfColumn } from './date-orders.ts';

/** One answer to what a column is: a field for it, or an order of day and month. */
export interface Answer {
  readonly label: string;
  readonly field?: string | null;
  readonly order?: DateOrder;
}

/** What only the rep can say of a column. */
export interface Question {
  readonly header: string;
  readonly asks: string;
  /** What speaks for the answer that is offered first. */
  readonly hint: string;
  /** The likeliest first. */
  readonly answers: readonly Answer[];
  /** Nothing can be read well without it. */
  readonly must: boolean;
}

type Column = Preview['columns'][number];

/** Written as numbers are, with a plus, a bracket or parted digits: a bare row of digits may be any id. */
const looksDialled = (cell: string): boolean => {
  const digits = cell.replace(/\D/g, '').length;
  return digits >= 7 && digits <= 15 && /^[+(\d][\d\s()./+-]*$/.test(cell) && /[+()\s./-]/.test(cell.trim());
};

const dateLike = /^\d{1,4}([./-])\d{1,2}\1\d{1,4}\b/;

function isNumbers(cells: readonly string[]): boolean {
  const written = cells.filter((cell) => looksDialled(cell) && !dateLike.test(cell));
  return cells.length > 0 && written.length >= cells.length * 0.8;
}

/** How many of the cells say what another says too. */
function repeats(cells: readonly string[]): number {
  const seen = new Map<string, number>();
  for (const cell of cells) {
    const digits = cell.replace(/\D/g, '');
    seen.set(digits, (seen.get(digits) ?? 0) + 1);
  }
  return [...seen.values()].filter((count) => count > 1).reduce((sum, count) => sum + count, 0);
}

const mobile: Answer = { label: 'Mobile', field: 'phones.mobile' };
const direct: Answer = { label: 'Direct', field: 'phones.work' };
const switchboard: Answer = { label: 'The switchboard', field: 'phones.company' };
const kept: Answer = { label: 'Keep, do not dial', field: null };

function whoseNumber(column: Column, cells: readonly string[]): Question {
  const shared = repeats(cells);
  const firms = shared > cells.length / 3;
  return {
    header: column.header,
    asks: 'Whose number is it?',
    hint: firms
      ? `${capital(countWord(shared))} of ${cells.length} repeat, as switchboards do`
      : shared === 0
        ? 'No two alike, so not a switchboard'
        : `All but ${countWord(shared)} differ, so not a switchboard`,
    answers: firms ? [switchboard, direct, mobile, kept] : [mobile, direct, switchboard, kept],
    must: false,
  };
}

function dayOrMonth(header: string, sample: string, today: string): Question {
  const said = (order: DateOrder) => {
    const on = readDate(sample, order);
    return on === null ? '' : `: ${shortDate(on, today)}`;
  };
  return {
    header,
    asks: 'Day first, or month first?',
    hint: `${sample} can be read both ways`,
    answers: [
      { label: `Day first${said('day first')}`, order: 'day first' },
      { label: `Month first${said('month first')}`, order: 'month first' },
      { label: 'Neither, keep it', field: null },
    ],
    must: true,
  };
}

/** The columns that are still to decide, in the order of the file. */
export function questionsOf(opened: Opened, today: string): readonly Question[] {
  const { preview, mapping, decided } = opened;
  return preview.columns.flatMap((column): readonly Question[] => {
    const { header, index } = column;
    if (decided.includes(header)) return [];
    const field = mapping[header] ?? null;
    if (field === 'listDate') {
      const order = orderOfColumn(opened, header, index);
      return order.kind === 'open' ? [dayOrMonth(header, order.sample, today)] : [];
    }
    const cells = cellsOf(opened, index);
    if (preview.remembered || (field !== null && field !== 'phones.other')) return [];
    return isNumbers(cells) ? [whoseNumber(column, cells)] : [];
  });
}
