import { EffectTally } from '#shared/domain/cadence/effect.ts';
import { planFor } from '#shared/domain/cadence/plan-for.ts';
import type { Way } from '#shared/domain/ways.ts';
import type { Reader } from '../db/connection.ts';
import type { CadenceVersion } from './cadences.ts';
import { allCoursesOf, type OnCadence } from './enrollments.ts';

const chunk = 500;
const among = 'IN (SELECT value FROM json_each(?))';

/** The versions from which somebody can have come to a cadence, its own one included. */
function versionsLeadingTo(reader: Reader, version: CadenceVersion): number[] {
  const found = new Set([version.versionSeq]);
  const ids = [version.cadenceId];
  for (const id of ids) {
    const rows = reader.all<{ seq: number; cadence: string }>(
      `SELECT v.seq, lower(hex(c.id)) AS cadence FROM cadence_version v JOIN cadence c ON c.seq = v.cadence_seq
       WHERE instr(v.body, ?) > 0`,
      [id],
    );
    for (const { seq, cadence } of rows) {
      found.add(seq);
      const other = cadence.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
      if (!ids.includes(other)) ids.push(other);
    }
  }
  return [...found];
}

// Of whom nothing is known but that they were put on it: they wait for their first step.
const untried = `FROM live_enrollment e JOIN standing s ON s.prospect_seq = e.prospect_seq
  WHERE e.version_seq = ? AND s.last_touch_at IS NULL
    AND NOT EXISTS (SELECT 1 FROM live_enrollment o WHERE o.prospect_seq = e.prospect_seq AND o.seq <> e.seq)
    AND NOT EXISTS (SELECT 1 FROM live_enrollment_event v WHERE v.prospect_seq = e.prospect_seq)`;

/** Everybody whose way may have touched a version, but for those of whom nothing is known yet. */
function* coursesThrough(reader: Reader, version: CadenceVersion): Generator<OnCadence> {
  const versions = JSON.stringify(versionsLeadingTo(reader, version));
  const seqs = reader
    .all<{ seq: number }>(
      `SELECT DISTINCT e.prospect_seq AS seq FROM live_enrollment e WHERE e.version_seq ${among}
       EXCEPT SELECT e.prospect_seq ${untried}`,
      [versions, version.versionSeq],
    )
    .map(({ seq }) => seq);
  for (let at = 0; at < seqs.length; at += chunk) yield* allCoursesOf(reader, seqs.slice(at, at + chunk));
}

const firstIndex = (version: CadenceVersion, ways: string): number =>
  planFor(version.steps, ways === '' ? [] : (ways.split(' ') as Way[]))[0]?.index ?? -1;

/** What came of each step of a version, over everybody who was ever on it. */
export function tallyOf(reader: Reader, version: CadenceVersion): EffectTally {
  const tally = new EffectTally(version.versionSeq, version.steps.length);
  const waiting = reader.all<{ ways: string; people: number }>(
    `SELECT e.ways, count(*) AS people ${untried} GROUP BY e.ways`,
    [version.versionSeq],
  );
  for (const { ways, people } of waiting) tally.addWaiting(firstIndex(version, ways), people);
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
  const ways = reader
    .all<{ ways: string }>(`SELECT DISTINCT e.ways ${untried}`, [version.versionSeq])
    .map((row) => row.ways)
    .filter((each) => firstIndex(version, each) === index);
  const untouched = reader
    .all<{ seq: number }>(
      `SELECT e.prospect_seq AS seq ${untried} AND e.ways ${among} ORDER BY e.on_date, e.seq LIMIT ?`,
      [version.versionSeq, JSON.stringify(ways), limit],
    )
    .map(({ seq }) => seq);
  for (const { prospectSeq, course } of allCoursesOf(reader, untouched)) {
    // A way that was closed since has led them on.
    if (course.kind === 'open' && course.step.index === index) at.push({ prospectSeq, dueOn: course.dueOn });
  }
  return at.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0)).slice(0, limit);
}

/** The versions of a cadence that somebody was put on, the newest first, and the first date of each. */
export const versionsPutOn = (
  reader: Reader,
  cadenceSeq: number,
): { readonly version: number; readonly since: string }[] =>
  reader.all(
    `SELECT v.version, (SELECT min(e.on_date) FROM live_enrollment e WHERE e.version_seq = v.seq) AS since
     FROM live_cadence_version v
     WHERE v.cadence_seq = ? AND EXISTS (SELECT 1 FROM live_enrollment e WHERE e.version_seq = v.seq)
     ORDER BY v.version DESC`,
    [cadenceSeq],
  );

/** How many were ever put on each cadence. */
export const putOnCounts = (reader: Reader): Map<number, number> =>
  new Map(
    reader
      .all<{ cadenceSeq: number; n: number }>(
        `SELECT v.cadence_seq AS cadenceSeq, count(*) AS n
         FROM live_enrollment e JOIN cadence_version v ON v.seq = e.version_seq GROUP BY v.cadence_seq`,
      )
      .map(({ cadenceSeq, n }) => [cadenceSeq, n]),
  );
