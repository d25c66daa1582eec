import { setImmediate } from 'node:timers/promises';
import type { ImportReview } from '#shared/contract/imports.ts';
import type { Progress } from '#shared/contract/operation.ts';
import { type DateEvidence, decideOrder } from '#shared/domain/import/dates.ts';
import { customKey } from '#shared/domain/record/header.ts';
import { ofNoMake } from '#shared/domain/match/identity.ts';
import type { Reader } from '../db/connection.ts';
import type { World } from '../world.ts';
import { readTable } from '../files/open.ts';
import { type Block, blockMaker, blocksOf } from './candidates/block.ts';
import { type Contents, readAsOf } from './candidates/files.ts';
import { openCandidates } from './candidates/read.ts';
import { CandidateWriter } from './candidates/write.ts';
import { decisionsFor } from './decide.ts';
import { Pace } from '../staged/pace.ts';
import type { Profile } from './profile.ts';
import { Makers, type RowHelper } from './makers.ts';
import { profileStaged, readingOfStaged } from './rows.ts';
import type { Staged } from '../staged/staging.ts';
import { reviewOf, Tally } from './tally.ts';

export type Checked = { readonly review: ImportReview; readonly dates: readonly DateEvidence[] };

/** The world of a check, and a further thread that helps with reading where there is one. */
export type CheckedBy = { readonly world: World; readonly helper: RowHelper | null };

/** How much of the time of a check goes into reading; the rest into finding out who the rows are. */
const readingShare = 0.85;

/**
 * Reads every row of a staged file once, keeps what it comes to beside the file, and decides who each is.
 * Nothing is written to the book. A column of dates that turns out, over the whole file, to write them the
 * other way round than its first rows said is read again that way.
 *
 * @returns null when the signal stopped it
 * @throws UNREADABLE_FILE
 */
export async function* checkStaged(
  by: CheckedBy,
  reader: Reader,
  staged: Staged,
  signal: AbortSignal,
): AsyncGenerator<Progress, Checked | null> {
  const { world } = by;
  const profile = profileStaged(world.folder, staged);
  const pace = new Pace(world, `Reading ${staged.fileName}`);
  const read = yield* readWhole(by, profile, staged, pace, signal);
  if (read === null) return null;
  const candidates = openCandidates(world.folder, staged);
  if (candidates === null) throw new Error('what was just read of a file is not there');
  try {
    const { rows } = read.tally.counts;
    const deciding = decisionsFor(
      world.folder,
      reader,
      candidates,
      staged,
      profile.format ?? ofNoMake,
      signal,
    );
    for (;;) {
      const { value, done } = await deciding.next();
      if (!done) yield pace.at(rows, rows, readingShare + value * (1 - readingShare));
      else return value === null ? null : { review: reviewOf(read.tally, value), dates: read.dates };
    }
  } finally {
    candidates.close();
  }
}

async function* readWhole(
  by: CheckedBy,
  profile: Profile,
  staged: Staged,
  pace: Pace,
  signal: AbortSignal,
): AsyncGenerator<Progress, Contents | null> {
  let dates: readonly DateEvidence[] = profile.dates;
  for (;;) {
    const assumed = dates.map(decideOrder);
    const read: Contents | null = yield* readOnce(by, profile, { ...staged, dates }, pace, signal);
    if (read === null) return null;
    if (read.dates.every((evidence, index) => decideOrder(evidence) === assumed[index])) return read;
    ({ dates } = read);
  }
}

async function* readOnce(
  { world, helper }: CheckedBy,
  profile: Profile,
  staged: Staged,
  pace: Pace,
  signal: AbortSignal,
): AsyncGenerator<Progress, Contents | null> {
  const reading = readingOfStaged(profile, staged);
  const writer = new CandidateWriter(world.folder, staged.importId);
  const tally = new Tally();
  const makers = new Makers(blockMaker(reading, profile.format, profile.dates.length), helper, staged);
  const take = (block: Block) => {
    tally.add(block.tally);
    writer.add(block);
  };
  try {
    for (const { rows, skipped, bytesRead } of readTable(profile.table)) {
      tally.skip(skipped);
      for (const some of blocksOf(rows)) for (const block of await makers.make(some)) take(block);
      const share = staged.bytes === 0 ? 1 : Math.min(1, bytesRead / staged.bytes);
      yield pace.at(tally.rows, share > 0 ? Math.round(tally.rows / share) : null, share * readingShare);
      await setImmediate();
      if (signal.aborted) return null;
    }
    for (const block of await makers.rest()) take(block);
    const labels = new Map(reading.columns.map(({ header }) => [customKey(header), header]));
    return writer.finish({
      readAs: readAsOf(staged),
      customFields: [...writer.customKeys].map((key) => [key, labels.get(key) ?? key] as const),
      tally: tally.review(staged.importId),
    });
  } finally {
    writer.close();
  }
}
