import type { ImportCounts, RegisterView } from '#shared/contract/imports.ts';
import type { RegisterAge } from '#shared/contract/suppressions.ts';
import { freshDaysOf } from '#shared/domain/register/age.ts';
import { areaOfNumber } from '#shared/domain/register/area.ts';
import type { RegisterEntry } from '#shared/domain/register/line.ts';
import type { RegisterKind } from '#shared/domain/register/recognize.ts';
import { daysBetween } from '#shared/domain/time/calendar.ts';
import type { Reader, Writer } from '../db/connection.ts';
import { blobToId, idToBlob } from '../db/ids.ts';
import { areaOf } from '../db/migrations/0002/registers.ts';

export type VersionState = 'loading' | 'sealed' | 'applied' | 'undoing' | 'undone';

export type NewVersion = {
  readonly versionId: string;
  /** The id of the register, should there be none of its name. */
  readonly registerId: string;
  readonly register: string;
  readonly kind: RegisterKind;
  readonly fileName: string;
  /** In hex. */
  readonly sha256: string;
  readonly bytes: number;
  readonly asOf: string;
  readonly now: number;
  readonly onDate: string;
};

/** Begins a file of a register: until it is sealed no decision sees it. */
export function insertVersion(writer: Writer, version: NewVersion): number {
  writer.run('INSERT INTO register (id, name) VALUES (?, ?) ON CONFLICT (name) DO NOTHING', [
    idToBlob(version.registerId),
    version.register,
  ]);
  return writer.run(
    `INSERT INTO register_version (id, register_seq, kind, file_name, sha256, bytes, as_of, counts, state, recorded_at, on_date)
     VALUES (?, (SELECT seq FROM register WHERE name = ?), ?, ?, ?, ?, ?, '{}', 'loading', ?, ?)`,
    [
      idToBlob(version.versionId),
      version.register,
      version.kind,
      version.fileName,
      Buffer.from(version.sha256, 'hex'),
      version.bytes,
      version.asOf,
      version.now,
      version.onDate,
    ],
  ).seq;
}

/** SQL of the area of a number, as register_area keeps it. */
const area = areaOf('number');

/** Adds numbers to a file of a register, and their areas; of one number the last change of the latest day holds. */
export function addNumbers(writer: Writer, versionSeq: number, entries: readonly RegisterEntry[]): void {
  const given = JSON.stringify(entries.map(({ number, removed, day }) => [number, removed ? 1 : 0, day]));
  writer.run(
    `INSERT INTO register_number (number, version_seq, removed, day)
     SELECT value ->> 0, :version, value ->> 1, value ->> 2 FROM json_each(:entries) WHERE true
     ON CONFLICT (number, version_seq) DO UPDATE SET removed = excluded.removed, day = excluded.day
       WHERE excluded.day >= register_number.day`,
    { version: versionSeq, entries: given },
  );
  writer.run(
    `INSERT INTO register_area (version_seq, area)
     SELECT DISTINCT :version, ${area} FROM (SELECT value ->> 0 AS number FROM json_each(:entries)) WHERE true
     ON CONFLICT DO NOTHING`,
    { version: versionSeq, entries: given },
  );
}

/** Which of the numbers stand in some register already. */
export const registeredAmong = (reader: Reader, numbers: readonly number[]): Set<number> =>
  new Set(
    reader
      .all<{ number: number }>(
        `SELECT j.value AS number FROM json_each(?) j
         WHERE EXISTS (SELECT 1 FROM registered_number r WHERE r.number = j.value)`,
        [JSON.stringify(numbers)],
      )
      .map(({ number }) => number),
  );

/** A number that stands in a register, and the day as of which the newest file of it that names it holds. */
export type StandingNumber = {
  readonly number: number;
  readonly register: string;
  readonly from: string;
  /** Another register names it too. */
  readonly ofOthers: 0 | 1;
};

const standing = (numbers: string) => `
  SELECT s.number, r.name AS register, s."from", s.ofOthers FROM (
    SELECT n.number, min(n.register_seq) AS one, max(n.as_of) AS "from", min(n.register_seq) <> max(n.register_seq) AS ofOthers
    FROM ${numbers}) s CROSS JOIN register r ON r.seq = s.one ORDER BY s.number`;

/** The next numbers that stand in some register, ascending, up to a last one. */
export const nextStanding = (reader: Reader, after: number, to: number, limit: number): StandingNumber[] =>
  reader.all(
    standing(
      'registered_number n WHERE n.number > ? AND n.number <= ? GROUP BY n.number ORDER BY n.number LIMIT ?',
    ),
    [after, to, limit],
  );

/** Those of some numbers that stand in some register. */
export const standingAmong = (reader: Reader, numbers: readonly number[]): StandingNumber[] =>
  reader.all(
    standing('json_each(?) j CROSS JOIN registered_number n ON n.number = j.value GROUP BY n.number'),
    [JSON.stringify(numbers)],
  );

