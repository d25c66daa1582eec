import { setImmediate } from 'node:timers/promises';
import type { ImportRecord } from '#shared/domain/import/record.ts';
import { blockKeys } from '#shared/domain/match/block-keys.ts';
import { type Compared, comparedOf } from '#shared/domain/match/compared.ts';
import { countedOf, Frequencies } from '#shared/domain/match/frequencies.ts';
import { type Judged, judge } from '#shared/domain/match/judge.ts';
import { Pairing } from '#shared/domain/match/pairing.ts';
import { Roofs } from '#shared/domain/match/roofs.ts';
import { unite } from '#shared/domain/match/unite.ts';
import type { Reader } from '#core/db/connection.ts';
import { comparedPeople } from '#core/store/compared.ts';
import { candidatesInBook, type Sought } from '#core/store/imports/candidates-in-book.ts';
import { hasAnybody } from '#core/store/imports/matching.ts';
import { type Codes, rowOfCode } from '../candidates/decisions.ts';
import type { Candidates } from '../candidates/read.ts';
import { idOfPair, idOfTwo, signOfPerson, signOfRow, type Suggested } from './suggested.ts';

/** Pairs that are judged together: their rows are read once. */
const together = 10_000;
/** The likeliest others of a row; nobody decides between more. */
const mostOfRow = 3;

/** Of a list longer than this a row is only read again where its traits are those of another. */
const mostRead = 20_000;

/** A row and another, or a row and somebody in the book. */
type Pair = { readonly row: number; readonly other: number; readonly isPerson: boolean };

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
  const rows = new Rows(candidates, codes);
  const isLong = candidates.count > mostRead;
  const frequencies = new Frequencies(candidates.count);
  const pairing = new Pairing();
  const book = hasAnybody(reader) ? reader : null;
  const pairs: Pair[] = [];
  for (let block = 0; block < candidates.blocks; block += 1) {
    const sought: Sought[] = [];
    let row = candidates.firstRow(block);
    for (const { keys, counted } of isLong
      ? candidates.traits(block)
      : traitsOfAll(rows, candidates, block)) {
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
  const roofs = new Roofs();
  if (candidates.contents.filled.includes('address')) {
    for (const part of partsOf(pairs.filter(({ isPerson }) => !isPerson))) {
      rows.hold(part.flatMap(({ row, other }) => [row, other]));
      for (const { row, other } of part) roofs.add(rows.get(row), rows.get(other), frequencies);
      await setImmediate();
      if (signal.aborted) return null;
    }
  }
  const surroundings = { frequencies, roofs: roofs.odds() };
  const likely = new Map<number, { readonly bits: number; readonly suggested: Suggested }[]>();
  let judged = 0;
  for (const part of partsOf(pairs)) {
    rows.hold(part.flatMap(({ row, other, isPerson }) => (isPerson ? [row] : [row, other])));
    const people = comparedPeople(
      reader,
      part.flatMap(({ other, isPerson }) => (isPerson ? [other] : [])),
    );
    for (const { row, other, isPerson } of part) {
      const [one, two] = [rows.get(row), isPerson ? people.get(other)?.compared : rows.get(other)];
      const result = two === undefined ? null : judge(one, two, surroundings);
      if (result === null || two === undefined) continue;
      const person = people.get(other);
      const code = codes[other] ?? 0;
      // A row that is somebody in the book stands for them.
      const asPerson = isPerson ? other : code > 0 ? code : null;
      const sign = isPerson && person !== undefined ? signOfPerson(person.id) : signOfRow(two);
      const line = rows.lineOf(row);
      const otherLine = isPerson ? null : rows.lineOf(other);
      const ownSign = signOfRow(one);
      const suggested: Suggested = {
        id: idOfPair(idOfTwo(ownSign, sign), line, otherLine),
        sign: ownSign,
        row,
        line,
        other:
          asPerson === null
            ? { kind: 'row', row: other, line: rows.lineOf(other) }
            : { kind: 'person', seq: asPerson },
        ...told(result),
      };
      const others = likely.get(row) ?? [];
      others.push({ bits: result.bits, suggested });
      likely.set(row, others);
    }
    judged += part.length;
    yield 0.5 + (judged / pairs.length) * 0.5;
    await setImmediate();
    if (signal.aborted) return null;
  }
  return [...likely.entries()].toSorted(([a], [b]) => a - b).flatMap(([, others]) => likeliest(others));
}

const told = ({ why, against }: Judged) => ({ why, against });

/** The likeliest others, each once: a row and the book may speak for one person. */
function likeliest(others: readonly { readonly bits: number; readonly suggested: Suggested }[]): Suggested[] {
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
  rows: Rows,
  candidates: Candidates,
  block: number,
): Generator<Record<'keys' | 'counted', ArrayLike<number>>> {
  const first = candidates.firstRow(block);
  for (let row = first; row < first + candidates.place(block).rows; row += 1) {
    const compared = rows.get(row);
    yield { keys: blockKeys(compared), counted: countedOf(compared) };
  }
}

/** The rows as they are compared, those that lead others with what the others say. */
class Rows {
  private readonly candidates: Candidates;
  private readonly others: ReadonlyMap<number, readonly number[]>;
  private held = new Map<number, { readonly compared: Compared; readonly line: number }>();

  constructor(candidates: Candidates, codes: Codes) {
    this.candidates = candidates;
    const others = new Map<number, number[]>();
    codes.forEach((code, row) => {
      if (code >= 0) return;
      const leader = rowOfCode(code);
      others.set(leader, [...(others.get(leader) ?? []), row]);
    });
    this.others = others;
  }

  /** Reads some rows, in the order in which they lie in the file, and lets go of all others. */
  hold(rows: readonly number[]): void {
    this.held = new Map();
    for (const row of [...new Set(rows)].toSorted((a, b) => a - b)) this.held.set(row, this.read(row));
  }

  get(row: number): Compared {
    return (this.held.get(row) ?? this.read(row)).compared;
  }

  lineOf(row: number): number {
    return (this.held.get(row) ?? this.read(row)).line;
  }

  private read(row: number): { readonly compared: Compared; readonly line: number } {
    const own: ImportRecord = this.candidates.get(row);
    const others = this.others.get(row);
    if (others === undefined) return { compared: comparedOf(own), line: own.line };
    const all = [own, ...others.map((each) => this.candidates.get(each))];
    return { compared: comparedOf(unite(own, all).record), line: own.line };
  }
}
