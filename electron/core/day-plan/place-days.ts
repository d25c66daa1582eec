import { type HoursSpan, hoursWithin } from '#shared/domain/calling/hours.ts';
import { placeOfKey } from '#shared/domain/calling/place.ts';
import type { Span } from '#shared/domain/day-plan/block.ts';
import type { Law } from '../calling/law.ts';

/** By the law they follow from: a plan and each change of it ask for the same places on the same day. */
const known = new WeakMap<Law, Map<string, readonly HoursSpan[]>>();
const mostKnown = 1000;

/** What the hours of a place are within a day, by its key, in order and without a gap. */
export function hoursOfPlace(law: Law, key: string, day: Span): readonly HoursSpan[] {
  const hours = known.get(law) ?? new Map<string, readonly HoursSpan[]>();
  known.set(law, hours);
  const name = `${key} ${day.from} ${day.until}`;
  const before = hours.get(name);
  if (before) return before;
  const found = hoursWithin(placeOfKey(key), law.rules, law.holidays, day.from, day.until);
  if (hours.size >= mostKnown) hours.clear();
  hours.set(name, found);
  return found;
}
