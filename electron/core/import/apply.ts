import { setTimeout as pause } from 'node:timers/promises';
import type { Progress } from '#shared/contract/operation.ts';
import { datesArrival, formatNamed } from '#shared/domain/import/formats.ts';
import type { AccountClass, SourceKind } from '#shared/domain/vocabulary.ts';
import type { Writer } from '../db/connection.ts';
import { readScope } from '../operation/command.ts';
import { Accounts } from '../store/imports/accounts.ts';
import { customFieldsOfList, hasNotes, keepFields, notedOfList } from '../store/imports/list-page.ts';
import { setListState } from '../store/imports/lists.ts';
import type { Loading } from '../store/imports/loading.ts';
import { countPending, findableOtherwise, nextPending, removePending } from '../store/imports/pending.ts';
import { loosenSearch } from '../store/imports/search-load.ts';
import { updateProspect } from '../store/imports/updating.ts';
import { reindexNotes, reindexProspect } from '../store/search.ts';
import { refreshStandings } from '../queue/standings.ts';
import { peopleClosedBy } from '../store/suppression.ts';
import type { World } from '../world.ts';
import { Pace } from '../staged/pace.ts';
import { tidySearch } from './tidy-search.ts';

const batch = 200;
/** How long a batch may hold the book; the rep's own writing waits for it. */
const heldMs = 15;

/**
 * Applies what a sealed list says of people who stood in the book, batch by batch. It may be ended at
 * any moment and goes on where it stopped; the list is done when nothing waits any more.
 */
export async function* applyPending(
  world: World,
  writer: Writer,
  listSeq: number,
  pauseMs: number,
): AsyncGenerator<Progress, void> {
  const loading = loadingOf(world, writer, listSeq);
  const total = countPending(writer, listSeq);
  const pace = new Pace(world, 'Updating people you have');
  let done = 0;
  writer.transaction(() => loosenSearch(writer));
  for (let size = 50; ; ) {
    const some = nextPending(writer, listSeq, size);
    const last = some.at(-1);
    if (last === undefined) break;
    const startedAt = world.now();
    writer.transaction(() => {
      const accounts = new Accounts(
        writer,
        some.map(({ record }) => record),
      );
      // Whom those became who are gone: several records may tell of one.
      const became = new Map<number, number>();
      const updated = some.map(({ prospectSeq, record }) => {
        const whom = became.get(prospectSeq) ?? prospectSeq;
        const seq = updateProspect(writer, whom, record, accounts, loading);
        became.set(prospectSeq, seq);
        return seq;
      });
      removePending(writer, listSeq, last.seq);
      const seqs = [...new Set(updated)];
      const others = some.flatMap(({ prospectSeq }, index) =>
        updated[index] === prospectSeq ? [] : (updated[index] ?? []),
      );
      for (const seq of new Set([...findableOtherwise(writer, listSeq, seqs), ...others]))
        reindexProspect(writer, seq);
      refreshStandings(writer, [...new Set([...seqs, ...reclassed(writer, listSeq, seqs)])]);
    });
    const tookMs = world.now() - startedAt;
    if (tookMs > heldMs) size = Math.max(20, size >> 1);
    else if (tookMs < heldMs / 2) size = Math.min(2000, Math.round(size * 1.4));
    done += some.length;
    yield pace.at(done, total, done / total);
    await pause(pauseMs);
  }
  for await (const _ of tidySearch(writer, pauseMs)) yield pace.at(done, total, 1);
  // Whoever shares a number or an address that the list closed is not offered by it any more.
  const closed = peopleClosedBy(writer, listSeq);
  for (let from = 0; from < closed.length; from += batch) {
    writer.transaction(() => refreshStandings(writer, closed.slice(from, from + batch)));
    await pause(pauseMs);
  }
  yield* indexNotesOf(world, writer, listSeq, pauseMs);
  const fields = customFieldsOfList(writer, listSeq);
  writer.transaction(() => {
    keepFields(writer, listSeq, fields);
    setListState(writer, listSeq, 'applied');
  });
}

/** Makes what the list noted of new people findable. It begins anew where it was stopped. */
async function* indexNotesOf(
  world: World,
  writer: Writer,
  listSeq: number,
  pauseMs: number,
): AsyncGenerator<Progress, void> {
  if (!hasNotes(writer, listSeq)) return;
  const pace = new Pace(world, 'Making notes findable');
  let done = 0;
  for (let after = 0; ; ) {
    const some = notedOfList(writer, listSeq, after, batch);
    const last = some.at(-1);
    if (last === undefined) return;
    writer.transaction(() => {
      for (const { seq } of some) reindexNotes(writer, seq);
    });
    after = last.seq;
    done += some.length;
    yield pace.at(done, null, 1);
    await pause(pauseMs);
  }
}

/** Colleagues of people whose account has another class now: their place in the queue follows it. */
function reclassed(writer: Writer, listSeq: number, seqs: readonly number[]): number[] {
  return writer
    .all<{ seq: number }>(
      `SELECT o.seq FROM list_change c JOIN prospect p ON p.seq = c.prospect_seq JOIN prospect o ON o.account_seq = p.account_seq
       WHERE c.list_seq = ? AND c.field = 'class' AND c.prospect_seq IN (SELECT value FROM json_each(?))`,
      [listSeq, JSON.stringify(seqs)],
    )
    .map(({ seq }) => seq);
}

type ListRow = {
  readonly source_seq: number;
  readonly kind: SourceKind;
  readonly format: string;
  readonly received_on: string;
  readonly account_class: AccountClass;
};

/** What was said of a list when it came in, for what it still brings. */
export function loadingOf(world: World, writer: Writer, listSeq: number): Loading {
  const { now, onDate } = readScope(writer, world);
  const row = writer.get<ListRow>(
    'SELECT l.source_seq, s.kind, l.format, l.received_on, l.account_class FROM list l JOIN source s ON s.seq = l.source_seq WHERE l.seq = ?',
    [listSeq],
  );
  if (row === undefined) throw new Error(`no list ${listSeq}`);
  const format = formatNamed(row.format);
  return {
    world,
    listSeq,
    system: format?.system ?? null,
    sourceKind: row.kind,
    sourceSeq: row.source_seq,
    namedSources: new Map(),
    receivedOn: row.received_on,
    datesArrival: datesArrival(format),
    accountClass: row.account_class,
    now,
    onDate,
  };
}
