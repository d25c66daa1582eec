import { type AttemptChance, attemptChances } from '#shared/domain/hour-bands/attempts.ts';
import type { Band } from '#shared/domain/hour-bands/bands.ts';
import { type Chance, chancesOf, drawOf } from '#shared/domain/hour-bands/belief.ts';
import type { Reader } from '../db/connection.ts';
import { callsByAttempt, callsByBand, pastVersion } from '../store/call-counts.ts';

/** What the rep's own calls of earlier days tell of hours and attempts. */
export interface Beliefs {
  readonly chances: readonly Chance[];
  /** What each band is taken for on the day. */
  readonly draws: ReadonlyMap<Band, number>;
  readonly attempts: readonly AttemptChance[];
  /** The same for as long as nothing of it has changed. */
  readonly key: string;
}

// Reading a year and a half of calls for each card would be most of its time; they change once a day.
const kept = new WeakMap<Reader, Beliefs>();

/** What is believed on a day, from all calls of the days before. */
export function beliefsOf(reader: Reader, today: string): Beliefs {
  const key = `${today} ${pastVersion(reader)}`;
  const known = reader.mayBeTakenBack ? undefined : kept.get(reader);
  if (known?.key === key) return known;
  const chances = chancesOf(callsByBand(reader, today), today);
  const made: Beliefs = {
    key,
    chances,
    draws: new Map(chances.map((chance) => [chance.band, drawOf(chance, today)])),
    attempts: attemptChances(callsByAttempt(reader, today), today),
  };
  // What may yet be taken back is not kept.
  if (!reader.mayBeTakenBack) kept.set(reader, made);
  return made;
}
