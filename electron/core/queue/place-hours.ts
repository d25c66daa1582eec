import { hoursAt } from '#shared/domain/calling/hours.ts';
import { placeOfKey } from '#shared/domain/calling/place.ts';
import { bandsAt, maskOf } from '#shared/domain/hour-bands/bands.ts';
import type { PlaceHours } from '#shared/domain/queue/outlook.ts';
import type { Law } from '../calling/law.ts';

interface Kept {
  readonly from: number;
  readonly until: number;
  readonly hours: PlaceHours;
}

const kept = new WeakMap<Law, Map<string, Kept>>();

const hourMs = 3_600_000;
/** A clock strikes somewhere in the world every quarter of an hour. */
const quarterMs = hourMs / 4;

/** What the hour is to those of a place, worked out once for as long as nothing of it changes. */
export function placeHours(law: Law, key: string, now: number): PlaceHours {
  const places = kept.get(law) ?? new Map<string, Kept>();
  kept.set(law, places);
  const known = places.get(key);
  if (known && now >= known.from && now < known.until) return known.hours;
  const place = placeOfKey(key);
  const { level, closesAt, opensAt, reasons } = hoursAt(place, law.rules, law.holidays, now);
  // Where nobody knows the clock they live by, nothing says that it is a bad hour either.
  const unknown = level === 'discouraged' && reasons.every(({ kind }) => kind === 'zone-unknown');
  const hours: PlaceHours = {
    level: unknown ? 'open' : level,
    closesAt,
    opensAt,
    bands: maskOf(bandsAt(now, place.zones)),
  };
  const until = Math.min(
    (Math.floor(now / quarterMs) + 1) * quarterMs,
    closesAt ?? Number.POSITIVE_INFINITY,
    opensAt ?? Number.POSITIVE_INFINITY,
  );
  places.set(key, { from: now, until, hours });
  return hours;
}
