import { domainOfEmail, isFreeMail, isRoleMailbox } from '../record/emails.ts';
import type { ImportRecord } from '../record/record.ts';
import { readDomain, readLinkedIn } from '../record/weblinks.ts';
import { wordsOf } from '../names.ts';
import { remembered } from '../remembered.ts';
import { type ComparedAddress, comparedAddress } from './address.ts';
import { companyKeys, withoutUmlaut } from './company-key.ts';
import type { ComparedNumber } from './numbers.ts';
import { type PersonName, personNameOf } from './person-name.ts';

/** What is compared of a record, as a file or the book gives it. */
export type ComparedFacts = Pick<
  ImportRecord,
  | 'firstName'
  | 'middleName'
  | 'lastName'
  | 'suffix'
  | 'title'
  | 'company'
  | 'domain'
  | 'linkedinUrl'
  | 'xHandle'
  | 'address'
  | 'city'
  | 'state'
  | 'postalCode'
  | 'country'
> & {
  readonly phones: readonly ComparedNumber[];
  readonly emails: readonly { readonly value: string }[];
};

/** Somebody as they are compared: folded, taken apart, and nothing that is no evidence. What is missing is empty. */
export type Compared = {
  readonly name: PersonName;
  /** As it is written, for telling people. */
  readonly written: { readonly given: string; readonly family: string; readonly company: string };
  readonly companyKeys: readonly string[];
  /** Their firm's own: of its web address and of e-mails, never of free mail. */
  readonly domains: readonly string[];
  /** Of their own, and of desks. */
  readonly emails: readonly string[];
  readonly mailboxes: readonly string[];
  readonly numbers: readonly ComparedNumber[];
  readonly slug: string | null;
  readonly handle: string;
  readonly title: string;
  readonly address: ComparedAddress;
  readonly city: string;
  readonly postalCode: string;
  readonly state: string;
  readonly country: string;
};

export function comparedOf(facts: ComparedFacts): Compared {
  const emails = facts.emails.map(({ value }) => value);
  const own = emails.filter((value) => !isRoleMailbox(value));
  const firms = emails
    .map(domainOfEmail)
    .filter((domain) => !isFreeMail(domain) && readDomain(domain) !== null);
  const domain = facts.domain === null || isFreeMail(facts.domain) ? null : readDomain(facts.domain);
  return {
    name: nameOf(facts, own),
    written: { given: facts.firstName ?? '', family: facts.lastName ?? '', company: facts.company ?? '' },
    companyKeys: facts.company === null ? [] : companyKeys(facts.company),
    domains: [...new Set(domain === null ? firms : [domain, ...firms])],
    emails: own,
    mailboxes: emails.filter(isRoleMailbox),
    numbers: facts.phones.filter(({ e164 }) => e164 !== null),
    slug: facts.linkedinUrl === null ? null : (readLinkedIn(facts.linkedinUrl)?.slug ?? null),
    handle: (facts.xHandle ?? '').toLowerCase(),
    title: folded(facts.title),
    address: comparedAddress(facts.address),
    city: folded(facts.city),
    postalCode: (facts.postalCode ?? '').toLowerCase().replace(/[^a-z0-9]/g, ''),
    state: folded(facts.state),
    country: folded(facts.country),
  };
}

const folded = (text: string | null): string => (text === null ? '' : foldedText(text));
const foldedText = remembered((text) => wordsOf(text).map(withoutUmlaut).join(' '));

/** The name of a record; where it has none, the one that an address such as dana.whitlock@ is made of. */
function nameOf(facts: ComparedFacts, emails: readonly string[]): PersonName {
  const { given, family, generation } = personNameOf(facts);
  if (given.length + family.length === 0) {
    for (const email of emails) {
      const [, first, last] = email.match(/^([a-z]{2,})[._]([a-z]{2,})\d*@/) ?? [];
      if (first !== undefined && last !== undefined) return plain([first], [last], '');
    }
  }
  // A whole name in the field of the first.
  return family.length === 0 && given.length > 1
    ? plain(given.slice(0, -1), given.slice(-1), generation)
    : plain(given, family, generation);
}

const plain = (given: readonly string[], family: readonly string[], generation: string): PersonName => ({
  given: given.map(withoutUmlaut),
  family: family.map(withoutUmlaut),
  generation,
});
