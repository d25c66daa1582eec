import { firstCall } from '#shared/domain/script/first-call.ts';
import type { Writer } from './db/connection.ts';
import { currentScript, keepScript } from './store/scripts.ts';
import type { World } from './world.ts';

/** Puts into a new book what a rep's first day needs: a script to read from. */
export function beginBook(writer: Writer, world: World): void {
  if (currentScript(writer)) return;
  writer.transaction(() => {
    if (!currentScript(writer)) keepScript(writer, world, firstCall, null);
  });
}
