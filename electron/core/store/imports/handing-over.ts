import type { Writer } from '#core/db/connection.ts';
import type { ListChange } from './pending.ts';

/** A change that a later list made on top of one that is being taken back. */
type Later = { readonly seq: number; readonly listSeq: number };

/**
 * Hands a value over to the list that changed it, or said it too, after the one being taken back: what
 * that list will put back one day is what stood before both.
 *
 * @returns false where no list has come to it since, so that the value itself is to be put back
 */
export function handOver(writer: Writer, listSeq: number, change: ListChange): boolean {
  const { prospectSeq, field, before, after, beforeListSeq } = change;
  const later = writer.get<Later>(
    `SELECT seq, list_seq AS listSeq FROM list_change
     WHERE prospect_seq = ? AND field = ? AND seq > ? AND list_seq <> ? AND before IS ? ORDER BY seq LIMIT 1`,
    [prospectSeq, field, change.seq, listSeq, after],
  );
  if (later === undefined) return false;
  writer.run('UPDATE list_change SET before = ?, before_list_seq = ? WHERE seq = ?', [
    before,
    beforeListSeq,
    later.seq,
  ]);
  writer.run(
    `UPDATE field_origin SET list_seq = ?
     WHERE entity = 'prospect' AND entity_seq = ? AND field = ? AND origin = 'import' AND list_seq = ?`,
    [later.listSeq, prospectSeq, field, listSeq],
  );
  if (field === 'imported_note') withoutText(writer, change);
  return true;
}

/** A note grows by what each list says: the words of this one go from what later ones made of it. */
function withoutText(writer: Writer, { prospectSeq, seq, before, after }: ListChange): void {
  if (after === null) return;
  const without = (text: string | null): string | null => {
    if (text === null || !text.startsWith(after)) return text;
    const rest = text.slice(after.length);
    return (before ?? '') + (before === null ? rest.replace(/^\n+/, '') : rest) || null;
  };
  const laters = writer.all<{ seq: number; before: string | null; after: string | null }>(
    `SELECT seq, before, after FROM list_change WHERE prospect_seq = ? AND field = 'imported_note' AND seq > ?`,
    [prospectSeq, seq],
  );
  for (const later of laters) {
    writer.run('UPDATE list_change SET before = ?, after = ? WHERE seq = ?', [
      without(later.before),
      without(later.after),
      later.seq,
    ]);
  }
  const note = writer.value<string | null>('SELECT imported_note FROM prospect WHERE seq = ?', [prospectSeq]);
  writer.run('UPDATE prospect SET imported_note = ? WHERE seq = ?', [without(note), prospectSeq]);
}

/**
 * Hands an added number, address or id over to a list that says it too.
 *
 * @returns false where none does, so that the row is to go
 */
export function handOverAdded(
  writer: Writer,
  listSeq: number,
  { prospectSeq, field, after }: ListChange,
): boolean {
  if (field === 'lead') return false;
  const later = writer.get<Later>(
    `SELECT seq, list_seq AS listSeq FROM list_change
     WHERE prospect_seq = ? AND field = ? AND list_seq <> ? AND after IS ? ORDER BY seq LIMIT 1`,
    [prospectSeq, field, listSeq, after],
  );
  if (later === undefined) return false;
  writer.run('UPDATE list_change SET before = NULL WHERE seq = ?', [later.seq]);
  writer.run(`UPDATE ${field} SET list_seq = ? WHERE seq = ?`, [later.listSeq, Number(after)]);
  return true;
}

/** The same of the class of an account, whoever of its people a later list gave it by. */
export function handOverClass(
  writer: Writer,
  listSeq: number,
  accountSeq: number,
  { seq, before, after }: ListChange,
): boolean {
  const later = writer.get<Later>(
    `SELECT c.seq, c.list_seq AS listSeq FROM prospect p JOIN list_change c ON c.prospect_seq = p.seq
     WHERE p.account_seq = ? AND c.field = 'class' AND c.seq > ? AND c.list_seq <> ? AND c.before IS ?
     ORDER BY c.seq LIMIT 1`,
    [accountSeq, seq, listSeq, after],
  );
  if (later === undefined) return false;
  writer.run('UPDATE list_change SET before = ? WHERE seq = ?', [before, later.seq]);
  return true;
}
