import { holidayAt } from '#shared/domain/calling/hours.ts';
import type { Place } from '#shared/domain/calling/place.ts';
import { isWorkingDay } from '#shared/domain/time/calendar.ts';
import type { Calendar } from '#shared/domain/time/working-days.ts';
import { holidaysThere } from './holidays.ts';

/** The working days of whoever is called at a place: Monday to Friday, without their public holidays. */
export const theirCalendar = (place: Place): Calendar => ({
  isWorking: (on) => isWorkingDay(on) && holidayAt(place, holidaysThere, on) === null,
});
