import { cameTo, type LoopEnd } from '#shared/domain/guard/came-to.ts';
import type { Writer } from '../db/connection.ts';
import { guardedTouches, insertLoopEnd } from '../store/loops.ts';

/**
 * Keeps what a touch just written made of the loop that stood before it, if one did.
 *
 * @returns what it made of it, or null where there was none
 */
export function keepLoopEnd(writer: Writer, prospectSeq: number, touchSeq: number): LoopEnd | null {
  const touches = guardedTouches(writer, prospectSeq);
  const at = touches.findIndex(({ seq }) => seq === touchSeq);
  const touch = touches[at];
  const end = touch ? cameTo(touches.slice(0, at), touch) : null;
  if (end !== null) insertLoopEnd(writer, touchSeq, end);
  return end;
}
