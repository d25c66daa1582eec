import type { Field } from '../record/fields.ts';
import { headerKey } from '../record/header.ts';
import { aliasTexts } from './alias-texts.ts';
import { lookAlikeKeys } from './look-alikes.ts';
import { placeOf } from './place-headers.ts';

/** The field that a header text stands for, and how strongly: among columns of one field the lowest speaks first. */
export type Alias = { readonly field: Field; readonly rank: number };

const byKey = new Map<string, Alias>();
for (const [field, list] of aliasTexts) {
  list.split(/\s+/).forEach((key, rank) => {
    if (!byKey.has(key)) byKey.set(key, { field, rank });
  });
}

/** What a header is said with beyond its name, and means nothing for where it goes. */
const asides =
  /\s*[([]\s*(required|optional|mandatory|primary|main|pflichtfeld|optionnel|obligatoire|opcional|if any|if known|internal|external|[a-z]+\/[a-z_]+|utc|gmt[+-]?[\d:]*|[a-z]{2,4}t)\s*[)\]]\s*$/i;

/** The field that a header text stands for, by the text alone. */
export function aliasOf(header: string): Alias | undefined {
  const key = headerKey(header);
  if (key === '') return undefined;
  if (/\w\s*#\W*$/.test(header)) return ofNumber(key);
  return (
    byKey.get(key) ??
    placeOf(key) ??
    numbered(key) ??
    ofPerson(key) ??
    withoutAside(header) ??
    inTwoLanguages(header)
  );
}

/** "Company / Entreprise": two words for one field. */
function inTwoLanguages(header: string): Alias | undefined {
  const [one = '', other = '', more] = header.split(/\s*[/|]\s*/);
  if (one === '' || other === '' || more !== undefined) return undefined;
  const alias = aliasOf(one);
  const second = aliasOf(other)?.field;
  // "Name / Nom": the French for both is the word for the last.
  const isSame = second === alias?.field || (alias?.field === 'fullName' && second === 'lastName');
  return isSame ? alias : undefined;
}

/** "Work #", "Badge #", "Phone #": of a number, and so never of what it is the number of ("Account #"). */
function ofNumber(key: string): Alias | undefined {
  const plain = byKey.get(key);
  return byKey.get(`${key}number`) ?? (plain?.field.startsWith('phones.') ? plain : undefined);
}

/** "Email 4", "Phone 7 - Value", "Business Phone 3": one more of what is known. */
function numbered(key: string): Alias | undefined {
  const [, name = '', count = ''] = key.match(/^(\D+)(\d{1,2})(?:value|address|number)?$/) ?? [];
  const base = byKey.get(name);
  return base !== undefined && (base.field === 'emails' || base.field.startsWith('phones.'))
    ? { field: base.field, rank: 60 + Number(count) }
    : undefined;
}

/** Whose a header is, where it says so before what it is. */
const roles =
  /^(?:person|key ?contact|maincontact|primarycontact|contact|lead|prospect|invitee|attendee|registrant|participant|delegate|visitor|executive)(?=[a-z])/;

/** What of somebody a header with a role before it may name: "Invitee Email", never "Contact Date". */
const ofSomebody: ReadonlySet<Field> = new Set<Field>([
  'firstName',
  'middleName',
  'lastName',
  'fullName',
  'prefix',
  'suffix',
  'title',
  'seniority',
  'company',
  'emails',
  'phones.work',
  'phones.mobile',
  'phones.home',
  'phones.ext',
  'phones.fax',
  'linkedinUrl',
  'xHandle',
  'timeZone',
  'notes',
]);

/** "Invitee Email", "Key Contact Title"; Pipedrive heads every column of a person so, its users' own included. */
function ofPerson(key: string): Alias | undefined {
  const bare = key.replace(roles, '');
  const found = bare === key || bare === 'url' ? undefined : byKey.get(bare);
  return found !== undefined && (ofSomebody.has(found.field) || key.startsWith('person'))
    ? { field: found.field, rank: found.rank + 20 }
    : undefined;
}

/** Fields whose header may carry a remark in brackets and still mean the same: "Employees (Total)". */
const remarked =
  /^(emails|phones\..+|employeeCount|title|notes|listDate|linkedinUrl|domain|city|state|postalCode|country|address)$/;
const ofAnother =
  /assist|manager|owner|old|previous|former|spouse|emergency|single|2|second|alternate|lost|last/i;

function withoutAside(header: string): Alias | undefined {
  const bare = header.replace(asides, '').replace(/[\s*]+$/, '');
  if (bare !== '' && headerKey(bare) !== headerKey(header)) return aliasOf(bare);
  const [, name = '', remark = ''] = header.match(/^(.{2,40}?)\s*[([]([^)\]]{1,25})[)\]]\s*$/) ?? [];
  if (name === '' || ofAnother.test(remark)) return undefined;
  const found = aliasOf(name);
  return found !== undefined && remarked.test(found.field) ? { ...found, rank: found.rank + 10 } : undefined;
}

/** Whether a header is known to look like a field that it must not feed. */
export const isLookAlike = (header: string): boolean => {
  const key = headerKey(header);
  return (
    lookAlikeKeys.has(key) ||
    /^(email|mail|phone|address|website|organization|relation|event|im)\d+(type|label|displayname|confidence|status|validation|totalai)$|^(email|phone)(type|label)\d+$/.test(
      key,
    )
  );
};
