import { personKey, wordsOf } from '../names.ts';
import { externalIdValue, slugOf, storedName } from '../match/identity.ts';
import { reversedDigits } from '../phones.ts';
import { candidateZones, type PhoneZoneTable } from '../zones.ts';
import { type ImportRecord, textFields } from './record.ts';

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
export type Candidate = ImportRecord & Following;

const joined = (texts: readonly string[]): string => wordsOf(texts.join(' ')).join(' ');

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
      joined([record.company ?? '']),
      joined(record.emails.map(({ value }) => value)),
      joined(Object.values(record.custom)),
    ],
    reach:
      record.linkedinUrl !== null ||
      record.xHandle !== null ||
      record.emails.length > 0 ||
      record.phones.some((phone) => phone.e164 !== null && phone.type !== 'fax'),
  };
}

/** A candidate as one line of JSON, the line apart, that leaves out what the row leaves out. */
export function candidateContent(candidate: Candidate): string {
  let said = '';
  for (const key in candidate) {
    const value = candidate[key as keyof Candidate];
    if (value === undefined || key === 'line' || saysNothing(value)) continue;
    // Put together by hand: an object of its own shape for each row would take five times as long.
    said += `${said === '' ? '{' : ','}"${key}":${JSON.stringify(value)}`;
  }
  return `${said}}`;
}

/** Whether a field is as `nothing` has it. */
function saysNothing(value: Candidate[keyof Candidate]): boolean {
  if (value === null || value === false) return true;
  if (typeof value !== 'object') return false;
  return Array.isArray(value) ? value.length === 0 : Object.keys(value).length === 0;
}

/** The whole of a candidate as one line of JSON, from its content. */
export const candidateText = (line: number, content: string): string => `{"line":${line},${content.slice(1)}`;

/** What a row that says nothing says. */
const nothing: Partial<Candidate> = {
  ...Object.fromEntries(
    [...textFields, 'employeeCount', 'cost', 'accountClass', 'slug'].map((field) => [field, null]),
  ),
  phones: [],
  emails: [],
  externalValues: [],
  doNotCall: false,
  reach: false,
  consent: {},
  custom: {},
};

/** The candidate that a line of JSON stands for. */
export const candidateFrom = (text: string): Candidate =>
  ({ ...nothing, ...(JSON.parse(text) as Partial<Candidate>) }) as Candidate;
