import { setImmediate } from 'node:timers/promises';
import { Clusters } from '#shared/domain/match/clusters.ts';
import { inBook } from '#shared/domain/match/proof.ts';
import type { Solved } from '#shared/domain/match/solved.ts';
import type { Outline } from '#shared/domain/import/outline.ts';
import type { Reader } from '../db/connection.ts';
import { bookStamp, hasAnybody } from '../store/imports/matching.ts';
import { type Codes, codeOfRow, type Decided, keepDecisions, keptDecisions } from './candidates/decisions.ts';
import type { Candidates } from './candidates/read.ts';
import { InBook } from './in-book.ts';
import type { Staged } from './staging.ts';

/** Blocks whose keys are looked up in the book together. */
const togetherBlocks = 4;

/**
 * Decides who each row of a file is, over the whole of it, so that the order of rows decides nothing.
 *
 * @returns the share that is done, as it goes; null at the end when the signal stopped it
 */
export async function* decide(
  reader: Reader,
  candidates: Candidates,
  { sha256 }: Pick<Staged, 'sha256'>,
  system: string | null,
  signal: AbortSignal,
): AsyncGenerator<number, Decided | null> {
  const clusters = new Clusters();
  const book = hasAnybody(reader) ? new InBook(reader, sha256, system) : null;
  const numbered = new Uint8Array(candidates.count);
  let row = 0;
  for (let block = 0; block < candidates.blocks; block += togetherBlocks) {
    const outlines: Outline[] = [];
    for (let each = block; each < Math.min(block + togetherBlocks, candidates.blocks); each += 1)
      outlines.push(...candidates.outlines(each));
    book?.look(outlines);
    for (const { line, keys, named, slug, fullness, content, number } of outlines) {
      const earlier = book?.onLine(line);
      clusters.addRow({
        keys: earlier === undefined ? keys : [...keys, inBook(earlier)],
        named,
        slug,
        fullness,
        content: String(content),
      });
      if (number) numbered[row] = 1;
      row += 1;
    }
    yield (row / candidates.count) * 0.8;
    await setImmediate();
    if (signal.aborted) return null;
  }
  book?.tell(clusters);
  const decided = decidedBy(clusters.solve(), numbered);
  yield 1;
  return decided;
}

/**
 * @param numbered 1 for each row that has a number; the rows of a person count for the one that leads
 */
export function decidedBy(solved: Solved, numbered: Uint8Array): Decided {
  const codes: Codes = new Int32Array(numbered.length);
  const count = { new: 0, same: 0, repeated: 0, withNumber: 0 };
  for (let row = 0; row < codes.length; row += 1) {
    const leader = solved.leaderOf(row);
    const known = solved.knownOf(row);
    if (leader !== row && (known === null || known === solved.knownOf(leader))) {
      codes[row] = codeOfRow(leader);
      count.same += 1;
      if (solved.knownOf(leader) === null) count.repeated += 1;
      if (numbered[row] === 1) numbered[leader] = 1;
    } else if (known !== null) {
      codes[row] = known;
      count.same += 1;
    } else {
      count.new += 1;
    }
  }
  codes.forEach((code, row) => {
    if (code === 0) count.withNumber += numbered[row] ?? 0;
  });
  return { codes, ...count };
}

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
