import { shortDate } from '#shared/domain/time/said.ts';

/** 'Today', else 'Thu 12 Nov'. */
export function dayWords(on: string, today: string): string {
  return on === today ? 'Today' : shortDate(on, today);
}

/** 'Mon 23', where the month goes without saying. */
export function dayOnly(on: string): string {
  return shortDate(on, on).split(' ').slice(0, 2).join(' ');
}

/** A stretch of time on a running clock: '2:14', '1:02:09'. */
export function stopwatch(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const two = (n: number) => String(n).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}
