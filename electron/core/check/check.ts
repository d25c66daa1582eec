import { setImmediate } from 'node:timers/promises';
import type { Progress } from '#shared/contract/operation.ts';
import { appointments } from './appointments.ts';
import { cadences } from './cadences.ts';
import { calling } from './calling.ts';
import { commands } from './commands.ts';
import { dayCounts } from './day-counts.ts';
import { dayPlans } from './day-plans.ts';
import { factTimes } from './fact-times.ts';
import { file } from './file.ts';
import { ids } from './ids.ts';
import type { CheckScope, Invariant } from './invariant.ts';
import { lists } from './lists.ts';
import { loops } from './loops.ts';
import { reading } from './reading.ts';
import { standings } from './standings.ts';
import { touches } from './touches.ts';
import { writtenLaunches } from './written-launches.ts';

export const invariants: readonly Invariant[] = [
  ...file,
  ...ids,
  ...commands,
  ...factTimes,
  ...touches,
  ...calling,
  ...writtenLaunches,
  ...loops,
  ...dayCounts,
  ...appointments,
  ...dayPlans,
  ...lists,
  ...cadences,
  ...reading,
  ...standings,
];

export interface Finding {
  readonly invariant: string;
  readonly sentence: string;
}

export interface CheckDone {
  readonly checked: number;
  readonly findings: Finding[];
}

/** More of the same say nothing new. */
const shown = 10;

function* findingsOf(invariant: Invariant, scope: CheckScope): Generator<null, Finding[]> {
  const sentences: string[] = [];
  let more = 0;
  for (const sentence of invariant.look(scope)) {
    if (sentence === null) yield null;
    else if (sentences.length < shown) sentences.push(sentence);
    else more += 1;
  }
  if (more > 0) sentences.push(`And ${more} more like these.`);
  return sentences.map((sentence) => ({ invariant: invariant.name, sentence }));
}

/**
 * Examines every invariant, each at one moment of the book, beside whoever writes.
 *
 * @returns what was found, or null when the signal stopped it
 */
export async function* checkBook(
  scope: CheckScope,
  signal: AbortSignal,
): AsyncGenerator<Progress, CheckDone | null> {
  const findings: Finding[] = [];
  const of = invariants.length;
  for (const [done, invariant] of invariants.entries()) {
    yield { kind: 'progress', doing: `Checking that ${invariant.name}`, done, of, leftMs: null };
    scope.reader.beginSnapshot();
    try {
      const looking = findingsOf(invariant, scope);
      for (;;) {
        // Lets a message come in that stops the work.
        await setImmediate();
        if (signal.aborted) return null;
        const step = looking.next();
        if (!step.done) continue;
        findings.push(...step.value);
        break;
      }
    } finally {
      scope.reader.endSnapshot();
    }
  }
  return { checked: of, findings };
}
