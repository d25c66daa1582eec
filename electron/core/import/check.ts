import { setImmediate } from 'node:timers/promises';
import { phoneZones } from 'virtual:phone-zones';
import type { ImportReview } from '#shared/contract/imports.ts';
import type { Progress } from '#shared/contract/operation.ts';
import { closingsOf } from '#shared/domain/import/closing.ts';
import { type DateEvidence, decideOrder, weighDate } from '#shared/domain/import/dates.ts';
import { DuplicateFinder } from '#shared/domain/import/duplicates.ts';
import { shownName } from '#shared/domain/names.ts';
import { candidateZones } from '#shared/domain/zones.ts';
import type { Reader } from '../db/connection.ts';
import type { World } from '../world.ts';
import { EarlierLines, ownersOfLines } from './matching.ts';
import { Pace } from './pace.ts';
import type { Profile } from './profile.ts';
import { type AcceptedLine, profileStaged, readingOfStaged, readRows } from './rows.ts';
import type { Staged } from './staging.ts';

export type Checked = { readonly review: ImportReview; readonly dates: readonly DateEvidence[] };

const shownOfEach = 100;

type Tally = {
  -readonly [Key in keyof ImportReview]: ImportReview[Key];
} & { readonly counts: { -readonly [Key in keyof ImportReview['counts']]: number } };

/**
 * Reads every row of a staged file and counts what it would come to. Nothing is written. A column of
 * dates that turns out, over the whole file, to write them the other way round than its first rows
 * said is read again that way.
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
  let dates: readonly DateEvidence[] = profile.dates;
  for (;;) {
    const assumed = dates.map(decideOrder);
    const checked: Checked | null = yield* pass(world, reader, profile, { ...staged, dates }, signal);
    if (checked === null) return null;
    if (checked.dates.every((evidence, index) => decideOrder(evidence) === assumed[index])) return checked;
    ({ dates } = checked);
  }
}

async function* pass(
  world: World,
  reader: Reader,
  profile: Profile,
  staged: Staged,
  signal: AbortSignal,
): AsyncGenerator<Progress, Checked | null> {
  const reading = readingOfStaged(profile, staged);
  const dateColumns = reading.columns.filter(({ field }) => field === 'listDate').map(({ index }) => index);
  const dates = profile.dates.map(() => ({ dayFirst: 0, monthFirst: 0, either: 0 }));
  const system = profile.format?.system ?? null;
  const finder = new DuplicateFinder();
  const earlier = new EarlierLines(reader, staged.sha256);
  const pace = new Pace(world, `Reading ${staged.fileName}`);
  const tally = emptyTally(staged.importId);
  for (const { lines, cells, skipped, share } of readRows(profile, reading, staged.bytes)) {
    for (const row of cells) {
      for (const index of dateColumns) {
        const evidence = dates[index];
        if (evidence !== undefined) weighDate((row[index] ?? '').trim(), evidence);
      }
    }
    tally.counts.skipped += skipped.length;
    tally.skipped.push(...skipped.slice(0, shownOfEach - tally.skipped.length));
    const accepted = lines.filter((line) => line.kind === 'accepted');
    const owners = ownersOfLines(reader, accepted, system, false);
    for (const line of lines) {
      if (line.kind === 'rejected') {
        tally.counts.rejected += 1;
        const { line: at, reason, raw } = line;
        if (tally.rejected.length < shownOfEach)
          tally.rejected.push({ line: at, reason, raw: raw.slice(0, 500) });
        continue;
      }
      const met = finder.add(line.line, line.keys, line.record, owners, earlier.ownerOf(line.line));
      count(tally, line, met);
    }
    tally.counts.rows = tally.counts.accepted + tally.counts.rejected;
    yield pace.at(tally.counts.rows, share > 0 ? Math.round(tally.counts.rows / share) : null, share);
    await setImmediate();
    if (signal.aborted) return null;
  }
  return { review: tally, dates };
}

function emptyTally(importId: string): Tally {
  return {
    importId,
    counts: { rows: 0, accepted: 0, warned: 0, rejected: 0, skipped: 0, new: 0, same: 0, maybe: 0 },
    register: null,
    repeated: 0,
    withNumber: 0,
    withEmail: 0,
    withZone: 0,
    optedOut: 0,
    rejected: [],
    warnings: [],
    skipped: [],
    sample: [],
  };
}

function count(tally: Tally, { line, record, warnings }: AcceptedLine, met: 'book' | 'file' | null): void {
  const { counts } = tally;
  counts.accepted += 1;
  counts[met === null ? 'new' : 'same'] += 1;
  if (met === 'file') tally.repeated += 1;
  if (warnings.length > 0) counts.warned += 1;
  for (const warning of warnings) if (tally.warnings.length < shownOfEach) tally.warnings.push(warning);
  const number = record.phones.find(({ e164 }) => e164 !== null);
  if (number !== undefined && met === null) tally.withNumber += 1;
  if (record.emails.length > 0) tally.withEmail += 1;
  const { timeZone: stated, country, state, city } = record;
  if (candidateZones({ stated, country, state, city, e164: number?.e164 }, phoneZones).length > 0)
    tally.withZone += 1;
  if (closingsOf(record).length > 0) tally.optedOut += 1;
  if (tally.sample.length < shownOfEach) {
    tally.sample.push({
      line,
      name: shownName({ ...record, email: record.emails[0]?.value, number: record.phones[0]?.raw }),
      title: record.title,
      company: record.company,
      number: number?.e164 ?? null,
      email: record.emails[0]?.value ?? null,
      decision: met === null ? 'new' : met === 'book' ? 'same' : 'repeated',
    });
  }
}
