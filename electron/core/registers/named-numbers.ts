import type { RegisterEntry } from '#shared/domain/register/line.ts';
import type { RegisterKind } from '#shared/domain/register/recognize.ts';
import { areaOfNumber } from '#shared/domain/register/area.ts';

const together = 1_000_000;

/** Millions of whole numbers, eight bytes each, that are asked about in ascending order. */
class ManyNumbers {
  private readonly sorted: Float64Array[] = [];
  private filling = new Float64Array(together);
  private filled = 0;
  private cursors: number[] = [];

  add(number: number): void {
    this.filling[this.filled] = number;
    this.filled += 1;
    if (this.filled === together) this.close();
  }

  private close(): void {
    this.sorted.push(this.filling.subarray(0, this.filled).toSorted());
    this.filling = new Float64Array(together);
    this.filled = 0;
  }

  /** To be asked of ascending numbers, once all are added. */
  has(number: number): boolean {
    if (this.filled > 0) this.close();
    let found = false;
    this.sorted.forEach((some, index) => {
      let at = this.cursors[index] ?? 0;
      while ((some[at] ?? Number.POSITIVE_INFINITY) < number) at += 1;
      this.cursors[index] = at;
      found ||= some[at] === number;
    });
    return found;
  }
}

/** What a file of a register names, kept while it is read to tell afterwards what it opens again. */
export class NamedNumbers {
  readonly kind: RegisterKind;
  /** Areas that a whole register speaks of. */
  readonly areas = new Set<number>();
  private readonly listed = new ManyNumbers();
  private readonly changes = new Map<number, { readonly removed: boolean; readonly day: number }>();

  constructor(kind: RegisterKind) {
    this.kind = kind;
  }

  /** @param registered whether any register names a number now: the other ones cannot be opened again */
  add(entries: readonly RegisterEntry[], registered: (number: number) => boolean): void {
    for (const { number, removed, day } of entries) {
      if (this.kind === 'full') {
        this.areas.add(areaOfNumber(number));
        if (!removed) this.listed.add(number);
      } else if (registered(number) && day >= (this.changes.get(number)?.day ?? 0)) {
        this.changes.set(number, { removed, day });
      }
    }
  }

  /** Whether a whole register names a number; to be asked of ascending ones. */
  lists(number: number): boolean {
    return this.listed.has(number);
  }

  /** Numbers that changes take away, ascending. */
  removed(): number[] {
    return [...this.changes]
      .filter(([, { removed }]) => removed)
      .map(([number]) => number)
      .toSorted((a, b) => a - b);
  }
}
