/** The words of a day's plan. Instants are UTC milliseconds; every block begins and ends on a mark of five minutes. */

export const minuteMs = 60_000;
export const gridMs = 5 * minuteMs;

/** From an instant until another, which is not part of it. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

/** Work that is laid where it does most good; it can be moved. */
export const works = ['calls', 'written', 'research'] as const;
export type Work = (typeof works)[number];

export const blockKinds = [...works, 'promises', 'appointment', 'break'] as const;
export type BlockKind = (typeof blockKinds)[number];

/** What has a time of its own: a promise, by the id of the prospect, or an appointment by its own. */
export interface Dated {
  readonly kind: 'promise' | 'appointment';
  readonly id: string;
  readonly at: number;
}

/** How many people of a group of those who wait are in a block. */
export interface Share {
  readonly group: string;
  readonly people: number;
}

export interface Block extends Span {
  /** Names the block within its day; it keeps it however often the day is planned anew. */
  readonly number: number;
  readonly kind: BlockKind;
  /** How many people there is time for. */
  readonly people: number;
  readonly shares: readonly Share[];
  readonly dated: readonly Dated[];
}

/** What does not fit into the day, and why. Nothing is left out of a plan without a word. */
export type Left =
  | {
      readonly kind: 'work';
      readonly work: Work;
      readonly people: number;
      readonly of: number;
      /** Whether it is due today, or only may be done. */
      readonly due: boolean;
      /** full: the hours are; closed: they may not be called in what is left of the day; off: nobody works. */
      readonly why: 'full' | 'closed' | 'off' | 'removed';
    }
  | {
      readonly kind: 'dated';
      readonly dated: Dated;
      /** clash: something else is then; outside: of the hours; past; closed: they may not be called any more. */
      readonly why: 'clash' | 'outside' | 'past' | 'closed';
    }
  | { readonly kind: 'break'; readonly span: Span };

export interface Plan {
  readonly on: string;
  /** The working hours; null on a day off. */
  readonly hours: Span | null;
  /** In the order of the clock. */
  readonly blocks: readonly Block[];
  readonly left: readonly Left[];
}

/** How long things take, in whole minutes. */
export interface Minutes {
  readonly call: number;
  readonly written: number;
  readonly research: number;
  readonly promise: number;
  readonly appointment: number;
  /** Kept free before an appointment. */
  readonly margin: number;
}

/** How long one person of this work takes. */
export const minutesOf = (minutes: Minutes, work: Work): number =>
  work === 'calls' ? minutes.call : minutes[work];

export const lengthOf = ({ from, until }: Span): number => until - from;
export const floorToGrid = (at: number): number => Math.floor(at / gridMs) * gridMs;
export const ceilToGrid = (at: number): number => Math.ceil(at / gridMs) * gridMs;
export const isWork = (kind: BlockKind): kind is Work => (works as readonly BlockKind[]).includes(kind);

/** What has no time of its own may be moved by the rep. */
export const isMovable = ({ kind }: Block): boolean => isWork(kind) || kind === 'break';

/** What is wrong with a plan, in words for whoever mends it; null when it is sound. */
export function unsound({ hours, blocks }: Plan): string | null {
  let end = hours?.from ?? 0;
  for (const { number, from, until } of blocks) {
    if (hours === null) return 'there are blocks on a day without hours';
    if (until <= from) return `block ${number} has no length`;
    if (from % gridMs !== 0 || until % gridMs !== 0) return `block ${number} is off the grid`;
    if (from < end) return `block ${number} begins before ${end}`;
    end = until;
  }
  if (hours !== null && end > hours.until) return 'the last block ends after the hours';
  return new Set(blocks.map(({ number }) => number)).size === blocks.length
    ? null
    : 'two blocks share a number';
}
