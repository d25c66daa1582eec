import { nearDate } from '../time/said.ts';

/**
 * 'Wrong or dead on Tue 17 Nov', and for whom where that was somebody else.
 *
 * @param today on the rep's calendar
 */
export const deadWords = (
  { onDate, name }: { readonly onDate: string; readonly name: string | null },
  today: string,
): string => {
  const day = nearDate(onDate, today);
  const when = /^(today|yesterday)$/.test(day) ? day : `on ${day}`;
  return name === null ? `Wrong or dead ${when}` : `Wrong or dead ${when}, for ${name}`;
};
