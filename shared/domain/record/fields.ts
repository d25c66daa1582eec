import { type TextField, textFields } from './record.ts';

const listFields = [
  'emails',
  'phones.work',
  'phones.mobile',
  'phones.home',
  'phones.company',
  'phones.fax',
  'phones.other',
  'phones.ext',
] as const;

const otherFields = [
  'employeeCount',
  'cost',
  'accountClass',
  'doNotCall',
  'consent.email',
  'consent.phone',
  'custom',
] as const;

/** Where a column of a file may go. */
export type Field = TextField | (typeof listFields)[number] | (typeof otherFields)[number];

/** Every field, in the order in which a person would want to choose from them. */
export const fields: readonly Field[] = [...textFields, ...listFields, ...otherFields];

const known: ReadonlySet<string> = new Set(fields);

/** Whether a text names a field; for mappings that come from outside. */
export const isField = (text: string): text is Field => known.has(text);

/** Fields that may be fed by several columns at once, each adding its own values. */
export const takesMany = (field: Field): boolean =>
  field === 'emails' || field.startsWith('phones.') || field === 'notes' || field === 'custom';
