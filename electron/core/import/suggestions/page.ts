import type { Suggestion, suggestionPage } from '#shared/contract/suggestions.ts';
import type { z } from 'zod';
import { Problem } from '#shared/contract/problems.ts';
import type { ReadScope } from '#core/operation/definition.ts';
import { keptApart } from '#core/store/imports/kept-apart.ts';
import { listSeqOf } from '#core/store/imports/lists.ts';
import { type SideRow, sideRows } from '#core/store/imports/sides.ts';
import { decidedOf } from '#core/store/imports/staged-decisions.ts';
import { countSuggestions, suggestionOf, suggestionsOfList } from '#core/store/imports/suggestions.ts';
import { readSetting } from '#core/store/settings.ts';
import { openCandidates } from '../candidates/read.ts';
import { stagedOf } from '#core/staged/staging.ts';
import { keptSuggestions, withSuggestions } from './kept.ts';
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
  const { some, total, decided } = someOpen(reader, world.folder, importId, { after, limit });
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
    return { suggestions, total, decided };
  } finally {
    candidates.close();
  }
}

/** One of a checked file, with what was decided of it. */
export type OpenSuggestion = Suggested & { readonly decided: 'same' | 'separate' | null };

type Open = { readonly place: number; readonly decided: OpenSuggestion['decided'] };

/** Which of some suggestions are asked about, by their ids: those kept apart before the file came are not. */
function openOf(reader: ReadScope['reader'], importId: string, ids: readonly string[]): Open[] {
  const decided = decidedOf(reader, importId);
  const apart = keptApart(reader, ids.map(signsOfId));
  return ids.flatMap((id, place): Open[] => {
    const said = decided.get(id) ?? null;
    return said === null && apart.has(signsOfId(id)) ? [] : [{ place, decided: said }];
  });
}

/** Some of a checked file, read by themselves: of many, only those that are shown. */
function someOpen(
  reader: ReadScope['reader'],
  folder: string,
  importId: string,
  { after, limit }: Pick<Asked, 'after' | 'limit'>,
): { readonly some: OpenSuggestion[]; readonly total: number; readonly decided: number } {
  const found = withSuggestions(folder, importId, (kept) => {
    const { ids } = kept.index;
    const open = openOf(reader, importId, ids);
    const from = after === undefined ? 0 : open.findIndex(({ place }) => ids[place] === after) + 1;
    return {
      some: open
        .slice(from, from + limit)
        .map(({ place, decided }): OpenSuggestion => ({ ...kept.at(place), decided })),
      total: open.length,
      decided: open.filter((each) => each.decided !== null).length,
    };
  });
  return found ?? { some: [], total: 0, decided: 0 };
}

/** All of a checked file that are asked about, with what was decided. */
export function openSuggestions(
  reader: ReadScope['reader'],
  folder: string,
  importId: string,
): OpenSuggestion[] {
  const all = keptSuggestions(folder, importId) ?? [];
  return openOf(
    reader,
    importId,
    all.map(({ id }) => id),
  ).flatMap(({ place, decided }): OpenSuggestion[] => {
    const each = all[place];
    return each === undefined ? [] : [{ ...each, decided }];
  });
}
