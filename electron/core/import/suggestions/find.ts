import { setImmediate } from 'node:timers/promises';
import { blockKeys } from '#shared/domain/match/block-keys.ts';
import { countedOf, Frequencies } from '#shared/domain/match/frequencies.ts';
import { type Judged, judge } from '#shared/domain/match/judge.ts';
import { Pairing } from '#shared/domain/match/pairing.ts';
import { type RoofOdds, Roofs, usualRoofOdds } from '#shared/domain/match/roofs.ts';
import type { Reader } from '#core/db/connection.ts';
import { comparedPeople } from '#core/store/compared.ts';
import { candidatesInBook, type Sought } from '#core/store/imports/candidates-in-book.ts';
import { hasAnybody } from '#core/store/imports/matching.ts';
import type { Codes } from '../candidates/decisions.ts';
import type { Candidates } from '../candidates/read.ts';
import { ComparedRows } from './compared-rows.ts';
import { idOfPair, idOfTwo, signOfPerson, signOfRow, type Suggested } from './suggested.ts';

/** Pairs that are judged together: their rows are read once. */
const together = 10_000;
/** The likeliest others of a row; nobody decides between more. */
const mostOfRow = 3;

/** Of a list longer than this a row is only read again where its traits are those of another. */
const mostRead = 20_000;

/** A row and another, or a row and somebody in the book. */
type Pair = { readonly row: number; readonly other: number; readonly isPerson: boolean };

/** Who is worth comparing, and how often what they say is said in the whole file. */
type Looked = { readonly pairs: readonly Pair[]; readonly frequencies: Frequencies };

/**
 * Finds who of the new rows of a file may be another of its people, or somebody in the book.
 *
 * @param codes who the rows are for certain
 * @param leads whether of two rows the first is the fuller: the other is asked about
 * @returns the share that is done, as it goes; null at the end when the signal stopped it
 */
export async function* findSuggestions(
  reader: Reader,
  candidates: Candidates,
  codes: Codes,
  leads: (row: number, other: number) => boolean,
  signal: AbortSignal,
): AsyncGenerator<number, readonly Suggested[] | null> {
  const rows = new ComparedRows(candidates, codes);
  const looked = yield* worthComparing(reader, candidates, codes, rows, leads, signal);
  if (looked === null) return null;
  const { pairs, frequencies } = looked;
  const roofs = candidates.contents.filled.includes('address')
    ? await roofsAmong(rows, looked, signal)
    : usualRoofOdds;
  if (roofs === null) return null;
  const likely = new Map<number, Likely[]>();
  let judged = 0;
  for (const part of partsOf(pairs)) {
    rows.hold(part.flatMap(({ row, other, isPerson }) => (isPerson ? [row] : [row, other])));
    const people = comparedPeople(
      reader,
      part.flatMap(({ other, isPerson }) => (isPerson ? [other] : [])),
    );
    for (const pair of part) {
      const person = pair.isPerson ? people.get(pair.other) : undefined;
      const other = pair.isPerson ? person?.compared : rows.get(pair.other);
      const result = other === undefined ? null : judge(rows.get(pair.row), other, { frequencies, roofs });
      if (result === null || other === undefined) continue;
      const sign = person === undefined ? signOfRow(other) : signOfPerson(person.id);
      const found = { bits: result.bits, suggested: suggestedOf(rows, codes, pair, sign, result) };
      const others = likely.get(pair.row);
      if (others === undefined) likely.set(pair.row, [found]);
      else others.push(found);
    }
    judged += part.length;
    yield 0.5 + (judged / pairs.length) * 0.5;
    await setImmediate();
    if (signal.aborted) return null;
  }
  return [...likely.entries()].toSorted(([a], [b]) => a - b).flatMap(([, others]) => likeliest(others));
}

