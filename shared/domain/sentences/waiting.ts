import { capital } from '../count-words.ts';
import { inWords } from '../time/spoken.ts';
import { dayAndTime } from '../time/said.ts';

/**
 * 'Three people wait, none of whom may be called at this hour. Again tomorrow at 9:00.', or null where nobody waits.
 *
 * @param opensAt when somebody may be called again; null where nothing tells
 */
export function waitingWords(
  waiting: number,
  opensAt: number | null,
  zone: string,
  today: string,
): string | null {
  if (waiting === 0) return null;
  const who =
    waiting === 1
      ? 'One person waits, who may not be called at this hour.'
      : `${capital(inWords(waiting))} people wait, none of whom may be called at this hour.`;
  return opensAt === null ? who : `${who} Again ${dayAndTime(opensAt, zone, today)}.`;
}
