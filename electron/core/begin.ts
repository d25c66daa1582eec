import { readyMade } from '#shared/domain/cadence/ready-made.ts';
import { firstCall } from '#shared/domain/script/first-call.ts';
import type { Writer } from './db/connection.ts';
import { insertCadence, insertVersion } from './store/cadences.ts';
import { currentScript, keepScript } from './store/scripts.ts';
import type { World } from './world.ts';

const hasCadences = (writer: Writer): boolean =>
  writer.value<number>('SELECT EXISTS (SELECT 1 FROM cadence)') === 1;

function keepReadyMade(writer: Writer, world: World): void {
  const recordedAt = world.now();
  for (const cadence of readyMade) {
    const cadenceSeq = insertCadence(writer, { id: world.newId(), recordedAt, commandSeq: null });
    insertVersion(writer, { ...cadence, cadenceSeq, archived: false, recordedAt, commandSeq: null });
  }
}

/** Puts into a new book what a rep's first day needs: a script to read from, and cadences to follow. */
export function beginBook(writer: Writer, world: World): void {
  if (currentScript(writer) && hasCadences(writer)) return;
  writer.transaction(() => {
    if (!currentScript(writer)) keepScript(writer, world, firstCall, null);
    if (!hasCadences(writer)) keepReadyMade(writer, world);
  });
}
