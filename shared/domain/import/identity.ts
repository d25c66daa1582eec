import { accountKey } from '../accounts.ts';
import { personKey, shownName } from '../names.ts';
import { isRoleMailbox } from './emails.ts';
import type { ImportRecord } from './record.ts';
import { readLinkedIn } from './weblinks.ts';

/** Something that only one person has. `key` is equal exactly when the two are one. */
export type IdentityKey = {
  readonly kind: 'externalId' | 'linkedin' | 'email' | 'phone and name' | 'row';
  readonly key: string;
};

/**
 * Keys by which a record is certainly somebody already known, strongest first: an id of the same
 * system of record, a public LinkedIn slug, an e-mail that is no desk's, and a number of their own
 * together with the same name. A switchboard, a company, an address, a name or a blank is never one. A
 * record that has none of these is the same as another only if all that it says is the same, and it says
 * more than a name.
 *
 * @param system whose ids the file carries, null where ids mean nothing outside it
 */
export function identityKeys(record: ImportRecord, system: string | null): IdentityKey[] {
  const keys: IdentityKey[] = [];
  if (system !== null && record.externalId !== null) {
    keys.push({ kind: 'externalId', key: externalIdKey(system, record.externalId) });
  }
  const slug = slugOf(record);
  if (slug !== null) keys.push({ kind: 'linkedin', key: linkedInKey(slug) });
  for (const { value } of record.emails) {
    if (!isRoleMailbox(value)) keys.push({ kind: 'email', key: emailKey(value) });
  }
  const name = personKey(record.fullName ?? '');
  if (name !== '') {
    for (const { type, e164, ext } of record.phones) {
      if (e164 === null || type === 'company' || type === 'fax') continue;
      keys.push({ kind: 'phone and name', key: phoneAndNameKey(e164, ext, name) });
    }
  }
  if (keys.length === 0 && isBare(record)) {
    const said = saidOf({ ...record, custom: JSON.stringify(record.custom) });
    const more = record.company !== null || said !== saidOf(nothingSaid);
    const company = record.company === null ? '' : accountKey(record.company);
    if (more) keys.push({ kind: 'row', key: bareKey(personKey(shownName(record)), company, said) });
  }
  return keys;
}

/** The public LinkedIn slug of a record, or null. */
export const slugOf = (record: Pick<ImportRecord, 'linkedinUrl'>): string | null =>
  record.linkedinUrl === null ? null : (readLinkedIn(record.linkedinUrl)?.slug ?? null);

/** A record without any way to reach the person. */
const isBare = (record: ImportRecord): boolean =>
  record.emails.length === 0 && record.phones.length === 0 && record.linkedinUrl === null;

/** What a record without any way to reach the person says of them, beyond their name and company. */
export type BareFacts = {
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

const nothingSaid: BareFacts = {
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
};

/** The facts as one text, equal where all of them are. */
export const saidOf = (facts: BareFacts): string =>
  JSON.stringify([
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

export const emailKey = (value: string): string => `em:${value}`;
export const linkedInKey = (slug: string): string => `li:${slug}`;
export const phoneAndNameKey = (e164: string, ext: string | null, name: string): string =>
  `tel:${e164}${ext === null ? '' : `x${ext}`}:${name}`;
/** `name` and `account` as the book's keys of the same names hold them. */
export const bareKey = (name: string, account: string, said: string): string =>
  `row:${name}|${account}|${said}`;

/** Salesforce writes an id with 15 or 18 characters; the first 15 are the id. */
export const externalIdValue = (system: string, id: string): string =>
  system === 'salesforce' && /^[a-zA-Z0-9]{18}$/.test(id) ? id.slice(0, 15) : id;

export const externalIdKey = (system: string, id: string): string =>
  `id:${system}:${externalIdValue(system, id)}`;

const reasons: { readonly [Kind in IdentityKey['kind']]: string } = {
  externalId: 'the same id',
  linkedin: 'the same LinkedIn profile',
  email: 'the same e-mail address',
  'phone and name': 'the same name and number',
  row: 'the same row',
};

/** Why two records were taken for one person, as people would say it. */
export const sameBecause = (kind: IdentityKey['kind']): string => reasons[kind];
