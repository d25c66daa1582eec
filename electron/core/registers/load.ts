import { setTimeout as pause } from 'node:timers/promises';
import type { ImportCounts } from '#shared/contract/imports.ts';
import type { Progress } from '#shared/contract/operation.ts';
import { numbersOpened } from '#shared/domain/register/opening.ts';
import type { Writer } from '../db/connection.ts';
import { Pace } from '../staged/pace.ts';
import type { Staged } from '../staged/staging.ts';
import { readScope } from '../operation/command.ts';
import {
  addNumbers,
  forgetAreas,
  holdersOf,
  insertVersion,
  registeredAmong,
  removeNumbers,
  removeVersion,
  setVersionState,
} from '../store/registers.ts';
import { refreshStandings } from '../queue/standings.ts';
import type { World } from '../world.ts';
import { readRegister } from './file.ts';
import { NamedNumbers } from './named-numbers.ts';
import { countOpenings } from './openings.ts';
import { registerOfStaged } from './staged.ts';

export type RegisterTarget = { readonly name: string; readonly asOf: string };

export type LoadedRegister = {
  readonly versionSeq: number;
  readonly counts: ImportCounts & { readonly added: number; readonly removed: number };
  /** Numbers that may be called again from its seal on. */
  readonly opened: number;
};

const numbersAtOnce = 10_000;
const peopleAtOnce = 200;
const phonesAtOnce = 20_000;

/**
 * Writes the numbers of a checked register where no decision sees them yet.
 *
 * @returns null when the signal stopped it; what was written is then to be removed
 */
export async function* loadRegister(
  world: World,
  writer: Writer,
  staged: Staged,
  target: RegisterTarget,
  pauseMs: number,
  signal: AbortSignal,
): AsyncGenerator<Progress, LoadedRegister | null> {
  const file = registerOfStaged(world.folder, staged);
  const { now, onDate } = readScope(writer, world);
  const versionSeq = writer.transaction(() =>
    insertVersion(writer, {
      versionId: staged.importId,
      registerId: world.newId(),
      register: target.name,
      kind: file.kind,
      fileName: staged.fileName,
      sha256: staged.sha256,
      bytes: staged.bytes,
      asOf: target.asOf,
      now,
      onDate,
    }),
  );
  const pace = new Pace(world, `Bringing in ${staged.fileName}`);
  const counts = {
    rows: 0,
    accepted: 0,
    warned: 0,
    rejected: 0,
    skipped: 0,
    new: 0,
    same: 0,
    maybe: 0,
    added: 0,
    removed: 0,
  };
  const named = new NamedNumbers(file.kind);
  for (const { entries, unreadable, skipped, bytesRead } of readRegister(file, staged.homeCountry)) {
    counts.accepted += entries.length;
    counts.rejected += unreadable.length;
    counts.skipped += skipped.length;
    for (let at = 0; at < entries.length; at += numbersAtOnce) {
      const some = entries.slice(at, at + numbersAtOnce);
      const gone = some.filter(({ removed }) => removed).length;
      counts.removed += gone;
      counts.added += some.length - gone;
      const known = registeredAmong(
        writer,
        some.map(({ number }) => number),
      );
      named.add(some, (number) => known.has(number));
      counts.same += some.filter(({ number }) => known.has(number)).length;
      writer.transaction(() => addNumbers(writer, versionSeq, some));
      const share = staged.bytes === 0 ? 1 : Math.min(1, bytesRead / staged.bytes);
      yield pace.at(counts.accepted, staged.counts?.accepted ?? null, share);
      await pause(pauseMs);
      if (signal.aborted) return null;
    }
  }
  counts.rows = counts.accepted + counts.rejected;
  counts.new = counts.accepted - counts.same;
  const opens = await countOpenings(writer, named, signal);
  return signal.aborted ? null : { versionSeq, counts, opened: numbersOpened(opens, target) };
}

/** Lets whoever has a number of the register stand as it now says. It may be ended and begun again. */
async function* reachPeople(
  world: World,
  writer: Writer,
  versionSeq: number,
  pauseMs: number,
): AsyncGenerator<Progress, void> {
  const registerSeq = writer.value<number>('SELECT register_seq FROM register_version WHERE seq = ?', [
    versionSeq,
  ]);
  const newest = writer.value<number>('SELECT coalesce(max(seq), 0) FROM phone');
  const pace = new Pace(world, 'Closing numbers of people you have');
  for (let after = 0; ; ) {
    const { people, next } = holdersOf(writer, registerSeq, after, phonesAtOnce);
    for (let at = 0; at < people.length; at += peopleAtOnce) {
      writer.transaction(() => refreshStandings(writer, people.slice(at, at + peopleAtOnce)));
      await pause(pauseMs);
    }
    if (next === null) return;
    after = next;
    yield pace.at(after, newest, newest === 0 ? 1 : Math.min(1, after / newest));
    await pause(pauseMs);
  }
}

/** Carries a sealed file of a register to everybody it concerns. */
export async function* applyRegister(
  world: World,
  writer: Writer,
  versionSeq: number,
  pauseMs: number,
): AsyncGenerator<Progress, void> {
  yield* reachPeople(world, writer, versionSeq, pauseMs);
  writer.transaction(() => setVersionState(writer, versionSeq, 'applied'));
}

async function takeOut(writer: Writer, versionSeq: number, pauseMs: number): Promise<void> {
  for (let after: number | null = 0; after !== null; ) {
    const from: number = after;
    after = writer.transaction(() => removeNumbers(writer, versionSeq, from, numbersAtOnce));
    await pause(pauseMs);
  }
}

/** Takes a file of a register out that was never sealed, as if it had never been. */
export async function* removeRegister(
  world: World,
  writer: Writer,
  versionSeq: number,
  pauseMs: number,
): AsyncGenerator<Progress, void> {
  yield new Pace(world, 'Taking the register out again').at(0, null, 0);
  await takeOut(writer, versionSeq, pauseMs);
  writer.transaction(() => removeVersion(writer, versionSeq));
}

/**
 * Takes a file of a register back: decisions have stopped seeing it already, and what is older holds
 * again; its people stand anew, and its numbers go. It may be ended at any moment and goes on.
 */
export async function* undoRegister(
  world: World,
  writer: Writer,
  versionSeq: number,
  pauseMs: number,
): AsyncGenerator<Progress, void> {
  yield* reachPeople(world, writer, versionSeq, pauseMs);
  await takeOut(writer, versionSeq, pauseMs);
  writer.transaction(() => {
    forgetAreas(writer, versionSeq);
    setVersionState(writer, versionSeq, 'undone');
  });
}
