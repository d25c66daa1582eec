import { EffectTally } from '#shared/domain/cadence/effect.ts';
import { planFor } from '#shared/domain/cadence/plan-for.ts';
import type { Way } from '#shared/domain/ways.ts';
import type { Reader } from '../db/connection.ts';
import { peopleOnVersions, untriedOn, untriedWays } from '../store/cadence-effect.ts';
import type { CadenceVersion } from '../store/cadences.ts';
import { allCoursesOf, type OnCadence } from './courses.ts';

const chunk = 500;

/** Everybody whose way may have touched a version, but for those of whom nothing is known yet. */
function* coursesThrough(reader: Reader, version: CadenceVersion): Generator<OnCadence> {
  const seqs = peopleOnVersions(reader, version);
  for (let at = 0; at < seqs.length; at += chunk) yield* allCoursesOf(reader, seqs.slice(at, at + chunk));
}

const firstIndex = (version: CadenceVersion, ways: string): number =>
  planFor(version.steps, ways === '' ? [] : (ways.split(' ') as Way[]))[0]?.index ?? -1;

/** What came of each step of a version, over everybody who was ever on it. */
export function tallyOf(reader: Reader, version: CadenceVersion): EffectTally {
  const tally = new EffectTally(version.versionSeq, version.steps.length);
  for (const { ways, people } of untriedWays(reader, version.versionSeq))
    tally.addWaiting(firstIndex(version, ways), people);
  for (const { course } of coursesThrough(reader, version)) tally.add(course);
  return tally;
}

interface AtStep {
  readonly prospectSeq: number;
  readonly dueOn: string;
}

/** Who waits for a step of a version, the earliest due first. */
export function peopleAt(reader: Reader, version: CadenceVersion, index: number, limit: number): AtStep[] {
  const at: AtStep[] = [];
  for (const { prospectSeq, course } of coursesThrough(reader, version)) {
    if (course.kind === 'off' || course.track.versionSeq !== version.versionSeq) continue;
    if (course.step.index === index) at.push({ prospectSeq, dueOn: course.dueOn });
  }
  const ways = untriedWays(reader, version.versionSeq).map((row) => row.ways);
  const first = ways.filter((each) => firstIndex(version, each) === index);
  for (const { prospectSeq, course } of allCoursesOf(
    reader,
    untriedOn(reader, version.versionSeq, first, limit),
  )) {
    // A way that was closed since has led them on.
    if (course.kind === 'open' && course.step.index === index) at.push({ prospectSeq, dueOn: course.dueOn });
  }
  return at.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0)).slice(0, limit);
}
