import { phoneZones } from 'virtual:phone-zones';
import { Problem } from '#shared/contract/problems.ts';
import type { Likened } from '#shared/domain/match/likeness.ts';
import { type Person, readPerson, type TypedPerson } from '#shared/domain/person.ts';
import type { FoundRow } from '#core/store/found.ts';

/**
 * The person that was typed, read.
 *
 * @throws INVALID naming the field to correct
 */
export function personOf(typed: TypedPerson, home: string): Person {
  const read = readPerson(typed, home, phoneZones);
  if (read.kind === 'wrong') throw new Problem('INVALID', read.sentence, { field: read.field });
  return read.person;
}

/** What of a typed person is compared with the people in the book. */
export function likenedPerson(person: Person): Likened {
  return {
    firstName: person.firstName,
    suffix: person.suffix,
    nameKey: person.nameKey,
    companyKey: person.company?.key ?? null,
    emails: person.emails,
    phones: person.phones,
    linkedinSlug: person.linkedin?.slug ?? null,
  };
}

/** What of a person in the book is compared with one being typed. */
export function likenedRow(row: FoundRow): Likened {
  return { ...row, companyKey: row.accountKey, emails: row.emails.map((each) => each.toLowerCase()) };
}
