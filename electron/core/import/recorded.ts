import { Problem } from '#shared/contract/problems.ts';
import type { Book } from '../book.ts';
import type { Writer } from '../db/connection.ts';
import { idToBlob } from '../db/ids.ts';
import { readScope } from '../operation/command.ts';

type Recorded = { readonly commandSeq: number; readonly now: number; readonly onDate: string };

/**
 * What a command of this id answered before, or null for a new one. Long work ends in a command as
 * everything does, so that a retry or a double click does it once.
 *
 * @throws INVALID when the id was used for another operation
 */
export function answeredBefore<Receipt>(
  { writer }: Book,
  operation: string,
  commandId: string,
): (Receipt & { readonly said: string }) | null {
  const known = writer.get<{ operation: string; receipt: string; said: string }>(
    'SELECT operation, receipt, said FROM command WHERE id = ?',
    [idToBlob(commandId)],
  );
  if (known === undefined) return null;
  if (known.operation !== operation) {
    throw new Problem('INVALID', 'This command id was used for something else.', { field: 'commandId' });
  }
  return { ...(JSON.parse(known.receipt) as Receipt), said: known.said };
}

/** Records the command that long work ends in, within the transaction that makes its result hold. */
export function record(
  { writer, world }: { readonly writer: Writer; readonly world: Book['world'] },
  operation: string,
  commandId: string,
  said: string,
  receipt: object,
): Recorded {
  const { now, onDate } = readScope(writer, world);
  const { seq: commandSeq } = writer.run(
    'INSERT INTO command (id, operation, recorded_at, on_date, said, receipt, undoable) VALUES (?, ?, ?, ?, ?, ?, 0)',
    [idToBlob(commandId), operation, now, onDate, said, JSON.stringify(receipt)],
  );
  return { commandSeq, now, onDate };
}
