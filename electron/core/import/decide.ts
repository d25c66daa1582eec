import { setImmediate } from 'node:timers/promises';
import { Clusters } from '#shared/domain/match/clusters.ts';
import { inBook } from '#shared/domain/match/proof.ts';
import type { Solved } from '#shared/domain/match/solved.ts';
import type { Outline } from '#shared/domain/import/outline.ts';
import type { Reader } from '../db/connection.ts';
import { bookStamp, hasAnybody, ownersOf } from '../store/imports/matching.ts';
import { type Codes, codeOfRow, type Decided, keepDecisions, keptDecisions } from './candidates/decisions.ts';
import type { Candidates } from './candidates/read.ts';
import { EarlierLines } from './matching.ts';
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

/** Who in the book has keys of the rows. */
class InBook {
  private readonly reader: Reader;
  private readonly system: string | null;
  private readonly earlier: EarlierLines;
  private readonly found = new Map<number, Parameters<Clusters['addKnown']>[1]>();

  constructor(reader: Reader, sha256: string, system: string | null) {
    this.reader = reader;
    this.system = system;
    this.earlier = new EarlierLines(reader, sha256);
  }

  look(outlines: readonly Outline[]): void {
    const keys = outlines.flatMap((outline) => outline.keys);
    const owners = ownersOf(this.reader, keys, this.system, false);
    if (owners.size === 0) return;
    const proofs = new Map(keys.map((proof) => [proof.key, proof]));
    for (const [key, people] of owners) {
      const proof = proofs.get(key);
      if (proof === undefined) continue;
      for (const { seq, named, slug } of people) {
        const before = this.found.get(seq);
        this.found.set(seq, { named, slug, keys: before === undefined ? [proof] : [...before.keys, proof] });
      }
    }
  }

  /** Who an earlier import of the same bytes made of a line. */
  onLine(line: number): number | undefined {
    const owner = this.earlier.ownerOf(line);
    if (owner === null) return undefined;
    const { seq, named, slug } = owner;
    if (!this.found.has(seq)) this.found.set(seq, { named, slug, keys: [] });
    return seq;
  }

  tell(clusters: Clusters): void {
    for (const [seq, known] of this.found) clusters.addKnown(seq, known);
  }
}

function decidedBy(solved: Solved, numbered: Uint8Array): Decided {
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
