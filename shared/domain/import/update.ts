import type { AccountClass } from '../vocabulary.ts';
import { personKey } from '../names.ts';
import { slugOf } from '../match/identity.ts';
import type { ImportPhone, ImportRecord } from '../record/record.ts';

/** Fields of a person that a list may fill, and refresh where a list filled them, by the names of their columns. */
export const refreshed = {
  title: 'title',
  seniority: 'seniority',
  x_handle: 'xHandle',
  address: 'address',
  city: 'city',
  state: 'state',
  postal_code: 'postalCode',
  country: 'country',
  time_zone: 'timeZone',
  status: 'status',
  owner: 'owner',
} as const satisfies Record<string, keyof ImportRecord>;

/** The parts of a name, which are filled together or not at all. */
export const nameParts = {
  first_name: 'firstName',
  middle_name: 'middleName',
  last_name: 'lastName',
  prefix: 'prefix',
  suffix: 'suffix',
} as const satisfies Record<string, keyof ImportRecord>;

export type NamedColumn =
  | keyof typeof refreshed
  | keyof typeof nameParts
  | 'full_name'
  | 'name_key'
  | 'linkedin_url'
  | 'linkedin_slug'
  | 'imported_note';

/** Somebody as they stand in the book, as far as what a list says of them depends on it. */
export type StandingPerson = {
  readonly first_name: string | null;
  readonly last_name: string | null;
  readonly linkedin_slug: string | null;
  readonly imported_note: string | null;
};

/** What a record would have stand in each column; what it says nothing of is left out. */
export function valuesSaid(
  standing: StandingPerson,
  record: ImportRecord,
): (readonly [column: NamedColumn, value: string])[] {
  const said: (readonly [NamedColumn, string])[] = [];
  const say = (column: NamedColumn, value: string | null) => {
    if (value !== null) said.push([column, value]);
  };
  for (const column of Object.keys(refreshed) as (keyof typeof refreshed)[])
    say(column, record[refreshed[column]]);
  if (standing.first_name === null && standing.last_name === null && record.fullName !== null) {
    for (const column of Object.keys(nameParts) as (keyof typeof nameParts)[])
      say(column, record[nameParts[column]]);
    say('full_name', record.fullName);
    say('name_key', personKey(record.fullName));
  }
  if (standing.linkedin_slug === null && record.linkedinUrl !== null) {
    say('linkedin_url', record.linkedinUrl);
    say('linkedin_slug', slugOf(record));
  }
  say('imported_note', noteWith(standing.imported_note, record.notes));
  return said;
}

/** A note grows by what each list says, once; null where it says nothing new. */
export function noteWith(note: string | null, said: string | null): string | null {
  if (said === null || (note ?? '').includes(said)) return null;
  return note === null ? said : `${note}\n\n${said}`;
}

/**
 * Whether a list may write a field: one that a list set, or one that nobody typed, unless it is empty
 * because a person who made the record left it so, and even then it may be filled.
 *
 * @param setBy who is known to have set it last; null where nobody said
 */
export const mayWrite = ({
  setBy,
  isEmpty,
  isMadeByList,
}: {
  readonly setBy: 'person' | 'import' | null;
  readonly isEmpty: boolean;
  readonly isMadeByList: boolean;
}): boolean => (setBy === null ? isEmpty || isMadeByList : setBy === 'import');

type Number = Pick<ImportPhone, 'e164' | 'ext' | 'raw'>;

/**
 * The number among those known that says all that another says. One without its extension says nothing new;
 * another extension is another line.
 */
export function numberKnown<Known extends Number>(known: readonly Known[], said: Number): Known | undefined {
  const same = known.filter(({ e164, raw }) => (said.e164 === null ? raw === said.raw : e164 === said.e164));
  return same.find(({ ext }) => ext === said.ext) ?? (said.ext === null ? same[0] : undefined);
}

/**
 * Whether a list gives an account its class. "These are our customers" is a statement about firms; the default
 * class is none, and fills only what nobody has classed. A class that a person meant stays: one they set, or
 * gave an account of their own making, where target is what it has unless they mean another.
 */
export function givesClass(
  account: { readonly class: AccountClass; readonly isTyped: boolean; readonly isMadeByList: boolean },
  said: AccountClass,
): boolean {
  if (account.class === said) return false;
  if (account.class === 'unclassified') return true;
  const isMeant = account.isTyped || (!account.isMadeByList && account.class !== 'target');
  return !isMeant && said !== 'target' && said !== 'unclassified';
}
