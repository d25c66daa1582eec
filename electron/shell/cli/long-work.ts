import type { Progress } from '#shared/contract/operation.ts';
import { Mistake, type Session } from './verb.ts';

/** Progress as one line of a terminal. */
export const progressLine = ({ doing, done, of, leftMs }: Progress): string => {
  const part =
    of === null
      ? done.toLocaleString('en-US')
      : `${done.toLocaleString('en-US')} of ${of.toLocaleString('en-US')}`;
  const left = leftMs === null ? '' : `, ${Math.ceil(leftMs / 1000)} s left`;
  return `${doing} ${part}${left}`;
};

/** Reads a stream to its end, showing how far it has come, and returns its last word. */
export async function lastWord<Item extends { readonly kind: string }>(
  stream: AsyncIterable<Item>,
  session: Session,
): Promise<Exclude<Item, { kind: 'progress' }>> {
  for await (const item of stream) {
    if (item.kind !== 'progress') return item as Exclude<Item, { kind: 'progress' }>;
    session.progress(progressLine(item as unknown as Progress));
  }
  throw new Mistake('Stopped. Nothing was changed.');
}
