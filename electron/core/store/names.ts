import type { Reader } from '../db/connection.ts';
import { blobToId, idToBlob } from '../db/ids.ts';

/** Who somebody is, as a line names them. */
export interface Named {
  readonly prospectId: string;
  readonly name: string;
  readonly account: string | null;
}

interface Row {
  readonly id: Uint8Array;
  readonly name: string;
  readonly account: string | null;
}

function byId(reader: Reader, sql: string, ids: readonly string[]): Map<string, Named> {
  const found = new Map<string, Named>();
  for (const id of ids) {
    const row = reader.get<Row>(sql, [idToBlob(id)]);
    if (row) found.set(id, { prospectId: blobToId(row.id), name: row.name, account: row.account });
  }
  return found;
}

/** The prospects of these ids; one who is no longer in the book is left out. */
export const namesOfProspects = (reader: Reader, ids: readonly string[]): Map<string, Named> =>
  byId(
    reader,
    `SELECT p.id, p.full_name AS name, a.name AS account
     FROM prospect p LEFT JOIN account a ON a.seq = p.account_seq WHERE p.id = ?`,
    ids,
  );

/** With whom the appointments of these ids are. */
export const namesOfAppointments = (reader: Reader, ids: readonly string[]): Map<string, Named> =>
  byId(
    reader,
    `SELECT p.id, p.full_name AS name, a.name AS account
     FROM appointment m JOIN prospect p ON p.seq = m.prospect_seq LEFT JOIN account a ON a.seq = p.account_seq
     WHERE m.id = ?`,
    ids,
  );
