/** What a session is told to do. */
export type Task =
  /** `repEveryMs`: the rep logs a call and takes the next card all the while, with so long a rest between. */
  | { readonly kind: 'import'; readonly file: string; readonly repEveryMs?: number }
  | { readonly kind: 'backup' }
  /** The first card, asked for at once. */
  | { readonly kind: 'first' }
  | { readonly kind: 'rep'; readonly times: number }
  /** A book of invented people, into an empty one. */
  | {
      readonly kind: 'invent';
      readonly prospects: number;
      readonly touchesPer: number;
      readonly years: number;
    }
  | { readonly kind: 'rows'; readonly times: number }
  | { readonly kind: 'undo'; readonly listId: string }
  | { readonly kind: 'search'; readonly texts: readonly string[] };

/** Times are milliseconds. */
export type Imported = {
  readonly listId: string;
  readonly counts: { readonly new: number; readonly same: number };
  readonly tookMs: number;
  readonly openMs: number;
  readonly checkMs: number;
  readonly commitMs: number;
  /** Of the whole process, all threads. */
  readonly cpuMs: number;
  /** How many rows had been written when. */
  readonly steps: readonly { readonly done: number; readonly atMs: number }[];
};

/** How long each took, in milliseconds. */
export type RepTimes = {
  /** Whose card each was. */
  readonly whose: readonly string[];
  readonly log: readonly number[];
  readonly next: readonly number[];
  /** What of each log was its own commit. */
  readonly ownCommit: readonly number[];
  /** One small commit to the same disk after each of them; none beside an import. */
  readonly commit: readonly number[];
};

export type Answer =
  | { readonly kind: 'import'; readonly imported: Imported; readonly rep: RepTimes | null }
  | { readonly kind: 'backup' }
  /** Since the book began to be opened. */
  | { readonly kind: 'first'; readonly tookMs: number }
  | { readonly kind: 'rep'; readonly rep: RepTimes }
  | { readonly kind: 'invent' }
  /** The most rows that were read for one card. */
  | { readonly kind: 'rows'; readonly most: number }
  | { readonly kind: 'undo'; readonly tookMs: number }
  | { readonly kind: 'search'; readonly tookMs: readonly number[] };
