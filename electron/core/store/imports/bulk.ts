import type { Writer } from '#core/db/connection.ts';
import type { Loading } from './loading.ts';

/** New people to be written together, as a JSONB array of candidates; each names its account and source by seq. */
export type Some = {
  readonly rows: Uint8Array;
  readonly count: number;
  /** The seq of the first; the others follow. */
  readonly first: number;
  /** Fields that some row of the file fills. */
  readonly filled: ReadonlySet<string>;
  /** No row of the file has more numbers. */
  readonly mostPhones: number;
};

/** JSON as SQLite reads it fastest: it is taken apart once for all the statements that follow. */
export const jsonb = (writer: Writer, json: string): Uint8Array =>
  writer.value<Uint8Array>('SELECT jsonb(?)', [json]);

/** The id at a place, counted from 0, among those that were given together. */
const id = (place: string): string => `substr(:ids, (${place}) * 16 + 1, 16)`;

/** Columns of a prospect and what of a candidate fills them. */
const columns = {
  account_seq: 'account',
  first_name: 'firstName',
  middle_name: 'middleName',
  last_name: 'lastName',
  prefix: 'prefix',
  suffix: 'suffix',
  full_name: 'shown',
  name_key: 'nameKey',
  title: 'title',
  seniority: 'seniority',
  linkedin_slug: 'slug',
  linkedin_url: 'linkedinUrl',
  x_handle: 'xHandle',
  address: 'address',
  city: 'city',
  state: 'state',
  postal_code: 'postalCode',
  country: 'country',
  time_zone: 'timeZone',
  zones: 'zones',
  imported_note: 'notes',
  status: 'status',
  owner: 'owner',
  list_line: 'line',
} as const;

/** @returns their ids, 16 bytes each */
export function insertPeople(
  writer: Writer,
  { rows, count, first, filled }: Some,
  { world, listSeq, now }: Loading,
): Uint8Array {
  const used = Object.entries(columns).filter(([, field]) => field === 'account' || filled.has(field));
  const ids = world.newIds(count);
  writer.run(
    `INSERT INTO prospect (seq, id, list_seq, recorded_at, custom, ${used.map(([column]) => column).join(', ')})
     SELECT :first + key, ${id('key')}, :listSeq, :now, coalesce(value -> 'custom', '{}'), ${used.map(([, field]) => `value ->> '${field}'`).join(', ')}
     FROM jsonb_each(:rows)`,
    { rows, first, ids, listSeq, now },
  );
  return ids;
}

export function insertNumbers(
  writer: Writer,
  { rows, count, first, filled, mostPhones }: Some,
  { world, listSeq }: Loading,
): void {
  if (!filled.has('phones')) return;
  const ids = world.newIds(count * mostPhones);
  for (let position = 0; position < mostPhones; position += 1) {
    // Asked for by its place in the path: taking each array apart again would take twice as long.
    const of = (field: string) => `value ->> '$.phones[${position}].${field}'`;
    writer.run(
      `INSERT INTO phone (id, prospect_seq, e164, ext, raw, reversed, type, position, list_seq)
       SELECT ${id(`key * :most + ${position}`)}, :first + key, ${of('e164')}, ${of('ext')}, ${of('raw')},
         ${of('reversed')}, ${of('type')}, ${position}, :listSeq
       FROM jsonb_each(:rows) WHERE ${of('type')} IS NOT NULL`,
      { rows, first, listSeq, most: mostPhones, ids },
    );
  }
}

export function insertAddresses(writer: Writer, { rows, first, filled }: Some, { listSeq }: Loading): void {
  if (!filled.has('emails')) return;
  writer.run(
    `INSERT INTO email (prospect_seq, value, value_key, type, position, list_seq)
     SELECT :first + r.key, n.value ->> 'value', n.value ->> 'value', n.value ->> 'type', n.key, :listSeq
     FROM jsonb_each(:rows) r, jsonb_each(r.value, '$.emails') n`,
    { rows, first, listSeq },
  );
}

export function insertExternalIds(
  writer: Writer,
  { rows, first, filled }: Some,
  { system, listSeq }: Loading,
): void {
  if (system === null || !filled.has('externalValues')) return;
  writer.run(
    `INSERT INTO external_id (prospect_seq, system, value, list_seq)
     SELECT :first + r.key, :system, n.value, :listSeq
     FROM jsonb_each(:rows) r, jsonb_each(r.value, '$.externalValues') n`,
    { rows, first, system, listSeq },
  );
}

/** The arrivals: from the source that a row names, on the date that it states, where that is one of arrival. */
export function insertLeads(writer: Writer, { rows, count, first }: Some, loading: Loading): void {
  const { world, listSeq, sourceSeq, receivedOn, datesArrival, now, onDate } = loading;
  writer.run(
    `INSERT INTO lead (id, prospect_seq, source_seq, list_seq, received_on, cost, owner, occurred_at, recorded_at, on_date)
     SELECT ${id('key')}, :first + key, coalesce(value ->> 'sourceSeq', :sourceSeq), :listSeq,
       iif(:dated AND value ->> 'listDate' <= :onDate, value ->> 'listDate', :receivedOn),
       value ->> 'cost', value ->> 'owner', :now, :now, :onDate
     FROM jsonb_each(:rows)`,
    {
      rows,
      first,
      ids: world.newIds(count),
      sourceSeq,
      listSeq,
      dated: Number(datesArrival),
      receivedOn,
      now,
      onDate,
    },
  );
}

/**
 * Where new people stand of whom nothing is known but that they came, in a book where nobody and nothing
 * is closed: `standFresh` says it where something is.
 */
export function standOpen(
  writer: Writer,
  { rows, first }: Some,
  { listSeq, receivedOn, datesArrival, onDate }: Loading,
): void {
  writer.run(
    `INSERT INTO standing (prospect_seq, list_seq, class_rank, received_on, lane)
     SELECT :first + key, :listSeq,
       CASE (SELECT class FROM account WHERE seq = value ->> 'account') WHEN 'target' THEN 0 WHEN 'existing' THEN 1 ELSE 2 END,
       iif(:dated AND value ->> 'listDate' <= :onDate, value ->> 'listDate', :receivedOn),
       iif(value ->> 'reach', 'fresh', 'closed')
     FROM jsonb_each(:rows)`,
    { rows, first, listSeq, dated: Number(datesArrival), receivedOn, onDate },
  );
}
