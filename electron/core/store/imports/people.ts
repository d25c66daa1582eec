import { closingsOf } from '#shared/domain/import/closing.ts';
import { externalIdValue } from '#shared/domain/match/identity.ts';
import type { ImportEmail, ImportPhone, ImportRecord } from '#shared/domain/record/record.ts';
import { reversedDigits } from '#shared/domain/phones.ts';
import type { Writer } from '#core/db/connection.ts';
import { idToBlob } from '#core/db/ids.ts';
import type { Loading } from './loading.ts';
import { sourceSeqOf } from './sources.ts';

/** @returns the seq of the new row, as the others here do */
export const insertPhone = (
  writer: Writer,
  prospectSeq: number,
  phone: ImportPhone,
  position: number,
  { world, listSeq }: Loading,
): number =>
  writer.run(
    'INSERT INTO phone (id, prospect_seq, e164, ext, raw, reversed, type, position, list_seq) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    [
      idToBlob(world.newId()),
      prospectSeq,
      phone.e164,
      phone.ext,
      phone.raw,
      reversedDigits(phone),
      phone.type,
      position,
      listSeq,
    ],
  ).seq;

export const insertEmail = (
  writer: Writer,
  prospectSeq: number,
  { value, type }: ImportEmail,
  position: number,
  listSeq: number,
): number =>
  writer.run(
    'INSERT INTO email (prospect_seq, value, value_key, type, position, list_seq) VALUES (?, ?, ?, ?, ?, ?)',
    [prospectSeq, value, value, type, position, listSeq],
  ).seq;

export const insertExternalId = (
  writer: Writer,
  prospectSeq: number,
  id: string,
  { system, listSeq }: Loading,
): number =>
  writer.run('INSERT INTO external_id (prospect_seq, system, value, list_seq) VALUES (?, ?, ?, ?)', [
    prospectSeq,
    system ?? '',
    externalIdValue(system ?? '', id),
    listSeq,
  ]).seq;

/** The arrival of the prospect: from the source that the row names, on the date that it states, where that is one of arrival. */
export function insertLead(
  writer: Writer,
  prospectSeq: number,
  record: ImportRecord,
  loading: Loading,
): number {
  const { world, listSeq, now, onDate } = loading;
  const sourceSeq =
    record.source === null
      ? loading.sourceSeq
      : namedSource(writer, { name: record.source, event: record.sourceDetail }, loading);
  const receivedOn =
    loading.datesArrival && record.listDate !== null && record.listDate <= onDate
      ? record.listDate
      : loading.receivedOn;
  return writer.run(
    `INSERT INTO lead (id, prospect_seq, source_seq, list_seq, received_on, cost, owner, occurred_at, recorded_at, on_date)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      idToBlob(world.newId()),
      prospectSeq,
      sourceSeq,
      listSeq,
      receivedOn,
      record.cost,
      record.owner,
      now,
      now,
      onDate,
    ],
  ).seq;
}

/** The source that a row names itself. */
export function namedSource(
  writer: Writer,
  { name, event }: { readonly name: string; readonly event: string | null },
  { world, sourceKind: kind, namedSources, listSeq }: Loading,
): number {
  const key = `${name}\n${event ?? ''}`;
  const known = namedSources.get(key);
  if (known !== undefined) return known;
  const seq = sourceSeqOf(writer, world, { kind, name, event }, listSeq);
  namedSources.set(key, seq);
  return seq;
}

/**
 * Appends the do-not-contacts that a record states and no list has stated yet. What the rep was told is
 * no reason to leave one out: that can be taken back, and the list says it still. Those of a number or an
 * address name no prospect: they outlive the import and hold for whoever has the value.
 */
export function close(
  writer: Writer,
  prospectSeq: number,
  prospectId: string,
  record: ImportRecord,
  loading: Loading,
): void {
  const { world, listSeq, now, onDate } = loading;
  for (const closing of closingsOf(record)) {
    const value = closing.kind === 'person' ? prospectId : closing.value;
    const known = writer.get(
      `SELECT 1 FROM suppression s WHERE s.kind = ? AND s.value = ? AND s.channels IN ('all', ?)
         AND s.list_seq IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM suppression_lift l WHERE l.suppression_seq = s.seq) LIMIT 1`,
      [closing.kind, value, closing.channels],
    );
    if (known !== undefined) continue;
    writer.run(
      `INSERT INTO suppression (id, kind, value, channels, reason, prospect_seq, list_seq, occurred_at, recorded_at, on_date)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        idToBlob(world.newId()),
        closing.kind,
        value,
        closing.channels,
        closing.channels === 'call' ? 'The list says: do not call.' : 'The list says: no e-mail.',
        closing.kind === 'person' ? prospectSeq : null,
        listSeq,
        now,
        now,
        onDate,
      ],
    );
  }
}
