import type { FoundProspect } from '#shared/contract/prospects.ts';
import { type Likened, type Likeness, likenessOf } from '#shared/domain/likeness.ts';
import { normalizeEmail } from '#shared/domain/import/emails.ts';
import { readLinkedIn } from '#shared/domain/import/weblinks.ts';
import type { TypedPerson } from '#shared/domain/person.ts';
import type { ReadScope } from '#core/operation/definition.ts';
import { type FoundRow, foundRows } from '#core/store/found.ts';
import { seqsLike } from '#core/store/likely.ts';
import { likenedPerson, likenedRow, personOf } from './read.ts';
import { foundProspects, homeCountry } from './shown.ts';

export interface Alike extends Likeness {
  readonly row: FoundRow;
}

/** People in the book who may be the one described, the certain ones first. */
export function peopleLike({ reader }: Pick<ReadScope, 'reader'>, typed: Likened): Alike[] {
  const alike: Alike[] = [];
  for (const row of foundRows(reader, seqsLike(reader, typed))) {
    const likeness = likenessOf(typed, likenedRow(row));
    if (likeness) alike.push({ row, ...likeness });
  }
  return alike.toSorted((a, b) => Number(b.certain) - Number(a.certain) || b.row.seq - a.row.seq);
}

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
  const alike = peopleLike(scope, likenedPerson(personOf(whileTyping(input), home))).slice(0, mostShown);
  const shown = foundProspects(
    scope,
    alike.map(({ row }) => ({ row, matched: null })),
    home,
  );
  return alike.flatMap(({ why, certain }, n) => (shown[n] ? [{ ...shown[n], why, certain }] : []));
}
