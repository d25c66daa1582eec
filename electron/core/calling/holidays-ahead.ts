import { setImmediate as turn } from 'node:timers/promises';
import { placeOfKey } from '#shared/domain/calling/place.ts';
import type { Reader } from '../db/connection.ts';
import { placesInBook } from '../store/people-by-place.ts';
import { readSetting } from '../store/settings.ts';
import { type HolidayYears, type Keeping, keepingAt } from './holidays.ts';

/** The next lawful hour and the next working day are looked for so far ahead at most. */
const aheadMs = 60 * 86_400_000;

/**
 * Works out the holidays of wherever the people of a book are, this year's and those of the weeks ahead, one country
 * or state at a time: nobody waits for it, and the first card finds it done.
 *
 * @param years where they are kept
 */
export async function workOutHolidays(reader: Reader, now: number, years: HolidayYears): Promise<void> {
  const ours: Keeping = [readSetting(reader, 'country') ?? 'US', null];
  const all = [ours, ...placesInBook(reader).flatMap((place) => keepingAt(placeOfKey(place)))];
  for (const year of new Set([now, now + aheadMs].map((at) => new Date(at).getUTCFullYear()))) {
    for (const keeping of all) {
      if (years.has(keeping, year)) continue;
      // Whoever waits goes first.
      await turn();
      years.of(keeping, year);
    }
  }
}
