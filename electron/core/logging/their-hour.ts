import { wallClock } from '#shared/domain/time/zones.ts';
import { calledAt, type CalledPerson } from '../calling/called-at.ts';
import type { ReachRow } from '../store/reach.ts';

/** The hour on the clock of whoever was called on a number (E.164) at an instant, where their zones agree on it. */
export function theirHour(
  person: CalledPerson,
  { phones }: ReachRow,
  number: string | null,
  at: number,
): number | null {
  const { zones } = calledAt(person, phones, number).place;
  const hours = new Set(zones.map((zone) => wallClock(at, zone).hour));
  const [only] = hours;
  return hours.size === 1 && only !== undefined ? only : null;
}
