import type { FoundProspect } from '#shared/contract/prospects.ts';
import { shorten } from '#shared/domain/import/clean.ts';
import { type Match, matchOf, type Question, questionOf } from '#shared/domain/matching.ts';
import { wordsOf } from '#shared/domain/names.ts';
import { displayNumber } from '#shared/domain/phones.ts';
import type { ReadScope } from '#core/operation/definition.ts';
import { type FoundPhone, type FoundRow, foundRows } from '#core/store/found.ts';
import {
  notesAbout,
  recentSeqs,
  seqsByBeginning,
  seqsByLastDigits,
  seqsByWords,
  seqsSinceLoading,
} from '#core/store/search.ts';
import { foundProspects, homeCountry } from './shown.ts';

/** Rows that may answer the question. None is taken at its word: each is judged afterwards. */
function candidates(reader: ReadScope['reader'], question: Question): Set<number> {
  const { words, digits, nameKey } = question;
  const seqs = new Set<number>();
  const take = (more: readonly number[]) => more.forEach((seq) => seqs.add(seq));
  if (digits !== null) take(seqsByLastDigits(reader, digits));
  take(seqsSinceLoading(reader));
  if (words.length === 0) return seqs;
  // One or two letters match too many to read: people worked on lately go before everybody else.
  if (nameKey.length <= 2) take(recentSeqs(reader));
  take(seqsByBeginning(reader, nameKey));
  take(seqsByWords(reader, words));
  return seqs;
}

interface Ranked {
  readonly row: FoundRow;
  readonly match: Match;
}

/** The closest match first, then whoever was touched last, then by name. */
function byRank(a: Ranked, b: Ranked): number {
  return (
    a.match.rank - b.match.rank ||
    (b.row.lastTouchAt ?? 0) - (a.row.lastTouchAt ?? 0) ||
    compare(a.row.nameKey, b.row.nameKey) ||
    a.row.seq - b.row.seq
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));

const digitsOf = (phone: FoundPhone) => (phone.e164 ?? phone.raw).replace(/\D/g, '');

/** Of a note the place where what was asked for stands. */
function aroundFirst(asked: readonly string[], note: string): string {
  const isAsked = (word: string) => wordsOf(word).some((part) => asked.some((each) => part.startsWith(each)));
  const lines = note.split(/\n+/).map((line) => line.trim().split(/\s+/));
  const words = lines.find((line) => line.some(isAsked)) ?? [];
  const from = Math.max(0, words.findIndex(isAsked) - 4);
  return `${from > 0 ? '… ' : ''}${shorten(words.slice(from, from + 60).join(' '), 80)}`;
}

/** The number, e-mail, value or place in a note that matched, as a list shows it. */
function matchedOf({ row, match }: Ranked, words: readonly string[], home: string): string | null {
  if (match.by === 'custom' && match.matched !== null) return shorten(match.matched, 80);
  if (match.by === 'note' && match.matched !== null) return aroundFirst(words, match.matched);
  if (match.by !== 'number') return match.matched;
  const phone = row.phones.find((each) => digitsOf(each) === match.matched);
  return phone ? displayNumber(phone, home) : null;
}

/** People who answer a text typed into a search field, best first. Any text is safe to ask. */
export function findProspects(scope: ReadScope, text: string, limit: number): FoundProspect[] {
  const question = questionOf(text);
  const home = homeCountry(scope);
  const ranked: Ranked[] = [];
  for (const row of foundRows(scope.reader, candidates(scope.reader, question))) {
    const match = matchOf(question, {
      ...row,
      numbers: row.phones.map(digitsOf),
      custom: () => Object.values(JSON.parse(row.custom) as Record<string, string>),
      notes: () => notesAbout(scope.reader, row.seq),
    });
    if (match) ranked.push({ row, match });
  }
  const best = ranked.toSorted(byRank).slice(0, limit);
  return foundProspects(
    scope,
    best.map((each) => ({ row: each.row, matched: matchedOf(each, question.words, home) })),
    home,
  );
}