/** People of the book who have one of the numbers. */
export const countHolders = (reader: Reader, numbers: readonly number[]): number =>
  reader.value<number>(
    `SELECT count(*) FROM json_each(?) j
     WHERE EXISTS (SELECT 1 FROM seen_phone p WHERE p.e164 = '+' || j.value)`,
    [JSON.stringify(numbers)],
  );

export const sealVersion = (
  writer: Writer,
  versionSeq: number,
  counts: ImportCounts & { readonly added: number; readonly removed: number },
  commandSeq: number,
): void => {
  writer.run(`UPDATE register_version SET state = 'sealed', counts = ?, command_seq = ? WHERE seq = ?`, [
    JSON.stringify(counts),
    commandSeq,
    versionSeq,
  ]);
};

export const setVersionState = (writer: Writer, versionSeq: number, state: VersionState): void => {
  writer.run('UPDATE register_version SET state = ? WHERE seq = ?', [state, versionSeq]);
};

export const beginVersionUndo = (writer: Writer, versionSeq: number, commandSeq: number): void => {
  writer.run(`UPDATE register_version SET state = 'undoing', undo_command_seq = ? WHERE seq = ?`, [
    commandSeq,
    versionSeq,
  ]);
};

/** What a process that is gone has left in the middle of something. */
export const unfinishedVersions = (
  reader: Reader,
): { readonly seq: number; readonly state: VersionState }[] =>
  reader.all(
    `SELECT seq, state FROM register_version WHERE state IN ('loading', 'sealed', 'undoing') ORDER BY seq`,
  );

export type VersionRow = {
  readonly seq: number;
  readonly registerSeq: number;
  readonly name: string;
  readonly state: VersionState;
  readonly numbers: number;
};

/** The file of a register with an id, unless it is still loading. */
export function versionOf(reader: Reader, versionId: string): VersionRow | undefined {
  return reader.get<VersionRow>(
    `SELECT v.seq, v.register_seq AS registerSeq, r.name, v.state,
       coalesce(v.counts ->> 'added', 0) + coalesce(v.counts ->> 'removed', 0) AS numbers
     FROM register_version v JOIN register r ON r.seq = v.register_seq WHERE v.id = ? AND v.state <> 'loading'`,
    [idToBlob(versionId)],
  );
}

/**
 * Takes the next numbers of a file of a register out.
 *
 * @returns the number to go on after, or null when there are no more
 */
export function removeNumbers(
  writer: Writer,
  versionSeq: number,
  after: number,
  limit: number,
): number | null {
  const last = writer.value<number | null>(
    'SELECT max(number) FROM (SELECT number FROM register_number WHERE number > ? ORDER BY number LIMIT ?)',
    [after, limit],
  );
  if (last === null) return null;
  writer.run('DELETE FROM register_number WHERE number > ? AND number <= ? AND version_seq = ?', [
    after,
    last,
    versionSeq,
  ]);
  return last;
}

/** Takes the areas of a file of a register out, once its numbers are. */
export const forgetAreas = (writer: Writer, versionSeq: number): void => {
  writer.run('DELETE FROM register_area WHERE version_seq = ?', [versionSeq]);
};

/** Takes a file of a register out that was never sealed, and the register if it had no other. */
export function removeVersion(writer: Writer, versionSeq: number): void {
  forgetAreas(writer, versionSeq);
  writer.run('DELETE FROM register_version WHERE seq = ?', [versionSeq]);
  writer.run(
    'DELETE FROM register WHERE NOT EXISTS (SELECT 1 FROM register_version v WHERE v.register_seq = register.seq)',
  );
}

/**
 * The next people with a number that a register has ever named: whoever it opens or closes is among them.
 *
 * @returns the seq of phone to go on after, and null when there are no more
 */
export function holdersOf(
  reader: Reader,
  registerSeq: number,
  afterPhone: number,
  limit: number,
): { readonly people: number[]; readonly next: number | null } {
  const last = reader.value<number | null>(
    'SELECT max(seq) FROM (SELECT seq FROM phone WHERE seq > ? ORDER BY seq LIMIT ?)',
    [afterPhone, limit],
  );
  if (last === null) return { people: [], next: null };
  const people = reader.all<{ seq: number }>(
    `SELECT DISTINCT p.prospect_seq AS seq FROM phone p
     WHERE p.seq > ? AND p.seq <= ? AND p.e164 IS NOT NULL AND EXISTS (
       SELECT 1 FROM register_number n JOIN register_version v ON v.seq = n.version_seq
       WHERE n.number = CAST(substr(p.e164, 2) AS INTEGER) AND v.register_seq = ?)`,
    [afterPhone, last, registerSeq],
  );
  return { people: people.map(({ seq }) => seq), next: last };
}

