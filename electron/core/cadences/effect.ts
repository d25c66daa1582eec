import { EffectTally } from '#shared/domain/cadence/effect.ts';
import { planFor } from '#shared/domain/cadence/plan-for.ts';
import { isSuppressed } from '#shared/domain/suppression.ts';
import type { Way } from '#shared/domain/ways.ts';
import type { Reader } from '../db/connection.ts';
import { peopleOnVersions, type Untried, untriedOn } from '../store/cadence-effect.ts';
import type { CadenceVersion } from '../store/cadences.ts';
import { closingsAmong } from '../store/reach.ts';
import { allCoursesOf, type OnCadence } from './courses.ts';

const chunk = 500;

interface Looked extends OnCadence {
  /** Nobody may contact them: they stay where they are until the word is lifted, and wait for nothing. */
  readonly suppressed: boolean;
}

interface OnVersion {
  /** Everybody whose way may have touched the version and of whom something is known. */
  readonly courses: () => Generator<Looked>;
  /** The others: they wait for their first step, by the ways that were open when they were put on it. */
  readonly untried: readonly Untried[];
}

/** Everybody who was ever on a version. */
function onVersion(reader: Reader, version: CadenceVersion): OnVersion {
  const all = untriedOn(reader, version.versionSeq);
  // To whom something was closed since may be led on by it, and waits for another step.
  const closed = closingsAmong(
    reader,
    all.map(({ prospectSeq }) => prospectSeq),
  );
  const untried = all.filter(({ prospectSeq }) => !closed.has(prospectSeq));
  const waiting = new Set(untried.map(({ prospectSeq }) => prospectSeq));
  const seqs = peopleOnVersions(reader, version).filter((seq) => !waiting.has(seq));
  return {
    untried,
    *courses() {
      for (let at = 0; at < seqs.length; at += chunk) {
        const some = seqs.slice(at, at + chunk);
        const matches = closingsAmong(reader, some);
        for (const on of allCoursesOf(reader, some))
          yield { ...on, suppressed: isSuppressed(matches.get(on.prospectSeq) ?? []) };
      }
    },
  };
}

/** The first step of a version for whoever has these ways. */
function firstSteps(version: CadenceVersion): (untried: Untried) => number {
  const known = new Map<string, number>();
  return ({ ways }) => {
    const first =
      known.get(ways) ??
      planFor(version.steps, ways === '' ? [] : (ways.split(' ') as Way[]))[0]?.index ??
      -1;
    known.set(ways, first);
    return first;
  };
}

/** What came of each step of a version, over everybody who was ever on it. */
export function tallyOf(reader: Reader, version: CadenceVersion): EffectTally {
  const tally = new EffectTally(version.versionSeq, version.steps.length);
  const { courses, untried } = onVersion(reader, version);
  for (const [index, { length }] of Map.groupBy(untried, firstSteps(version)))
    tally.addWaiting(index, length);
  for (const { course, suppressed } of courses()) tally.add(course, suppressed);
  return tally;
}

interface AtStep {
  readonly prospectSeq: number;
  readonly dueOn: string;
}

/** Who waits for a step of a version, the earliest due first; nobody whom nobody may contact. */
export function peopleAt(reader: Reader, version: CadenceVersion, index: number, limit: number): AtStep[] {
  const at: AtStep[] = [];
  const { courses, untried } = onVersion(reader, version);
  for (const { prospectSeq, course, suppressed } of courses()) {
    if (suppressed || course.kind === 'off' || course.track.versionSeq !== version.versionSeq) continue;
    if (course.step.index === index) at.push({ prospectSeq, dueOn: course.dueOn });
  }
  const firstOf = firstSteps(version);
  const first = untried.filter((each) => firstOf(each) === index).slice(0, limit);
  for (const { prospectSeq, course } of allCoursesOf(
    reader,
    first.map((each) => each.prospectSeq),
  )) {
    if (course.kind === 'open') at.push({ prospectSeq, dueOn: course.dueOn });
  }
  return at.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0)).slice(0, limit);
}
