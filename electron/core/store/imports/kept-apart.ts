import type { Reader, Writer } from '#core/db/connection.ts';

/** Which of some pairs, by their ids, somebody said to be two different people. */
export function keptApart(reader: Reader, ids: readonly string[]): Set<string> {
  const pairs = JSON.stringify(ids.map((id) => id.split('.')));
  return new Set(
    reader
      .all<{ id: string }>(
        `SELECT k.one || '.' || k.other AS id FROM json_each(?) j
         CROSS JOIN kept_apart k ON k.one = j.value ->> 0 AND k.other = j.value ->> 1`,
        [pairs],
      )
      .map(({ id }) => id),
  );
}

/** Remembers for ever that two are different people, or forgets it. */
export function keepApart(writer: Writer, id: string, apart: boolean, now: number): void {
  const [one = '', other = ''] = id.split('.');
  if (apart) {
    writer.run('INSERT OR IGNORE INTO kept_apart (one, other, recorded_at) VALUES (?, ?, ?)', [
      one,
      other,
      now,
    ]);
  } else {
    writer.run('DELETE FROM kept_apart WHERE one = ? AND other = ?', [one, other]);
  }
}
