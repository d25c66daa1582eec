import type { FoundProspect } from '#shared/contract/prospects.ts';
import { type Compared, comparedOf } from '#shared/domain/match/compared.ts';
import { Frequencies } from '#shared/domain/match/frequencies.ts';
import { judge } from '#shared/domain/match/judge.ts';
import { type Likeness, likenessOf } from '#shared/domain/match/likeness.ts';
import { usualRoofOdds } from '#shared/domain/match/roofs.ts';
import { normalizeEmail } from '#shared/domain/record/emails.ts';
import { readLinkedIn } from '#shared/domain/record/weblinks.ts';
import type { Person, TypedPerson } from '#shared/domain/person.ts';
import type { ReadScope } from '#core/operation/definition.ts';
import { type FoundRow, foundRows } from '#core/store/found.ts';
import { comparedPeople } from '#core/store/compared.ts';
import { candidatesInBook } from '#core/store/imports/candidates-in-book.ts';
import { seqsLike } from '#core/store/likely.ts';
import { likenedPerson, likenedRow, personOf } from './read.ts';
import { foundProspects, homeCountry } from './shown.ts';

export interface Alike extends Likeness {
  readonly row: FoundRow;
}

/**
 * People in the book who may be the one described, the certain ones first, then those who share something,
 * then those whom a list would ask about too.
 */
export function peopleLike({ reader }: Pick<ReadScope, 'reader'>, person: Person): Alike[] {
  const typed = likenedPerson(person);
  const compared = comparedTyped(person);
  const found = candidatesInBook(reader, [{ row: 0, compared }], 'wide').get(0) ?? new Set<number>();
  const seqs = new Set([...seqsLike(reader, typed), ...found]);
  const others = comparedPeople(reader, seqs);
  const alike: Alike[] = [];
  for (const row of foundRows(reader, seqs)) {
    const likeness = likenessOf(typed, likenedRow(row)) ?? probably(compared, others.get(row.seq)?.compared);
    if (likeness) alike.push({ row, ...likeness });
  }
  return alike.toSorted((a, b) => Number(b.certain) - Number(a.certain) || b.row.seq - a.row.seq);
}

/** Nothing is known of all the others: what is usual counts. */
const usual = { frequencies: new Frequencies(0), roofs: usualRoofOdds };

function probably(typed: Compared, other: Compared | undefined): Likeness | null {
  const judged = other === undefined ? null : judge(typed, other, usual);
  return judged === null ? null : { why: judged.why.map(lower).join(', '), certain: false };
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const comparedTyped = (person: Person): Compared =>
  comparedOf({
    firstName: person.firstName,
    middleName: person.middleName,
    lastName: person.lastName,
    suffix: person.suffix,
    title: person.title,
    company: person.company?.name ?? null,
    domain: person.company?.domain ?? null,
    linkedinUrl: person.linkedin?.url ?? null,
    xHandle: null,
    address: null,
    city: person.city,
    state: person.state,
    postalCode: null,
    country: person.country,
    phones: person.phones,
    emails: person.emails.map((value) => ({ value })),
  });

/** Half a name, address or number is no mistake while it is being typed: only what is whole is compared. */
function whileTyping(input: {
  readonly name?: string | undefined;
  readonly company?: string | undefined;
  readonly emails: readonly string[];
  readonly numbers: readonly string[];
  readonly linkedinUrl?: string | undefined;
}): TypedPerson {
  return {
    fullName: input.name,
    company: input.company,
    emails: input.emails.filter((each) => normalizeEmail(each) !== null),
    phones: input.numbers.map((raw) => ({ raw, type: 'work' as const })),
    linkedinUrl: readLinkedIn(input.linkedinUrl ?? '') ? input.linkedinUrl : undefined,
  };
}

const mostShown = 5;

export function likelyProspects(
  scope: ReadScope,
  input: Parameters<typeof whileTyping>[0],
): (FoundProspect & Likeness)[] {
  const home = homeCountry(scope);
  const alike = peopleLike(scope, personOf(whileTyping(input), home)).slice(0, mostShown);
  const shown = foundProspects(
    scope,
    alike.map(({ row }) => ({ row, matched: null })),
    home,
  );
  return alike.flatMap(({ why, certain }, n) => (shown[n] ? [{ ...shown[n], why, certain }] : []));
}
