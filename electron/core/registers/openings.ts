import { setImmediate } from 'node:timers/promises';
import { rangesOfArea } from '#shared/domain/register/area.ts';
import type { Opening } from '#shared/domain/register/opening.ts';
import type { Reader } from '../db/connection.ts';
import { nextStanding, type StandingNumber, standingAmong } from '../store/registers.ts';
import type { NamedNumbers } from './named-numbers.ts';

const askedAtOnce = 10_000;

/**
 * Counts the numbers that may be called again once a file of a register is in the book, for each register
 * that it might be of and each day as of which it might hold. A number that another register names too
 * stays closed. A signal ends the counting before its end.
 */
export async function countOpenings(
  reader: Reader,
  named: NamedNumbers,
  signal?: AbortSignal,
): Promise<Opening[]> {
  const counts = new Map<string, { register: string; from: string; numbers: number }>();
  for await (const some of named.kind === 'full' ? missingOf(reader, named) : removedBy(reader, named)) {
    if (signal?.aborted === true) break;
    for (const { register, from, ofOthers } of some) {
      if (ofOthers === 1) continue;
      const key = JSON.stringify([register, from]);
      const known = counts.get(key) ?? { register, from, numbers: 0 };
      known.numbers += 1;
      counts.set(key, known);
    }
  }
  return [...counts.values()];
}

/** Numbers that stand in some register, of the areas of a whole one that does not name them. */
async function* missingOf(reader: Reader, named: NamedNumbers): AsyncGenerator<StandingNumber[]> {
  const ranges = [...named.areas].flatMap(rangesOfArea).toSorted((a, b) => a.from - b.from);
  for (const { from, to } of ranges) {
    for (let after = from - 1; ; ) {
      const some = nextStanding(reader, after, to, askedAtOnce);
      const last = some.at(-1);
      if (last === undefined) break;
      yield some.filter(({ number }) => !named.lists(number));
      after = last.number;
      await setImmediate();
    }
  }
}

async function* removedBy(reader: Reader, named: NamedNumbers): AsyncGenerator<StandingNumber[]> {
  const removed = named.removed();
  for (let at = 0; at < removed.length; at += askedAtOnce) {
    yield standingAmong(reader, removed.slice(at, at + askedAtOnce));
    await setImmediate();
  }
}
