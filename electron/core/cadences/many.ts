import type { EnrolledCounts } from '#shared/contract/cadences.ts';
import type { Progress } from '#shared/contract/operation.ts';
import { Problem } from '#shared/contract/problems.ts';
import { capital, figureOf } from '#shared/domain/count-words.ts';
import type { Book } from '../book.ts';
import { answeredBefore, record } from '../import/recorded.ts';
import { importWork } from '../import/work.ts';
import type { CommandScope } from '../operation/definition.ts';
import type { Asked } from '../store/asked-people.ts';
import type { CadenceVersion } from '../store/cadences.ts';
import {
  type Batch,
  batchBy,
  finishCommand,
  insertBatch,
  nobody,
  peopleOfBatch,
  setBatchState,
  unfinishedBatches,
} from '../store/enrollment-batches.ts';
import { refreshStandings } from '../queue/standings.ts';

/** So many at most are taken off again by Undo, at once; more are taken off as long work. */
const undoneAtOnce = 1000;

interface Receipt {
  readonly batchId: string;
  readonly counts: EnrolledCounts;
}

type Enrolled = Receipt & { readonly kind: 'done'; readonly said: string };

const forever = () => new AbortController().signal;

/** '1,204 people are on Cold list. 30 were on a cadence already and stay there.' */
function saidOf(name: string, { enrolled, already, closed, meeting }: EnrolledCounts): string {
  const rest = [
    already > 0 ? `${figureOf(already, 'was', 'were')} on a cadence already` : '',
    closed > 0 ? `${closed.toLocaleString('en')} nobody may or can contact` : '',
    meeting > 0 ? `${meeting.toLocaleString('en')} you are about to meet` : '',
  ].filter((part) => part !== '');
  const first =
    enrolled === 0
      ? `Nobody was put on ${name}.`
      : `${figureOf(enrolled, 'person is', 'people are')} on ${name}.`;
  return rest.length === 0 ? first : `${first} ${capital(`left as they are: ${rest.join(', ')}.`)}`;
}

const takingOff = (book: Book, { seq, counts }: Pick<Batch, 'seq' | 'counts'>) =>
  importWork(book, 'takeOff', { batchSeq: seq, of: counts.enrolled }, forever());

async function takeAllOff(book: Book, batch: Pick<Batch, 'seq' | 'counts' | 'commandSeq'>): Promise<void> {
  const { writer } = book;
  writer.transaction(() => {
    setBatchState(writer, batch.seq, 'taking off');
    const said = 'Nobody was put on a cadence: it was stopped.';
    finishCommand(writer, batch.commandSeq, { said, receipt: {}, undoable: false });
  });
  for await (const _ of takingOff(book, batch));
}

/**
 * Puts everybody asked for on a cadence, as one unit: stopped or failed on its way, nobody is on it.
 *
 * @throws JOB_RUNNING
 */
export async function* enrollMany(
  book: Book,
  input: { readonly commandId: string },
  version: CadenceVersion,
  asked: Asked,
  signal: AbortSignal,
): AsyncGenerator<Progress | Enrolled, void> {
  const before = answeredBefore<Partial<Receipt>>(book, 'cadences.enrollMany', input.commandId);
  if (before !== null) {
    if (before.batchId === undefined) throw new Problem('INVALID', before.said, { field: 'commandId' });
    yield { kind: 'done', batchId: before.batchId, counts: before.counts ?? nobody, said: before.said };
    return;
  }
  const end = await book.jobs.beginAfterStopped('enrolling', signal);
  const { world, writer } = book;
  const batchId = world.newId();
  let begun: { readonly seq: number; readonly commandSeq: number } | null = null;
  let finished = false;
  try {
    const work = writer.transaction(() => {
      const doing = `Putting people on ${version.name}.`;
      const recorded = record(book, 'cadences.enrollMany', input.commandId, doing, {});
      const { versionSeq } = version;
      const batchSeq = insertBatch(writer, { id: batchId, versionSeq, asked, ...recorded });
      return { batchSeq, versionSeq, asked, ...recorded };
    });
    begun = { seq: work.batchSeq, commandSeq: work.commandSeq };
    const counts: EnrolledCounts | null = yield* importWork(book, 'putOn', work, signal);
    if (counts === null || signal.aborted) return;
    const said = saidOf(version.name, counts);
    writer.transaction(() => {
      setBatchState(writer, work.batchSeq, 'on');
      const undoable = counts.enrolled > 0 && counts.enrolled <= undoneAtOnce;
      finishCommand(writer, work.commandSeq, { said, receipt: { batchId, counts }, undoable });
    });
    finished = true;
    yield { kind: 'done', batchId, counts, said };
  } finally {
    try {
      const batch = begun && !finished ? batchBy(book.writer, batchId) : undefined;
      if (batch) await takeAllOff(book, batch);
    } finally {
      end();
    }
  }
}

/** Once the command of a small batch is void: whoever it had put on stands where they stood without it. */
export function undoEnrollMany({ writer }: CommandScope, receipt: unknown): void {
  const batch = batchBy(writer, (receipt as Receipt).batchId);
  if (!batch) return;
  setBatchState(writer, batch.seq, 'off');
  refreshStandings(writer, peopleOfBatch(writer, batch.seq));
}

/**
 * Takes everybody off again who was put on in one go.
 *
 * @throws NOT_FOUND, NOTHING_TO_UNDO, JOB_RUNNING
 */
export async function* takeOffAgain(
  book: Book,
  { commandId, batchId }: { readonly commandId: string; readonly batchId: string },
): AsyncGenerator<Progress | { readonly kind: 'done'; readonly said: string }, void> {
  const before = answeredBefore<object>(book, 'cadences.takeOff', commandId);
  if (before !== null) {
    yield { kind: 'done', said: before.said };
    return;
  }
  const end = book.jobs.begin('enrolling');
  let left: Batch | null = null;
  try {
    const { writer } = book;
    const batch = batchBy(writer, batchId);
    if (!batch) throw new Problem('NOT_FOUND', 'They were never put on a cadence.', { what: 'batch' });
    if (batch.state !== 'on') throw new Problem('NOTHING_TO_UNDO', 'They were taken off before.', {});
    const said = `${figureOf(batch.counts.enrolled, 'person', 'people')} taken off again.`;
    writer.transaction(() => {
      record(book, 'cadences.takeOff', commandId, said, {});
      setBatchState(writer, batch.seq, 'taking off');
    });
    left = batch;
    yield* takingOff(book, batch);
    left = null;
    yield { kind: 'done', said };
  } finally {
    try {
      if (left) for await (const _ of takingOff(book, left));
    } finally {
      end();
    }
  }
}

/** Finishes what was left in the middle when the process ended: whoever was being put on is off again. */
export async function settleEnrollments(book: Book): Promise<void> {
  const unfinished = unfinishedBatches(book.writer);
  if (unfinished.length === 0) return;
  const end = book.jobs.begin('enrolling');
  try {
    for (const batch of unfinished) {
      if (batch.state === 'putting on') await takeAllOff(book, batch);
      else for await (const _ of takingOff(book, batch));
    }
  } finally {
    end();
  }
}
