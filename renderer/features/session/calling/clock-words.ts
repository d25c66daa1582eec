import { timeOfDay } from '#shared/domain/time/zones.ts';

/** 'St Johns 10:17': the town that a clock goes by, and what it shows. */
export const clockWords = (zone: string, at: number): string =>
  `${zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone} ${timeOfDay(at, zone)}`;
