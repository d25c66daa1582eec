import { Problem } from '#shared/contract/problems.ts';
import { dateIn } from '#shared/domain/time/zones.ts';
import type { Book } from '../book.ts';
import type { Reader } from '../db/connection.ts';
import { idToBlob } from '../db/ids.ts';
import { readSetting } from '../store/settings.ts';
import type { World } from '../world.ts';
import type { CommandDefinition, CommandScope, ReadScope } from './definition.ts';

/** The scope of a question asked at an instant, now unless named. */
export function readScope(reader: Reader, world: World, at: number = world.now()): ReadScope {
  const zone = readSetting(reader, 'zone') ?? world.zone();
  return { reader, world, now: at, zone, onDate: dateIn(at, zone) };
}

interface Known {
  readonly operation: string;
  readonly receipt: string;
  readonly said: string;
}

/**
 * Runs a command once. A second call with the same id does nothing and answers from the receipt of
 * the first, so a retry or a double click is harmless.
 *
 * @throws INVALID when the id was used for another operation, JOB_RUNNING during a restore or the job it names
 */
export function runCommand<Input extends { readonly commandId: string }, Output, Receipt>(
  book: Book,
  operation: string,
  definition: CommandDefinition<Input, Output, Receipt>,
  input: Input,
): Output {
  // What were written now would be gone with the book that is about to be replaced.
  book.jobs.refuseWhile('restore');
  const { writer, world } = book;
  const { notDuring } = definition;
  const job = typeof notDuring === 'function' ? notDuring({ reader: writer }, input) : notDuring;
  if (job) book.jobs.refuseWhile(job);
  const { receipt, said } = writer.transaction(() => {
    const reading = readScope(writer, world);
    if (!definition.recorded) return definition.run({ ...reading, writer, commandSeq: 0 }, input);
    const id = idToBlob(input.commandId);
    const known = writer.get<Known>('SELECT operation, receipt, said FROM command WHERE id = ?', [id]);
    if (known) {
      if (known.operation === operation)
        return { receipt: JSON.parse(known.receipt) as Receipt, said: known.said };
      throw new Problem('INVALID', 'This command id was used for something else.', { field: 'commandId' });
    }
    const { seq } = writer.run(
      `INSERT INTO command (id, operation, recorded_at, on_date, said, receipt, undoable) VALUES (?, ?, ?, ?, '', '{}', ?)`,
      [id, operation, reading.now, reading.onDate, definition.undoable ? 1 : 0],
    );
    const scope: CommandScope = { ...reading, writer, commandSeq: seq };
    const done = definition.run(scope, input);
    writer.run('UPDATE command SET said = ?, receipt = ?, prospect_seq = ? WHERE seq = ?', [
      done.said,
      JSON.stringify(done.receipt),
      done.prospectSeq ?? null,
      seq,
    ]);
    return done;
  });
  return writer.atOneMoment(() => definition.answer(readScope(writer, world), receipt, input, said));
}
