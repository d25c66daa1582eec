import type { Progress } from '#shared/contract/operation.ts';
import { Problem } from '#shared/contract/problems.ts';
import type { Book } from '../book.ts';
import type { Reader } from '../db/connection.ts';
import { Pace } from '../staged/pace.ts';
import { readScope } from '../operation/command.ts';
import { listSeqOf } from '../store/imports/lists.ts';
import { type ExportPlan, exportHead, exportRows, planExport } from './people.ts';

/** Few enough that a search typed meanwhile does not wait for them. */
const peopleAtOnce = 200;

/** The questions that an export asks of the thread that reads. */
export const exportQuestions = {
  'export plan': (reader: Reader, { listSeq }: { readonly listSeq: number | null }): ExportPlan =>
    planExport(reader, listSeq),
  'export rows': (
    reader: Reader,
    { shape, seqs }: { readonly shape: ExportPlan['shape']; readonly seqs: readonly number[] },
  ): string => exportRows(reader, shape, seqs),
} as const;

type Questions = typeof exportQuestions;

/** Asks the thread that reads, or this one where the book has no threads. */
async function ask<Name extends keyof Questions>(
  { workers, reader }: Book,
  name: Name,
  input: Parameters<Questions[Name]>[1],
): Promise<ReturnType<Questions[Name]>> {
  const question = exportQuestions[name] as (of: Reader, about: typeof input) => ReturnType<Questions[Name]>;
  if (workers) return (await workers.reader.ask(name, input)) as ReturnType<Questions[Name]>;
  return question(reader, input);
}

export type Exported =
  | Progress
  | { readonly kind: 'part'; readonly text: string }
  | { readonly kind: 'done'; readonly fileName: string; readonly people: number };

/**
 * Everybody in the book, or who came with a list, as CSV that comes piece by piece: each is asked for
 * only when the one before was taken, so that a million people never stand in memory together.
 *
 * @throws NOT_FOUND when there is no such list
 */
export async function* exportPeople(
  book: Book,
  { listId }: { readonly listId?: string | undefined },
  signal: AbortSignal,
): AsyncGenerator<Exported, void> {
  const { reader, world } = book;
  const listSeq = listId === undefined ? null : listSeqOf(reader, listId);
  if (listSeq === undefined)
    throw new Problem('NOT_FOUND', 'This list is not in your book.', { what: 'list' });
  const { shape, seqs } = await ask(book, 'export plan', { listSeq });
  const pace = new Pace(world, 'Writing people');
  yield { kind: 'part', text: exportHead(shape) };
  for (let from = 0; from < seqs.length; from += peopleAtOnce) {
    if (signal.aborted) return;
    const text = await ask(book, 'export rows', { shape, seqs: seqs.slice(from, from + peopleAtOnce) });
    yield { kind: 'part', text };
    const done = Math.min(seqs.length, from + peopleAtOnce);
    yield pace.at(done, seqs.length, done / seqs.length);
  }
  yield { kind: 'done', fileName: fileNameOf(book, listSeq), people: seqs.length };
}

/** 'people 2026-11-21.csv', or by the name of the list. */
function fileNameOf({ reader, world }: Book, listSeq: number | null): string {
  const { onDate } = readScope(reader, world);
  const name =
    listSeq === null ? 'people' : reader.value<string>('SELECT name FROM list WHERE seq = ?', [listSeq]);
  return `${name.replaceAll(/[\p{Cc}<>:"/\\|?*]+/gu, ' ').trim() || 'people'} ${onDate}.csv`;
}
