import { setTimeout as pause } from 'node:timers/promises';
import type { Progress } from '#shared/contract/operation.ts';
import type { Writer } from '../db/connection.ts';
import { refreshStandings } from '../queue/standings.ts';
import { setListState } from '../store/imports/lists.ts';
import { lastChanges } from '../store/imports/pending.ts';
import {
  commandedOfList,
  countOfList,
  forgetSome,
  forgetSomeClosings,
  newestCommand,
  nextKeptFor,
  nextOfList,
  removeEmptyAccounts,
  removeEmptySources,
  removeList,
  removeProspects,
  stayingOf,
  touchedAccountsOfList,
  workedOn,
} from '../store/imports/removing.ts';
import { emptiedFields, forgetFields } from '../store/imports/forgetting-fields.ts';
import { putBack } from '../store/imports/restoring.ts';
import { restoreSearch } from '../store/imports/search-load.ts';
import { buildIndex, missingIndexes } from '../store/imports/slack.ts';
import { forgetCount } from '../store/standing.ts';
import type { World } from '../world.ts';
import { Pace } from '../staged/pace.ts';

const batch = 250;
const largestBatch = 4000;
/** Changes that are put back in the first batch of them. */
const firstChanges = 100;
/** How long a batch may hold the book: the longer, the more pages are written but once. */
const heldMs = 40;
/** Sources that are looked at together. */
const sourcesAtOnce = 2000;

/** The next size of a batch, from how long the last one took. */
const sizeAfter = (size: number, tookMs: number): number => {
  if (tookMs > heldMs) return Math.max(50, size >> 1);
  return tookMs < heldMs / 2 ? Math.min(largestBatch, Math.round(size * 1.5)) : size;
};

/**
 * While people are removed, the connection does not look for rows that refer to them: what could refer
 * was removed first or was looked for, and SQLite would search whole tables for each of a million rows.
 */
const trusting = (writer: Writer): void => {
  writer.pragma('foreign_keys = OFF');
};

/** Takes a list that was never sealed out again, as if it had never been. */
export async function* removeUnsealed(
  world: World,
  writer: Writer,
  listSeq: number,
  pauseMs: number,
): AsyncGenerator<Progress, void> {
  trusting(writer);
  const total = countOfList(writer, listSeq);
  const pace = new Pace(world, 'Taking the list out again');
  for (let done = 0; ; ) {
    const seqs = nextOfList(writer, listSeq, 0, batch);
    if (seqs.length === 0) break;
    writer.transaction(() => removeProspects(writer, seqs));
    done += seqs.length;
    yield pace.at(done, total, done / total);
    await pause(pauseMs);
  }
  // Left out while the rows came in; without anybody left of them they are built in no time.
  for (const name of missingIndexes(writer)) {
    writer.transaction(() => buildIndex(writer, name));
    await pause(pauseMs);
  }
  await removeAccounts(writer, listSeq, new Set(), pauseMs);
  await forgetAside(writer, listSeq, pauseMs);
  while (writer.transaction(() => forgetSomeClosings(writer, listSeq))) await pause(pauseMs);
  await removeSources(writer, pauseMs);
  writer.transaction(() => {
    restoreSearch(writer);
    forgetCount(writer, listSeq);
    removeList(writer, listSeq);
  });
}

async function forgetAside(writer: Writer, listSeq: number, pauseMs: number): Promise<void> {
  while (writer.transaction(() => forgetSome(writer, listSeq))) await pause(pauseMs);
}

async function removeSources(writer: Writer, pauseMs: number): Promise<void> {
  for (let after: number | null = 0; after !== null; ) {
    const from: number = after;
    after = writer.transaction(() => removeEmptySources(writer, from, sourcesAtOnce));
    await pause(pauseMs);
  }
}

async function removeAccounts(
  writer: Writer,
  listSeq: number,
  touched: ReadonlySet<number>,
  pauseMs: number,
): Promise<void> {
  for (let after: number | null = 0; after !== null; ) {
    const from: number = after;
    after = writer.transaction(() => removeEmptyAccounts(writer, listSeq, from, touched, batch));
    await pause(pauseMs);
  }
}

/**
 * Takes an import back, batch by batch: people whom nobody has worked on go, the others stay, and what
 * it changed of people who stood in the book is put back. It may be ended at any moment and goes on
 * where it stopped.
 *
 * @param when the command and instant of the undo
 */
export async function* undoList(
  world: World,
  writer: Writer,
  listSeq: number,
  when: { readonly commandSeq: number; readonly now: number; readonly onDate: string },
  pauseMs: number,
): AsyncGenerator<Progress, void> {
  trusting(writer);
  const total = countOfList(writer, listSeq);
  const pace = new Pace(world, 'Taking the list back');
  const commanded = commandedOfList(writer, listSeq);
  const known = newestCommand(writer);
  let done = 0;
  let size = batch;
  for (let after = 0; ; ) {
    const seqs = nextOfList(writer, listSeq, after, size);
    const last = seqs.at(-1);
    if (last === undefined) break;
    const startedAt = world.now();
    writer.transaction(() => {
      const kept = workedOn(writer, listSeq, seqs, known);
      removeProspects(
        writer,
        seqs.filter((seq) => !kept.has(seq) && !commanded.has(seq)),
      );
    });
    size = sizeAfter(size, world.now() - startedAt);
    after = last;
    done += seqs.length;
    yield pace.at(done, total, done / total);
    await pause(pauseMs);
  }
  const emptied = await removeKeptFor(writer, listSeq, known, pauseMs);
  for (size = firstChanges; ; ) {
    const changes = lastChanges(writer, listSeq, size);
    const oldest = changes.at(-1);
    if (oldest === undefined) break;
    const startedAt = world.now();
    writer.transaction(() => {
      refreshStandings(writer, [...putBack(writer, listSeq, changes, when)]);
      writer.run('DELETE FROM list_change WHERE list_seq = ? AND seq >= ?', [listSeq, oldest.seq]);
    });
    size = sizeAfter(size, world.now() - startedAt);
    yield pace.at(total, total, 1);
    await pause(pauseMs);
  }
  for (const each of [listSeq, ...emptied])
    await removeAccounts(writer, each, touchedAccountsOfList(writer, each), pauseMs);
  await forgetAside(writer, listSeq, pauseMs);
  await removeSources(writer, pauseMs);
  const fields = emptiedFields(writer, listSeq);
  writer.transaction(() => {
    forgetFields(writer, fields);
    setListState(writer, listSeq, 'undone');
  });
}

/**
 * Takes out who came with lists taken back before and was kept for this one alone.
 *
 * @returns the lists they had come with
 */
async function removeKeptFor(
  writer: Writer,
  listSeq: number,
  newest: number,
  pauseMs: number,
): Promise<ReadonlySet<number>> {
  const lists = new Set<number>();
  for (let after = 0; ; ) {
    const some = nextKeptFor(writer, listSeq, after, batch);
    const last = some.at(-1);
    if (last === undefined) return lists;
    writer.transaction(() => {
      const stay = stayingOf(
        writer,
        listSeq,
        some.map(({ seq }) => seq),
        newest,
      );
      const gone = some.filter(({ seq }) => !stay.has(seq));
      for (const { ofList } of gone) lists.add(ofList);
      removeProspects(
        writer,
        gone.map(({ seq }) => seq),
      );
    });
    after = last.seq;
    await pause(pauseMs);
  }
}
