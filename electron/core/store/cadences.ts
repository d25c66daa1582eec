import type { CadencePlan } from '#shared/domain/cadence/cadence.ts';
import type { Track, TrackAt } from '#shared/domain/cadence/enrolled.ts';
import type { Reader, Writer } from '../db/connection.ts';
import { blobToId, idToBlob } from '../db/ids.ts';

/** A version of a cadence, as it stands in the book. */
export interface CadenceVersion extends Track {
  readonly cadenceSeq: number;
  readonly version: number;
  readonly archived: boolean;
  readonly recordedAt: number;
}

interface VersionRow {
  readonly seq: number;
  readonly id: Uint8Array;
  readonly cadence_seq: number;
  readonly version: number;
  readonly name: string;
  readonly archived: 0 | 1;
  readonly body: string;
  readonly recorded_at: number;
}

const columns = `v.seq, c.id, v.cadence_seq, v.version, v.name, v.archived, v.body, v.recorded_at`;

function toVersion(row: VersionRow): CadenceVersion {
  const { steps, after, bounced } = JSON.parse(row.body) as CadencePlan;
  return {
    versionSeq: row.seq,
    cadenceId: blobToId(row.id),
    cadenceSeq: row.cadence_seq,
    version: row.version,
    name: row.name,
    archived: row.archived === 1,
    recordedAt: row.recorded_at,
    steps,
    after,
    bounced,
  };
}

/** A cadence's newest live version; undefined where there is no such cadence. */
export function currentVersion(reader: Reader, cadenceId: string): CadenceVersion | undefined {
  const row = reader.get<VersionRow>(
    `SELECT ${columns} FROM cadence c JOIN live_cadence_version v ON v.cadence_seq = c.seq
     WHERE c.id = ? ORDER BY v.version DESC LIMIT 1`,
    [idToBlob(cadenceId)],
  );
  return row && toVersion(row);
}

/** Every cadence's newest live version, those not archived first, by name. */
export function allCadences(reader: Reader): CadenceVersion[] {
  return reader
    .all<VersionRow>(
      `SELECT ${columns} FROM cadence c JOIN live_cadence_version v ON v.seq = (
         SELECT n.seq FROM live_cadence_version n WHERE n.cadence_seq = c.seq ORDER BY n.version DESC LIMIT 1)
       ORDER BY v.archived, v.cadence_seq`,
    )
    .map(toVersion);
}

/** Every live version of a cadence, the newest first. */
export function versionsOf(reader: Reader, cadenceSeq: number): CadenceVersion[] {
  return reader
    .all<VersionRow>(
      `SELECT ${columns} FROM cadence c JOIN live_cadence_version v ON v.cadence_seq = c.seq
       WHERE c.seq = ? ORDER BY v.version DESC`,
      [cadenceSeq],
    )
    .map(toVersion);
}

/** The tracks that people are on or may come to, each read once. */
export interface Tracks {
  of(versionSeq: number): Track;
  readonly at: TrackAt;
}

/** Reads versions as they are asked for and remembers them: it serves one look at the book. */
export function tracksOf(reader: Reader): Tracks {
  const bySeq = new Map<number, Track>();
  const newest = new Map<string, readonly CadenceVersion[]>();
  return {
    of(versionSeq) {
      const known = bySeq.get(versionSeq);
      if (known) return known;
      const row = reader.get<VersionRow>(
        `SELECT ${columns} FROM cadence_version v JOIN cadence c ON c.seq = v.cadence_seq WHERE v.seq = ?`,
        [versionSeq],
      );
      if (!row) throw new Error(`there is no version ${versionSeq} of a cadence`);
      const track = toVersion(row);
      bySeq.set(versionSeq, track);
      return track;
    },
    at(cadenceId, at) {
      let versions = newest.get(cadenceId);
      if (!versions) {
        const current = currentVersion(reader, cadenceId);
        versions = current ? versionsOf(reader, current.cadenceSeq) : [];
        newest.set(cadenceId, versions);
      }
      return versions.find(({ recordedAt }) => recordedAt <= at);
    },
  };
}

interface NewVersion extends CadencePlan {
  readonly cadenceSeq: number;
  readonly name: string;
  readonly archived: boolean;
  readonly recordedAt: number;
  readonly commandSeq: number | null;
}

export function insertCadence(
  writer: Writer,
  cadence: { readonly id: string; readonly recordedAt: number; readonly commandSeq: number | null },
): number {
  return writer.run('INSERT INTO cadence (id, recorded_at, command_seq) VALUES (?, ?, ?)', [
    idToBlob(cadence.id),
    cadence.recordedAt,
    cadence.commandSeq,
  ]).seq;
}

/** Appends the next version of a cadence. */
export function insertVersion(writer: Writer, version: NewVersion): void {
  const { steps, after, bounced, cadenceSeq } = version;
  writer.run(
    `INSERT INTO cadence_version (cadence_seq, version, name, archived, body, recorded_at, command_seq)
     VALUES (?, (SELECT coalesce(max(version), 0) + 1 FROM cadence_version WHERE cadence_seq = ?), ?, ?, ?, ?, ?)`,
    [
      cadenceSeq,
      cadenceSeq,
      version.name,
      version.archived ? 1 : 0,
      JSON.stringify({ steps, after, bounced }),
      version.recordedAt,
      version.commandSeq,
    ],
  );
}
