import { setTimeout as pause } from 'node:timers/promises';
import type { ImportCounts, importTarget } from '#shared/contract/imports.ts';
import type { Progress } from '#shared/contract/operation.ts';
import { datesArrival, fileKind } from '#shared/domain/import/formats.ts';
import { mappingOf } from '#shared/domain/import/mapping.ts';
import { ofNoMake } from '#shared/domain/match/identity.ts';
import type { z } from 'zod';
import type { Writer } from '../db/connection.ts';
import { readScope } from '../operation/command.ts';
import { insertList } from '../store/imports/lists.ts';
import type { Loading } from '../store/imports/loading.ts';
import { newestCommand } from '../store/imports/removing.ts';
import { loosenSearch } from '../store/imports/search-load.ts';
import { buildIndex, maySlacken, missingIndexes, slacken } from '../store/imports/slack.ts';
import { sourceSeqOf } from '../store/imports/sources.ts';
import { countFresh } from '../store/standing.ts';
import type { World } from '../world.ts';
import type { Decided } from './candidates/decisions.ts';
import { type Candidates, openCandidates } from './candidates/read.ts';
import { type CheckedBy, checkStaged } from './check.ts';
import { decisionsFor } from './decide.ts';
import { Loader } from './loader.ts';
import { Pace } from '../staged/pace.ts';
import { formatIdOf, type Profile } from './profile.ts';
import { profileStaged, readingOfStaged } from './rows.ts';
import type { Staged } from '../staged/staging.ts';
import { bringSuggestions } from './suggestions/bring.ts';
import { thinSearch, tidySearch } from './tidy-search.ts';

export type ImportTarget = z.output<typeof importTarget>;

export type Loaded = {
  readonly listSeq: number;
  /** The newest command when the loading began: what was done since has not reached these rows. */
  readonly afterCommand: number;
  readonly counts: ImportCounts;
  /** Custom fields that rows of the list have, key to label. */
  readonly customFields: readonly (readonly [string, string])[];
};

/** How long a batch may hold the book; the rep's own writing waits for it. */
const heldMs = 30;
/** In a book of hardly anybody there is hardly anybody to wait. */
const heldEmptyMs = 150;

/** Each batch may leave a segment in the search index: so many may pass before they are counted. */
const lookEvery = 100;

/** As many as make segments of the search index that need no merging, and fit into the memory. */
const searchedTogether = 20_000;
/**
 * Writes the rows of a checked file as a list that no read shows yet: new people with all that belongs
 * to them, and, waiting aside, what the file says of people who stand in the book. The rows are those that
 * the check has kept; should they be gone, the file is read again. Between batches the book is free for
 * `pauseMs`.
 *
 * @returns null when the signal stopped it; what was written is then to be removed
 */
export async function* loadStaged(
  by: CheckedBy,
  writer: Writer,
  staged: Staged,
  target: ImportTarget,
  pauseMs: number,
  signal: AbortSignal,
): AsyncGenerator<Progress, Loaded | null> {
  const { world } = by;
  const profile = profileStaged(world.folder, staged);
  const candidates = yield* candidatesOf(by, writer, staged, signal);
  if (candidates === null) return null;
  try {
    const decided = yield* decisionsOf(world, writer, candidates, staged, profile, signal);
    if (decided === null) return null;
    return yield* load(world, writer, { staged, target, profile, candidates, decided }, pauseMs, signal);
  } finally {
    candidates.close();
  }
}

async function* candidatesOf(
  by: CheckedBy,
  writer: Writer,
  staged: Staged,
  signal: AbortSignal,
): AsyncGenerator<Progress, Candidates | null> {
  const { folder } = by.world;
  const kept = openCandidates(folder, staged);
  if (kept !== null) return kept;
  const checked = yield* checkStaged(by, writer, staged, signal);
  return checked === null ? null : openCandidates(folder, staged);
}

async function* decisionsOf(
  world: World,
  writer: Writer,
  candidates: Candidates,
  staged: Staged,
  profile: Profile,
  signal: AbortSignal,
): AsyncGenerator<Progress, Decided | null> {
  const pace = new Pace(world, `Looking for people of ${staged.fileName} in your book`);
  const deciding = decisionsFor(world.folder, writer, candidates, staged, profile.format ?? ofNoMake, signal);
  for (;;) {
    const { value, done } = await deciding.next();
    if (done) return value;
    yield pace.at(Math.round(value * candidates.count), candidates.count, value);
  }
}

/** What is to be loaded. */
type Given = {
  readonly staged: Staged;
  readonly target: ImportTarget;
  readonly profile: Profile;
  readonly candidates: Candidates;
  readonly decided: Decided;
};

