import type { Reader, Writer } from '../db/connection.ts';
import { refreshStandings } from './standing.ts';

/** Whoever waits for a step that is due on a date or later: a day off may move it. */
const waitingFrom = (reader: Reader, from: string): number[] =>
  reader
    .all<{ seq: number }>(`SELECT prospect_seq AS seq FROM standing WHERE lane = 'step' AND due_on >= ?`, [
      from,
    ])
    .map(({ seq }) => seq);

/**
 * Lets whoever waits for a step stand on its day as the rep's calendar now has it. A step that was due before
 * the first day that changed stays where it is.
 */
export const refreshSteps = (writer: Writer, firstChangedOn = ''): void =>
  refreshStandings(writer, waitingFrom(writer, firstChangedOn));
