import { promiseJoinsMs } from './queue/score.ts';
import { timeOfDay } from './time/zones.ts';

/** A promise of today, as Today lists it. */
export interface PromiseOfDay {
  readonly name: string;
  readonly account: string | null;
  readonly followUp: {
    readonly followUpId: string;
    readonly dueAt: number | null;
    readonly task: string | null;
  };
  readonly returnsAt: number | null;
}

/** What the system says of a promise that comes due. */
export interface Reminder {
  /** The promise and its instant: one that comes back on another day is said again. */
  readonly key: string;
  readonly title: string;
  readonly body: string;
}

/** Longer ago than this, the app was not open, and Today tells of it. */
const lateMs = 30 * 60_000;

/**
 * What is to be said now: each promise from five minutes before its time until half an hour after it.
 *
 * @param zone the rep's, on whose clock the time is said
 */
export function remindersDue(promises: readonly PromiseOfDay[], now: number, zone: string): Reminder[] {
  return promises.flatMap(({ name, account, followUp, returnsAt }) => {
    const at = returnsAt ?? followUp.dueAt;
    if (at === null || now < at - promiseJoinsMs || now > at + lateMs) return [];
    const body = [account, followUp.task].filter((part) => part !== null).join(', ');
    return [
      { key: `${followUp.followUpId} ${at}`, title: `Promised for ${timeOfDay(at, zone)}: ${name}`, body },
    ];
  });
}
