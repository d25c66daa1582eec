import { setImmediate } from 'node:timers/promises';
import { type Clustered, Clusters } from '#shared/domain/match/clusters.ts';
import { type Identifying, identityKeys } from '#shared/domain/match/identity.ts';
import { printedKeys } from '#shared/domain/match/print.ts';
import { inBook, type Proof, seqOfProof } from '#shared/domain/match/proof.ts';
import type { Solved } from '#shared/domain/match/solved.ts';
import { candidateFrom } from '#shared/domain/import/candidate.ts';
import type { Reader } from '../db/connection.ts';
import { bookStamp, hasAnybody } from '../store/imports/matching.ts';
import { keptApart } from '../store/imports/kept-apart.ts';
import {
  type Certain,
  type Codes,
  codeOfRow,
  type Decided,
  keepDecisions,
  keptDecisions,
} from './candidates/decisions.ts';
import type { Candidates } from './candidates/read.ts';
import { InBook } from './in-book.ts';
import type { Staged } from '../staged/staging.ts';
import { findSuggestions } from './suggestions/find.ts';
import { decidedOf, type Decision } from '../store/imports/staged-decisions.ts';
import { decidedSign, keepSuggestions, keptSuggestions } from './suggestions/kept.ts';
import { signsOfId, type Suggested } from './suggestions/suggested.ts';

/** What somebody said of rows: who of the book they are, or that two are one, as proof beside their keys. */
export type Said = ReadonlyMap<number, readonly Proof[]>;

const nothingSaid: Said = new Map();

/** Who the rows are, and which of two says more. */
type Judged = { readonly decided: Certain; readonly solved: Solved };

/**
 * Decides who each row of a file is, over the whole of it, so that the order of rows decides nothing.
 *
 * @returns the share that is done, as it goes; null at the end when the signal stopped it
 */
async function* decide(
  reader: Reader,
  candidates: Candidates,
  { sha256 }: Pick<Staged, 'sha256'>,
  format: Identifying,
  said: Said,
  signal: AbortSignal,
): AsyncGenerator<number, Judged | null> {
  const { system } = format;
  const clusters = new Clusters();
  const book = hasAnybody(reader) ? new InBook(reader, sha256, system) : null;
  const numbered = new Uint8Array(candidates.count);
  let row = 0;
  for (let block = 0; block < candidates.blocks; block += 1) {
    const lines = book === null ? null : lookedUp(book, candidates, block, format);
    const first = row;
    for (const print of candidates.prints(block)) {
      const earlier = lines === null ? undefined : book?.onLine(lines[row - first] ?? 0);
      const more = [...(earlier === undefined ? [] : [inBook(earlier)]), ...(said.get(row) ?? [])];
      clusters.addPrint(
        more.length === 0 ? print : { ...print, keys: [...Array.from(print.keys), ...printedKeys(more)] },
      );
      if (print.numbered) numbered[row] = 1;
      row += 1;
    }
    yield row / candidates.count;
    await setImmediate();
    if (signal.aborted) return null;
  }
  book?.tell(clusters);
  for (const proofs of said.values()) {
    for (const proof of proofs) {
      const seq = seqOfProof(proof);
      if (seq !== null) clusters.addKnown(seq, { keys: [], named: nobodyNamed, slug: null });
    }
  }
  const solved = clusters.solve((rows) => looksOf(candidates, rows));
  return { decided: decidedBy(solved, numbered), solved };
}

/** Looks the keys of a block's rows up in the book, all at once. @returns the lines of the rows */
function lookedUp(
  book: InBook,
  candidates: Candidates,
  block: number,
  format: Identifying,
): readonly number[] {
  const rows = candidates.texts(block).map(candidateFrom);
  book.look(rows.map((record) => ({ keys: identityKeys(record, format) })));
  return rows.map(({ line }) => line);
}

