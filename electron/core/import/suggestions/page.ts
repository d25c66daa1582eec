import type { Suggestion, suggestionPage } from '#shared/contract/suggestions.ts';
import type { z } from 'zod';
import { Problem } from '#shared/contract/problems.ts';
import type { ReadScope } from '#core/operation/definition.ts';
import { keptApart } from '#core/store/imports/kept-apart.ts';
import { listSeqOf } from '#core/store/imports/lists.ts';
import { type SideRow, sideRows } from '#core/store/imports/sides.ts';
import { countSuggestions, suggestionOf, suggestionsOfList } from '#core/store/imports/suggestions.ts';
import { readSetting } from '#core/store/settings.ts';
import { openCandidates } from '../candidates/read.ts';
import { stagedOf } from '../staging.ts';
import { decidedOf, keptSuggestions } from './kept.ts';
import { sideOfPerson, sideOfRow } from './sides.ts';
import { signsOfId, type Suggested } from './suggested.ts';

type Page = z.input<typeof suggestionPage>;
type Asked = { readonly importId: string; readonly after?: string | undefined; readonly limit: number };

/**
 * Pairs to decide: of the list, where the file is in the book, else of the checked file.
 *
 * @throws NOT_FOUND when there is no such import
 */
export function suggestionsPage(scope: ReadScope, asked: Asked): Page {
  const home = readSetting(scope.reader, 'country') ?? 'US';
  const listSeq = listSeqOf(scope.reader, asked.importId);
  return listSeq === undefined ? stagedPage(scope, asked, home) : listPage(scope, listSeq, asked, home);
}

function listPage({ reader, zone }: ReadScope, listSeq: number, { after, limit }: Asked, home: string): Page {
  const last = after === undefined ? undefined : suggestionOf(reader, listSeq, after);
  const stored = suggestionsOfList(reader, listSeq, last?.seq ?? 0, limit);
  const people = sideRows(
    reader,
    stored.flatMap(({ prospectSeq, otherSeq }) => [prospectSeq, otherSeq]),
  );
  const suggestions = stored.flatMap(({ id, prospectSeq, otherSeq, why, against, decided }): Suggestion[] => {
    const [row, other] = [people.get(prospectSeq), people.get(otherSeq)];
    if (row === undefined || other === undefined) return [];
    const side = (person: SideRow) => sideOfPerson(person, home, zone);
    return [
      { suggestionId: id, why: [...why], against: [...against], row: side(row), other: side(other), decided },
    ];
  });
  return { suggestions, ...countSuggestions(reader, listSeq) };
}

function stagedPage(
  { reader, world, zone }: ReadScope,
  { importId, after, limit }: Asked,
  home: string,
): Page {
  const staged = stagedOf(world.folder, importId);
  const open = openSuggestions(reader, world.folder, importId);
  const from = after === undefined ? 0 : open.findIndex(({ id }) => id === after) + 1;
  const some = open.slice(from, from + limit);
  const decided = open.filter((each) => each.decided !== null).length;
  const candidates = openCandidates(world.folder, staged);
  if (candidates === null)
    throw new Problem('INVALID', 'Check the list again: it was read otherwise since.', { field: 'importId' });
  try {
    const people = sideRows(
      reader,
      some.flatMap(({ other }) => (other.kind === 'person' ? [other.seq] : [])),
    );
    const suggestions = some.flatMap(({ id, row, other, why, against, decided: said }): Suggestion[] => {
      const person = other.kind === 'person' ? people.get(other.seq) : undefined;
      if (other.kind === 'person' && person === undefined) return [];
      return [
        {
          suggestionId: id,
          why: [...why],
          against: [...against],
          row: sideOfRow(candidates.get(row), home),
          other:
            other.kind === 'row'
              ? sideOfRow(candidates.get(other.row), home)
              : sideOfPerson(person as SideRow, home, zone),
          decided: said,
        },
      ];
    });
    return { suggestions, total: open.length, decided };
  } finally {
    candidates.close();
  }
}

/** One of a checked file, with what was decided of it. */
export type OpenSuggestion = Suggested & { readonly decided: 'same' | 'separate' | null };

/** Those of a checked file, with what was decided; those kept apart before it came are not asked about again. */
export function openSuggestions(
  reader: ReadScope['reader'],
  folder: string,
  importId: string,
): OpenSuggestion[] {
  const all = keptSuggestions(folder, importId) ?? [];
  const decided = decidedOf(folder, importId);
  const apart = keptApart(
    reader,
    all.map(({ id }) => signsOfId(id)),
  );
  return all
    .map((each) => ({ ...each, decided: decided.get(each.id) ?? null }))
    .filter((each) => each.decided !== null || !apart.has(signsOfId(each.id)));
}
