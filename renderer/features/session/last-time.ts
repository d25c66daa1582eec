import type { HistoryEntry, TouchView } from '#shared/contract/cards.ts';

interface Noted {
  /** Its lines, without those between them that are empty. */
  readonly body: string;
  readonly onDate: string;
}

/** What is read first of all that was: the last touch, and the last note, with a touch or without one. */
export interface LastTime {
  readonly touch: TouchView | null;
  readonly noted: Noted | null;
}

function notedIn(entry: HistoryEntry): Noted | null {
  if (entry.kind === 'note') return entry;
  if (entry.kind !== 'touch' || entry.touch.voided) return null;
  return { body: entry.touch.note ?? '', onDate: entry.touch.onDate };
}

/**
 * @param history newest first
 * @returns null where nothing happened and nothing was noted
 */
export function lastTime(history: readonly HistoryEntry[]): LastTime | null {
  const last = history.find((entry) => entry.kind === 'touch' && !entry.touch.voided);
  const touch = last?.kind === 'touch' ? last.touch : null;
  const noted = history.map(notedIn).find((each) => each !== null && each.body.trim() !== '') ?? null;
  if (touch === null && noted === null) return null;
  return { touch, noted: noted && { ...noted, body: noted.body.trim().replace(/\n\s*\n/g, '\n') } };
}
