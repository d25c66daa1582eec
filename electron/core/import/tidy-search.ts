import { setTimeout as pause } from 'node:timers/promises';
import type { Writer } from '../db/connection.ts';
import { mergeSearch, restoreSearch, searchSegments } from '../store/imports/search-load.ts';

/**
 * More segments than this are merged before the list is sealed: with sixteen of one size the next person
 * whom the rep adds would have to wait for FTS5 to do it.
 */
const mostSegments = 8;
/** FTS5 has room for 2,000. */
const mostMeanwhile = 800;
/** A merge of so many pages holds the book for some milliseconds. */
const pagesAtOnce = 250;

/**
 * Merges what many small transactions have left in the search index, a little at a time, and lets FTS5 do so by
 * itself again.
 */
export async function* tidySearch(writer: Writer, pauseMs: number): AsyncGenerator<void, void> {
  yield* mergeTo(writer, mostSegments, pauseMs);
  writer.transaction(() => restoreSearch(writer));
}

/** Merges where so many have come together that there would soon be no room for more. */
export async function* thinSearch(writer: Writer, pauseMs: number): AsyncGenerator<void, void> {
  if (searchSegments(writer) > mostMeanwhile) yield* mergeTo(writer, mostSegments * 10, pauseMs);
}

async function* mergeTo(writer: Writer, most: number, pauseMs: number): AsyncGenerator<void, void> {
  while (searchSegments(writer) > most && writer.transaction(() => mergeSearch(writer, pagesAtOnce))) {
    yield;
    await pause(pauseMs);
  }
}
