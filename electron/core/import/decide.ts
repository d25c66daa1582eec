import { setImmediate } from 'node:timers/promises';
import { certainOwner, type Owner, OwnerTable } from '#shared/domain/import/owner-table.ts';
import type { Reader } from '../db/connection.ts';
import { bookStamp, hasAnybody } from '../store/imports/matching.ts';
import { type Codes, codeOfRow, type Decided, keepDecisions, keptDecisions } from './candidates/decisions.ts';
import type { Candidates } from './candidates/read.ts';
import { EarlierLines, ownersOfLines } from './matching.ts';
import type { Staged } from './staging.ts';

/**
 * Decides who each row of a file is, over the whole of it.
 *
 * @returns how many rows have been decided, as it goes; null at the end when the signal stopped it
 */
export async function* decide(
  reader: Reader,
  candidates: Candidates,
  { sha256 }: Pick<Staged, 'sha256'>,
  system: string | null,
  signal: AbortSignal,
): AsyncGenerator<number, Decided | null> {
  const codes: Codes = new Int32Array(candidates.count);
  const table = new OwnerTable();
  const earlier = new EarlierLines(reader, sha256);
  const emptyBook = !hasAnybody(reader);
  const count = { new: 0, same: 0, repeated: 0, withNumber: 0 };
  for (let block = 0; block < candidates.blocks; block += 1) {
    const identities = candidates.identities(block);
    const inBook = emptyBook ? nobody : ownersOfLines(reader, identities, system, false);
    const first = candidates.firstRow(block);
    identities.forEach(({ line, keys, sign, marks }, index) => {
      const row = first + index;
      const owner: Owner | null = certainOwner(keys, sign, inBook, table) ?? earlier.ownerOf(line);
      const code = owner?.seq ?? 0;
      codes[row] = code;
      for (const each of keys)
        table.add(each, { seq: code === 0 ? codeOfRow(row) : code, sign: owner?.sign ?? sign });
      if (code === 0) {
        count.new += 1;
        if (marks.number) count.withNumber += 1;
      } else {
        count.same += 1;
        if (code < 0) count.repeated += 1;
      }
    });
    yield first + identities.length;
    await setImmediate();
    if (signal.aborted) return null;
  }
  return { codes, ...count };
}

const nobody = (): readonly Owner[] => [];

/** The decisions for the book as it is now: those of the check where nothing was done since, else new ones. */
export async function* decisionsFor(
  folder: string,
  reader: Reader,
  candidates: Candidates,
  staged: Staged,
  system: string | null,
  signal: AbortSignal,
): AsyncGenerator<number, Decided | null> {
  const stamp = bookStamp(reader);
  const kept = keptDecisions(folder, staged.importId, stamp);
  if (kept !== null && kept.codes.length === candidates.count) return kept;
  const decided = yield* decide(reader, candidates, staged, system, signal);
  if (decided !== null) keepDecisions(folder, staged.importId, stamp, decided);
  return decided;
}
