import { personKey, wordsOf } from '../names.ts';
import { externalIdValue, slugOf, storedName } from '../match/identity.ts';
import { isDialled } from '../numbers-in-order.ts';
import { reversedDigits } from '../phones.ts';
import { remembered } from '../remembered.ts';
import { candidateZones, type PhoneZoneTable } from '../zones.ts';
import { type ImportRecord, textFields } from '../record/record.ts';

/** What follows from a record when it becomes somebody, worked out once. */
type Following = {
  /** The name to show. */
  readonly shown: string;
  readonly nameKey: string;
  /** The public LinkedIn slug. */
  readonly slug: string | null;
  /** Candidate zones, joined with `&`. */
  readonly zones: string;
  /** Beside each number its digits, last first. */
  readonly phones: readonly (ImportRecord['phones'][number] & { readonly reversed: string })[];
  /** Ids in the system that wrote the file, as they are compared. */
  readonly externalValues: readonly string[];
  /** What the person is found by, as words with spaces between: name, account, e-mails, custom fields. */
  readonly words: readonly [name: string, account: string, emails: string, custom: string];
  /** Whether there is any way to reach the person, whoever may be contacted. */
  readonly reach: boolean;
};

/** A row as the book takes it in: the record, and all that follows from it. */
export type Candidate = Omit<ImportRecord, 'phones'> & Following;

const joined = (text: string): string => wordsOf(text).join(' ');
const joinedOften = remembered(joined);

/**
 * Works out what follows from a record.
 *
 * @param externalIds every id that the rows of the person carry
 * @param system whose ids those are, null where ids mean nothing outside the file
 */
export function candidateOf(
  record: ImportRecord,
  externalIds: readonly string[],
  system: string | null,
  zoneTable: PhoneZoneTable,
): Candidate {
  const slug = slugOf(record);
  const e164 = record.phones.find((phone) => phone.e164 !== null)?.e164;
  const shown = storedName(record);
  const nameKey = personKey(shown);
  const { timeZone: stated, country, state, city } = record;
  return {
    ...record,
    shown,
    nameKey,
    slug,
    zones: candidateZones({ stated, country, state, city, e164 }, zoneTable).join('&'),
    phones: record.phones.map((phone) => ({ ...phone, reversed: reversedDigits(phone) })),
    externalValues: system === null ? [] : [...new Set(externalIds.map((id) => externalIdValue(system, id)))],
    words: [
      nameKey,
      record.company === null ? '' : joinedOften(record.company),
      joined(record.emails.map(({ value }) => value).join(' ')),
      joined(Object.values(record.custom).join(' ')),
    ],
    reach:
      record.linkedinUrl !== null ||
      record.xHandle !== null ||
      record.emails.length > 0 ||
      record.phones.some(isDialled),
  };
}

/** What is written of a candidate, in this order, its line first. */
const written = [
  ...textFields,
  'employeeCount',
  'cost',
  'accountClass',
  'phones',
  'emails',
  'doNotCall',
  'consent',
  'custom',
  'shown',
  'nameKey',
  'slug',
  'zones',
  'externalValues',
  'words',
  'reach',
  'own',
] as const satisfies readonly (keyof Candidate)[];

/** All that a candidate says, the line apart, as a text that `candidateText` completes. */
export function candidateContent(candidate: Candidate): string {
  const values: unknown[] = [];
  for (const field of written) values.push(candidate[field]);
  return JSON.stringify(values);
}

/** The whole of a candidate as one line of JSON, from its content: an array, since names would be half of it. */
export const candidateText = (line: number, content: string): string => `[${line},${content.slice(1)}`;

/** The candidate that a line of JSON stands for. */
export function candidateFrom(text: string): Candidate {
  const values = JSON.parse(text) as unknown[];
  const candidate: Record<string, unknown> = {};
  // In one order, and `own` last, which hardly any has: so almost all have one shape, and are quick to look into.
  for (let at = 0; at < shape.length; at += 1) candidate[shape[at] ?? ''] = values[at];
  if (values[shape.length] !== null) candidate['own'] = values[shape.length];
  return candidate as Candidate;
}

const shape = ['line', ...written.slice(0, -1)] as const;
