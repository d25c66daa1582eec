import type { ImportRecord } from '#shared/domain/record/record.ts';
import { type Compared, comparedOf } from '#shared/domain/match/compared.ts';
import { unite } from '#shared/domain/match/unite.ts';
import { type Codes, rowOfCode } from '../candidates/decisions.ts';
import type { Candidates } from '../candidates/read.ts';

/** The rows as they are compared, those that lead others with what the others say. */
export class ComparedRows {
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