/** How the people of some rows are called. */
function* looksOf(
  candidates: Candidates,
  rows: readonly number[],
): Generator<Pick<Clustered, 'named' | 'slug'>> {
  for (const row of rows) {
    const { firstName, middleName, lastName, suffix, slug } = candidates.get(row);
    yield { named: { firstName, middleName, lastName, suffix }, slug };
  }
}

/** Of somebody whom a rep named, nothing but who they are counts. */
const nobodyNamed = { firstName: null, suffix: null };

/**
 * @param numbered 1 for each row that has a number; the rows of a person count for the one that leads
 */
export function decidedBy(solved: Solved, numbered: Uint8Array): Certain {
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

/**
 * The decisions for the book as it is now: those of the check where nothing was done or decided since, else
 * new ones. Those who may be one person are found once, and stay to be decided.
 *
 * @returns the share that is done, as it goes; null at the end when the signal stopped it
 */
export async function* decisionsFor(
  folder: string,
  reader: Reader,
  candidates: Candidates,
  staged: Staged,
  format: Identifying,
  signal: AbortSignal,
): AsyncGenerator<number, Decided | null> {
  const { importId } = staged;
  const stamp = bookStamp(reader);
  const wholeStamp = () => `${stamp} ${decidedSign(reader, importId)}`;
  const kept = keptDecisions(folder, importId, wholeStamp());
  if (kept !== null && kept.codes.length === candidates.count) return kept;
  let suggestions = keptSuggestions(folder, importId, stamp);
  let unsaid: Judged | null = null;
  if (suggestions === null) {
    unsaid = yield* decide(reader, candidates, staged, format, nothingSaid, signal);
    if (unsaid === null) return null;
    const { decided, solved } = unsaid;
    const leads = (row: number, other: number) => solved.leads(row, other);
    suggestions = yield* findSuggestions(reader, candidates, decided.codes, leads, signal);
    if (suggestions === null) return null;
    keepSuggestions(folder, importId, stamp, suggestions);
  }
  for (;;) {
    const before = wholeStamp();
    const decisions = decidedOf(reader, importId);
    const open = openOf(reader, suggestions, decisions);
    const said = proofsOf(open.filter((each) => each.decided === 'same'));
    const judged: Judged | null =
      unsaid !== null && said.size === 0
        ? unsaid
        : yield* decide(reader, candidates, staged, format, said, signal);
    if (judged === null) return null;
    // A rep who decides meanwhile would be lost otherwise: it is worked out with what they said.
    if (wholeStamp() !== before) continue;
    const { codes } = judged.decided;
    const asked = new Set(
      open.flatMap((each) => (each.decided === null && codes[each.row] === 0 ? [each.row] : [])),
    );
    const decided: Decided = {
      ...judged.decided,
      new: judged.decided.new - asked.size,
      maybe: asked.size,
      suggestions: open.filter((each) => each.decided === null || decisions.has(each.id)).length,
    };
    keepDecisions(folder, importId, before, decided);
    return decided;
  }
}

/** The suggestions with what was decided of them, in this file or for good. */
function openOf(
  reader: Reader,
  suggestions: readonly Suggested[],
  decisions: ReadonlyMap<string, Decision>,
): readonly (Suggested & { readonly decided: Decision | null })[] {
  const apart = keptApart(
    reader,
    suggestions.map(({ id }) => signsOfId(id)),
  );
  return suggestions.map((each) => ({
    ...each,
    decided: decisions.get(each.id) ?? (apart.has(signsOfId(each.id)) ? 'separate' : null),
  }));
}

/** What a rep said of rows, as proof. */
function proofsOf(same: readonly Suggested[]): Said {
  const proofs = new Map<number, Proof[]>();
  const add = (row: number, proof: Proof) => proofs.set(row, [...(proofs.get(row) ?? []), proof]);
  for (const { id, row, other } of same) {
    if (other.kind === 'person') add(row, inBook(other.seq));
    else for (const each of [row, other.row]) add(each, { kind: 'decided', key: id });
  }
  return proofs;
}
