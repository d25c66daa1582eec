import { isRoleMailbox } from './emails.ts';
import { nameKey } from './names.ts';
import type { ImportRecord } from './record.ts';
import { readLinkedIn } from './weblinks.ts';

/** Something that only one person has. `key` is equal exactly when the two are one. */
export type IdentityKey = {
  readonly kind: 'externalId' | 'linkedin' | 'email' | 'phone and name';
  readonly key: string;
};

/**
 * Keys by which a record is certainly somebody already known, strongest first: an id of the same
 * system of record, a public LinkedIn slug, an e-mail that is no desk's, and a number of their own
 * together with the same name. A switchboard, a company, an address or a blank is never one.
 * `system` is whose ids the file carries, null where ids mean nothing outside it.
 */
export function identityKeys(record: ImportRecord, system: string | null): IdentityKey[] {
  const keys: IdentityKey[] = [];
  if (system !== null && record.externalId !== null) {
    keys.push({ kind: 'externalId', key: externalKey(system, record.externalId) });
  }
  const slug = record.linkedinUrl === null ? null : (readLinkedIn(record.linkedinUrl)?.slug ?? null);
  if (slug !== null) keys.push({ kind: 'linkedin', key: `li:${slug}` });
  for (const { value } of record.emails) {
    if (!isRoleMailbox(value)) keys.push({ kind: 'email', key: `em:${value}` });
  }
  const name = nameKey(record.fullName);
  if (name !== '') {
    for (const { type, e164, ext } of record.phones) {
      if (e164 === null || type === 'company' || type === 'fax') continue;
      keys.push({ kind: 'phone and name', key: `tel:${e164}${ext === null ? '' : `x${ext}`}:${name}` });
    }
  }
  return keys;
}

/** Salesforce writes an id with 15 or 18 characters; the first 15 are the id. */
const externalKey = (system: string, id: string): string =>
  `id:${system}:${system === 'salesforce' && /^[a-zA-Z0-9]{18}$/.test(id) ? id.slice(0, 15) : id}`;

const reasons: { readonly [Kind in IdentityKey['kind']]: string } = {
  externalId: 'the same id',
  linkedin: 'the same LinkedIn profile',
  email: 'the same e-mail address',
  'phone and name': 'the same name and number',
};

/** Why two records were taken for one person, as people would say it. */
export const sameBecause = (kind: IdentityKey['kind']): string => reasons[kind];
