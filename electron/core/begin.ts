import { readyMade } from '#shared/domain/cadence/ready-made.ts';
import { readyMadeObjections } from '#shared/domain/script/objection-cards.ts';
import { readyMadeScripts } from '#shared/domain/script/ready-made/all.ts';
import type { Writer } from './db/connection.ts';
import { insertCadence, insertVersion } from './store/cadences.ts';
import { insertObjection, keepObjection, readyMadeObjectionsIn } from './store/objections.ts';
import { insertScript, keepScript, readyMadeIn } from './store/scripts.ts';
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

/**
 * Puts into a book what a rep's first day needs: scripts to read from, answers to what people say back, and cadences
 * to follow. What was put in once is never put in again nor over what the rep made of it: each is known by its marker.
 */
export function beginBook(writer: Writer, world: World): void {
  const scripts = readyMadeIn(writer);
  const objections = readyMadeObjectionsIn(writer);
  const newScripts = readyMadeScripts.filter(({ marker }) => !scripts.has(marker));
  const newObjections = readyMadeObjections.filter(({ marker }) => !objections.has(marker));
  if (newScripts.length === 0 && newObjections.length === 0 && hasCadences(writer)) return;
  const none = { commandSeq: null } as const;
  writer.transaction(() => {
    for (const { marker, ...script } of newScripts) {
      const { seq } = insertScript(writer, world, { readyMade: marker, ...none });
      keepScript(writer, world, seq, script, null);
    }
    for (const { marker, ...words } of newObjections) {
      const { seq } = insertObjection(writer, world, { readyMade: marker, ...none });
      keepObjection(writer, world, seq, words, { archived: false, ...none });
    }
    if (!hasCadences(writer)) keepReadyMade(writer, world);
  });
}
