import type { Writer } from '#core/db/connection.ts';
import { blobToId } from '#core/db/ids.ts';
import { keepApart } from '#core/store/imports/kept-apart.ts';
import { insertSuggestion } from '#core/store/imports/suggestions.ts';
import { type Codes, rowOfCode } from '../candidates/decisions.ts';
import type { Candidates } from '../candidates/read.ts';
import { openSuggestions } from './page.ts';
import { idOfTwo, signOfPerson, signsOfId } from './suggested.ts';

/** Rows that a list has brought, and who they are. */
type Loaded = { readonly listSeq: number; readonly candidates: Candidates; readonly codes: Codes };

/**
 * Writes the suggestions of a file that was loaded as those of its list, so that they can be decided later,
 * the decided ones too: 'separate' then holds for the people whom the rows became.
 */
export function bringSuggestions(
  writer: Writer,
  from: Loaded & { readonly folder: string; readonly importId: string; readonly now: number },
): void {
  const { listSeq, now } = from;
  const open = openSuggestions(writer, from.folder, from.importId).filter(
    ({ decided }) => decided !== 'same',
  );
  const seqOfRow = peopleOf(
    writer,
    from,
    open.flatMap(({ row, other }) => (other.kind === 'row' ? [row, other.row] : [row])),
  );
  for (const { id, sign, row, other, why, against, decided } of open) {
    const [prospectSeq, otherSeq] = [seqOfRow(row), other.kind === 'row' ? seqOfRow(other.row) : other.seq];
    if (prospectSeq === undefined || otherSeq === undefined || prospectSeq === otherSeq) continue;
    const otherId = writer.get<{ id: Uint8Array }>('SELECT id FROM prospect WHERE seq = ?', [otherSeq]);
    if (otherId === undefined) continue;
    const signs = [...new Set([signsOfId(id), idOfTwo(sign, signOfPerson(blobToId(otherId.id)))])];
    insertSuggestion(writer, { id, listSeq, prospectSeq, otherSeq, why, against, signs, decided });
    if (decided === 'separate') for (const each of signs) keepApart(writer, each, true, now);
  }
}

/** Finds whom rows became: somebody the list made, or who stood in the book. */
function peopleOf(
  writer: Writer,
  { listSeq, candidates, codes }: Loaded,
  rows: readonly number[],
): (row: number) => number | undefined {
  const speaker = (row: number): number => {
    const code = codes[row] ?? 0;
    return code < 0 ? speaker(rowOfCode(code)) : row;
  };
  const lines = new Map(
    [...new Set(rows.map(speaker))].toSorted((a, b) => a - b).map((row) => [row, candidates.get(row).line]),
  );
  const made = new Map(
    writer
      .all<{ seq: number; list_line: number }>(
        'SELECT seq, list_line FROM prospect WHERE list_seq = ? AND list_line IN (SELECT value FROM json_each(?))',
        [listSeq, JSON.stringify([...lines.values()])],
      )
      .map(({ seq, list_line: line }) => [line, seq]),
  );
  return (row) => {
    const leader = speaker(row);
    return codes[leader] || made.get(lines.get(leader) ?? 0);
  };
}
