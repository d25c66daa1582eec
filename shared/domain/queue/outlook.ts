import type { ScorePartName } from './score.ts';

/** The moment for which the queue is asked: an instant, and the rep's date at it. */
export interface QueueMoment {
  readonly now: number;
  readonly today: string;
}

/** What the hour is to those of one place. */
export interface PlaceHours {
  /** `discouraged` is lawful, but outside the courtesy hours or on a holiday. */
  readonly level: 'open' | 'discouraged' | 'closed';
  /** When the hours end in which they may be called; null where nothing ends. */
  readonly closesAt: number | null;
  /** When they may be called again, where they may not now. */
  readonly opensAt: number | null;
  /** The bands it is for them, a bit each (`hour-bands/bands.ts`); 0 outside of all. */
  readonly bands: number;
}

/** A chance as a factor of the usual one, with what it was counted from. */
export interface Factor {
  readonly factor: number;
  /** 'Your 9 to 10: 9 of 96 answered.' */
  readonly because: string;
  /** Little is known of the hour that it is: a slot that explores tries it for that. */
  readonly little?: boolean;
}

/** How much each part counts, in percent of what it says. */
export type Weights = { readonly [Part in ScorePartName]: number };

export const usualWeights: Weights = {
  overdue: 100,
  connect: 100,
  source: 100,
  'account class': 100,
  freshness: 100,
};

/**
 * All that the order of the queue rests on beside the people themselves. It holds still all day but for the
 * hours; whoever has the same book, instant and seed has the same outlook.
 */
export interface Outlook extends QueueMoment {
  readonly weights: Weights;
  /** One slot in ten tries the hours of which least is known. */
  readonly exploring: boolean;
  hours(place: string): PlaceHours;
  /** The same text for as long as nothing has changed, but for the hours, that the score of a day rests on. */
  readonly basis: string;
  /** The chance that somebody of the place answers now, at this attempt. */
  connect(place: string, attempt: number): Factor;
  /** The chance of an appointment with somebody who came from there. */
  source(sourceSeq: number): Factor;
  /** How long an inbound lead of the source goes before others, in milliseconds. */
  responseMs(sourceSeq: number): number;
}

/** People who are written to may be written to at any hour. */
export const anyHour: PlaceHours = { level: 'open', closesAt: null, opensAt: null, bands: 0 };
