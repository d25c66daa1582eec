import type { Band } from '../hour-bands/bands.ts';
import type { Minutes, Span } from './block.ts';

/** People who wait to be called and for whom the same hours are as good: of one lane, in one place. */
export interface CallGroup {
  readonly id: string;
  /** Where they are; groups of one place are called in one block. */
  readonly place: string;
  /** Every zone they may be in. */
  readonly zones: readonly string[];
  readonly people: number;
  /** Lower goes first, as in the queue. */
  readonly rank: number;
  /** Whether they are due today; the others may be called, and fill what is left. */
  readonly due: boolean;
  /** When they may lawfully be called, in the order of the clock. */
  readonly open: readonly Span[];
}

export interface DayInput {
  readonly on: string;
  /** The working hours of the day; null on a day off. */
  readonly hours: Span | null;
  readonly now: number;
  /** How many minutes of the hours are to be planned. */
  readonly capacity: number;
  readonly breaks: readonly Span[];
  readonly appointments: readonly { readonly id: string; readonly at: number }[];
  /** `open` is when they may be called for it, at the promised instant or after, by the clock; none: not today. */
  readonly promises: readonly {
    readonly id: string;
    readonly at: number;
    readonly open: readonly Span[];
  }[];
  readonly groups: readonly CallGroup[];
  /** How many are due to be written to; how many may be, besides; and how many are to be looked up. */
  readonly written: number;
  readonly writtenBesides: number;
  readonly research: number;
  readonly minutes: Minutes;
  /** How good each hour of theirs is for a call. */
  readonly worth: ReadonlyMap<Band, number>;
}
