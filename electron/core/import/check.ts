import { setImmediate } from 'node:timers/promises';
import { phoneZones } from 'virtual:phone-zones';
import type { ImportReview } from '#shared/contract/imports.ts';
import type { Progress } from '#shared/contract/operation.ts';
import { candidateOf } from '#shared/domain/import/candidate.ts';
import { type DateEvidence, decideOrder, weighDate } from '#shared/domain/import/dates.ts';
import { customKey } from '#shared/domain/import/mapping.ts';
import type { Reader } from '../db/connection.ts';
import type { World } from '../world.ts';
import { type Contents, readAsOf } from './candidates/files.ts';
import { openCandidates } from './candidates/read.ts';
import { CandidateWriter } from './candidates/write.ts';
import { decisionsFor } from './decide.ts';
import { Pace } from './pace.ts';
import type { Profile } from './profile.ts';
import { profileStaged, readingOfStaged, readRows } from './rows.ts';
import type { Staged } from './staging.ts';
import { reviewOf, Tally } from './tally.ts';

export type Checked = { readonly review: ImportReview; readonly dates: readonly DateEvidence[] };

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
  world: World,
  reader: Reader,
  staged: Staged,
  signal: AbortSignal,
): AsyncGenerator<Progress, Checked | null> {
  const profile = profileStaged(world.folder, staged);
  const pace = new Pace(world, `Reading ${staged.fileName}`);
  const read = yield* readWhole(world, profile, staged, pace, signal);
  if (read === null) return null;
  const candidates = openCandidates(world.folder, staged);
  if (candidates === null) throw new Error('what was just read of a file is not there');
  try {
    const { rows } = read.tally.counts;
    const system = profile.format?.system ?? null;
    const deciding = decisionsFor(world.folder, reader, candidates, staged, system, signal);
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
  world: World,
  profile: Profile,
  staged: Staged,
  pace: Pace,
  signal: AbortSignal,
): AsyncGenerator<Progress, Contents | null> {
  let dates: readonly DateEvidence[] = profile.dates;
  for (;;) {
    const assumed = dates.map(decideOrder);
    const read: Contents | null = yield* readOnce(world, profile, { ...staged, dates }, pace, signal);
    if (read === null) return null;
    if (read.dates.every((evidence, index) => decideOrder(evidence) === assumed[index])) return read;
    ({ dates } = read);
  }
}

async function* readOnce(
  world: World,
  profile: Profile,
  staged: Staged,
  pace: Pace,
  signal: AbortSignal,
): AsyncGenerator<Progress, Contents | null> {
  const reading = readingOfStaged(profile, staged);
  const dateColumns = reading.columns.filter(({ field }) => field === 'listDate').map(({ index }) => index);
  const dates = profile.dates.map(() => ({ dayFirst: 0, monthFirst: 0, either: 0 }));
  const system = profile.format?.system ?? null;
  const tally = new Tally(staged.importId);
  const customKeys = new Set<string>();
  const writer = new CandidateWriter(world.folder, staged.importId);
  try {
    for (const { lines, cells, skipped, share } of readRows(profile, reading, staged.bytes)) {
      for (const row of cells) {
        for (const index of dateColumns) {
          const evidence = dates[index];
          if (evidence !== undefined) weighDate((row[index] ?? '').trim(), evidence);
        }
      }
      tally.skip(skipped);
      for (const line of lines) {
        if (line.kind === 'rejected') {
          tally.reject(line.line, line.reason, line.raw);
          continue;
        }
        const { record, keys, raw, warnings } = line;
        const ids = record.externalId === null ? [] : [record.externalId];
        const candidate = candidateOf(record, ids, system, phoneZones);
        tally.accept(candidate, warnings);
        for (const key in record.custom) customKeys.add(key);
        writer.add(candidate, keys, raw);
      }
      const { rows } = tally;
      yield pace.at(rows, share > 0 ? Math.round(rows / share) : null, share * readingShare);
      await setImmediate();
      if (signal.aborted) return null;
    }
    const labels = new Map(reading.columns.map(({ header }) => [customKey(header), header]));
    return writer.finish({
      readAs: readAsOf(staged),
      customFields: [...customKeys].map((key) => [key, labels.get(key) ?? key] as const),
      dates,
      tally: tally.review(),
    });
  } finally {
    writer.close();
  }
}
