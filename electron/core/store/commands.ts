import type { Reader, Writer } from '../db/connection.ts';
import { blobToId, idToBlob } from '../db/ids.ts';

/** A command as undoing sees it. */
export interface DoneCommand {
  readonly seq: number;
  readonly id: string;
  readonly operation: string;
  readonly receipt: unknown;
  readonly said: string;
  readonly at: number;
  readonly prospectSeq: number | null;
}

interface CommandRow extends Omit<DoneCommand, 'id' | 'receipt'> {
  readonly id: Uint8Array;
  readonly receipt: string;
}

/**
 * That a command `c` was neither taken back nor made void by taking a list back: two of it who became one
 * are not parted without it.
 */
const stands = `NOT EXISTS (SELECT 1 FROM void v WHERE v.voids_command_seq = c.seq)
  AND (c.operation <> 'imports.decide' OR c.receipt ->> 'foldedSeq' IS NULL
    OR EXISTS (
      SELECT 1 FROM folded f WHERE f.seq = c.receipt ->> 'foldedSeq' AND NOT EXISTS (
        SELECT 1 FROM json_each(f.lists) j JOIN list l ON l.seq = j.value WHERE l.state IN ('undoing', 'undone'))))`;

/** The last command that can be taken back and has not been, before another if one is named; undefined when there is none. */
export function lastUndoable(reader: Reader, beforeSeq?: number): DoneCommand | undefined {
  const row = reader.get<CommandRow>(
    `SELECT seq, id, operation, receipt, said, recorded_at AS at, prospect_seq AS prospectSeq
     FROM command c INDEXED BY command_undoable
     WHERE undoable = 1 AND seq < ? AND ${stands} ORDER BY seq DESC LIMIT 1`,
    [beforeSeq ?? Number.MAX_SAFE_INTEGER],
  );
  return row && { ...row, id: blobToId(row.id), receipt: JSON.parse(row.receipt) as unknown };
}

/** The same, going past some commands, by their ids. */
export function lastUndoablePast(reader: Reader, past: readonly string[] = []): DoneCommand | undefined {
  let last = lastUndoable(reader);
  while (last !== undefined && past.includes(last.id)) last = lastUndoable(reader, last.seq);
  return last;
}

/** What was said of the undoable commands that stand after the one of this id, oldest first. */
export function standingAfter(reader: Reader, id: string): string[] | undefined {
  const command = reader.get<{ seq: number }>(
    `SELECT seq FROM command c WHERE id = ? AND undoable = 1 AND ${stands}`,
    [idToBlob(id)],
  );
  if (!command) return undefined;
  return reader
    .all<{ said: string }>(
      `SELECT said FROM command c WHERE undoable = 1 AND seq > ?
       AND ${stands} ORDER BY seq`,
      [command.seq],
    )
    .map(({ said }) => said);
}

/** Appends that a command was taken back: every fact it recorded is void from here on. */
export function insertVoid(writer: Writer, voidedSeq: number, byCommandSeq: number, at: number): void {
  writer.run('INSERT INTO void (voids_command_seq, command_seq, recorded_at) VALUES (?, ?, ?)', [
    voidedSeq,
    byCommandSeq,
    at,
  ]);
}

/** The accounts that a command changed. */
export const changedAccounts = (reader: Reader, commandSeq: number): number[] =>
  reader
    .all<{ seq: number }>(
      `SELECT DISTINCT entity_seq AS seq FROM change WHERE command_seq = ? AND entity = 'account'`,
      [commandSeq],
    )
    .map(({ seq }) => seq);

/** Everybody at the accounts that a command changed: their class decides who goes first. */
export function peopleAtChangedAccounts(reader: Reader, commandSeq: number): number[] {
  return reader
    .all<{ seq: number }>(
      `SELECT DISTINCT p.seq FROM change c JOIN prospect p INDEXED BY prospect_account ON p.account_seq = c.entity_seq
       WHERE c.command_seq = ? AND c.entity = 'account'`,
      [commandSeq],
    )
    .map(({ seq }) => seq);
}
