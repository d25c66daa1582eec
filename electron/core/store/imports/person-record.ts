import { type ImportRecord, textFields } from '#shared/domain/record/record.ts';
import type { Reader } from '#core/db/connection.ts';

type Row = { readonly [Field in (typeof textFields)[number]]?: string | null } & {
  readonly employeeCount: string | null;
  readonly custom: string;
};

const nothing = Object.fromEntries(textFields.map((field) => [field, null])) as {
  readonly [Field in (typeof textFields)[number]]: null;
};

/** Somebody of the book as a row of a list would say them, without ids and where they came from. */
export function recordOfPerson(reader: Reader, seq: number): ImportRecord {
  const row = reader.get<Row>(
    `SELECT p.first_name AS firstName, p.middle_name AS middleName, p.last_name AS lastName, p.full_name AS fullName, p.prefix,
       p.suffix, p.title, p.seniority, a.name AS company, a.domain, a.industry, a.employee_count AS employeeCount,
       p.linkedin_url AS linkedinUrl, p.x_handle AS xHandle, p.address, p.city, p.state, p.postal_code AS postalCode, p.country,
       p.time_zone AS timeZone, p.imported_note AS notes, p.owner, p.status, p.custom
     FROM prospect p LEFT JOIN account a ON a.seq = p.account_seq WHERE p.seq = ?`,
    [seq],
  );
  if (row === undefined) throw new Error(`there is no person ${seq}`);
  const phones = reader.all<ImportRecord['phones'][number]>(
    'SELECT type, e164, ext, raw FROM phone WHERE prospect_seq = ? ORDER BY position, seq',
    [seq],
  );
  const emails = reader.all<ImportRecord['emails'][number]>(
    `SELECT value, coalesce(type, 'other') AS type FROM email WHERE prospect_seq = ? ORDER BY position, seq`,
    [seq],
  );
  const closed = (channel: 'call' | 'email') =>
    reader.value<number>(
      `SELECT EXISTS (SELECT 1 FROM live_suppression s WHERE s.kind = 'person' AND s.prospect_seq = ? AND s.channels IN ('all', ?))`,
      [seq, channel],
    ) === 1;
  return {
    ...nothing,
    ...row,
    line: 0,
    custom: JSON.parse(row.custom) as Record<string, string>,
    phones,
    emails,
    doNotCall: closed('call'),
    consent: closed('email') ? { email: 'opted_out' } : {},
    cost: null,
    accountClass: null,
  };
}
