import type { OwnArrival, OwnPerson } from '#shared/domain/record/own-person.ts';
import type { Writer } from '#core/db/connection.ts';
import { idToBlob } from '#core/db/ids.ts';
import type { Loading } from './loading.ts';
import { sourceSeqOf } from './sources.ts';

/**
 * What a file of ours carries of a new person beyond the fields of any list: their role, ids, arrivals
 * and do-not-contacts as they were in the book that wrote it. To be called once their numbers, e-mails
 * and lead are in.
 */
export function restoreOwn(
  writer: Writer,
  prospectSeq: number,
  prospectId: string,
  own: OwnPerson,
  loading: Loading,
): void {
  const { listSeq } = loading;
  if (own.role !== 'unknown' || own.whyThem !== null) {
    writer.run('UPDATE prospect SET role = ?, why_them = ? WHERE seq = ?', [
      own.role,
      own.whyThem,
      prospectSeq,
    ]);
  }
  own.emails.forEach(({ type }, position) => {
    if (type === null)
      writer.run('UPDATE email SET type = NULL WHERE prospect_seq = ? AND position = ?', [
        prospectSeq,
        position,
      ]);
  });
  for (const { system, value } of own.externalIds) {
    writer.run('INSERT INTO external_id (prospect_seq, system, value, list_seq) VALUES (?, ?, ?, ?)', [
      prospectSeq,
      system,
      value,
      listSeq,
    ]);
  }
  arrive(writer, prospectSeq, own.arrivals, loading);
  closeOwn(writer, prospectSeq, prospectId, own.closings, loading);
}

/** The newest arrival is the lead that the list has made already; the others come beside it. */
function arrive(
  writer: Writer,
  prospectSeq: number,
  [newest, ...earlier]: readonly OwnArrival[],
  loading: Loading,
): void {
  const { world, listSeq, now, onDate } = loading;
  if (newest !== undefined) {
    writer.run(
      'UPDATE lead SET source_seq = ?, received_on = ?, cost = ?, owner = ? WHERE prospect_seq = ? AND list_seq = ?',
      [sourceOf(writer, newest, loading), newest.receivedOn, newest.cost, newest.owner, prospectSeq, listSeq],
    );
  }
  // The oldest first, so that among arrivals of one day the newest stays the last one written.
  for (const arrival of earlier.toReversed()) {
    writer.run(
      `INSERT INTO lead (id, prospect_seq, source_seq, list_seq, received_on, cost, owner, occurred_at, recorded_at, on_date)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        idToBlob(world.newId()),
        prospectSeq,
        sourceOf(writer, arrival, loading),
        listSeq,
        arrival.receivedOn,
        arrival.cost,
        arrival.owner,
        now,
        now,
        onDate,
      ],
    );
  }
}

function sourceOf(writer: Writer, { kind, source: name, event }: OwnArrival, loading: Loading): number {
  const key = JSON.stringify([kind, name, event]);
  const known = loading.namedSources.get(key);
  if (known !== undefined) return known;
  const seq = sourceSeqOf(writer, loading.world, { kind, name, event }, loading.listSeq);
  loading.namedSources.set(key, seq);
  return seq;
}

/**
 * Appends the do-not-contacts of a file of ours that no list has stated yet. Those of a number, an
 * address or a domain name no prospect: they hold for whoever has the value, and outlive the list.
 */
export function closeOwn(
  writer: Writer,
  prospectSeq: number,
  prospectId: string,
  closings: OwnPerson['closings'],
  { world, listSeq, now, onDate }: Loading,
): void {
  for (const { kind, value, channels } of closings) {
    const closed = kind === 'person' ? prospectId : value;
    if (closed === null) continue;
    const known = writer.get(
      `SELECT 1 FROM suppression s WHERE s.kind = ? AND s.value = ? AND s.channels IN ('all', ?)
         AND s.list_seq IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM suppression_lift l WHERE l.suppression_seq = s.seq) LIMIT 1`,
      [kind, closed, channels],
    );
    if (known !== undefined) continue;
    writer.run(
      `INSERT INTO suppression (id, kind, value, channels, reason, prospect_seq, list_seq, occurred_at, recorded_at, on_date)
       VALUES (?, ?, ?, ?, 'The list says: do not contact.', ?, ?, ?, ?, ?)`,
      [
        idToBlob(world.newId()),
        kind,
        closed,
        channels,
        kind === 'person' ? prospectSeq : null,
        listSeq,
        now,
        now,
        onDate,
      ],
    );
  }
}
