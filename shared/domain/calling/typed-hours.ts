import { callingDays, type CallingDay, type CallingWindow, type Interval } from './windows.ts';

const time = /^(\d{1,2})(?::(\d{2}))?$/;

function minuteOf(text: string): number | null {
  const found = time.exec(text.trim());
  if (found === null) return null;
  const minute = Number(found[1]) * 60 + Number(found[2] ?? 0);
  return Number(found[2] ?? 0) < 60 && minute <= 24 * 60 ? minute : null;
}

/**
 * Hours as somebody types them: '8-20', '10 to 13 and 14 to 20', '9:00–21:30', nothing or 'no calls'.
 *
 * @returns null when it cannot be read, or an hour ends before it begins
 */
export function readHours(text: string): readonly Interval[] | null {
  const trimmed = text.trim().toLowerCase();
  if (trimmed === '' || /^(no calls|none|closed)$/.test(trimmed)) return [];
  const found: Interval[] = [];
  for (const part of trimmed.split(/\s*(?:,|;|and|\+)\s*/)) {
    const [from = '', until = '', ...rest] = part.split(/\s*(?:-|–|to|until)\s*/);
    const [begins, ends] = [minuteOf(from), minuteOf(until)];
    if (rest.length > 0 || begins === null || ends === null || begins >= ends) return null;
    if (begins <= (found.at(-1)?.[1] ?? -1)) return null;
    found.push([begins, ends]);
  }
  return found;
}

/** Days that keep the same hours and are shown as one. */
export interface DayGroup {
  readonly label: string;
  readonly days: readonly CallingDay[];
}

const names: Record<CallingDay, string> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
  holiday: 'Public holidays',
};

/** Monday to Friday as one where they are alike, then the other days. */
export function dayGroups(window: CallingWindow): readonly DayGroup[] {
  const week = callingDays.slice(0, 5);
  const alike = week.every((day) => JSON.stringify(window[day]) === JSON.stringify(window.mon));
  const own = alike ? callingDays.slice(5) : callingDays;
  return [
    ...(alike ? [{ label: 'Monday to Friday', days: week }] : []),
    ...own.map((day) => ({ label: names[day], days: [day] })),
  ];
}
