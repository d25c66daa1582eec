import { readTime, spokenTime, storedTime } from '#renderer/ui/read-time.ts';

interface Break {
  readonly at: string;
  readonly minutes: number;
}

const mostMinutes = 240;
const mostBreaks = 6;

/** '10', '10 min': whole minutes from one to four hours; null where it is no such number. */
export function readMinutes(typed: string): number | null {
  const match = /^(\d{1,3})\s*(?:m|min|minutes?)?$/i.exec(typed.trim());
  const minutes = Number(match?.[1] ?? 0);
  return minutes < 1 || minutes > mostMinutes ? null : minutes;
}

/** '6', '5.5', '5:30': hours of a day as minutes; null where they are none. */
export function readCapacity(typed: string): number | null {
  const text = typed.trim().replace(',', '.');
  const clock = /^(\d{1,2}):([0-5]\d)$/.exec(text);
  const plain = /^\d{1,2}(?:\.\d{1,2})?$/.test(text) ? Number(text) * 60 : null;
  const minutes = clock ? Number(clock[1]) * 60 + Number(clock[2]) : plain;
  return minutes === null || minutes > 24 * 60 ? null : Math.round(minutes);
}

/** '6:00'. */
export const capacityWords = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;

/** '12:00 for 30, 15:30 for 15'; none where it is empty; null where it can not be read. */
export function readBreaks(typed: string): Break[] | null {
  const parts = typed
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const breaks = parts.map((part) => {
    const [, time = '', length = ''] = /^(\S+)\s+(?:for\s+)?(.+)$/.exec(part) ?? [];
    const at = readTime(time);
    const minutes = readMinutes(length);
    return at === null || minutes === null ? null : { at: storedTime(at), minutes };
  });
  const read = breaks.filter((each) => each !== null);
  return read.length < breaks.length || read.length > mostBreaks ? null : read;
}

export const breaksWords = (breaks: readonly Break[]): string =>
  breaks
    .map(({ at, minutes }) => {
      const time = readTime(at);
      return `${time === null ? at : spokenTime(time)} for ${minutes}`;
    })
    .join(', ');
