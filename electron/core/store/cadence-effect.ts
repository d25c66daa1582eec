import type { Reader } from '../db/connection.ts';
import type { CadenceVersion } from './cadences.ts';

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

/** Everybody whose way may have touched a version. */
export const peopleOnVersions = (reader: Reader, version: CadenceVersion): number[] =>
  reader
    .all<{ seq: number }>(
      `SELECT DISTINCT e.prospect_seq AS seq FROM live_enrollment e WHERE e.version_seq ${among}
       ORDER BY e.prospect_seq`,
      [JSON.stringify(versionsLeadingTo(reader, version))],
    )
    .map(({ seq }) => seq);

/** Somebody put on a version of whom nothing else is known. */
export interface Untried {
  readonly prospectSeq: number;
  /** The ways that were open when they were put on it, with a space between. */
  readonly ways: string;
}

/** Those of whom nothing is known but that they were put on a version, the earliest first. */
export const untriedOn = (reader: Reader, versionSeq: number): Untried[] =>
  reader.all<Untried>(`SELECT e.prospect_seq AS prospectSeq, e.ways ${untried} ORDER BY e.on_date, e.seq`, [
    versionSeq,
  ]);

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
