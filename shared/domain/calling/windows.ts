import { weekday } from '../time/calendar.ts';

/** From and until, in minutes after midnight on the wall clock of whoever is called; `until` is outside. */
export type Interval = readonly [from: number, until: number];

export const callingDays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'holiday'] as const;
export type CallingDay = (typeof callingDays)[number];

/** When calls may be placed, day by day. No interval: no calls on that day. */
export type CallingWindow = { readonly [Each in CallingDay]: readonly Interval[] };

const minutes = (text: string): number => {
  const [hour = 0, minute = 0] = text.split(':').map(Number);
  return hour * 60 + minute;
};

/** '10-13 14-20', '9-21:30' or '' for no calls, as intervals. */
export function readIntervals(text: string): readonly Interval[] {
  return text
    .split(' ')
    .filter((part) => part !== '')
    .map((part) => {
      const [from = '', until = ''] = part.split('-');
      return [minutes(from), minutes(until)] as const;
    });
}

/** A week of the same hours, save the days that are named. */
export function everyDay(hours: string, but: { readonly [Each in CallingDay]?: string } = {}): CallingWindow {
  const day = (name: CallingDay) => readIntervals(but[name] ?? hours);
  return {
    mon: day('mon'),
    tue: day('tue'),
    wed: day('wed'),
    thu: day('thu'),
    fri: day('fri'),
    sat: day('sat'),
    sun: day('sun'),
    holiday: day('holiday'),
  };
}

/** Monday to Friday only. */
export const workingDays = (hours: string): CallingWindow =>
  everyDay(hours, { sat: '', sun: '', holiday: '' });

const within = (intervals: readonly Interval[], minute: number): boolean =>
  intervals.some(([from, until]) => from <= minute && minute < until);

/**
 * Whether a window is open on a local date at a minute of that day. A public holiday keeps the hours of
 * its weekday and those of holidays both, so that it never opens what is closed on that weekday.
 */
export function isOpen(window: CallingWindow, on: string, minute: number, isHoliday: boolean): boolean {
  const day = callingDays[weekday(on) - 1] ?? 'holiday';
  return within(window[day], minute) && (!isHoliday || within(window.holiday, minute));
}

/** The minutes of a day at which a window may open or close, whatever day it is. */
export function edgesOf(window: CallingWindow): readonly number[] {
  return [...new Set(callingDays.flatMap((day) => window[day].flat()))];
}
