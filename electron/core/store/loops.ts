import type { LoopEnd } from '#shared/domain/guard/came-to.ts';
import type { GuardTouch } from '#shared/domain/guard/loop.ts';
import { bands } from '#shared/domain/hour-bands/bands.ts';
import type { Outcome } from '#shared/domain/outcomes.ts';
import type { Channel, Direction, Reach } from '#shared/domain/vocabulary.ts';
import type { Reader, Writer } from '../db/connection.ts';

/** A touch as the guard reads it, with its place in the book. */
export interface GuardedTouch extends GuardTouch {
  readonly seq: number;
  readonly occurredAt: number;
}

export interface GuardRow {
  readonly seq: number;
  readonly channel: Channel;
  readonly direction: Direction;
  readonly reached: Reach;
  readonly outcome: Outcome;
  readonly their_hour: number | null;
  readonly occurred_at: number;
  readonly on_date: string;
}

/** What `toGuarded` reads of a touch. */
export const guardColumns = 'seq, channel, direction, reached, outcome, their_hour, occurred_at, on_date';

export const toGuarded = (row: GuardRow): GuardedTouch => ({
  seq: row.seq,
  channel: row.channel,
  direction: row.direction,
  reached: row.reached,
  outcome: row.outcome,
  band: bands.find((band) => band === row.their_hour) ?? null,
  occurredAt: row.occurred_at,
  onDate: row.on_date,
});

const touchesOfOne = `SELECT ${guardColumns} FROM live_touch WHERE prospect_seq = ? ORDER BY occurred_at, seq`;

/** The live touches of a person, in the order in which they happened. */
export function guardedTouches(reader: Reader, prospectSeq: number): GuardedTouch[] {
  return reader.all<GuardRow>(touchesOfOne, [prospectSeq]).map(toGuarded);
}

export function insertLoopEnd(writer: Writer, touchSeq: number, end: LoopEnd): void {
  writer.run('INSERT INTO loop_end (touch_seq, came_to) VALUES (?, ?)', [touchSeq, end]);
}

/** Keeps why a call was placed that would only be the same again. */
export function insertPassed(writer: Writer, launchSeq: number, reason: string): void {
  writer.run('INSERT INTO loop_passed (launch_seq, reason) VALUES (?, ?)', [launchSeq, reason]);
}

/** Why a call was placed although it was held; null where it was not. */
export function passedBecause(reader: Reader, launchSeq: number): string | null {
  return (
    reader.get<{ reason: string }>('SELECT reason FROM loop_passed WHERE launch_seq = ?', [launchSeq])
      ?.reason ?? null
  );
}

/** How many live touches of a date broke a loop, and how many repeated one. */
export function loopEndsOn(reader: Reader, onDate: string): Record<LoopEnd, number> {
  return reader.get<Record<LoopEnd, number>>(
    `SELECT count(*) FILTER (WHERE l.came_to = 'broken') AS broken,
       count(*) FILTER (WHERE l.came_to = 'repeated') AS repeated
     FROM live_touch t JOIN loop_end l ON l.touch_seq = t.seq WHERE t.on_date = ?`,
    [onDate],
  ) as Record<LoopEnd, number>;
}
