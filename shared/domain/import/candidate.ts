import { accountKey } from '../accounts.ts';
import { personKey, shownName, wordsOf } from '../names.ts';
import { reversedDigits } from '../phones.ts';
import { candidateZones, type PhoneZoneTable } from '../zones.ts';
import { closingsOf } from './closing.ts';
import { externalIdValue, type IdentityKey, slugOf } from './identity.ts';
import { nameSign } from './names.ts';
import { type ImportRecord, textFields } from './record.ts';

/** A row as the book takes it in: the record, and all that follows from it, worked out once. */
export type Candidate = ImportRecord & {
  /** The name to show. */
  readonly shown: string;
  readonly nameKey: string;
  /** The public LinkedIn slug. */
  readonly slug: string | null;
  /** Candidate zones, joined with `&`. */
  readonly zones: string;
  /** Beside each number its digits, last first. */
  readonly phones: readonly (ImportRecord['phones'][number] & { readonly reversed: string })[];
  /** What the person is found by: name, account, e-mails and custom fields, as words with spaces between. */
  readonly words: readonly [string, string, string, string];
  /** The id in the system that wrote the file, as it is compared. */
  readonly externalValue: string | null;
  /** Whether there is any way to reach the person, whoever may be contacted. */
  readonly reach: boolean;
};

/** What of a row decides who it is, small enough to go through a million of them again. */
export type Identity = {
  readonly line: number;
  /** Of the name: see `nameSign`. */
  readonly sign: number;
  readonly keys: readonly IdentityKey[];
  readonly accountKey: string | null;
  readonly domain: string | null;
  /** The source and event that the row names itself. */
  readonly source: string | null;
  readonly event: string | null;
  readonly marks: Marks;
};

/** What is to be known of a row without reading it. */
export type Marks = {
  /** It has a number that can be dialled. */
  readonly number: boolean;
  readonly warned: boolean;
  /** It states a do-not-contact. */
  readonly closes: boolean;
  /** It carries all of a person, as our own files do. */
  readonly own: boolean;
};

const joined = (texts: readonly string[]): string => wordsOf(texts.join(' ')).join(' ');

/**
 * Works out what follows from a record.
 *
 * @param system whose ids the file carries, null where ids mean nothing outside it
 */
export function candidateOf(
  record: ImportRecord,
  system: string | null,
  zoneTable: PhoneZoneTable,
): Candidate {
  const slug = slugOf(record);
  const e164 = record.phones.find((phone) => phone.e164 !== null)?.e164;
  const shown = shownName({
    ...record,
    email: record.emails[0]?.value,
    linkedinSlug: slug,
    number: e164 ?? record.phones[0]?.raw,
  });
  const nameKey = personKey(shown);
  const { timeZone: stated, country, state, city } = record;
  return {
    ...record,
    shown,
    nameKey,
    slug,
    zones: candidateZones({ stated, country, state, city, e164 }, zoneTable).join('&'),
    phones: record.phones.map((phone) => ({ ...phone, reversed: reversedDigits(phone) })),
    words: [
      nameKey,
      joined([record.company ?? '']),
      joined(record.emails.map(({ value }) => value)),
      joined(Object.values(record.custom)),
    ],
    externalValue:
      system === null || record.externalId === null ? null : externalIdValue(system, record.externalId),
    reach:
      slug !== null ||
      record.linkedinUrl !== null ||
      record.xHandle !== null ||
      record.emails.length > 0 ||
      record.phones.some((phone) => phone.e164 !== null && phone.type !== 'fax'),
  };
}

export const identityOf = (record: ImportRecord, keys: readonly IdentityKey[], warned: boolean): Identity => ({
  line: record.line,
  sign: nameSign(record),
  keys,
  accountKey: record.company === null ? null : accountKey(record.company),
  domain: record.domain,
  source: record.source,
  event: record.sourceDetail,
  marks: {
    number: record.phones.some(({ e164 }) => e164 !== null),
    warned,
    closes: closingsOf(record).length > 0,
    own: record.own !== undefined,
  },
});

/** A candidate as one line of JSON that leaves out what the row leaves out. */
export function candidateText(candidate: Candidate): string {
  const said: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(candidate)) if (value !== null) said[key] = value;
  return JSON.stringify(said);
}

const nothing: Readonly<Record<string, null>> = Object.fromEntries(
  [...textFields, 'employeeCount', 'cost', 'accountClass', 'slug', 'externalValue'].map((field) => [field, null]),
);

/** The candidate that a line of JSON stands for. */
export const candidateFrom = (text: string): Candidate =>
  ({ ...nothing, ...(JSON.parse(text) as Partial<Candidate>) }) as Candidate;
