import type { SqlValue, Writer } from '#core/db/connection.ts';
import { type Folded, owned, type Row, seqsOf, type TwoPeople, whatWasBuiltOn } from './parting.ts';
import { planTables } from '../person-tables.ts';
import { removeProspects } from './removing.ts';

/** Which rows of a table are those of the two. */
const whose = (table: string): string => {
  switch (table) {
    case 'prospect':
      return 'seq = :gone OR seq = :stay';
    case 'field_origin':
      return `entity = 'prospect' AND (entity_seq = :gone OR entity_seq = :stay)`;
    case 'suggestion':
      return 'prospect_seq IN (:gone, :stay) OR other_seq IN (:gone, :stay)';
    default:
      return 'prospect_seq = :gone OR prospect_seq = :stay';
  }
};

/** Tables to whose rows nothing refers. */
const apart = ['field_origin', 'suggestion', 'list_line', ...planTables] as const;

const all = ['prospect', ...owned, 'suppression', ...apart] as const;

/**
 * Keeps two people as they are, so that they can be parted again once they are one.
 *
 * @returns the seq of what was kept
 */
export function keepTwo(
  writer: Writer,
  of: { readonly listSeq: number; readonly goneSeq: number; readonly staySeq: number },
): number {
  const { listSeq, goneSeq, staySeq } = of;
  const two = Object.fromEntries(
    all.map((table) => [
      table,
      writer
        .all<Row>(`SELECT * FROM ${table} WHERE ${whose(table)}`, { gone: goneSeq, stay: staySeq })
        .map((row) =>
          Object.fromEntries(Object.entries(row).map(([column, value]) => [column, written(value)])),
        ),
    ]),
  );
  return writer.run(
    `INSERT INTO folded (list_seq, gone_seq, stay_seq, lists, rows) VALUES (?, ?, ?,
       (SELECT json_group_array(seq) FROM list WHERE state IN ('sealed', 'applied')), ?)`,
    [listSeq, goneSeq, staySeq, JSON.stringify(two)],
  ).seq;
}

/** Somebody on a cadence stays on it, unless the other is on one. */
function moveCadence(writer: Writer, people: { readonly gone: number; readonly stay: number }): void {
  const busy = 'SELECT 1 FROM live_enrollment WHERE prospect_seq = :stay';
  if (writer.get(busy, people) !== undefined) return;
  for (const table of ['enrollment', 'enrollment_event'] as const) {
    const others = writer
      .all<{ name: string }>(
        `SELECT name FROM pragma_table_info('${table}') WHERE name NOT IN ('seq', 'prospect_seq')`,
      )
      .map(({ name }) => name)
      .join(', ');
    writer.run(
      `INSERT INTO ${table} (prospect_seq, ${others})
       SELECT :stay, ${others} FROM live_${table} WHERE prospect_seq = :gone ORDER BY seq`,
      people,
    );
  }
}

/** Gives the arrivals, the ids, the lines, the cadence and the open suggestions of one to the other. */
export function moveInto(
  writer: Writer,
  goneSeq: number,
  staySeq: number,
  moved: (table: 'lead' | 'external_id', seq: number) => void,
): void {
  const twins = {
    lead: 'o.list_seq IS t.list_seq',
    external_id: 'o.system = t.system AND o.value = t.value',
  } as const;
  for (const table of ['lead', 'external_id'] as const) {
    const rows = writer.all<{ seq: number }>(
      `SELECT t.seq FROM ${table} t WHERE t.prospect_seq = ?
         AND NOT EXISTS (SELECT 1 FROM ${table} o WHERE o.prospect_seq = ? AND ${twins[table]})`,
      [goneSeq, staySeq],
    );
    for (const { seq } of rows) {
      writer.run(`UPDATE ${table} SET prospect_seq = ? WHERE seq = ?`, [staySeq, seq]);
      moved(table, seq);
    }
  }
  const people = { gone: goneSeq, stay: staySeq };
  moveCadence(writer, people);
  writer.run(
    `INSERT OR IGNORE INTO list_line (list_seq, line, prospect_seq)
     SELECT list_seq, list_line, :stay FROM prospect WHERE seq = :gone AND list_line IS NOT NULL`,
    people,
  );
  writer.run('UPDATE list_line SET prospect_seq = :stay WHERE prospect_seq = :gone', people);
  writer.run(
    'UPDATE suggestion SET prospect_seq = :stay WHERE prospect_seq = :gone AND other_seq <> :stay',
    people,
  );
  writer.run(
    'UPDATE suggestion SET other_seq = :stay WHERE other_seq = :gone AND prospect_seq <> :stay',
    people,
  );
}

