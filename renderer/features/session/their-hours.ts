import { timeOfDay, timesOfDay } from '#shared/domain/time/zones.ts';

/** Before five it is still last night. */
const dawn = 5;
const opens = 8;
const closes = 18;

/**
 * What to know before calling outside 8 to 18 on a clock they may be on; null inside it on all of them.
 *
 * @param at UTC milliseconds
 */
export function outsideTheirHours(at: number, zones: readonly string[]): string | null {
  const hourIn = (zone: string) => Number(timeOfDay(at, zone).split(':')[0]);
  const outside = zones.filter((zone) => hourIn(zone) < opens || hourIn(zone) >= closes);
  if (outside.length === 0) return null;
  const early = outside.every((zone) => hourIn(zone) >= dawn && hourIn(zone) < opens);
  return `${early ? 'Early' : 'Late'} for them: ${timesOfDay(at, outside).join(' or ')}`;
}
