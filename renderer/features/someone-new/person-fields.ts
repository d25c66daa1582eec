import type { NewProspect } from '#shared/contract/prospects.ts';
import type { SettingsView } from '#shared/contract/book.ts';
import { capital } from '#shared/domain/count-words.ts';
import { readSignature, type SignaturePhone } from '#shared/domain/signature.ts';
import type { SourceKind } from '#shared/domain/vocabulary.ts';
import type { SomeoneNew } from '#renderer/app/someone-new.ts';

/** What the panel holds while somebody is typed in. */
export interface PersonFields {
  readonly name: string;
  readonly title: string;
  readonly company: string;
  readonly phones: readonly SignaturePhone[];
  readonly emails: string;
  readonly linkedinUrl: string;
  readonly sourceKind: SourceKind;
  readonly sourceName: string;
}

/** What the panel begins with: what is known of them, and the source that was named last. */
export function firstFields(known: SomeoneNew, last: SettingsView['lastSource']): PersonFields {
  const referred = known.referredBy === undefined ? null : `Referred by ${known.referredBy}`;
  return {
    name: known.name ?? '',
    title: '',
    company: known.company ?? '',
    phones: [{ raw: known.number ?? '', type: 'work' }],
    emails: '',
    linkedinUrl: '',
    sourceKind: referred === null ? (last?.kind ?? 'own research') : 'referral',
    sourceName: referred ?? (last === null || last.name === capital(last.kind) ? '' : last.name),
  };
}

/** A pasted signature laid over the fields: what it says wins, what it leaves open stays. */
export function withSignature(fields: PersonFields, pasted: string): PersonFields {
  const read = readSignature(pasted);
  return {
    ...fields,
    name: read.name ?? fields.name,
    title: read.title ?? fields.title,
    company: read.company ?? fields.company,
    phones: read.phones.length > 0 ? read.phones : fields.phones,
    emails: read.emails.length > 0 ? read.emails.join(', ') : fields.emails,
    linkedinUrl: read.linkedinUrl ?? fields.linkedinUrl,
  };
}

/** Whether pasted text is more than one line says, and so a signature wherever it was pasted. */
export const isSignature = (pasted: string): boolean =>
  pasted.split(/\r?\n|\r/).filter((line) => line.trim() !== '').length > 1;

export function emailsOf(fields: PersonFields): string[] {
  return fields.emails.split(/[\s,;]+/).filter((each) => each !== '');
}

export function phonesOf(fields: PersonFields): { raw: string; type: SignaturePhone['type'] }[] {
  return fields.phones
    .filter(({ raw }) => raw.trim() !== '')
    .map(({ raw, type }) => ({ raw: raw.trim(), type }));
}

/** Whether there is anything to know them by. */
export function isSomebody(fields: PersonFields): boolean {
  return (
    fields.name.trim() !== '' ||
    fields.company.trim() !== '' ||
    fields.linkedinUrl.trim() !== '' ||
    emailsOf(fields).length > 0 ||
    phonesOf(fields).length > 0
  );
}

function filled<Key extends string>(key: Key, text: string): { [K in Key]?: string } {
  const trimmed = text.trim();
  // One key, present only when there is something to say.
  return (trimmed === '' ? {} : { [key]: trimmed }) as { [K in Key]?: string };
}

/** The person as the contract takes them. */
export function prospectOf(fields: PersonFields, known: SomeoneNew): NewProspect {
  return {
    ...filled('fullName', fields.name),
    ...filled('title', fields.title),
    ...filled('company', fields.company),
    ...filled('linkedinUrl', fields.linkedinUrl),
    phones: phonesOf(fields),
    emails: emailsOf(fields),
    source: { kind: fields.sourceKind, name: fields.sourceName.trim() || capital(fields.sourceKind) },
    ...(known.referredByTouchId === undefined ? {} : { referredByTouchId: known.referredByTouchId }),
  };
}
