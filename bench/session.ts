import { openAsBlob } from 'node:fs';
import { basename, dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { openBook } from '#core/book.ts';
import type { SqlValues } from '#core/db/connection.ts';
import { makeRouter } from '#core/operation/router.ts';
import type { Card } from '#shared/contract/cards.ts';
import type { Client } from '#shared/contract/contract.ts';
import { makeWorld } from '#shell/world.ts';
import { inProcessClient } from '#transport/in-process.ts';
import { Commits } from './baseline.ts';
import type { Answer, Imported, RepTimes, Task } from './tasks.ts';
import { aheadToWork } from './work-day.ts';

// A process of its own that holds a book as the app does, threads and all, and does what it is told, one
// line of JSON each way: so its memory and its CPU time are those of the work alone.
const [folder = ''] = process.argv.slice(2);
const worker = (name: string) => new URL(`../electron/shell/${name}.worker.ts`, import.meta.url);
const aheadMs = aheadToWork(Date.now());
const world = makeWorld({ folder, aheadMs });
// A process of the app begins with its bundle, this one with sources: that part is left out.
const beganAt = performance.now();
const book = await openBook(world, 'the benchmark', {
  reader: worker('reader'),
  importer: worker('import'),
  rows: worker('rows'),
  backup: worker('backup'),
  aheadMs,
});
const openedMs = performance.now() - beganAt;
const client: Client = inProcessClient(makeRouter(), { book });

/** How long the last transaction took from the end of its work to the disk, in milliseconds. */
let committedMs = 0;
const { writer } = book;
const transaction = writer.transaction.bind(writer);
writer.transaction = <Result>(run: () => Result): Result => {
  let endedAt = performance.now();
  const result = transaction(() => {
    const done = run();
    endedAt = performance.now();
    return done;
  });
  committedMs = performance.now() - endedAt;
  return result;
};

async function bringIn(path: string): Promise<Imported> {
  const file = new File([await openAsBlob(path)], basename(path));
  const cpu = process.cpuUsage();
  const openedAt = performance.now();
  const { importId, suggested } = await client.imports.open({ fileName: file.name, file });
  const checkedFrom = performance.now();
  for await (const _ of await client.imports.check({ importId }));
  const committedFrom = performance.now();
  const target = {
    sourceKind: 'bought list',
    sourceName: suggested.sourceName,
    receivedOn: suggested.receivedOn,
  } as const;
  const steps: { doing: string; done: number; atMs: number }[] = [];
  let counts = { new: 0, same: 0 };
  const commandId = world.newId();
  for await (const item of await client.imports.commit({ commandId, importId, target })) {
    if (item.kind === 'progress')
      steps.push({ doing: item.doing, done: item.done, atMs: performance.now() - committedFrom });
    else ({ counts } = item);
  }
  const endedAt = performance.now();
  const { user, system } = process.cpuUsage(cpu);
  return {
    listId: importId,
    counts: { new: counts.new, same: counts.same },
    tookMs: endedAt - openedAt,
    openMs: checkedFrom - openedAt,
    checkMs: committedFrom - checkedFrom,
    commitMs: endedAt - committedFrom,
    cpuMs: (user + system) / 1000,
    steps: steps.filter(({ doing }) => doing === steps[0]?.doing).map(({ done, atMs }) => ({ done, atMs })),
  };
}

/** What the rep does with a card: the step that is due, else calls, or writes to whoever cannot be called. */
function touchOf({ ways: [first = 'email'], cadence }: Card) {
  const way = cadence?.channel ?? first;
  return way === 'call' ? ({ outcome: 'no-answer' } as const) : ({ channel: way, outcome: 'sent' } as const);
}

/** The rep at work: one call logged after another, and the next card each time. */
async function work(until: () => boolean, everyMs: number, commits?: Commits): Promise<RepTimes> {
  const whose: string[] = [];
  const log: number[] = [];
  const next: number[] = [];
  const ownCommit: number[] = [];
  const commit: number[] = [];
  while (!until()) {
    const askedAt = performance.now();
    const { card } = await client.queue.next({});
    next.push(performance.now() - askedAt);
    if (card === null) throw new Error('nobody is due: the rep has nothing to do');
    whose.push(card.prospectId);
    const startedAt = performance.now();
    await client.touches.log({ commandId: world.newId(), prospectId: card.prospectId, ...touchOf(card) });
    log.push(performance.now() - startedAt);
    ownCommit.push(committedMs);
    if (commits) commit.push(commits.one());
    await new Promise((resolve) => {
      setTimeout(resolve, everyMs);
    });
  }
  return { whose, log, next, ownCommit, commit };
}

/** The same so many times, with a commit of another file after each. */
async function workBesideCommits(times: number): Promise<RepTimes> {
  const commits = new Commits(dirname(folder));
  try {
    return await work(countdown(times), 0, commits);
  } finally {
    commits.close();
  }
}

async function search(texts: readonly string[]): Promise<readonly number[]> {
  const took: number[] = [];
  for (const text of texts) {
    const startedAt = performance.now();
    await client.prospects.find({ text });
    took.push(performance.now() - startedAt);
  }
  return took;
}

/** As a rep has one: an import waits for a backup only where the newest is older than a day. */
async function backUp(): Promise<void> {
  for await (const _ of await client.book.backup({}));
}

async function undo(listId: string): Promise<number> {
  const startedAt = performance.now();
  for await (const _ of await client.imports.undo({ commandId: world.newId(), listId }));
  return performance.now() - startedAt;
}

/** A book of invented people with years of work behind them. */
async function invent(prospects: number, touchesPer: number, years: number): Promise<void> {
  for await (const _ of await client.book.demo({
    commandId: world.newId(),
    prospects,
    touchesPer,
    seed: 1,
    years,
  }));
}

/** How many rows SQLite hands over for each of so many cards, the most of them. */
async function rowsRead(times: number): Promise<number> {
  const { reader } = book;
  const all = reader.all.bind(reader);
  const get = reader.get.bind(reader);
  let rows = 0;
  reader.all = <Row>(sql: string, values?: SqlValues): Row[] => {
    const found = all<Row>(sql, values);
    rows += found.length;
    return found;
  };
  reader.get = <Row>(sql: string, values?: SqlValues): Row | undefined => {
    rows += 1;
    return get<Row>(sql, values);
  };
  let most = 0;
  for (let n = 0; n < times; n += 1) {
    rows = 0;
    const { card } = await client.queue.next({});
    most = Math.max(most, rows);
    if (card === null) throw new Error('nobody is due: the rep has nothing to do');
    await client.touches.log({ commandId: world.newId(), prospectId: card.prospectId, ...touchOf(card) });
  }
  Object.assign(reader, { all, get });
  return most;
}

async function answer(task: Task): Promise<Answer> {
  switch (task.kind) {
    case 'import': {
      if (task.repEveryMs === undefined)
        return { kind: 'import', imported: await bringIn(task.file), rep: null };
      let done = false;
      const bringing = bringIn(task.file).finally(() => {
        done = true;
      });
      const rep = await work(() => done, task.repEveryMs);
      return { kind: 'import', imported: await bringing, rep };
    }
    case 'backup':
      await backUp();
      return { kind: 'backup' };
    case 'first': {
      const askedAt = performance.now();
      await client.queue.next({});
      return { kind: 'first', tookMs: openedMs + performance.now() - askedAt };
    }
    case 'rep':
      return { kind: 'rep', rep: await workBesideCommits(task.times) };
    case 'invent':
      await invent(task.prospects, task.touchesPer, task.years);
      return { kind: 'invent' };
    case 'rows':
      return { kind: 'rows', most: await rowsRead(task.times) };
    case 'undo':
      return { kind: 'undo', tookMs: await undo(task.listId) };
    case 'search':
      return { kind: 'search', tookMs: await search(task.texts) };
  }
}

function countdown(times: number): () => boolean {
  let left = times;
  return () => left-- <= 0;
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(`${JSON.stringify(await answer(JSON.parse(line) as Task))}\n`);
}
await book.close();
