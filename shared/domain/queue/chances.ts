import { uniformOf } from '../seeded.ts';
import type { Factor } from './outlook.ts';

/** One slot in so many tries the hours of which least is known. */
const exploringEvery = 10;

/**
 * Whether the next slot of the day explores, by the calls made on it so far: one of each ten, at a place in
 * the ten that follows from the date.
 */
export const isExploring = (today: string, callsToday: number): boolean =>
  callsToday % exploringEvery === Math.floor(uniformOf('explore', today) * exploringEvery);

/** What came of the people of a source who were touched. */
export interface SourceRate {
  readonly name: string;
  readonly worked: number;
  readonly appointed: number;
}

/** So many people of a source count as much as all others do in what is believed of it. */
const drawnBy = 20;

/** The rate of all sources together. */
export function usualRate(all: readonly SourceRate[]): number {
  const worked = all.reduce((sum, each) => sum + each.worked, 0);
  const appointed = all.reduce((sum, each) => sum + each.appointed, 0);
  return (appointed + 1) / (worked + 2 * drawnBy);
}

/**
 * The chance of an appointment with somebody of a source, as a factor of the chance with anybody: its own
 * rate, drawn to that of all sources by the weight of twenty people, so that few people say little.
 */
export function sourceFactor(own: SourceRate | undefined, usual: number): Factor {
  if (!own) return { factor: 1, because: 'Nobody knows where they came from.' };
  if (own.worked === 0) return { factor: 1, because: `${own.name}: nobody touched yet.` };
  const rate = (own.appointed + drawnBy * usual) / (own.worked + drawnBy);
  return {
    factor: rate / usual,
    because: `${own.name}: ${own.appointed} of ${own.worked} touched gave an appointment.`,
  };
}
