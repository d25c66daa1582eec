import type { ImportCounts } from '#shared/contract/imports.ts';
import { figureOf } from '#shared/domain/count-words.ts';

/** Rows are not people: the same person may stand in several, so only the new ones are counted as people. */
const newPeople = (counts: ImportCounts) => counts.new + counts.maybe;
const known = (counts: ImportCounts) => figureOf(counts.same, 'row', 'rows');

/**
 * '14 rows, 12 new people', '14 rows, nobody new', '14 rows, nobody you can use'.
 *
 * @param decidedSame how many of the maybes were decided to be somebody who is known
 */
export function reviewTitle(counts: ImportCounts, decidedSame = 0): string {
  const rows = figureOf(counts.rows, 'row');
  if (counts.accepted === 0) return `${rows}, nobody you can use`;
  const joining = newPeople(counts) - decidedSame;
  return `${rows}, ${joining <= 0 ? 'nobody new' : figureOf(joining, 'new person', 'new people')}`;
}

/**
 * What the one button does.
 *
 * @param decidedSame how many of the maybes were decided to be somebody who is known
 */
export function bringWords(counts: ImportCounts, decidedSame = 0): string {
  const joining = newPeople(counts) - decidedSame;
  if (joining <= 0) return `Bring ${figureOf(counts.same + decidedSame, 'row', 'rows')} up to date`;
  return `Bring in ${figureOf(joining, 'person', 'people')}`;
}

/** What it did. */
export function doneTitle(counts: ImportCounts): string {
  if (newPeople(counts) === 0) return `Nobody new, ${known(counts)} brought up to date`;
  return `${figureOf(newPeople(counts), 'person has', 'people have')} joined your book`;
}
