import { wallClock } from '../time/zones.ts';

/** The hours of a working day on the clock of whoever is called, each by the hour at which it begins. */
export const bands = [8, 9, 10, 11, 12, 13, 14, 15, 16, 17] as const;
export type Band = (typeof bands)[number];

const isBand = (hour: number): hour is Band => hour >= 8 && hour <= 17;

/** The bands that it may be for somebody who may be in any of the zones, the earliest first. */
export function bandsAt(at: number, zones: readonly string[]): readonly Band[] {
  const seen = new Set<Band>();
  for (const zone of zones) {
    const { hour } = wallClock(at, zone);
    if (isBand(hour)) seen.add(hour);
  }
  return [...seen].toSorted((a, b) => a - b);
}

/** The band that it is for them; null outside the working hours, and where their zones do not agree on it. */
export function bandAt(at: number, zones: readonly string[]): Band | null {
  const hours = new Set(zones.map((zone) => wallClock(at, zone).hour));
  const [hour, another] = hours;
  return hour !== undefined && another === undefined && isBand(hour) ? hour : null;
}

/** Bands as one number, a bit each, so that two sets of them can be compared at once. */
export const maskOf = (these: readonly Band[]): number =>
  these.reduce((mask, band) => mask | (1 << (band - bands[0])), 0);

/** '9 to 10', as it is said of a band. */
export const bandWords = (band: Band): string => `${band} to ${band + 1}`;
