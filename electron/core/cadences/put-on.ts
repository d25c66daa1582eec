import { setTimeout as pause } from 'node:timers/promises';
import type { EnrolledCounts } from '#shared/contract/cadences.ts';
import type { Progress } from '#shared/contract/operation.ts';
import type { Writer } from '../db/connection.ts';
import { Pace } from '../staged/pace.ts';
import { type Asked, askedSeqs } from '../store/asked-people.ts';
import { keepCounts, nextOfBatch, nobody, setBatchState, setOffTo } from '../store/enrollment-batches.ts';
import { coursesOf } from './courses.ts';
import { insertEnrollment } from '../store/enrollments.ts';
import { standingFacts } from '../queue/standing-facts.ts';
import { refreshStandings } from '../queue/standings.ts';
import type { World } from '../world.ts';

export type PuttingOn = {
  readonly batchSeq: number;
  readonly versionSeq: number;
  readonly commandSeq: number;
  readonly asked: Asked;
  readonly now: number;
  readonly onDate: string;
};

/** So many people are written together. */
const together = 200;

/**
 * Puts some people on a cadence, each with the ways that are open to them now. Whoever is on one stays
 * there; whom nobody may contact, or who is about to be met, is left alone.
 */
function putSome(writer: Writer, work: PuttingOn, seqs: readonly number[]): EnrolledCounts {
  const { versionSeq, batchSeq, commandSeq, now, onDate } = work;
  const times = { occurredAt: now, recordedAt: now, onDate, commandSeq };
  const courses = coursesOf(writer, seqs);
  const enrolled: number[] = [];
  const counts = { ...nobody };
  for (const { prospectSeq, suppressed, ways, appointments } of standingFacts(writer, seqs)) {
    const last = appointments.at(-1);
    if (courses.get(prospectSeq)?.course.kind === 'open') counts.already += 1;
    else if (suppressed || ways.length === 0) counts.closed += 1;
    else if (last === 'set' || last === 'moved') counts.meeting += 1;
    else {
      insertEnrollment(writer, { ...times, prospectSeq, versionSeq, ways, batchSeq });
      enrolled.push(prospectSeq);
    }
  }
  refreshStandings(writer, enrolled);
  return { ...counts, enrolled: enrolled.length };
}

const sum = (a: EnrolledCounts, b: EnrolledCounts): EnrolledCounts => ({
  enrolled: a.enrolled + b.enrolled,
  already: a.already + b.already,
  closed: a.closed + b.closed,
  meeting: a.meeting + b.meeting,
});

/**
 * Puts everybody asked for on a cadence, some at a time.
 *
 * @returns null when the signal stopped it; whoever is on it then is to be taken off
 */
export async function* putOn(
  world: World,
  writer: Writer,
  work: PuttingOn,
  pauseMs: number,
  signal: AbortSignal,
): AsyncGenerator<Progress, EnrolledCounts | null> {
  const seqs = askedSeqs(writer, work.asked);
  const pace = new Pace(world, 'Putting people on it');
  let counts = nobody;
  for (let at = 0; at < seqs.length; at += together) {
    const before = counts;
    counts = writer.transaction(() => {
      const all = sum(before, putSome(writer, work, seqs.slice(at, at + together)));
      keepCounts(writer, work.batchSeq, all);
      return all;
    });
    const done = Math.min(seqs.length, at + together);
    yield pace.at(done, seqs.length, done / seqs.length);
    await pause(pauseMs);
    if (signal.aborted) return null;
  }
  return counts;
}

/** Takes off again whom a batch has put on, some at a time. It may be ended at any moment and goes on. */
export async function* takeOff(
  world: World,
  writer: Writer,
  batchSeq: number,
  of: number,
  pauseMs: number,
): AsyncGenerator<Progress, void> {
  const pace = new Pace(world, 'Taking people off it');
  for (let done = 0; ; ) {
    const some = nextOfBatch(writer, batchSeq, together);
    const last = some.at(-1);
    if (!last) break;
    writer.transaction(() => {
      setOffTo(writer, batchSeq, last.seq);
      refreshStandings(
        writer,
        some.map(({ prospectSeq }) => prospectSeq),
      );
    });
    done += some.length;
    yield pace.at(done, of, of === 0 ? 1 : Math.min(1, done / of));
    await pause(pauseMs);
  }
  writer.transaction(() => setBatchState(writer, batchSeq, 'off'));
}
