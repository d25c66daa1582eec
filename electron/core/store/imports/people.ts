import { phoneZones } from 'virtual:phone-zones';
import { closingsOf } from '#shared/domain/import/closing.ts';
import { externalIdValue, slugOf, storedName } from '#shared/domain/match/identity.ts';
import type { ImportEmail, ImportPhone, ImportRecord } from '#shared/domain/import/record.ts';
import { personKey } from '#shared/domain/names.ts';
import { reversedDigits } from '#shared/domain/phones.ts';
import { candidateZones } from '#shared/domain/zones.ts';
import type { Writer } from '#core/db/connection.ts';
import { idToBlob } from '#core/db/ids.ts';
import { indexProspect } from '../search.ts';
import type { Loading } from './loading.ts';
import { restoreOwn } from './own.ts';
import { sourceSeqOf } from './sources.ts';

/** Writes a record as a new prospect of the list, with all that makes them found and reached. */
export function insertProspect(
  writer: Writer,
  record: ImportRecord,
  accountSeq: number | null,
  loading: Loading,
): number {
  const { world, listSeq, now } = loading;
  const id = world.newId();
  const slug = slugOf(record);
  const fullName = storedName(record);
  const number = record.phones.find(({ e164 }) => e164 !== null)?.e164;
  const { timeZone: stated, country, state } = record;
  const { seq } = writer.run(
    `INSERT INTO prospect (id, account_seq, first_name, middle_name, last_name, prefix, suffix, full_name, name_key, title,
       seniority, linkedin_slug, linkedin_url, x_handle, address, city, state, postal_code, country, time_zone, zones,
       imported_note, status, owner, custom, list_seq, list_line, recorded_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      idToBlob(id),
      accountSeq,
      record.firstName,
      record.middleName,
      record.lastName,
      record.prefix,
      record.suffix,
      fullName,
      personKey(fullName),
      record.title,
      record.seniority,
      slug,
      record.linkedinUrl,
      record.xHandle,
      record.address,
      record.city,
      record.state,
      record.postalCode,
      country,
      stated,
      candidateZones({ stated, country, state, city: record.city, e164: number }, phoneZones).join('&'),
      record.notes,
      record.status,
      record.owner,
      JSON.stringify(record.custom),
      listSeq,
      record.line,
      now,
    ],
  );
  record.phones.forEach((phone, position) => insertPhone(writer, seq, phone, position, loading));
  record.emails.forEach((email, position) => insertEmail(writer, seq, email, position, listSeq));
  if (loading.system !== null && record.externalId !== null)
    insertExternalId(writer, seq, record.externalId, loading);
  insertLead(writer, seq, record, loading);
  close(writer, seq, id, record, loading);
  if (record.own !== undefined) restoreOwn(writer, seq, id, record.own, loading);
  const emails = record.emails.map(({ value }) => value);
  indexProspect(
    writer,
    seq,
    { name: fullName, account: record.company, emails, custom: record.custom },
    true,
  );
  return seq;
}

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
    record.source === null ? loading.sourceSeq : namedSource(writer, record, record.source, loading);
  const receivedOn =
    loading.datesArrival && record.listDate !== null && record.listDate <= onDate
      ? record.listDate
      : loading.receivedOn;
  return writer.run(
    `INSERT INTO lead (id, prospect_seq, source_seq, list_seq, received_on, occurred_at, recorded_at, on_date)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    [idToBlob(world.newId()), prospectSeq, sourceSeq, listSeq, receivedOn, now, now, onDate],
  ).seq;
}

function namedSource(
  writer: Writer,
  { sourceDetail: event }: ImportRecord,
  name: string,
  { world, sourceKind: kind, namedSources }: Loading,
): number {
  const key = `${name}\n${event ?? ''}`;
  const known = namedSources.get(key);
  if (known !== undefined) return known;
  const seq = sourceSeqOf(writer, world, { kind, name, event });
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
         AND s.list_seq IS NOT NULL LIMIT 1`,
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
