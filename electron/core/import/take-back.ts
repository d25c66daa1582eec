import type { Progress } from '#shared/contract/operation.ts';
import { Problem } from '#shared/contract/problems.ts';
import type { Book } from '../book.ts';
import type { Reader } from '../db/connection.ts';
import { beginUndo, listSeqOf } from '../store/imports/lists.ts';
import {
  commandedOfList,
  newestCommand,
  nextKeptFor,
  nextOfList,
  stayingOf,
  workedOn,
} from '../store/imports/removing.ts';
import { countChanged } from '../store/imports/restoring.ts';
import { answeredBefore, record } from './recorded.ts';
import { finishUnfinished } from './unfinished.ts';
import { importWork } from './work.ts';

/** How many people an undo removes, keeps because somebody has worked on them, and restores. */
export type Buckets = { readonly removed: number; readonly kept: number; readonly restored: number };

export type TakenBack = { readonly kind: 'done'; readonly buckets: Buckets; readonly said: string };

const operation = 'imports.undo';

/** @throws NOT_FOUND when there is no such list */
export function bucketsOf(reader: Reader, listId: string): Buckets & { readonly listSeq: number } {
  const listSeq = listSeqOf(reader, listId);
  if (listSeq === undefined)
    throw new Problem('NOT_FOUND', 'This list is not in your book.', { what: 'list' });
  const commanded = commandedOfList(reader, listSeq);
  const known = newestCommand(reader);
  let removed = 0;
  let kept = 0;
  for (let after = 0; ; ) {
    const seqs = nextOfList(reader, listSeq, after, 5000);
    const last = seqs.at(-1);
    if (last === undefined) break;
    const worked = workedOn(reader, listSeq, seqs, known);
    const stay = seqs.filter((seq) => worked.has(seq) || commanded.has(seq)).length;
    kept += stay;
    removed += seqs.length - stay;
    after = last;
  }
  const goToo = countKeptFor(reader, listSeq, known);
  return { listSeq, removed: removed + goToo, kept, restored: countChanged(reader, listSeq) - goToo };
}

/** The same, counted by the thread that reads where there is one: a large list takes a while. */
async function countBuckets(
  { workers, reader }: Book,
  listId: string,
): Promise<Buckets & { readonly listSeq: number }> {
  if (!workers) return bucketsOf(reader, listId);
  const buckets = (await workers.reader.ask('imports.undoPreview', { listId })) as Buckets;
  return { ...buckets, listSeq: listSeqOf(reader, listId) ?? 0 };
}

/** People whom only this list keeps of one that was taken back before it. */
function countKeptFor(reader: Reader, listSeq: number, newest: number): number {
  let count = 0;
  for (let after = 0; ; ) {
    const seqs = nextKeptFor(reader, listSeq, after, 5000).map(({ seq }) => seq);
    const last = seqs.at(-1);
    if (last === undefined) return count;
    count += seqs.length - stayingOf(reader, listSeq, seqs, newest).size;
    after = last;
  }
}

/**
 * Takes an import back. Once begun it is carried to its end, by the next start if need be.
 *
 * @throws NOT_FOUND, NOTHING_TO_UNDO when it was taken back before, JOB_RUNNING
 */
export async function* takeBack(
  book: Book,
  { commandId, listId }: { readonly commandId: string; readonly listId: string },
): AsyncGenerator<Progress | TakenBack, void> {
  const before = answeredBefore<{ readonly buckets: Buckets }>(book, operation, commandId);
  if (before !== null) {
    yield { kind: 'done', ...before };
    return;
  }
  const end = book.jobs.begin('import');
  let work: {
    readonly listSeq: number;
    readonly commandSeq: number;
    readonly now: number;
    readonly onDate: string;
  } | null = null;
  let left: 'in the middle' | 'done' | 'failed' = 'in the middle';
  try {
    // A list that could not be applied to its end is, before it is taken back.
    await finishUnfinished(book);
    const { listSeq, ...buckets } = await countBuckets(book, listId);
    const { name, state } = book.writer.get<{ name: string; state: string }>(
      'SELECT name, state FROM list WHERE seq = ?',
      [listSeq],
    ) as { name: string; state: string };
    if (state !== 'applied') throw new Problem('NOTHING_TO_UNDO', `${name} was taken back before.`, {});
    const said = saidOf(name, buckets);
    work = book.writer.transaction(() => {
      const recorded = record(book, operation, commandId, said, { buckets, listId });
      beginUndo(book.writer, listSeq, recorded.commandSeq);
      return { listSeq, ...recorded };
    });
    yield* importWork(book, 'undo', work, new AbortController().signal);
    left = 'done';
    yield { kind: 'done', buckets, said };
  } catch (error) {
    left = 'failed';
    throw error;
  } finally {
    try {
      if (work !== null && left === 'in the middle')
        for await (const _ of importWork(book, 'undo', work, new AbortController().signal));
    } finally {
      end();
    }
  }
}

function saidOf(name: string, { removed, kept, restored }: Buckets): string {
  const parts = [`${removed.toLocaleString('en-US')} removed`];
  if (kept > 0) parts.push(`${kept.toLocaleString('en-US')} kept: worked on, or from elsewhere too`);
  if (restored > 0) parts.push(`${restored.toLocaleString('en-US')} as they were before`);
  return `${name} taken back: ${parts.join(', ')}.`;
}
