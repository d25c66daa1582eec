import type { Candidate } from '#shared/domain/import/candidate.ts';
import { nameParts, refreshed } from '#shared/domain/import/update.ts';
import type { Writer } from '#core/db/connection.ts';
import type { Loading } from './loading.ts';

/** Somebody new, on the way into the book: many are written together, table by table. */
export type Newcomer = {
  readonly seq: number;
  /** 16 bytes. */
  readonly id: Uint8Array;
  readonly candidate: Candidate;
  readonly accountSeq: number | null;
  /** The source that the row names itself, or that of the list. */
  readonly sourceSeq: number;
};

/** Columns of a prospect and what of a candidate fills them. */
const columns = {
  ...nameParts,
  ...refreshed,
  full_name: 'shown',
  name_key: 'nameKey',
  linkedin_slug: 'slug',
  linkedin_url: 'linkedinUrl',
  zones: 'zones',
  imported_note: 'notes',
  list_line: 'line',
} as const satisfies Readonly<Record<string, keyof Candidate>>;

const marks = (count: number): string => Array.from({ length: count }, () => '?').join(', ');

/** @param filled fields that some row of the file fills: no others are written */
export function insertPeople(
  writer: Writer,
  people: readonly Newcomer[],
  filled: ReadonlySet<string>,
  { listSeq, now }: Loading,
): void {
  const used = Object.entries(columns).filter(([, field]) => filled.has(field));
  const names = [
    'seq',
    'id',
    'list_seq',
    'recorded_at',
    'account_seq',
    'custom',
    ...used.map(([name]) => name),
  ];
  writer.insertAll(
    `prospect (${names.join(', ')})`,
    marks(names.length),
    people,
    (values, { seq, id, accountSeq, candidate }) => {
      values.push(seq, id, listSeq, now, accountSeq, customText(candidate));
      for (const [, field] of used) values.push(candidate[field]);
    },
  );
}

function customText({ custom }: Candidate): string {
  for (const _ in custom) return JSON.stringify(custom);
  return '{}';
}

export function insertNumbers(
  writer: Writer,
  people: readonly Newcomer[],
  { world, listSeq }: Loading,
): void {
  const all = people.flatMap(({ seq, candidate }) =>
    candidate.phones.map((phone, position) => ({ phone, seq, position })),
  );
  const ids = world.newIds(all.length);
  writer.insertAll(
    'phone (id, prospect_seq, e164, ext, raw, reversed, type, position, list_seq)',
    marks(9),
    all,
    (values, { seq, phone, position }, index) =>
      values.push(
        idAt(ids, index),
        seq,
        phone.e164,
        phone.ext,
        phone.raw,
        phone.reversed,
        phone.type,
        position,
        listSeq,
      ),
  );
}

/** One of the ids that were made together. */
export const idAt = (ids: Uint8Array, index: number): Uint8Array => ids.subarray(index * 16, index * 16 + 16);

export function insertAddresses(writer: Writer, people: readonly Newcomer[], { listSeq }: Loading): void {
  const all = people.flatMap(({ seq, candidate }) =>
    candidate.emails.map(({ value, type }, position) => ({ seq, value, type, position })),
  );
  writer.insertAll(
    'email (prospect_seq, value, value_key, type, position, list_seq)',
    marks(6),
    all,
    (values, { seq, value, type, position }) => values.push(seq, value, value, type, position, listSeq),
  );
}

export function insertExternalIds(
  writer: Writer,
  people: readonly Newcomer[],
  { system, listSeq }: Loading,
): void {
  if (system === null) return;
  const all = people.flatMap(({ seq, candidate }) =>
    candidate.externalValues.map((value) => [seq, system, value, listSeq] as const),
  );
  writer.insertAll('external_id (prospect_seq, system, value, list_seq)', marks(4), all, (values, row) =>
    values.push(...row),
  );
}

/** When somebody was received: on the date that the row states, where that is one of arrival. */
export const receivedOnOf = (
  { listDate }: Candidate,
  { datesArrival, receivedOn, onDate }: Loading,
): string => (datesArrival && listDate !== null && listDate <= onDate ? listDate : receivedOn);

/** The arrivals of the people, one each. */
export function insertLeads(writer: Writer, people: readonly Newcomer[], loading: Loading): void {
  const { world, listSeq, now, onDate } = loading;
  const ids = world.newIds(people.length);
  writer.insertAll(
    'lead (id, prospect_seq, source_seq, list_seq, received_on, cost, owner, occurred_at, recorded_at, on_date)',
    marks(10),
    people,
    (values, { seq, sourceSeq, candidate }, index) =>
      values.push(
        idAt(ids, index),
        seq,
        sourceSeq,
        listSeq,
        receivedOnOf(candidate, loading),
        candidate.cost,
        candidate.owner,
        now,
        now,
        onDate,
      ),
  );
}