type ViewRow = {
  readonly id: Uint8Array;
  readonly name: string;
  readonly file_name: string;
  readonly kind: RegisterKind;
  readonly as_of: string;
  readonly counts: string;
  readonly state: VersionState;
  readonly recorded_at: number;
  readonly undone_at: number | null;
  readonly current: 0 | 1;
  /** How its numbers begin, as JSON. */
  readonly areas: string;
};

/**
 * Every file of a register that was brought in, the newest first.
 *
 * @param today the rep's local date, by which its age is told
 */
export const allRegisters = (reader: Reader, today: string): RegisterView[] =>
  reader
    .all<ViewRow>(
      `SELECT v.id, r.name, v.file_name, v.kind, v.as_of, v.counts, v.state, v.recorded_at, c.recorded_at AS undone_at,
         (SELECT json_group_array(DISTINCT a.area) FROM register_area a WHERE a.version_seq = v.seq) AS areas,
         v.state IN ('sealed', 'applied') AND EXISTS (
           SELECT 1 FROM register_area a WHERE a.version_seq = v.seq AND NOT EXISTS (
             SELECT 1 FROM register_version later JOIN register_area b ON b.version_seq = later.seq
             WHERE later.register_seq = v.register_seq AND later.state IN ('sealed', 'applied')
               AND later.kind = 'full' AND (later.as_of, later.seq) > (v.as_of, v.seq)
               AND b.area = a.area)) AS current
       FROM register_version v JOIN register r ON r.seq = v.register_seq
       LEFT JOIN command c ON c.seq = v.undo_command_seq
       WHERE v.state <> 'loading' ORDER BY v.seq DESC`,
    )
    .map((row) => {
      const { added, removed, ...counts } = JSON.parse(row.counts) as RegisterView['counts'] & {
        added: number;
        removed: number;
      };
      return {
        versionId: blobToId(row.id),
        register: row.name,
        fileName: row.file_name,
        kind: row.kind,
        asOf: row.as_of,
        ageDays: Math.max(0, daysBetween(row.as_of, today)),
        freshDays: freshDaysOf(JSON.parse(row.areas) as number[]),
        added,
        removed,
        counts,
        importedAt: row.recorded_at,
        state: row.state === 'undone' || row.state === 'undoing' ? 'undone' : 'in the book',
        undoneAt: row.undone_at,
        current: row.current === 1,
      };
    });

/** The registers in use, the oldest first: each as old as the newest file of it. */
export function registerAges(reader: Reader, today: string): RegisterAge[] {
  const files = allRegisters(reader, today).filter(({ state }) => state === 'in the book');
  return [...Map.groupBy(files, ({ register }) => register)]
    .map(([register, of]): RegisterAge => {
      const ageDays = Math.min(...of.map((file) => file.ageDays));
      const freshDays = Math.min(...of.map((file) => file.freshDays));
      const asOf =
        of
          .map((file) => file.asOf)
          .toSorted()
          .at(-1) ?? today;
      const inUse = of.filter(({ current }) => current);
      const numbers = inUse.reduce((sum, { added, removed }) => sum + added - removed, 0);
      return {
        register,
        asOf,
        ageDays,
        freshDays,
        stale: ageDays > freshDays,
        numbers: Math.max(0, numbers),
      };
    })
    .toSorted((a, b) => b.ageDays - a.ageDays || (a.register < b.register ? -1 : 1));
}

/** The newest register file in the book that was made of the very same bytes. */
export function sameRegisterBefore(
  reader: Reader,
  sha256: string,
): { listId: string; name: string; onDate: string } | null {
  const row = reader.get<{ id: Uint8Array; name: string; on_date: string }>(
    `SELECT v.id, r.name, v.on_date FROM register_version v JOIN register r ON r.seq = v.register_seq
     WHERE v.sha256 = ? AND v.state IN ('sealed', 'applied') ORDER BY v.seq DESC LIMIT 1`,
    [Buffer.from(sha256, 'hex')],
  );
  return row === undefined ? null : { listId: blobToId(row.id), name: row.name, onDate: row.on_date };
}

/** The register that was brought in last of those that name numbers of this one's area, and its day. */
export const newestScreening = (
  reader: Reader,
  e164: string,
): { readonly name: string; readonly asOf: string } | undefined =>
  reader.get<{ name: string; asOf: string }>(
    `SELECT g.name, v.as_of AS asOf FROM register_version v JOIN register g ON g.seq = v.register_seq
     WHERE v.state IN ('sealed', 'applied')
       AND EXISTS (SELECT 1 FROM register_area a WHERE a.version_seq = v.seq AND a.area = ?)
     ORDER BY v.as_of DESC, v.seq DESC LIMIT 1`,
    [areaOfNumber(Number(e164.replace(/\D/g, '')))],
  );
