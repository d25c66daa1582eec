import { accountKey } from './company-key.ts';
import { personKey, shownName } from '../names.ts';
import { isRoleMailbox } from '../record/emails.ts';
import type { ImportRecord } from '../record/record.ts';
import { readLinkedIn } from '../record/weblinks.ts';
import { isPersonal } from './numbers.ts';
import type { Proof } from './proof.ts';

/**
 * What only the person of a record has, strongest first: an id of a system of record, a public LinkedIn
 * slug, an e-mail that is no desk's, and a whole name with a number of their own. A number that some event
 * gave out counts inside the file alone, with the name and firm. A switchboard, a company, an address, a
 * name or a blank is never one. A record that has none of these is the same as another only if all that it
 * says is the same, and it says more than a name.
 *
 * @param format whose ids the file carries, null where ids mean nothing outside it; and whether an address of
 *   one stands in it for all whom they brought along: then it is theirs only who give a whole first name
 */
export function identityKeys(
  record: ImportRecord,
  { system, sharesEmails }: Identifying = ofNoMake,
): Proof[] {
  const keys: Proof[] = [];
  const { externalId } = record;
  if (system !== null && externalId !== null) {
    keys.push({ kind: 'externalId', key: externalIdKey(system, externalId) });
  }
  const slug = slugOf(record);
  if (slug !== null) keys.push({ kind: 'linkedin', key: linkedInKey(slug) });
  const own = !sharesEmails || (record.firstName ?? '').replace(/\P{L}/gu, '').length > 1;
  for (const { value } of record.emails) {
    if (own && !isRoleMailbox(value)) keys.push({ kind: 'email', key: emailKey(value) });
  }
  const name = personKey(record.fullName ?? '');
  if (name.includes(' ')) {
    for (const phone of record.phones) {
      if (phone.e164 === null || !isPersonal(phone)) continue;
      keys.push({ kind: 'phone and name', key: phoneAndNameKey(phone.e164, phone.ext, name) });
    }
  }
  if (keys.length === 0) {
    const said = saidOf({ ...record, reach: reachOf(record), custom: JSON.stringify(record.custom) });
    const more = record.company !== null || said !== nothingSaid;
    const company = record.company === null ? '' : accountKey(record.company);
    if (more) keys.push({ kind: 'row', key: rowKey(personKey(storedName(record)), company, said) });
  }
  if (system === null && externalId !== null && name.includes(' ')) {
    const parts = [record.sourceDetail ?? '', externalId, name, record.company ?? ''];
    keys.push({ kind: 'number and name', key: parts.map(personKey).join('|') });
  }
  return keys;
}

/** What of a format says whose ids and addresses its rows carry. */
export interface Identifying {
  readonly system: string | null;
  readonly sharesEmails: boolean;
}

/** A table of no known make: its ids mean nothing outside it, and each has an address of their own. */
export const ofNoMake: Identifying = { system: null, sharesEmails: false };

/** The public LinkedIn slug of a record, or null. */
export const slugOf = (record: Pick<ImportRecord, 'linkedinUrl'>): string | null =>
  record.linkedinUrl === null ? null : (readLinkedIn(record.linkedinUrl)?.slug ?? null);

/** The name that a record is kept under, so that nobody is nameless. */
export const storedName = (record: ImportRecord): string =>
  shownName({
    ...record,
    email: record.emails[0]?.value,
    linkedinSlug: slugOf(record),
    number: record.phones[0]?.e164 ?? record.phones[0]?.raw,
  });

/** The numbers and addresses of a record as one text, in an order of their own. */
export const reachOf = ({
  phones,
  emails,
  linkedinUrl,
}: Pick<ImportRecord, 'phones' | 'emails' | 'linkedinUrl'>): string =>
  reachText(
    phones.map(({ e164, ext, raw }) => `${e164 ?? raw}${ext === null ? '' : `x${ext}`}`),
    emails.map(({ value }) => value),
    linkedinUrl,
  );

export const reachText = (
  numbers: readonly string[],
  addresses: readonly string[],
  linkedinUrl: string | null,
): string => [...numbers.toSorted(), ...addresses.toSorted(), linkedinUrl ?? ''].join(' ').trim();

/** What a record says that no other proof holds of, beyond the name and company. */
export type SaidFacts = {
  /** Numbers and addresses, by `reachText`. */
  readonly reach: string;
  readonly title: string | null;
  readonly seniority: string | null;
  readonly address: string | null;
  readonly city: string | null;
  readonly state: string | null;
  readonly postalCode: string | null;
  readonly country: string | null;
  readonly status: string | null;
  readonly owner: string | null;
  readonly notes: string | null;
  /** Of the custom fields, as JSON. */
  readonly custom: string;
};

/** The facts as one text, equal where all of them are. */
export const saidOf = (facts: SaidFacts): string =>
  JSON.stringify([
    facts.reach,
    facts.title,
    facts.seniority,
    facts.address,
    facts.city,
    facts.state,
    facts.postalCode,
    facts.country,
    facts.status,
    facts.owner,
    facts.notes,
    facts.custom,
  ]);

const nothingSaid = saidOf({
  reach: '',
  title: null,
  seniority: null,
  address: null,
  city: null,
  state: null,
  postalCode: null,
  country: null,
  status: null,
  owner: null,
  notes: null,
  custom: '{}',
});

export const emailKey = (value: string): string => `em:${value}`;
export const linkedInKey = (slug: string): string => `li:${slug}`;
export const phoneAndNameKey = (e164: string, ext: string | null, name: string): string =>
  `tel:${e164}${ext === null ? '' : `x${ext}`}:${name}`;
/** `name` and `account` as the book's keys of the same names hold them. */
export const rowKey = (name: string, account: string, said: string): string =>
  `row:${name}|${account}|${said}`;

/** Salesforce writes an id with 15 or 18 characters; the first 15 are the id. */
export const externalIdValue = (system: string, id: string): string =>
  system === 'salesforce' && /^[a-zA-Z0-9]{18}$/.test(id) ? id.slice(0, 15) : id;

export const externalIdKey = (system: string, id: string): string =>
  `id:${system}:${externalIdValue(system, id)}`;
