import type { SessionState } from '#shared/contract/sessions.ts';
import { touchSummary } from '#renderer/ui/TouchRow.tsx';
import { markOf } from '#renderer/ui/touch-words.ts';

const marks = { word: 'barred', skip: 'untried' } as const;

/** A mark for each touch, word and skip of a session, in the order they came. */
export function tapeOf(session: Pick<SessionState, 'tape'>) {
  return session.tape.map((entry) => (entry.kind === 'touch' ? markOf(entry.touch) : marks[entry.kind]));
}

/** The touches of a session in words: a word without a call is on the tape, and nobody was spoken with for it. */
export const tapeSummary = ({ tape }: Pick<SessionState, 'tape'>): string =>
  touchSummary(tape.flatMap((entry) => (entry.kind === 'touch' ? [markOf(entry.touch)] : [])));

/** How many people were touched, or closed by their word; whoever was only passed over was not worked. */
export function peopleWorked(session: Pick<SessionState, 'tape'>): number {
  const people = session.tape.flatMap((entry) => {
    if (entry.kind === 'skip') return [];
    return [entry.kind === 'touch' ? entry.touch.prospectId : entry.prospectId];
  });
  return new Set(people).size;
}

const kinds = { calls: 'calls', written: 'written touches' } as const;

/** What a session works: 'Whole queue', 'Whole queue, calls', 'badges.csv'. */
export function sessionName({ listName, work }: Pick<SessionState, 'listName' | 'work'>): string {
  const what = listName ?? 'Whole queue';
  return work === null ? what : `${what}, ${kinds[work]}`;
}

/**
 * '3 worked, 44 waiting': two counts that stand for themselves. Whoever is worked goes from the one to the other;
 * whoever comes due meanwhile waits, and nothing that was done is counted otherwise for it.
 *
 * @param waiting the people whose turn it is, the one on screen among them: the number that Today shows
 */
export function workedAndWaiting(session: Pick<SessionState, 'tape' | 'work'>, waiting: number): string {
  // Of one kind of work nobody counts apart whose turn it is.
  const most = session.work === null || waiting <= 1 ? '' : 'at most ';
  return `${peopleWorked(session).toLocaleString('en')} worked, ${most}${waiting.toLocaleString('en')} waiting`;
}

/** How many wait, and when that was counted. */
interface Counted {
  readonly waiting: number | undefined;
  readonly at: number;
}

/**
 * How many wait as far as is known: the head of the queue and the session are each asked for at times of their own, and
 * the head stands still under whoever works it.
 */
export function waitingLast(session: Counted, head: Counted): number {
  const [newer, older] = head.at > session.at ? [head, session] : [session, head];
  return newer.waiting ?? older.waiting ?? 0;
}

/**
 * '47 min', '38 of 60 min'; once the time is over that is said, and nothing more: it is the rep who ends a session.
 *
 * @param plannedMs how long it was meant to be; null where nobody said
 */
export function workedWords(
  workedMs: number,
  plannedMs: number | null,
): { readonly said: string; readonly over: boolean } {
  const worked = Math.floor(workedMs / 60_000);
  if (plannedMs === null) return { said: `${worked} min`, over: false };
  const planned = Math.round(plannedMs / 60_000);
  if (worked < planned) return { said: `${worked} of ${planned} min`, over: false };
  return { said: `${planned} min are over${worked > planned ? `, ${worked} by now` : ''}`, over: true };
}
