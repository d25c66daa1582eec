import type { ReadingChoice } from '#shared/contract/imports.ts';
import type { SkippedLine } from '#shared/domain/record/record.ts';
import { type Encoding, findEncoding } from '../csv/encoding.ts';
import { readLines } from '../csv/lines.ts';
import type { Source } from '../source.ts';
import type { TableBatch, TableFacts, TableRow } from '../table.ts';
import { type Card, CardMaker } from './cards.ts';
import { cardHeaders, cellsOfCard } from './columns.ts';
import { Unfolder } from './logical-lines.ts';
import { plainValue } from './property.ts';

/** A file of contact cards, of version 2.1, 3.0 or 4.0, which may be mixed. */
export type CardTable = TableFacts & {
  readonly kind: 'vcard';
  readonly source: Source;
  readonly encoding: Encoding;
};

/** @throws UNREADABLE_FILE */
export const openCards = (
  source: Source,
  path: string,
  fileName: string,
  choice: ReadingChoice,
): CardTable => ({
  kind: 'vcard',
  source,
  path,
  fileName,
  encoding: findEncoding(source, fileName, choice.encoding),
  delimiter: '',
  headerLine: 0,
  headers: cardHeaders,
  sheet: null,
  sheets: [],
});

const batchSize = 500;

/** The cards of a file as rows, each named by the line where its BEGIN:VCARD stands. */
export function* readCards(table: CardTable): Generator<TableBatch> {
  const unfolder = new Unfolder();
  const maker = new CardMaker();
  let rows: TableRow[] = [];
  let skipped: SkippedLine[] = [];
  let bytesRead = 0;
  const entries = function* () {
    for (const chunk of readLines(table.source, table.fileName, table.encoding, 'cut')) {
      ({ bytesRead } = chunk);
      yield* maker.add(unfolder.add(chunk.lines, false), false);
    }
    yield* maker.add(unfolder.add([], true), true);
  };
  for (const entry of entries()) {
    if (entry.kind === 'card') rows.push(rowOf(entry.card));
    else skipped.push({ line: entry.line, kind: entry.blank ? 'blank' : 'preamble' });
    if (rows.length + skipped.length < batchSize) continue;
    yield { rows, skipped, bytesRead };
    rows = [];
    skipped = [];
  }
  yield { rows, skipped, bytesRead };
}

function rowOf(card: Card): TableRow {
  const row = { line: card.line, cells: cellsOfCard(card), raw: card.raw };
  const kind = card.properties
    .filter(({ name }) => name === 'KIND' || name === 'X-ADDRESSBOOKSERVER-KIND')
    .map(({ value }) => plainValue(value).toLowerCase());
  if (kind.includes('group')) return { ...row, refused: 'A group of contacts, not a person.' };
  return kind.includes('location') ? { ...row, refused: 'A place, not a person.' } : row;
}
