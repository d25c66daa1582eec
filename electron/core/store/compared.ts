import { type Compared, comparedOf } from '#shared/domain/match/compared.ts';
import type { PhoneType } from '#shared/domain/vocabulary.ts';
import type { Reader } from '../db/connection.ts';
import { blobToId } from '../db/ids.ts';

/** Somebody of the book as they are compared with others. */
export type ComparedPerson = { readonly seq: number; readonly id: string; readonly compared: Compared };

type Row = {
  readonly seq: number;
  readonly id: Uint8Array;
  readonly first_name: string | null;
  readonly middle_name: string | null;
  readonly last_name: string | null;
  readonly suffix: string | null;
  readonly title: string | null;
  readonly company: string | null;
  readonly domain: string | null;
  readonly linkedin_url: string | null;
  readonly x_handle: string | null;
  readonly address: string | null;
  readonly city: string | null;
  readonly state: string | null;
  readonly postal_code: string | null;
  readonly country: string | null;
  /** JSON arrays. */
  readonly phones: string;
  readonly emails: string;
};

type Phone = { readonly type: PhoneType; readonly e164: string | null; readonly ext: string | null };

/** People of the book by their seqs, whom an unsealed import brought left out, in one statement however many they are. */
export function comparedPeople(reader: Reader, seqs: Iterable<number>): Map<number, ComparedPerson> {
  const rows = reader.all<Row>(
    `SELECT p.seq, p.id, p.first_name, p.middle_name, p.last_name, p.suffix, p.title, a.name AS company, a.domain, p.linkedin_url,
       p.x_handle, p.address, p.city, p.state, p.postal_code, p.country,
       (SELECT json_group_array(json_object('type', n.type, 'e164', n.e164, 'ext', n.ext)) FROM seen_phone n WHERE n.prospect_seq = p.seq) AS phones,
       (SELECT json_group_array(e.value_key) FROM seen_email e WHERE e.prospect_seq = p.seq) AS emails
     FROM seen_prospect p LEFT JOIN account a ON a.seq = p.account_seq
     WHERE p.seq IN (SELECT value FROM json_each(?))`,
    [JSON.stringify([...seqs])],
  );
  return new Map(
    rows.map((row) => [row.seq, { seq: row.seq, id: blobToId(row.id), compared: comparedRow(row) }]),
  );
}

const comparedRow = (row: Row): Compared =>
  comparedOf({
    firstName: row.first_name,
    middleName: row.middle_name,
    lastName: row.last_name,
    suffix: row.suffix,
    title: row.title,
    company: row.company,
    domain: row.domain,
    linkedinUrl: row.linkedin_url,
    xHandle: row.x_handle,
    address: row.address,
    city: row.city,
    state: row.state,
    postalCode: row.postal_code,
    country: row.country,
    phones: JSON.parse(row.phones) as Phone[],
    emails: (JSON.parse(row.emails) as string[]).map((value) => ({ value })),
  });
