import { setTimeout as pause } from 'node:timers/promises';
import type { Progress } from '#shared/contract/operation.ts';
import { refreshClocks } from '../calling/refresh-clocks.ts';
import type { Reader, Writer } from '../db/connection.ts';
import { peopleToRecount } from '../store/recount-people.ts';
import {
  beginRecount,
  endRecount,
  firstRecount,
  keepReached,
  lastProspect,
  type Recount,
} from '../store/recounts.ts';
import { refreshStandings } from './standings.ts';
import type { World } from '../world.ts';

/** So many people are written together. */
const together = 200;

const doing = 'Working out who is due';

/** How far the work has come; null where nothing is to be worked out. */
export function recountProgress(reader: Reader, now: number): Progress | null {
  const recount = firstRecount(reader);
  if (!recount) return null;
  const { reached: done, begunAt, begunAfter } = recount;
  const of = Math.max(done, lastProspect(reader));
  const spentMs = begunAt === null ? 0 : now - begunAt;
  const leftMs =
    spentMs > 0 && done > begunAfter ? Math.round((spentMs * (of - done)) / (done - begunAfter)) : null;
  return { kind: 'progress', doing, done, of, leftMs };
}

/** Sees to the next some of a recount, and ends it when they were the last. */
function seeToSome(writer: Writer, known: Recount): void {
  // Found outside the transaction: it may look long, and whoever else writes would wait.
  const found = peopleToRecount(writer, known.whose, known.reached, together);
  writer.transaction(() => {
    const recount = firstRecount(writer);
    // Begun anew meanwhile, by what somebody changed: those found may be the wrong ones.
    if (recount?.seq !== known.seq || recount.reached !== known.reached) return;
    if (recount.whose.kind === 'everybody') refreshClocks(writer, found);
    refreshStandings(writer, found);
    const last = found.at(-1);
    if (last === undefined || found.length < together) endRecount(writer, recount.seq);
    else keepReached(writer, recount.seq, last);
  });
}

/**
 * Works out where people stand wherever that was left to be done, some at a time. It may be ended at any moment,
 * and goes on where it was.
 */
export async function* recountPending(
  world: World,
  writer: Writer,
  pauseMs: number,
): AsyncGenerator<Progress, void> {
  for (let at: number | null = null; ; ) {
    const recount = firstRecount(writer);
    if (!recount) return;
    if (recount.seq !== at || recount.begunAt === null) {
      at = recount.seq;
      writer.transaction(() => beginRecount(writer, recount.seq, world.now()));
    }
    seeToSome(writer, recount);
    const progress = recountProgress(writer, world.now());
    if (progress) yield progress;
    await pause(pauseMs);
  }
}
