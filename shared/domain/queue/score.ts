import { counted, dayName } from '../time/spoken.ts';
import type { QueueClass } from '../vocabulary.ts';
import type { Bucket } from './bucket.ts';
import type { Outlook } from './outlook.ts';
import { dayNumber } from './standing.ts';

/** A promise joins the queue so long before its instant. */
export const promiseJoinsMs = 5 * 60_000;

export const scorePartNames = ['overdue', 'connect', 'source', 'account class', 'freshness'] as const;
export type ScorePartName = (typeof scorePartNames)[number];

export interface ScorePart {
  readonly name: ScorePartName;
  /** Whole thousandths of log units, weighted. */
  readonly value: number;
  /** Percent of what the part says by itself. */
  readonly weight: number;
  /** What it was worked out from, in a sentence. */
  readonly because: string;
}

/** What of a person the score rests on. */
export interface Scored {
  /** Null where they are offered in no class. */
  readonly lane: QueueClass;
  readonly dueAt: number;
  readonly bucket: Bucket;
}

/** Scores are compared in steps of a tenth: log 1.1, in thousandths. */
export const stepOfScore = 95;

/** A factor in whole thousandths of log units. */
export const logUnits = (n: number): number => Math.round(1000 * Math.log(n));
const classValues = [logUnits(4), logUnits(2), 0];
const classWords = ['A target account.', 'An existing account.', 'Neither a target nor an existing account.'];
/** Those who are written to go behind those who can be spoken with, all else alike. */
const writtenValue = logUnits(0.5);

// Zero is added so that nothing is minus zero.
const weighted = (value: number, weight: number) => Math.round((value * weight) / 100) + 0;

/** The parts that count in each class: those of the bucket, and the one that runs with time. */
const partsOfClass: Record<QueueClass, readonly ScorePartName[]> = {
  promise: ['overdue'],
  inbound: ['overdue', 'source', 'account class'],
  'follow-up': ['overdue', 'connect', 'source', 'account class'],
  step: ['overdue', 'connect', 'source', 'account class'],
  fresh: ['connect', 'source', 'account class', 'freshness'],
  again: ['overdue', 'connect', 'source', 'account class'],
};

const minuteMs = 60_000;
const dayMs = 86_400_000;
const onDay = (at: number) => new Date(at).toISOString().slice(0, 10);
/** Whole days from that of an instant, as UTC has it, to today. */
const daysSince = (at: number, today: string) =>
  Math.max(0, dayNumber(today) / dayMs - Math.floor(at / dayMs));

/** Nobody knows when those came who have no date: they stand as if they had been here for ever. */
const unknownDay = 0;

/** Who has waited longer than so many days counts as if it were these: there is a backlog of them. */
export const mostDaysOverdue = 30;
/** An arrival older than so many days is as old as any. */
export const mostDaysFresh = 90;

/** What runs with time, unweighted: how long they have waited, or how long ago they came. */
export function timeValue(
  lane: QueueClass,
  dueAt: number,
  { now, today }: Pick<Outlook, 'now' | 'today'>,
): number {
  switch (lane) {
    case 'promise':
      return logUnits(1 + Math.max(0, now + promiseJoinsMs - dueAt) / minuteMs);
    case 'inbound':
      return logUnits(1 + Math.max(0, now - dueAt) / minuteMs);
    case 'fresh':
      return 0 - logUnits(1 + Math.min(mostDaysFresh, daysSince(dueAt, today)));
    default:
      return logUnits(1 + Math.min(mostDaysOverdue, daysSince(dueAt, today)));
  }
}

function valueOf(name: ScorePartName, { lane, dueAt, bucket }: Scored, outlook: Outlook): number {
  switch (name) {
    case 'overdue':
    case 'freshness':
      return timeValue(lane, dueAt, outlook);
    case 'connect':
      return bucket.place === ''
        ? writtenValue
        : logUnits(outlook.connect(bucket.place, bucket.attempt).factor);
    case 'source':
      return logUnits(outlook.source(bucket.sourceSeq).factor);
    case 'account class':
      return classValues[bucket.classRank] ?? 0;
  }
}

function becauseOf(name: ScorePartName, { lane, dueAt, bucket }: Scored, outlook: Outlook): string {
  const { now, today } = outlook;
  switch (name) {
    case 'overdue': {
      const waited = lane === 'promise' ? now + promiseJoinsMs - dueAt : now - dueAt;
      if (lane === 'promise' || lane === 'inbound')
        return `Waiting for ${counted(Math.max(0, Math.round(waited / minuteMs)), 'minute')}.`;
      const days = daysSince(dueAt, today);
      return days === 0 ? 'Due today.' : `Due for ${counted(days, 'day')}.`;
    }
    case 'freshness':
      return dueAt === unknownDay
        ? 'Nobody knows when they arrived.'
        : `Arrived ${dayName(onDay(dueAt), today)}.`;
    case 'connect':
      return bucket.place === ''
        ? 'Written to: those who can be spoken with go first.'
        : outlook.connect(bucket.place, bucket.attempt).because;
    case 'source':
      return outlook.source(bucket.sourceSeq).because;
    case 'account class':
      return classWords[bucket.classRank] ?? '';
  }
}

/** What put somebody where they are: every part of the score, its weight, and what it was worked out from. */
export function scoreParts(scored: Scored, outlook: Outlook): ScorePart[] {
  return partsOfClass[scored.lane].map((name) => {
    const weight = outlook.weights[name];
    return {
      name,
      value: weighted(valueOf(name, scored, outlook), weight),
      weight,
      because: becauseOf(name, scored, outlook),
    };
  });
}

/** The part of the score that all of a bucket have in common in a class. */
export function bucketScore(lane: QueueClass, bucket: Bucket, outlook: Outlook): number {
  let sum = 0;
  for (const name of partsOfClass[lane])
    if (name !== 'overdue' && name !== 'freshness')
      sum += weighted(valueOf(name, { lane, dueAt: 0, bucket }, outlook), outlook.weights[name]);
  return sum;
}

/** The part of the score that runs with time. */
export const timeScore = (lane: QueueClass, dueAt: number, outlook: Outlook): number =>
  weighted(timeValue(lane, dueAt, outlook), outlook.weights[lane === 'fresh' ? 'freshness' : 'overdue']);

/** The step that a score is of: what is of one step counts as equal. */
export const stepOf = (score: number): number => Math.floor(score / stepOfScore);

/** The whole score, in thousandths of log units. */
export const scoreOf = (scored: Scored, outlook: Outlook): number =>
  bucketScore(scored.lane, scored.bucket, outlook) + timeScore(scored.lane, scored.dueAt, outlook);

/**
 * Whether somebody stands here because a slot explores: the hour counts for their class, and little is known of the
 * one that it is for them. In an hour of many calls the slot tries nothing.
 */
export const triesHour = ({ lane, bucket }: Scored, outlook: Outlook): boolean =>
  outlook.exploring &&
  bucket.place !== '' &&
  partsOfClass[lane].includes('connect') &&
  outlook.connect(bucket.place, bucket.attempt).little === true;
