import { attemptOf } from '#shared/domain/queue/standing.ts';
import type { Reader } from '../db/connection.ts';
import { guardedTouches } from '../store/loops.ts';

/** Which call in a row to a person one was that is told late, or that comes of a correction. */
export const attemptAt = (reader: Reader, prospectSeq: number, at: number): number =>
  attemptOf(
    guardedTouches(reader, prospectSeq)
      .filter(({ occurredAt }) => occurredAt < at)
      .map(({ reached, ...touch }) => ({ ...touch, facts: { reached } })),
  );
