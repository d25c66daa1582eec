import { accountKey } from './match/company-key.ts';
import { readCountry } from './import/countries.ts';
import { domainOfEmail, isFreeMail, normalizeEmail } from './record/emails.ts';
import { composeName } from './import/names.ts';
import { readPhones } from './import/phones.ts';
import { readLinkedIn } from './record/weblinks.ts';
import { personKey, shownName } from './names.ts';
import type { PhoneType } from './vocabulary.ts';
import { candidateZones, type PhoneZoneTable, readTimeZone } from './zones.ts';

/** A person as somebody typed them; everything may be missing. */
export interface TypedPerson {
  readonly fullName?: string | undefined;
  readonly firstName?: string | undefined;
  readonly lastName?: string | undefined;
  readonly title?: string | undefined;
  readonly company?: string | undefined;
  readonly phones: readonly { readonly raw: string; readonly type: PhoneType }[];
  readonly emails: readonly string[];
  readonly linkedinUrl?: string | undefined;
  readonly city?: string | undefined;
  readonly state?: string | undefined;
  readonly country?: string | undefined;
  readonly timeZone?: string | undefined;
}

export interface PersonPhone {
  readonly e164: string | null;
  readonly ext: string | null;
  readonly raw: string;
  readonly type: PhoneType;
}

/** A person as they would stand in the book. Nothing is blank: it is a text or null. */
export interface Person {
  readonly firstName: string | null;
  readonly middleName: string | null;
  readonly lastName: string | null;
  readonly prefix: string | null;
  readonly suffix: string | null;
  /** What to call them on screen, never blank. */
  readonly shownName: string;
  /** Folded name; empty for somebody whose name is not known. */
  readonly nameKey: string;
  readonly title: string | null;
  readonly company: { readonly name: string; readonly key: string; readonly domain: string | null } | null;
  readonly phones: readonly PersonPhone[];
  /** Lower case, each once. */
  readonly emails: readonly string[];
  readonly linkedin: { readonly url: string; readonly slug: string | null } | null;
  readonly city: string | null;
  readonly state: string | null;
  /** ISO 3166 where it could be told, else as typed. */
  readonly country: string | null;
  readonly timeZone: string | null;
  /** Every zone they may be in; empty when nothing tells. */
  readonly zones: readonly string[];
}

export type ReadPerson =
  | { readonly kind: 'person'; readonly person: Person }
  | { readonly kind: 'wrong'; readonly field: string; readonly sentence: string };

const wrong = (field: string, sentence: string): ReadPerson => ({ kind: 'wrong', field, sentence });
const orNull = (text: string | undefined): string | null => text?.trim() || null;

/**
 * Reads a person as typed. A number that is none is kept as text, as in an import; an e-mail, profile
 * or zone that is none is sent back to be corrected, since whoever typed it is still there.
 *
 * @param home ISO 3166 code of the country whose numbers are written without a country code
 */
export function readPerson(typed: TypedPerson, home: string, table: PhoneZoneTable): ReadPerson {
  const emails: string[] = [];
  for (const text of typed.emails.filter((each) => each.trim() !== '')) {
    const email = normalizeEmail(text);
    if (email === null) return wrong('emails', `${text.trim()} is not an e-mail address.`);
    if (!emails.includes(email)) emails.push(email);
  }
  const profile = orNull(typed.linkedinUrl);
  const linkedin = profile === null ? null : readLinkedIn(profile);
  if (profile !== null && !linkedin) {
    return wrong('linkedinUrl', 'This is not the LinkedIn address of a person.');
  }
  const stated = orNull(typed.timeZone);
  const timeZone = stated === null ? null : readTimeZone(stated);
  if (stated !== null && !timeZone) return wrong('timeZone', `There is no time zone called ${stated}.`);
  const land = orNull(typed.country);
  const country = land === null ? null : (readCountry(land) ?? land);
  const phones = phonesOf(typed.phones, readCountry(country ?? home) ?? readCountry(home));
  const name = composeName({
    prefix: '',
    middleName: '',
    suffix: '',
    firstName: typed.firstName?.trim() ?? '',
    lastName: typed.lastName?.trim() ?? '',
    fullName: typed.fullName?.trim() ?? '',
  });
  const fullName = name.fullName;
  const company = orNull(typed.company);
  const e164 = phones.find((phone) => phone.e164 !== null)?.e164 ?? null;
  return {
    kind: 'person',
    person: {
      ...name,
      shownName: shownName({
        fullName,
        company,
        email: emails[0],
        linkedinSlug: linkedin?.slug,
        number: e164,
      }),
      nameKey: personKey(fullName ?? ''),
      title: orNull(typed.title),
      company:
        company === null ? null : { name: company, key: accountKey(company), domain: companyDomain(emails) },
      phones,
      emails,
      linkedin,
      city: orNull(typed.city),
      state: orNull(typed.state),
      country,
      timeZone,
      zones: candidateZones({ stated: timeZone, country, state: typed.state, city: typed.city, e164 }, table),
    },
  };
}

/** Whether there is anything to know somebody by: a name, company, number, e-mail or profile. */
export function saysWho(person: Person): boolean {
  return (
    person.nameKey !== '' ||
    person.company !== null ||
    person.emails.length > 0 ||
    person.linkedin !== null ||
    person.phones.some(({ e164 }) => e164 !== null)
  );
}

/** The numbers of all fields, each once, with their extensions. */
function phonesOf(
  typed: TypedPerson['phones'],
  country: ReturnType<typeof readCountry>,
): readonly PersonPhone[] {
  const phones = new Map<string, PersonPhone>();
  for (const { raw, type } of typed) {
    for (const phone of readPhones(raw.trim(), type, country).phones) {
      const key = phone.e164 === null ? phone.raw : `${phone.e164} ${phone.ext ?? ''}`;
      if (!phones.has(key)) phones.set(key, phone);
    }
  }
  return [...phones.values()];
}

function companyDomain(emails: readonly string[]): string | null {
  return emails.map(domainOfEmail).find((domain) => !isFreeMail(domain)) ?? null;
}
