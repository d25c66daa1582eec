import type { Candidate } from '#shared/domain/import/candidate.ts';
import type { Writer } from '#core/db/connection.ts';
import { idToBlob } from '#core/db/ids.ts';
import { nextProspectSeq } from '../prospect-seq.ts';
import type { Loading } from './loading.ts';

/**
 * Makes somebody of a record about a person who has left the book since it was read, as if the list had come
 * in afterwards: what it says of them, above all not to call, would be lost else. All but their name is then
 * to be written as an update.
 */
export function makeAnew(
  writer: Writer,
  goneSeq: number,
  { line, shown, nameKey }: Candidate,
  { world, listSeq, now }: Loading,
): number {
  const seq = nextProspectSeq(writer);
  writer.run(
    `INSERT INTO prospect (seq, id, list_seq, list_line, full_name, name_key, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?)`,
    [seq, idToBlob(world.newId()), listSeq, line, shown, nameKey, now],
  );
  // Other lines that tell of the same person wait for them as well.
  writer.run('UPDATE list_line SET prospect_seq = ? WHERE prospect_seq = ?', [seq, goneSeq]);
  writer.run('UPDATE list_pending SET prospect_seq = ? WHERE list_seq = ? AND prospect_seq = ?', [
    seq,
    listSeq,
    goneSeq,
  ]);
  writer.run(
    `UPDATE list SET counts = json_set(counts, '$.new', counts ->> 'new' + 1, '$.same', counts ->> 'same' - 1) WHERE seq = ?`,
    [listSeq],
  );
  return seq;
}
