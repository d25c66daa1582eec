import type { SqlValue, Writer } from '#core/db/connection.ts';
import { removeProspects } from './removing.ts';

/** Tables whose rows belong to a person, in an order in which they can be written again. */
const tables = ['phone', 'email', 'external_id', 'lead', 'suppression', 'list_change'] as const;

type Row = Readonly<Record<string, SqlValue>>;

/** Two people as they were, every row of theirs by table. */
type TwoPeople = { readonly [table: string]: readonly Row[] };

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

const all = ['prospect', ...tables, 'field_origin', 'suggestion'] as const;

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
  const rows = JSON.stringify(two);
  return writer.run('INSERT INTO folded (list_seq, gone_seq, stay_seq, rows) VALUES (?, ?, ?, ?)', [
    listSeq,
    goneSeq,
    staySeq,
    rows,
  ]).seq;
}

/** Gives the arrivals, the ids and the open suggestions of one to the other, and takes the one out of the book. */
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

/**
 * Writes two people again as they were.
 *
 * @returns their seqs, or null where nothing was kept of them
 */
export function partAgain(writer: Writer, foldedSeq: number): readonly [gone: number, stay: number] | null {
  const kept = writer.get<{ gone_seq: number; stay_seq: number; rows: string }>(
    'SELECT gone_seq, stay_seq, rows FROM folded WHERE seq = ?',
    [foldedSeq],
  );
  if (kept === undefined) return null;
  const two = JSON.parse(kept.rows, revived) as TwoPeople;
  const people: readonly [number, number] = [kept.gone_seq, kept.stay_seq];
  for (const table of ['field_origin', 'suggestion', ...tables] as const) {
    const before = JSON.stringify((two[table] ?? []).map(({ seq }) => seq));
    const own =
      table === 'field_origin' || table === 'suggestion'
        ? ''
        : 'AND seq NOT IN (SELECT value FROM json_each(:kept))';
    // What stood before is left where it is: a touch may name it.
    writer.run(`DELETE FROM ${table} WHERE (${whose(table)}) ${own}`, {
      gone: kept.gone_seq,
      stay: kept.stay_seq,
      ...(own === '' ? {} : { kept: before }),
    });
  }
  for (const row of two['prospect'] ?? []) write(writer, 'prospect', row);
  for (const table of [...tables, 'field_origin', 'suggestion'])
    for (const row of two[table] ?? []) write(writer, table, row);
  writer.run('DELETE FROM folded WHERE seq = ?', [foldedSeq]);
  return people;
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
