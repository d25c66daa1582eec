import type { SuggestionSide } from '#shared/contract/suggestions.ts';
import type { Candidate } from '#shared/domain/import/candidate.ts';
import { displayNumber } from '#shared/domain/phones.ts';
import { dateIn } from '#shared/domain/time/zones.ts';
import type { SideRow } from '#core/store/imports/sides.ts';

/** A row of a file as one of two who may be one person. */
export const sideOfRow = (candidate: Candidate, home: string): SuggestionSide => ({
  where: 'file',
  line: candidate.line,
  prospectId: null,
  name: candidate.fullName,
  title: candidate.title,
  company: candidate.company,
  emails: candidate.emails.map(({ value }) => value),
  numbers: candidate.phones.map((phone) => displayNumber(phone, home)),
  place: placeOf(candidate),
  linkedinUrl: candidate.linkedinUrl,
  since: null,
  touches: 0,
  last: null,
  typed: [],
});

/** Somebody of the book as one of two. */
export const sideOfPerson = (person: SideRow, home: string, zone: string): SuggestionSide => {
  const { company, emails, phones, linkedinUrl, last } = person;
  return {
    where: 'book',
    line: person.line,
    prospectId: person.prospectId,
    name: person.name,
    title: person.title,
    company,
    emails: [...emails],
    numbers: phones.map((phone) => displayNumber(phone, home)),
    place: placeOf(person),
    linkedinUrl,
    since: dateIn(person.recordedAt, zone),
    touches: person.touches,
    last: last ?? null,
    typed: typedFields(person),
  };
};

const placeOf = (of: {
  readonly city: string | null;
  readonly state: string | null;
  readonly country: string | null;
}) => [of.city, of.state, of.country].filter((part) => part !== null).join(', ') || null;

/** Columns of a prospect by the names of import fields. */
const fields: { readonly [column: string]: string } = {
  first_name: 'fullName',
  last_name: 'fullName',
  full_name: 'fullName',
  title: 'title',
  account_seq: 'company',
  city: 'city',
  state: 'city',
  linkedin_url: 'linkedinUrl',
};

function typedFields({ isTyped, typed, ...person }: SideRow): string[] {
  const set = new Set(typed.flatMap((column) => fields[column] ?? []));
  if (isTyped) {
    set.add('fullName');
    if (person.title !== null) set.add('title');
    if (person.company !== null) set.add('company');
    if (person.emails.length > 0) set.add('emails');
    if (person.phones.length > 0) set.add('phones');
    if (person.city !== null) set.add('city');
    if (person.linkedinUrl !== null) set.add('linkedinUrl');
  }
  return [...set];
}
