/** A time on a wall clock. */
export interface ClockTime {
  readonly hour: number;
  readonly minute: number;
}

/** A time as people type it, '8:30', '830', '8', '5 pm' or '17.30'; null when it is none. */
export function readTime(typed: string): ClockTime | null {
  const match = /^\s*(\d{1,2})(?:[:.h ]?(\d{2}))?\s*(am|pm|a|p)?\s*$/i.exec(typed);
  if (match === null) return null;
  const half = match[3]?.toLowerCase().charAt(0);
  const said = Number(match[1]);
  const minute = Number(match[2] ?? 0);
  if (minute > 59 || said > (half === undefined ? 23 : 12) || (half !== undefined && said === 0)) return null;
  const hour = half === 'p' ? (said % 12) + 12 : half === 'a' ? said % 12 : said;
  return { hour, minute };
}

const two = (n: number) => String(n).padStart(2, '0');

/** '08:30', as the book keeps it. */
export const storedTime = ({ hour, minute }: ClockTime): string => `${two(hour)}:${two(minute)}`;

/** '8:30', as a sentence says it. */
export const spokenTime = ({ hour, minute }: ClockTime): string => `${hour}:${two(minute)}`;