/** Goes through the file once, and through the book with it. */
async function* worthComparing(
  reader: Reader,
  candidates: Candidates,
  codes: Codes,
  rows: ComparedRows,
  leads: (row: number, other: number) => boolean,
  signal: AbortSignal,
): AsyncGenerator<number, Looked | null> {
  const isLong = candidates.count > mostRead;
  const frequencies = new Frequencies(candidates.count);
  const pairing = new Pairing();
  const book = hasAnybody(reader) ? reader : null;
  const pairs: Pair[] = [];
  for (let block = 0; block < candidates.blocks; block += 1) {
    const sought: Sought[] = [];
    let row = candidates.firstRow(block);
    const traits = isLong ? candidates.traits(block) : traitsOfAll(rows, candidates, block);
    for (const { keys, counted } of traits) {
      if ((codes[row] ?? 0) >= 0) {
        frequencies.count(counted);
        pairing.add(row, keys);
        if (book !== null && codes[row] === 0) sought.push({ row, compared: rows.get(row) });
      }
      row += 1;
    }
    if (book !== null && sought.length > 0) {
      for (const [found, seqs] of candidatesInBook(book, sought, isLong ? 'close' : 'wide'))
        for (const seq of seqs) pairs.push({ row: found, other: seq, isPerson: true });
    }
    yield (block / candidates.blocks) * 0.5;
    await setImmediate();
    if (signal.aborted) return null;
  }
  for (const { row, others } of pairing.pairs()) {
    for (const other of others) {
      if (codes[row] !== 0 && codes[other] !== 0) continue;
      const later = codes[row] !== 0 || (codes[other] === 0 && leads(row, other));
      pairs.push(later ? { row: other, other: row, isPerson: false } : { row, other, isPerson: false });
    }
  }
  return { pairs, frequencies };
}

/** What the pairs of the file show of those who share a house; null when the signal stopped it. */
async function roofsAmong(
  rows: ComparedRows,
  { pairs, frequencies }: Looked,
  signal: AbortSignal,
): Promise<RoofOdds | null> {
  const roofs = new Roofs();
  for (const part of partsOf(pairs.filter(({ isPerson }) => !isPerson))) {
    rows.hold(part.flatMap(({ row, other }) => [row, other]));
    for (const { row, other } of part) roofs.add(rows.get(row), rows.get(other), frequencies);
    await setImmediate();
    if (signal.aborted) return null;
  }
  return roofs.odds();
}

/** @param sign of the other, as that of the row's person */
function suggestedOf(
  rows: ComparedRows,
  codes: Codes,
  { row, other, isPerson }: Pair,
  sign: string,
  { why, against }: Judged,
): Suggested {
  const line = rows.lineOf(row);
  const otherLine = isPerson ? null : rows.lineOf(other);
  const ownSign = signOfRow(rows.get(row));
  const code = codes[other] ?? 0;
  // A row that is somebody in the book stands for them.
  const seq = isPerson ? other : code > 0 ? code : null;
  return {
    id: idOfPair(idOfTwo(ownSign, sign), line, otherLine),
    sign: ownSign,
    row,
    line,
    other: seq === null ? { kind: 'row', row: other, line: otherLine ?? line } : { kind: 'person', seq },
    why,
    against,
  };
}

type Likely = { readonly bits: number; readonly suggested: Suggested };

/** The likeliest others, each once: a row and the book may speak for one person. */
function likeliest(others: readonly Likely[]): Suggested[] {
  const best = others.toSorted((a, b) => b.bits - a.bits || (a.suggested.id < b.suggested.id ? -1 : 1));
  const people = new Set<string>();
  return best
    .map(({ suggested }) => suggested)
    .filter(({ other }) => {
      const who = other.kind === 'row' ? `row ${other.row}` : `person ${other.seq}`;
      if (people.has(who)) return false;
      people.add(who);
      return true;
    })
    .slice(0, mostOfRow);
}

function* partsOf(pairs: readonly Pair[]): Generator<readonly Pair[]> {
  for (let from = 0; from < pairs.length; from += together) yield pairs.slice(from, from + together);
}

/** What of each row of a block tells who else it may be, with all the keys there are. */
function* traitsOfAll(
  rows: ComparedRows,
  candidates: Candidates,
  block: number,
): Generator<Record<'keys' | 'counted', ArrayLike<number>>> {
  const first = candidates.firstRow(block);
  for (let row = first; row < first + candidates.place(block).rows; row += 1) {
    const compared = rows.get(row);
    yield { keys: blockKeys(compared), counted: countedOf(compared) };
  }
}
