import type { Reader, SqlValue, Writer } from '../db/connection.ts';

/** What may be changed with a record of it, and put back. */
export type ChangedEntity = 'prospect' | 'account' | 'source' | 'list' | 'setting';

export interface ChangeScope {
  readonly writer: Writer;
  readonly commandSeq: number;
  readonly now: number;
}

/** The columns that an entity's table really has: nothing else ever becomes part of a statement. */
function columnOf(reader: Reader, entity: ChangedEntity, field: string): string {
  const column = reader.get<{ name: string }>('SELECT name FROM pragma_table_info(?) WHERE name = ?', [
    entity,
    field,
  ]);
  if (!column || column.name === 'seq' || column.name === 'id')
    throw new Error(`${entity} has no field ${field}`);
  return column.name;
}

function textOf(value: SqlValue): string | null {
  if (value === null || typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  throw new Error('a field of bytes has no change record');
}

/** Sets a field as the rep said, with a record of what stood there, and keeps that a person set it. */
export function changeField(
  { writer, commandSeq, now }: ChangeScope,
  entity: 'prospect' | 'account' | 'source',
  seq: number,
  field: string,
  value: string | null,
): void {
  const column = columnOf(writer, entity, field);
  const before = textOf(writer.value<SqlValue>(`SELECT ${column} FROM ${entity} WHERE seq = ?`, [seq]));
  if (before === value) return;
  writer.run(`UPDATE ${entity} SET ${column} = ? WHERE seq = ?`, [value, seq]);
  writer.run(
    `INSERT INTO change (command_seq, entity, entity_seq, field, before, after, recorded_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    [commandSeq, entity, seq, field, before, value, now],
  );
  // Where the fields of a source came from nobody asks.
  if (entity === 'source') return;
  writer.run(
    `INSERT INTO field_origin (entity, entity_seq, field, origin, command_seq, recorded_at)
     VALUES (?, ?, ?, 'person', ?, ?)
     ON CONFLICT (entity, entity_seq, field) DO UPDATE SET
       origin = excluded.origin, list_seq = NULL, command_seq = excluded.command_seq, recorded_at = excluded.recorded_at`,
    [entity, seq, field, commandSeq, now],
  );
}

interface ChangeRow {
  readonly entity: ChangedEntity;
  readonly entity_seq: number;
  readonly field: string;
  readonly before: string | null;
}

/** Puts back every field that a command changed, last change first. */
export function putBack({ writer, commandSeq, now }: ChangeScope, undoneSeq: number): void {
  const changes = writer.all<ChangeRow>(
    'SELECT entity, entity_seq, field, before FROM change WHERE command_seq = ? ORDER BY seq DESC',
    [undoneSeq],
  );
  for (const { entity, entity_seq, field, before } of changes) {
    const column = columnOf(writer, entity, field);
    const after = textOf(
      writer.value<SqlValue>(`SELECT ${column} FROM ${entity} WHERE seq = ?`, [entity_seq]),
    );
    if (entity === 'setting' && before === null) {
      writer.run('DELETE FROM setting WHERE seq = ?', [entity_seq]);
    } else {
      writer.run(`UPDATE ${entity} SET ${column} = ? WHERE seq = ?`, [before, entity_seq]);
    }
    writer.run(
      `INSERT INTO change (command_seq, entity, entity_seq, field, before, after, recorded_at)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      [commandSeq, entity, entity_seq, field, after, before, now],
    );
  }
  writer.run('DELETE FROM field_origin WHERE command_seq = ?', [undoneSeq]);
  for (const { entity, entity_seq, field } of changes) originAgain(writer, entity, entity_seq, field);
}

/** Keeps that a person set a field before, where an earlier change of theirs stands again. */
function originAgain(writer: Writer, entity: ChangedEntity, seq: number, field: string): void {
  if (entity !== 'prospect' && entity !== 'account') return;
  writer.run(
    `INSERT INTO field_origin (entity, entity_seq, field, origin, command_seq, recorded_at)
     SELECT h.entity, h.entity_seq, h.field, 'person', h.command_seq, h.recorded_at
     FROM change h JOIN command c ON c.seq = h.command_seq
     WHERE h.entity = ? AND h.entity_seq = ? AND h.field = ? AND c.operation <> 'history.undo'
       AND NOT EXISTS (SELECT 1 FROM void v WHERE v.voids_command_seq = h.command_seq)
     ORDER BY h.seq DESC LIMIT 1
     ON CONFLICT (entity, entity_seq, field) DO NOTHING`,
    [entity, seq, field],
  );
}