export const removeFolded = (writer: Writer, goneSeq: number): void => removeProspects(writer, [goneSeq]);

export type Parting =
  | { readonly kind: 'parted'; readonly people: readonly [gone: number, stay: number] }
  /** Nothing is kept of them any more. */
  | { readonly kind: 'forgotten' }
  /** @property inTheWay lists that came or went since */
  | { readonly kind: 'built on'; readonly said: string; readonly inTheWay: readonly string[] };

/**
 * Writes two people again as they were, unless something was built on their being one. What is closed is
 * never opened again by it.
 */
export function partAgain(writer: Writer, foldedSeq: number): Parting {
  const row = writer.get<Omit<Folded, 'two'> & { readonly rows: string }>(
    'SELECT seq, list_seq AS listSeq, gone_seq AS goneSeq, stay_seq AS staySeq, lists, rows FROM folded WHERE seq = ?',
    [foldedSeq],
  );
  if (row === undefined) return { kind: 'forgotten' };
  const folded: Folded = { ...row, two: JSON.parse(row.rows, revived) as TwoPeople };
  const builtOn = whatWasBuiltOn(writer, folded);
  if (builtOn !== null) return builtOn;
  const { listSeq, goneSeq, staySeq, two } = folded;
  const whom = { gone: goneSeq, stay: staySeq };
  // What stood before is left where it is: a touch may name it.
  for (const table of owned)
    writer.run(
      `DELETE FROM ${table} WHERE (${whose(table)}) AND list_seq = :list
         AND seq NOT IN (SELECT value FROM json_each(:kept))`,
      { ...whom, list: listSeq, kept: seqsOf(two[table]) },
    );
  for (const table of apart) writer.run(`DELETE FROM ${table} WHERE ${whose(table)}`, whom);
  for (const table of ['prospect', ...owned] as const)
    for (const each of two[table] ?? []) write(writer, table, each);
  for (const table of [...apart, 'suppression'] as const)
    for (const each of two[table] ?? []) writeBeside(writer, table, each);
  writer.run('DELETE FROM folded WHERE seq = ?', [foldedSeq]);
  return { kind: 'parted', people: [goneSeq, staySeq] };
}

/** A value as JSON can hold it; bytes in hex. */
const written = (value: SqlValue) =>
  value instanceof Uint8Array ? { hex: Buffer.from(value).toString('hex') } : value;

const revived = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'hex' in value
    ? Buffer.from(String(value.hex), 'hex')
    : value;

/** Writes a row by its seq, over the one that stands there if there is one. */
function write(writer: Writer, table: string, row: Row): void {
  const columns = Object.keys(row);
  const others = columns.filter((column) => column !== 'seq');
  writer.run(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})
     ON CONFLICT (seq) DO UPDATE SET ${others.map((column) => `${column} = excluded.${column}`).join(', ')}`,
    columns.map((column) => row[column] ?? null),
  );
}

/** Writes a row that nothing refers to: by another seq where its own has been given away, and not twice. */
function writeBeside(writer: Writer, table: string, row: Row): void {
  const columns = Object.keys(row);
  const free = writer.get(`SELECT 1 FROM ${table} WHERE seq = ?`, [row['seq'] ?? null]) === undefined;
  writer.run(
    `INSERT OR IGNORE INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    columns.map((column) => (column === 'seq' && !free ? null : (row[column] ?? null))),
  );
}
