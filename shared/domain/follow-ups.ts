import { toWorkingDay } from './time/calendar.ts';
import { datedDay } from './time/said.ts';
import { promiseJoinsMs } from './queue/score.ts';
import { dateIn, instantIn, timeOfDay } from './time/zones.ts';
import { type Answer, type Channel, type FollowUpKind, isSpokenChannel, type Reach } from './vocabulary.ts';

/** A next step as the rep picks it. */
export interface PickedFollowUp {
  readonly kind: FollowUpKind;
  readonly dueOn: string;
  /** 'HH:MM', on the clock named. */
  readonly time?: string | undefined;
  readonly clock: 'ours' | 'theirs';
  readonly task?: string | undefined;
}

export interface FollowUpPlan {
  readonly kind: FollowUpKind;
  readonly dueOn: string;
  readonly dueAt: number | null;
  /** The zone on whose clock the time was named. */
  readonly zone: string;
  readonly task: string | null;
}

export type PlannedFollowUp =
  | { readonly kind: 'planned'; readonly plan: FollowUpPlan }
  | { readonly kind: 'refused'; readonly sentence: string; readonly field: string };

interface Around {
  /** When the step is agreed on: now, or when a backdated touch happened. */
  readonly at: number;
  /** The rep's zone, and the zones the person may be in. */
  readonly zone: string;
  readonly zones: readonly string[];
}

const refused = (sentence: string, field: string): PlannedFollowUp => ({ kind: 'refused', sentence, field });

/** The instant of a wall-clock time, or null when the zones do not agree on it. */
function agreedInstant(on: string, hour: number, minute: number, zones: readonly string[]): number | null {
  const instants = new Set(zones.map((zone) => instantIn(on, hour, minute, zone)));
  const [only] = instants;
  return instants.size === 1 && only !== undefined ? only : null;
}

/**
 * What a picked next step comes to. A day alone is a follow-up, moved from a weekend to Monday; a day
 * with a time is a promise, and stands as it was agreed. Neither may lie before it was agreed on.
 */
export function planFollowUp(picked: PickedFollowUp, { at, zone, zones }: Around): PlannedFollowUp {
  const task = picked.task === undefined || picked.task === '' ? null : picked.task;
  const today = dateIn(at, zone);
  if (picked.time === undefined) {
    if (picked.kind === 'promise') return refused('Say at what time it was promised.', 'followUp.time');
    if (picked.dueOn < today) return refused('A follow-up cannot be due in the past.', 'followUp.dueOn');
    const dueOn = toWorkingDay(picked.dueOn);
    return { kind: 'planned', plan: { kind: 'follow-up', dueOn, dueAt: null, zone, task } };
  }
  const [hour = 0, minute = 0] = picked.time.split(':').map(Number);
  const clocks = picked.clock === 'theirs' ? zones : [zone];
  const dueAt = agreedInstant(picked.dueOn, hour, minute, clocks);
  if (dueAt === null) {
    return refused('Their time is not known for certain. Give the time on your own clock.', 'followUp.clock');
  }
  if (dueAt <= at) return refused('That time has passed.', 'followUp.time');
  return {
    kind: 'planned',
    plan: { kind: 'promise', dueOn: dateIn(dueAt, zone), dueAt, zone: clocks[0] ?? zone, task },
  };
}

/**
 * Whether an open next step stays when a touch names no other. One that was agreed on after the touch
 * happened does, and one that still lies ahead, unless the touch settled it: they spoke, or what was
 * written said yes or no. A voicemail today does not call off the promise for tomorrow.
 */
export function outlivesTouch(
  step: { readonly dueOn: string; readonly dueAt: number | null; readonly agreedAt: number },
  touch: {
    readonly channel: Channel;
    readonly facts: { readonly reached: Reach; readonly answer: Answer };
    readonly at: number;
    readonly onDate: string;
  },
): boolean {
  const { channel, facts, at, onDate } = touch;
  if (at < step.agreedAt) return true;
  const settled = facts.reached === 'person' && (isSpokenChannel(channel) || facts.answer !== 'open');
  if (settled) return false;
  return step.dueAt === null ? step.dueOn > onDate : step.dueAt > at + promiseJoinsMs;
}

/** 'Follow-up on Mon 23 Nov.', 'Follow-up tomorrow, Fri 20 Nov.', 'Promised for Tue 24 Nov at 10:45.' */
export function followUpSentence(
  plan: Pick<FollowUpPlan, 'dueOn' | 'dueAt'>,
  zone: string,
  today: string,
): string {
  const day = datedDay(plan.dueAt === null ? plan.dueOn : dateIn(plan.dueAt, zone), today);
  const isNear = day.includes(',');
  if (plan.dueAt === null) return `Follow-up ${isNear ? '' : 'on '}${day}.`;
  return `Promised for ${day}${isNear ? ',' : ''} at ${timeOfDay(plan.dueAt, zone)}.`;
}
