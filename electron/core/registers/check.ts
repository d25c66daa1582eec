import { setImmediate } from 'node:timers/promises';
import type { ImportReview } from '#shared/contract/imports.ts';
import type { Progress } from '#shared/contract/operation.ts';
import type { Reader } from '../db/connection.ts';
import { Pace } from '../staged/pace.ts';
import type { Staged } from '../staged/staging.ts';
import { countHolders, registeredAmong } from '../store/registers.ts';
import type { World } from '../world.ts';
import { readRegister } from './file.ts';
import { NamedNumbers } from './named-numbers.ts';
import { countOpenings } from './openings.ts';
import { registerOfStaged } from './staged.ts';

const shownOfEach = 100;
const askedAtOnce = 10_000;

export type CheckedRegister = Pick<ImportReview, 'counts' | 'rejected' | 'skipped'> & {
  readonly register: NonNullable<ImportReview['register']>;
};

/**
 * Reads a register to its end and counts its numbers. Nothing is written, and nobody is made of it.
 *
 * @returns null when the signal stopped it
 */
export async function* checkRegister(
  world: World,
  reader: Reader,
  staged: Staged,
  signal: AbortSignal,
): AsyncGenerator<Progress, CheckedRegister | null> {
  const file = registerOfStaged(world.folder, staged);
  const pace = new Pace(world, `Reading ${staged.fileName}`);
  const counts = { rows: 0, accepted: 0, warned: 0, rejected: 0, skipped: 0, new: 0, same: 0, maybe: 0 };
  const rejected: { line: number; reason: string; raw: string }[] = [];
  const skipped: { line: number; kind: string }[] = [];
  const register = { kind: file.kind, added: 0, removed: 0, people: 0 };
  const named = new NamedNumbers(file.kind);
  for (const batch of readRegister(file, staged.homeCountry)) {
    counts.accepted += batch.entries.length;
    counts.rejected += batch.unreadable.length;
    counts.skipped += batch.skipped.length;
    for (const { line, raw } of batch.unreadable.slice(0, shownOfEach - rejected.length))
      rejected.push({ line, raw, reason: 'Not a telephone number.' });
    skipped.push(...batch.skipped.slice(0, shownOfEach - skipped.length));
    for (const { removed } of batch.entries) register[removed ? 'removed' : 'added'] += 1;
    for (let at = 0; at < batch.entries.length; at += askedAtOnce) {
      const some = batch.entries.slice(at, at + askedAtOnce);
      const numbers = some.map(({ number }) => number);
      const known = registeredAmong(reader, numbers);
      named.add(some, (number) => known.has(number));
      counts.same += numbers.filter((number) => known.has(number)).length;
      register.people += countHolders(reader, numbers);
      await setImmediate();
    }
    counts.rows = counts.accepted + counts.rejected;
    counts.new = counts.accepted - counts.same;
    const share = staged.bytes === 0 ? 1 : Math.min(1, batch.bytesRead / staged.bytes);
    yield pace.at(counts.rows, share > 0 ? Math.round(counts.rows / share) : null, share);
    await setImmediate();
    if (signal.aborted) return null;
  }
  const opens = await countOpenings(reader, named, signal);
  if (signal.aborted) return null;
  return { counts, rejected, skipped, register: { ...register, opens } };
}

/** What a person is told of a checked register: numbers, and nobody. */
export const registerReview = (importId: string, found: CheckedRegister): ImportReview => ({
  importId,
  ...found,
  repeated: 0,
  suggestions: 0,
  withNumber: 0,
  withEmail: 0,
  withZone: 0,
  optedOut: 0,
  warnings: [],
  warningKinds: [],
  sample: [],
});