async function* load(
  world: World,
  writer: Writer,
  given: Given,
  pauseMs: number,
  signal: AbortSignal,
): AsyncGenerator<Progress, Loaded | null> {
  const { staged, candidates, decided } = given;
  // References to rows that it has just written itself are not looked for.
  writer.pragma('foreign_keys = OFF');
  const afterCommand = newestCommand(writer);
  const slack = maySlacken(writer, candidates.count);
  const loading = writer.transaction(() => {
    const begun = begin(world, writer, given);
    loosenSearch(writer);
    if (slack) slacken(writer);
    return begun;
  });
  const loader = new Loader(writer, loading, candidates, decided.codes, slack ? searchedTogether : 1);
  const pace = new Pace(world, `Bringing in ${staged.fileName}`);
  const { counts } = candidates.contents.tally;
  const most = slack ? heldEmptyMs : heldMs;
  let batch = slack ? 1000 : 250;
  let batches = 0;
  while (loader.done < candidates.count) {
    const tookMs = loader.add(batch);
    if (tookMs > most) batch = Math.max(50, batch >> 1);
    else if (tookMs < most / 2) batch = Math.min(8000, Math.round(batch * 1.4));
    batches += 1;
    if (batches % lookEvery === 0) for await (const _ of thinSearch(writer, pauseMs));
    const share = loader.done / candidates.count;
    yield pace.at(Math.round(counts.rows * share), counts.rows, share);
    await pause(pauseMs);
    if (signal.aborted) return null;
  }
  writer.transaction(() => loader.makeSearchable());
  const finishing = new Pace(world, 'Making them quick to find');
  yield* finish(writer, loading.listSeq, pauseMs, finishing, counts.rows);
  const { listSeq, now } = loading;
  const { folder } = world;
  const { importId } = staged;
  const { codes } = decided;
  for await (const _ of bringSuggestions(writer, {
    folder,
    importId,
    listSeq,
    candidates,
    codes,
    now,
    pauseMs,
  }))
    yield finishing.at(counts.rows, counts.rows, 0.98);
  if (signal.aborted) return null;
  return {
    listSeq: loading.listSeq,
    afterCommand,
    counts: { ...counts, new: decided.new, same: decided.same, maybe: decided.maybe },
    customFields: candidates.contents.customFields,
  };
}

/** Makes what was loaded as quick to read as all else, before anybody can. */
async function* finish(
  writer: Writer,
  listSeq: number,
  pauseMs: number,
  pace: Pace,
  rows: number,
): AsyncGenerator<Progress, void> {
  const missing = missingIndexes(writer);
  for (const [at, name] of missing.entries()) {
    yield pace.at(rows, rows, at / (missing.length + 1));
    writer.transaction(() => buildIndex(writer, name));
    await pause(pauseMs);
  }
  for await (const _ of tidySearch(writer, pauseMs)) yield pace.at(rows, rows, 0.95);
  writer.transaction(() => countFresh(writer, listSeq));
}

/** A list is called as its file is, and by its sheet where the file has several. */
const nameOf = (fileName: string, { sheet, sheets }: Profile['table']): string => {
  const name = fileName.replace(/\.\w{1,5}$/, '');
  return sheet === null || sheets.length < 2 ? name : `${name}, ${sheet}`;
};

function begin(world: World, writer: Writer, { staged, target, profile }: Given): Loading {
  const { now, onDate } = readScope(writer, world);
  const { table, format } = profile;
  const { sourceKind, sourceName, event, receivedOn, accountClass, cost, owner } = target;
  const sourceSeq = sourceSeqOf(writer, world, { kind: sourceKind, name: sourceName, event, cost, owner });
  const listSeq = insertList(writer, {
    id: staged.importId,
    name: event ?? nameOf(staged.fileName, table),
    fileName: staged.fileName,
    sha256: staged.sha256,
    bytes: staged.bytes,
    format: fileKind(formatIdOf(profile), table.delimiter),
    encoding: table.encoding.name,
    delimiter: table.delimiter,
    headerLine: table.headerLine,
    mapping: mappingOf(readingOfStaged(profile, staged).columns),
    sourceSeq,
    receivedOn,
    accountClass,
    cost: cost ?? null,
    owner: owner ?? null,
    now,
    onDate,
  });
  return {
    world,
    listSeq,
    system: format?.system ?? null,
    sourceKind,
    sourceSeq,
    namedSources: new Map(),
    receivedOn,
    datesArrival: datesArrival(format),
    accountClass,
    now,
    onDate,
  };
}
