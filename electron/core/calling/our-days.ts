import { type Calendar, calendarOf, type WorkingTime } from '#shared/domain/time/working-days.ts';
import type { Reader } from '../db/connection.ts';
import { readSetting } from '../store/settings.ts';
import { timesOff } from '../store/time-off.ts';
import { publicHolidays } from './holidays.ts';

/** The days of a week on which a rep works until they say otherwise. */
export const usualWeekdays: readonly number[] = [1, 2, 3, 4, 5];

/** When the rep works: their weekdays, the days they are away, and the public holidays of their country. */
export function workingTimeOf(reader: Reader): WorkingTime {
  const country = readSetting(reader, 'country') ?? 'US';
  return {
    weekdays: readSetting(reader, 'workingDays') ?? usualWeekdays,
    timeOff: timesOff(reader),
    holidayOn: (on) => publicHolidays(country, null, on),
  };
}

/** The rep's own calendar, by which the days of a cadence are counted. */
export const repCalendar = (reader: Reader): Calendar => calendarOf(workingTimeOf(reader));
