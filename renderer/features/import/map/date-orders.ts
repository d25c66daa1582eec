import {
  type DateEvidence,
  type DateOrder,
  decideOrder,
  readDate,
  weighDate,
} from '#shared/domain/import/dates.ts';
import type { Opened } from '../flow-state.ts';

export type OrderOfColumn =
  /** Its dates can be read in one way only, or it holds none. */
  | { readonly kind: 'plain' }
  | { readonly kind: 'known'; readonly order: DateOrder }
  /** Every date in it can be read both ways, such as the sample. */
  | { readonly kind: 'open'; readonly sample: string };

/** The cells of a column in the rows that are shown, without the empty ones. */
export const cellsOf = ({ preview }: Pick<Opened, 'preview'>, index: number): readonly string[] =>
  preview.rows.map((row) => row.cells[index] ?? '').filter((cell) => cell.trim() !== '');

/** Whether day or month stands first in a column: as the rep said, as the file shows, or as nobody knows. */
export function orderOfColumn(opened: Opened, header: string, index: number): OrderOfColumn {
  const said = opened.reading.dateOrders?.[header];
  if (said !== undefined) return { kind: 'known', order: said };
  const found = opened.preview.dates.find((each) => each.header === header);
  if (found !== undefined)
    return found.order === null
      ? { kind: 'open', sample: found.sample }
      : { kind: 'known', order: found.order };
  const cells = cellsOf(opened, index);
  const evidence: DateEvidence = { dayFirst: 0, monthFirst: 0, either: 0 };
  for (const cell of cells) weighDate(cell, evidence);
  const order = decideOrder(evidence);
  if (order !== null) return { kind: 'known', order };
  const sample = cells.find((cell) => readDate(cell, 'day first') !== readDate(cell, 'month first'));
  return evidence.either === 0 || sample === undefined ? { kind: 'plain' } : { kind: 'open', sample };
}
