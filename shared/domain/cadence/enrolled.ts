import type { Way } from '../ways.ts';
import type { CadencePlan, Reaction } from './cadence.ts';
import type { PlannedStep } from './plan-for.ts';
import type { CadenceTouch } from './reaction.ts';

/** One version of a cadence. */
export interface Track extends CadencePlan {
  readonly versionSeq: number;
  readonly cadenceId: string;
  readonly name: string;
}

/** A step that the rep passed over on purpose. */
export interface Skip {
  readonly versionSeq: number;
  /** The place of the step in the cadence, from 0. */
  readonly index: number;
  readonly at: number;
  readonly onDate: string;
}

/** Somebody on a cadence, as the facts have it. */
export interface Enrolled {
  readonly enrollmentSeq: number;
  readonly track: Track;
  readonly at: number;
  readonly onDate: string;
  /** The ways to them that were open when they were enrolled. */
  readonly ways: readonly Way[];
  /** Those that are open now; null where nothing tells, or nobody may contact them at all. */
  readonly openNow: readonly Way[] | null;
  readonly skips: readonly Skip[];
  /** When the rep took them off. */
  readonly left: { readonly at: number; readonly onDate: string } | null;
}

/** What became of one step. */
export interface Passed<Touch extends CadenceTouch = CadenceTouch> {
  readonly versionSeq: number;
  readonly index: number;
  /** The touch that did it; null where it was skipped. */
  readonly touch: Touch | null;
  readonly onDate: string;
}

/** An answer that ended a track. */
export interface Answered<Touch extends CadenceTouch = CadenceTouch> {
  readonly versionSeq: number;
  readonly touch: Touch;
  readonly reaction: Exclude<Reaction, 'none'>;
}

export type OffBecause = 'answered' | 'bounced' | 'do not contact' | 'left' | 'finished';

interface Along<Touch extends CadenceTouch> {
  /** The track they are on, or were on last. */
  readonly track: Track;
  /** Every step done or skipped, over all tracks, in order. */
  readonly passed: readonly Passed<Touch>[];
  readonly answers: readonly Answered<Touch>[];
}

export interface Open<Touch extends CadenceTouch = CadenceTouch> extends Along<Touch> {
  readonly kind: 'open';
  readonly step: PlannedStep;
  /** Which of their own steps on this track it is, from 1, and how many those are. */
  readonly number: number;
  readonly of: number;
  readonly dueOn: string;
}

export interface Off<Touch extends CadenceTouch = CadenceTouch> extends Along<Touch> {
  readonly kind: 'off';
  readonly because: OffBecause;
  readonly onDate: string;
}

/** How far somebody has come on a cadence. */
export type Course<Touch extends CadenceTouch = CadenceTouch> = Open<Touch> | Off<Touch>;

/** Finds the version of a cadence that was the newest at an instant; undefined where there was none. */
export type TrackAt = (cadenceId: string, at: number) => Track | undefined;
