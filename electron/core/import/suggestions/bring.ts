import { setTimeout as pause } from 'node:timers/promises';
import type { Writer } from '#core/db/connection.ts';
import { blobToId } from '#core/db/ids.ts';
import { keepApart } from '#core/store/imports/kept-apart.ts';
import { insertSuggestion } from '#core/store/imports/suggestions.ts';
import { type Codes, rowOfCode } from '../candidates/decisions.ts';
import type { Candidates } from '../candidates/read.ts';
import { openSuggestions, type OpenSuggestion } from './page.ts';
import { idOfTwo, signOfPerson, signsOfId } from './suggested.ts';

/** Rows that a list has brought, and who they are. */
type Loaded = { readonly listSeq: number; readonly candidates: Candidates; readonly codes: Codes };

/** Suggestions that are written in one breath: the book is free for others in between. */
const together = 200;

/**
 * Writes the suggestions of a file that was loaded as those of its list, so that they can be decided later,
 * the decided ones too: 'separate' then holds for the people whom the rows became. Two who were said to be one
 * and came in as two are to be decided again.
 *
 * @returns how many are written, as it goes
 */
export async function* bringSuggestions(
  writer: Writer,
  from: Loaded & {
    readonly folder: string;
    readonly importId: string;
    readonly now: number;
    readonly pauseMs: number;
  },
): AsyncGenerator<number, void> {
  const open = openSuggestions(writer, from.folder, from.importId);
  const seqOfRow = peopleOf(
    writer,
    from,
    open.flatMap(({ row, other }) => (other.kind === 'row' ? [row, other.row] : [row])),
  );
  for (let done = 0; done < open.length; done += together) {
    const some = open.slice(done, done + together);
    writer.transaction(() => {
      for (const each of some) bringOne(writer, from, each, seqOfRow);
    });
    yield done + some.length;
    await pause(from.pauseMs);
  }
}

function bringOne(
  writer: Writer,
  { listSeq, now }: { readonly listSeq: number; readonly now: number },
  { id, sign, row, other, why, against, decided }: OpenSuggestion,
  seqOfRow: (row: number) => number | undefined,
): void {
  const [prospectSeq, otherSeq] = [seqOfRow(row), other.kind === 'row' ? seqOfRow(other.row) : other.seq];
  if (prospectSeq === undefined || otherSeq === undefined || prospectSeq === otherSeq) return;
  const otherId = writer.get<{ id: Uint8Array }>('SELECT id FROM prospect WHERE seq = ?', [otherSeq]);
  if (otherId === undefined) return;
  const signs = [...new Set([signsOfId(id), idOfTwo(sign, signOfPerson(blobToId(otherId.id)))])];
  const stands = decided === 'same' ? null : decided;
  insertSuggestion(writer, { id, listSeq, prospectSeq, otherSeq, why, against, signs, decided: stands });
  if (stands === 'separate') for (const each of signs) keepApart(writer, each, true, now);
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
