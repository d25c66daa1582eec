import { accountKey } from './company-key.ts';
import { type ImportEmail, type ImportPhone, type ImportRecord, textFields } from '../record/record.ts';
import { uniteOwn } from './unite-own.ts';

/** How much a record says: the number of its values. */
export function fullnessOf(record: ImportRecord): number {
  let values = record.phones.length + record.emails.length + Object.keys(record.custom).length;
  for (const field of textFields) if (record[field] !== null) values += 1;
  return values + (record.employeeCount === null ? 0 : 1);
}

/** All that a record says, its line apart, as one text. */
export const contentOf = (record: ImportRecord): string => JSON.stringify({ ...record, line: 0 });

/** Several records of one person as one. */
export type United = {
  readonly record: ImportRecord;
  /** Every id that the records carry: the person may be found by any of them. */
  readonly externalIds: readonly string[];
};

/**
 * Makes one record of those of one person. Where they differ the newest by its own date is right, else the
 * one that says more, else what comes first by its letters; their order never decides. What belongs together
 * stays together: a title is never given to another record's firm, nor a street to another's town. Numbers,
 * addresses and notes are united, and who is not to be contacted by one is not by any.
 *
 * @param leader whose line the united record has
 * @param records all of them, the leader too
 */
export function unite(leader: ImportRecord, records: readonly ImportRecord[]): United {
  const ranked = records.length === 1 ? records : byStanding(records);
  const [first = leader] = ranked;
  const externalIds = [...new Set(ranked.flatMap(({ externalId }) => externalId ?? []))];
  if (records.length === 1) return { record: first, externalIds };
  const emails = unitedEmails(ranked);
  const own = uniteOwn(ranked, emails);
  const record: ImportRecord = {
    ...first,
    line: leader.line,
    ...together(byName(ranked), nameFields, () => true),
    ...together(withFirst(ranked, 'company'), firmFields, sameFirm),
    ...together(withFirst(ranked, 'city', 'address'), placeFields, samePlace),
    ...together(ranked, sourceFields, (a, b) => a.source === b.source),
    ...Object.fromEntries(ownFields.map((field) => [field, firstOf(ranked, field)])),
    phones: unitedPhones(ranked),
    emails,
    notes: [...new Set(ranked.flatMap(({ notes }) => notes ?? []))].join('\n\n') || null,
    doNotCall: ranked.some(({ doNotCall }) => doNotCall),
    consent: { ...consentTo('email', ranked), ...consentTo('phone', ranked) },
    custom: Object.assign({}, ...ranked.toReversed().map(({ custom }) => custom)) as ImportRecord['custom'],
    ...(own === undefined ? {} : { own }),
  };
  return { record, externalIds };
}

type Field = keyof ImportRecord;

const nameFields = ['firstName', 'lastName', 'fullName', 'middleName', 'prefix', 'suffix'] as const;
const firmFields = ['company', 'domain', 'industry', 'employeeCount', 'title', 'seniority'] as const;
const placeFields = ['address', 'city', 'state', 'postalCode', 'country', 'timeZone'] as const;
const sourceFields = ['source', 'sourceDetail'] as const;
const ownFields = [
  'linkedinUrl',
  'xHandle',
  'listDate',
  'owner',
  'status',
  'externalId',
  'cost',
  'accountClass',
] as const;

/** The newest first, undated ones last, then those that say more, then by their letters. */
function byStanding(records: readonly ImportRecord[]): readonly ImportRecord[] {
  return records
    .map((record) => ({ record, fullness: fullnessOf(record), content: contentOf(record) }))
    .toSorted(
      (a, b) =>
        compareTexts(b.record.listDate ?? '', a.record.listDate ?? '') ||
        b.fullness - a.fullness ||
        compareTexts(a.content, b.content),
    )
    .map(({ record }) => record);
}

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const firstOf = <Key extends Field>(ranked: readonly ImportRecord[], field: Key): ImportRecord[Key] | null =>
  ranked.find((record) => record[field] !== null)?.[field] ?? null;

/** The fields of the first record, and what it leaves empty from those that it agrees with. */
function together<Key extends Field>(
  ranked: readonly ImportRecord[],
  fields: readonly Key[],
  agrees: (one: ImportRecord, other: ImportRecord) => boolean,
): { [Each in Key]: ImportRecord[Each] } {
  const agreeing = ranked.filter((each) => each === ranked[0] || agrees(ranked[0] as ImportRecord, each));
  return Object.fromEntries(fields.map((field) => [field, firstOf(agreeing, field)])) as {
    [Each in Key]: ImportRecord[Each];
  };
}

/** Those that have one of the fields come first. */
const withFirst = (ranked: readonly ImportRecord[], ...fields: readonly Field[]): readonly ImportRecord[] => {
  const has = (record: ImportRecord) => fields.some((field) => record[field] !== null);
  return [...ranked.filter(has), ...ranked.filter((record) => !has(record))];
};

/** Whole names before initials, and those before none, whatever is newer. */
const byName = (ranked: readonly ImportRecord[]): readonly ImportRecord[] => {
  const wholeness = ({ firstName, lastName }: ImportRecord) =>
    (lastName === null ? 0 : 2) + ((firstName ?? '').replace(/\P{L}/gu, '').length > 1 ? 1 : 0);
  return ranked.toSorted((a, b) => wholeness(b) - wholeness(a));
};

const sameFirm = (one: ImportRecord, other: ImportRecord): boolean =>
  one.company === null || other.company === null || accountKey(one.company) === accountKey(other.company);

const samePlace = (one: ImportRecord, other: ImportRecord): boolean =>
  placeFields.every(
    (field) =>
      one[field] === null ||
      other[field] === null ||
      one[field]?.toLowerCase() === other[field]?.toLowerCase(),
  );

function unitedPhones(ranked: readonly ImportRecord[]): ImportPhone[] {
  const phones = new Map<string, ImportPhone>();
  for (const phone of ranked.flatMap((record) => record.phones)) {
    const key = `${phone.e164 ?? phone.raw} ${phone.ext ?? ''}`;
    const known = phones.get(key);
    // A number that one calls the firm's is nobody's own.
    if (known === undefined || (phone.type === 'company' && known.type === 'work')) phones.set(key, phone);
  }
  return [...phones.values()];
}

function unitedEmails(ranked: readonly ImportRecord[]): ImportEmail[] {
  const emails = new Map<string, ImportEmail>();
  for (const email of ranked.flatMap((record) => record.emails))
    if (!emails.has(email.value)) emails.set(email.value, email);
  return [...emails.values()];
}

function consentTo(channel: 'email' | 'phone', ranked: readonly ImportRecord[]): ImportRecord['consent'] {
  const said = ranked.flatMap(({ consent }) => consent[channel] ?? []);
  if (said.length === 0) return {};
  return { [channel]: said.includes('opted_out') ? 'opted_out' : 'opted_in' };
}
