import type { Outcome } from '../outcomes.ts';
import { daysBetween } from '../time/calendar.ts';
import { type Channel, type Direction, isSpokenChannel, type Reach } from '../vocabulary.ts';

/** So many voicemails in a run hold the next call. */
export const maxVoicemails = 2;
/** So many calls or visits in a run that nobody answered hold the next one, whatever the hour. */
export const maxMisses = 3;
/** So many misses running in one hour band hold the next one in that band. */
export const maxMissesInBand = 2;
/** So many written touches in a run hold the next one on that channel. */
export const maxWritten = 3;
/** Days that a person is let rest. An attempt after so long a silence begins a new run. */
export const restDays = 60;

/** What the guard reads of a live touch. */
export interface GuardTouch {
  readonly channel: Channel;
  readonly direction: Direction;
  readonly reached: Reach;
  readonly outcome: Outcome;
  /** The hour band it fell into, their time; null outside all bands, or where their hour is in doubt. */
  readonly band: number | null;
  /** The rep's local date. */
  readonly onDate: string;
}

/** The attempts on one channel that nobody has answered since the last time that anything changed. */
export interface Run {
  readonly channel: Channel;
  readonly attempts: readonly GuardTouch[];
}

export interface NextAttempt {
  readonly channel: Channel;
  readonly band: number | null;
  readonly onDate: string;
}

/** Why the next attempt is held: what the run came to. */
export type Hold =
  | { readonly kind: 'voicemails'; readonly channel: Channel; readonly count: number }
  | { readonly kind: 'misses'; readonly channel: Channel; readonly count: number }
  | { readonly kind: 'same-hour'; readonly channel: Channel; readonly count: number; readonly band: number }
  | { readonly kind: 'written'; readonly channel: Channel; readonly count: number };

/** Whether the person answered, or came by themselves. Somebody else of the house is no answer. */
export const isAnswer = (touch: Pick<GuardTouch, 'direction' | 'reached'>): boolean =>
  touch.direction === 'in' || touch.reached === 'person';

/**
 * A wrong number and a bounced message came to nobody. They say nothing of whether the person answers and
 * lengthen no run, yet they are another channel than the one before, and so end the run on that one.
 */
const arrived = ({ outcome }: GuardTouch): boolean => outcome !== 'wrong-number' && outcome !== 'bounced';

/**
 * The trailing run of unanswered attempts on one channel, since the last reply, conversation, attempt on
 * another channel or rest of sixty days.
 *
 * @param touches in the order in which they happened
 * @param onDate the rep's local date on which the next attempt would be made
 * @returns null where nothing runs
 */
export function runOf(touches: readonly GuardTouch[], onDate: string): Run | null {
  const attempts: GuardTouch[] = [];
  let channel: Channel | null = null;
  let next = onDate;
  for (const touch of touches.toReversed()) {
    if (isAnswer(touch) || (channel !== null && touch.channel !== channel)) break;
    if (daysBetween(touch.onDate, next) >= restDays) break;
    channel = touch.channel;
    next = touch.onDate;
    if (arrived(touch)) attempts.push(touch);
  }
  return channel === null || attempts.length === 0 ? null : { channel, attempts: attempts.toReversed() };
}

/** How many of the last attempts fell into one known hour band, one after the other. */
function runningInOneBand(attempts: readonly GuardTouch[]): { band: number; count: number } | null {
  const band = attempts.at(-1)?.band ?? null;
  if (band === null) return null;
  const before = attempts.findLastIndex((attempt) => attempt.band !== band);
  return { band, count: attempts.length - 1 - before };
}

/** What a run came to for a next attempt in an hour band, or null while it is no loop. */
export function loopIn({ channel, attempts }: Run, band: number | null): Hold | null {
  const count = attempts.length;
  if (!isSpokenChannel(channel)) return count < maxWritten ? null : { kind: 'written', channel, count };
  const voicemails = attempts.filter(({ outcome }) => outcome === 'voicemail').length;
  if (voicemails >= maxVoicemails) return { kind: 'voicemails', channel, count: voicemails };
  if (count >= maxMisses) return { kind: 'misses', channel, count };
  const running = runningInOneBand(attempts);
  return running !== null && running.band === band && running.count >= maxMissesInBand
    ? { kind: 'same-hour', channel, ...running }
    : null;
}

/**
 * Whether the next attempt would only be the same again, and why: two voicemails, three misses, two misses
 * running in the hour band of the next one, or three written touches, and nothing came back.
 *
 * @param touches all live touches of the person, in the order in which they happened
 */
export function heldBy(touches: readonly GuardTouch[], next: NextAttempt): Hold | null {
  const run = runOf(touches, next.onDate);
  return run === null || run.channel !== next.channel ? null : loopIn(run, next.band);
}
