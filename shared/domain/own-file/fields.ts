import type { Field } from '../record/fields.ts';
import { headerKey } from '../record/header.ts';
import { ownTexts } from '../record/own-person.ts';

const shown: ReadonlyMap<string, Field> = new Map<string, Field>([
  ...Object.entries(ownTexts).flatMap(([header, field]): [string, Field][] =>
    field === 'whyThem' ? [] : [[headerKey(header), field]],
  ),
  ['source', 'source'],
  ['event', 'sourceDetail'],
  ['receivedon', 'listDate'],
  ['donotcall', 'doNotCall'],
  ['emailoptout', 'consent.email'],
  ['mynotes', 'notes'],
]);

/** The field that a column of a file of ours is shown to fill; what is read back goes beyond fields. */
export function ownFieldOf(header: string): Field {
  const key = headerKey(header);
  if (/^email\d+$/.test(key)) return 'emails';
  if (/^phone\d+$/.test(key)) return 'phones.work';
  return shown.get(key) ?? 'custom';
}
