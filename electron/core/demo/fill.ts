import { Problem } from '#shared/contract/problems.ts';
import type { Progress } from '#shared/contract/operation.ts';
import { isZone } from '#shared/domain/time/zones.ts';
import type { Book } from '../book.ts';
import type { Writer } from '../db/connection.ts';
import { idToBlob } from '../db/ids.ts';
import { readScope } from '../operation/command.ts';
import { refreshHeld } from './refresh-held.ts';
import { changeSetting, readSetting } from '../store/settings.ts';
import { beginDemo, demoDone, emptyBook, sealDemo } from './begin.ts';
import { PeopleOfYears, type Wanted } from './people-of-years.ts';
import { RisingIds } from './rows.ts';
import { DemoScripts } from './scripts.ts';
import { Years } from './years.ts';

export interface DemoInput extends Wanted {
  readonly commandId: string;
}

export type DemoItem =
  | Progress
  | { readonly kind: 'done'; readonly prospects: number; readonly touches: number };

/** Up to so many people come in one transaction, at once; more come in batches, unseen until the last. */
const atOnce = 2000;
const batch = 400;
/** Of so many people of a big book one was worked from the scripts: years of it were done without. */
const scriptedOneIn = 10;

/** Lets the thread answer whoever else is asking, and a stop arrive. */
const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Maya Okafor of Larkmoor, unless somebody has said who they are, in the zone the book is in. */
function introduce(
  scope: Parameters<typeof changeSetting>[0] & { readonly zone: string },
  writer: Writer,
): void {
  if (!readSetting(writer, 'repName')) changeSetting(scope, 'repName', 'Maya Okafor');
  if (!readSetting(writer, 'company')) changeSetting(scope, 'company', 'Larkmoor');
  if (readSetting(writer, 'zone') === undefined) changeSetting(scope, 'zone', scope.zone);
  changeSetting(scope, 'setUp', true);
}

/**
 * Fills an empty book with invented people and years of work up to now. The same book, instant and
 * seed give the same rows. A big one is written in batches that nobody sees until all are there;
 * stopped or interrupted, the book is as empty as before.
 *
 * @throws BOOK_NOT_EMPTY when the book holds people or lists
 */
export async function* fillDemo(
  book: Book,
  input: DemoInput,
  signal: AbortSignal,
): AsyncGenerator<DemoItem, void> {
  const { writer, world } = book;
  const known = demoDone(writer, idToBlob(input.commandId));
  if (known) {
    yield { kind: 'done', ...known };
    return;
  }
  const held = writer.value<number>('SELECT (SELECT count(*) FROM prospect) + (SELECT count(*) FROM list)');
  if (held > 0) {
    throw new Problem('BOOK_NOT_EMPTY', 'The demo goes into an empty book, and this one holds people.', {
      forward: 'Start Handset with --data and a new folder.',
    });
  }
  const scope = readScope(writer, world);
  if (!isZone(scope.zone)) throw new Problem('INVALID', `There is no time zone called ${scope.zone}.`, {});
  const small = input.prospects <= atOnce;
  const years = new Years(scope.now, scope.zone, input.years);
  const scripts = new DemoScripts(writer, small ? 1 : scriptedOneIn);
  const desk = { writer, years, ids: new RisingIds(scope.now, input.seed), scripts };
  const begin = () => {
    const begun = beginDemo(desk, input, small);
    introduce({ ...scope, writer, commandSeq: begun.commandSeq }, writer);
    return { begun, people: new PeopleOfYears(desk, input, begun) };
  };
  if (small) {
    const touches = writer.transaction(() => {
      const { begun, people } = begin();
      for (let n = 0; n < input.prospects; n += 1) people.add();
      sealDemo(writer, begun, input.prospects, people);
      refreshHeld(writer);
      return people.touches;
    });
    yield { kind: 'done', prospects: input.prospects, touches };
    return;
  }
  const { begun, people } = writer.transaction(begin);
  let sealed = false;
  try {
    for (let done = 0; done < input.prospects; ) {
      if (signal.aborted) return;
      const upTo = Math.min(input.prospects, done + batch);
      writer.transaction(() => {
        for (; done < upTo; done += 1) people.add();
      });
      const passed = world.now() - scope.now;
      const leftMs = passed > 0 ? (passed / done) * (input.prospects - done) : null;
      yield { kind: 'progress', doing: 'Inventing people', done, of: input.prospects, leftMs };
      await nextTurn();
    }
    writer.transaction(() => sealDemo(writer, begun, input.prospects, people));
    sealed = true;
    // Who shares a number with whom, and so is held by the calls to others, shows once all are there.
    refreshHeld(writer);
  } finally {
    if (!sealed) emptyBook(writer);
  }
  yield { kind: 'done', prospects: input.prospects, touches: people.touches };
}
