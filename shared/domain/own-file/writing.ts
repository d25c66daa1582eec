import { headerKey } from '../record/header.ts';
import { type OwnPerson, type OwnText, ownTexts } from '../record/own-person.ts';

/** What decides the columns of a file of ours: the most that anybody has, and all custom fields. */
export type OwnShape = {
  readonly emails: number;
  readonly phones: number;
  readonly custom: readonly { readonly key: string; readonly label: string }[];
};

/** More values than this share the last column: one person must not make a file of hundreds. */
export const mostOfEach = 12;

const numbered = (count: number, headers: (n: number) => string[]): string[] =>
  Array.from({ length: Math.min(Math.max(count, 1), mostOfEach) }, (_, index) => headers(index + 1)).flat();

const afterCompany = ['Account class', 'Role'];
const lastColumns = [
  'Do not call',
  'Email opt-out',
  'Closed to',
  'External IDs',
  'Source',
  'Source kind',
  'Event',
  'Received on',
  'Cost',
  'Lead owner',
  'Earlier arrivals',
  'My notes',
];

const fixedKeys = new Set([...Object.keys(ownTexts), ...afterCompany, ...lastColumns].map(headerKey));
const numberedKey = /^(email|phone)\d+(type|ext)?$/;

/** What tells a custom field apart whose label is taken: it is read back without it. */
export const customMark = ' (custom)';

/** The headers of a file of ours. */
export function ownHeaders(shape: OwnShape): string[] {
  const taken = new Set<string>();
  const custom = shape.custom.map(({ key, label }) => {
    const name = headerKey(label);
    const clear = name !== '' && !fixedKeys.has(name) && !numberedKey.test(name) && !taken.has(name);
    taken.add(name);
    // A label that would not lead back to the key, or not to it alone, gives way to the key.
    return clear && label.trim().toLowerCase() === key && !label.endsWith(customMark)
      ? label
      : `${key}${customMark}`;
  });
  return [
    ...Object.keys(ownTexts),
    ...afterCompany,
    ...numbered(shape.emails, (n) => [`Email ${n}`, `Email ${n} type`]),
    ...numbered(shape.phones, (n) => [`Phone ${n}`, `Phone ${n} type`, `Phone ${n} ext`]),
    ...lastColumns,
    ...custom,
  ];
}

const yes = (is: boolean): string => (is ? 'yes' : '');

/** The cells of a person under `ownHeaders`, before they are guarded and quoted. */
export function ownCells(person: OwnPerson, shape: OwnShape): string[] {
  const { closings, arrivals } = person;
  const [arrival, ...earlier] = arrivals;
  const closed = (channel: 'call' | 'email') =>
    closings.some(({ kind, channels }) => kind !== 'domain' && (channels === channel || channels === 'all'));
  return [
    ...Object.values(ownTexts).map((field: OwnText) => person[field] ?? ''),
    person.accountClass ?? '',
    person.role === 'unknown' ? '' : person.role,
    ...slots(person.emails, shape.emails, ({ value, type }) => [value, type ?? ''], 2),
    ...slots(person.phones, shape.phones, ({ number, type, ext }) => [number, type, ext ?? ''], 3),
    yes(closed('call')),
    yes(closed('email')),
    closings
      .map(({ kind, value, channels }) => [kind, channels, ...(value === null ? [] : [value])].join(' '))
      .join('\n'),
    person.externalIds
      .map(({ system, value }) => `${encodeURIComponent(system)}=${encodeURIComponent(value)}`)
      .join('\n'),
    arrival?.source ?? '',
    arrival?.kind ?? '',
    arrival?.event ?? '',
    arrival?.receivedOn ?? '',
    arrival?.cost ?? '',
    arrival?.owner ?? '',
    earlier.length === 0 ? '' : JSON.stringify(earlier),
    person.repNotes.join('\n\n'),
    ...shape.custom.map(({ key }) => person.custom[key] ?? ''),
  ];
}

/** The values in their numbered columns; what has none of its own goes to the last, as a JSON array. */
function slots<Value>(
  values: readonly Value[],
  most: number,
  cells: (value: Value) => readonly string[],
  width: number,
): string[] {
  const count = Math.min(Math.max(most, 1), mostOfEach);
  const own = values.slice(0, count).flatMap(cells);
  const rest = values.slice(count);
  const filled = [...own, ...Array<string>(count * width - own.length).fill('')];
  if (rest.length > 0) filled[(count - 1) * width] = JSON.stringify(values.slice(count - 1).map(cells));
  return filled;
}
