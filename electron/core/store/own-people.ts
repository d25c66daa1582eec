import type { OwnArrival, OwnClosing, OwnPerson, OwnPhone } from '#shared/domain/record/own-person.ts';
import { shownName } from '#shared/domain/names.ts';
import type { AccountClass, ProspectRole } from '#shared/domain/vocabulary.ts';
import type { Reader } from '../db/connection.ts';
import { suppressionsOf } from './reach.ts';

const among = 'IN (SELECT value FROM json_each(?))';

type PersonRow = {
  readonly seq: number;
  readonly first_name: string | null;
  readonly middle_name: string | null;
  readonly last_name: string | null;
  readonly prefix: string | null;
  readonly suffix: string | null;
  readonly full_name: string;
  readonly title: string | null;
  readonly seniority: string | null;
  readonly role: ProspectRole;
  readonly linkedin_slug: string | null;
  readonly linkedin_url: string | null;
  readonly x_handle: string | null;
  readonly address: string | null;
  readonly city: string | null;
  readonly state: string | null;
  readonly postal_code: string | null;
  readonly country: string | null;
  readonly time_zone: string | null;
  readonly why_them: string | null;
  readonly imported_note: string | null;
  readonly status: string | null;
  readonly owner: string | null;
  readonly custom: string;
  readonly company: string | null;
  readonly domain: string | null;
  readonly industry: string | null;
  readonly employee_count: string | null;
  readonly class: AccountClass | null;
};

type Owned<Value> = Value & { readonly seq: number };

/** Everything that the book holds of some people, in the order asked for; whoever is not seen is left out. */
export function ownPeople(reader: Reader, seqs: readonly number[]): (readonly [seq: number, OwnPerson])[] {
  const asked = [JSON.stringify(seqs)];
  const grouped = <Value>(sql: string): Map<number, Owned<Value>[]> =>
    Map.groupBy(reader.all<Owned<Value>>(sql, asked), ({ seq }) => seq);
  const people = new Map(
    reader
      .all<PersonRow>(
        `SELECT p.*, a.name AS company, a.domain, a.industry, a.employee_count, a.class
         FROM seen_prospect p LEFT JOIN account a ON a.seq = p.account_seq WHERE p.seq ${among}`,
        asked,
      )
      .map((row) => [row.seq, row]),
  );
  const phones = grouped<OwnPhone>(
    `SELECT prospect_seq AS seq, coalesce(e164, raw) AS number, ext, type FROM seen_phone
     WHERE prospect_seq ${among} ORDER BY position, seen_phone.seq`,
  );
  const emails = grouped<{ readonly value: string; readonly type: string | null }>(
    `SELECT prospect_seq AS seq, value, type FROM seen_email WHERE prospect_seq ${among} ORDER BY position, seen_email.seq`,
  );
  const ids = grouped<{ readonly system: string; readonly value: string }>(
    `SELECT prospect_seq AS seq, system, value FROM external_id x WHERE prospect_seq ${among}
       AND x.list_seq IS NOT coalesce((SELECT seq FROM list WHERE state = 'loading'), -1)
     ORDER BY system, value`,
  );
  const arrivals = grouped<OwnArrival>(
    `SELECT l.prospect_seq AS seq, s.kind, s.name AS source, s.event, l.received_on AS receivedOn,
       coalesce(l.cost, i.cost) AS cost, coalesce(l.owner, i.owner) AS owner
     FROM seen_lead l JOIN source s ON s.seq = l.source_seq LEFT JOIN list i ON i.seq = l.list_seq
     WHERE l.prospect_seq ${among} ORDER BY l.received_on DESC, s.kind, s.name, s.event, cost, owner, l.seq`,
  );
  const notes = grouped<{ readonly body: string; readonly onDate: string }>(
    `SELECT prospect_seq AS seq, body, on_date AS onDate FROM live_note WHERE prospect_seq ${among}
     ORDER BY occurred_at, live_note.seq`,
  );
  const closings = Map.groupBy(suppressionsOf(reader, seqs), ({ prospect_seq: seq }) => seq);
  return seqs.flatMap((seq) => {
    const row = people.get(seq);
    if (row === undefined) return [];
    const own = {
      phones: (phones.get(seq) ?? []).map(({ number, ext, type }) => ({ number, ext, type })),
      emails: (emails.get(seq) ?? []).map(({ value, type }) => ({ value, type })),
      externalIds: (ids.get(seq) ?? []).map(({ system, value }) => ({ system, value })),
      arrivals: distinctArrivals(arrivals.get(seq) ?? []),
      closings: closingsOf(closings.get(seq) ?? []),
      repNotes: (notes.get(seq) ?? []).map(({ onDate, body }) => `${onDate}: ${body}`),
    };
    return [[seq, { ...textsOf(row, own), ...own }] as const];
  });
}

/** A list that came in twice is one arrival, however many leads it left. */
function distinctArrivals(leads: readonly OwnArrival[]): OwnArrival[] {
  const arrivals = new Map<string, OwnArrival>();
  for (const { kind, source, event, receivedOn, cost, owner } of leads) {
    const arrival = { kind, source, event, receivedOn, cost, owner };
    arrivals.set(JSON.stringify(arrival), arrival);
  }
  return [...arrivals.values()];
}

/** What closes a person, each once; of themselves it names no value, since their id is the book's own. */
function closingsOf(matches: readonly OwnClosing[]): OwnClosing[] {
  const closings = new Map<string, OwnClosing>();
  for (const { kind, value, channels } of matches) {
    const closing = { kind, value: kind === 'person' ? null : value, channels };
    closings.set(JSON.stringify(closing), closing);
  }
  return [...closings].toSorted(([a], [b]) => (a < b ? -1 : Number(a > b))).map(([, closing]) => closing);
}

function textsOf(
  row: PersonRow,
  { phones, emails }: Pick<OwnPerson, 'phones' | 'emails'>,
): Omit<OwnPerson, 'phones' | 'emails' | 'externalIds' | 'arrivals' | 'closings' | 'repNotes'> {
  const { first_name: firstName, middle_name: middleName, last_name: lastName } = row;
  // What stands in for a name on screen is none.
  const standIn = shownName({
    email: emails[0]?.value,
    linkedinSlug: row.linkedin_slug,
    company: row.company,
    number: phones[0]?.number,
  });
  const nameless =
    firstName === null && middleName === null && lastName === null && row.full_name === standIn;
  return {
    firstName,
    middleName,
    lastName,
    prefix: row.prefix,
    suffix: row.suffix,
    fullName: nameless ? null : row.full_name,
    title: row.title,
    seniority: row.seniority,
    company: row.company,
    domain: row.domain,
    industry: row.industry,
    employeeCount: row.employee_count,
    linkedinUrl: row.linkedin_url,
    xHandle: row.x_handle,
    address: row.address,
    city: row.city,
    state: row.state,
    postalCode: row.postal_code,
    country: row.country,
    timeZone: row.time_zone,
    whyThem: row.why_them,
    notes: row.imported_note,
    status: row.status,
    owner: row.owner,
    role: row.role,
    accountClass: row.class,
    custom: JSON.parse(row.custom) as Record<string, string>,
  };
}
