import { countryRules } from './rules-of-countries.ts';
import { stateRules } from './rules-of-states.ts';
import type { CallingWindow } from './windows.ts';

/** What a place asks of whoever calls there. Times are on the clock of whoever is called. */
export interface CallingRule {
  /** 'US', 'US-FL', 'EU' for its members without a rule of their own, `*` for everywhere else, 'courtesy'. */
  readonly jurisdiction: string;
  /** 'Florida', 'the United States': as a sentence names it. */
  readonly where: string;
  readonly name: string;
  /** The law of the place, or hours that are merely decent because no law was found that names any. */
  readonly nature: 'law' | 'courtesy';
  readonly window: CallingWindow;
  /** The most dials in any 24 hours, 7 and 30 days. */
  readonly caps: Caps;
  /** Days to leave somebody alone who has said no; null where nothing says so. */
  readonly restDays: number | null;
  /** Whether it must be known why this person would want the call. */
  readonly needsWhy: boolean;
  /** Whom the law protects. */
  readonly scope: string;
  /** What it says of calls from business to business. */
  readonly b2b: string;
  /** How sure this is, and how it is known. */
  readonly evidence: string;
  readonly note: string;
}

export interface Caps {
  readonly in24Hours: number | null;
  readonly in7Days: number | null;
  readonly in30Days: number | null;
}

export const noCaps: Caps = { in24Hours: null, in7Days: null, in30Days: null };

/** Under which the rules as they come are known: the day as of which they were gathered. */
export const rulesAsOf = '2026-11-21';

/** Every rule as it comes with Handset. None of it is legal advice. */
export const givenRules: readonly CallingRule[] = [...countryRules, ...stateRules];

/** The countries and states that have a rule of their own. */
export const ruledJurisdictions: ReadonlySet<string> = new Set(
  givenRules.map(({ jurisdiction }) => jurisdiction),
);
