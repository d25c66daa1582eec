import type { AccountClass, PhoneType, ProspectRole, SourceKind } from '../vocabulary.ts';

/** When and from where somebody arrived, as our own files carry it. */
export type OwnArrival = {
  readonly kind: SourceKind;
  readonly source: string;
  readonly event: string | null;
  readonly receivedOn: string;
  readonly cost: string | null;
  readonly owner: string | null;
};

/** A do-not-contact that holds for a person: of themselves (no value), or of what they have. */
export type OwnClosing = {
  readonly kind: 'number' | 'email' | 'domain' | 'person';
  readonly value: string | null;
  readonly channels: 'all' | 'call' | 'email';
};

export type OwnPhone = {
  /** As people read it: the E.164 number, or the text that makes none. */
  readonly number: string;
  readonly ext: string | null;
  readonly type: PhoneType;
};

/** Fields of a person that stand as one text in one column. */
export const ownTexts = {
  'First name': 'firstName',
  'Middle name': 'middleName',
  'Last name': 'lastName',
  Prefix: 'prefix',
  Suffix: 'suffix',
  'Full name': 'fullName',
  Title: 'title',
  Seniority: 'seniority',
  Company: 'company',
  'Company domain': 'domain',
  Industry: 'industry',
  Employees: 'employeeCount',
  LinkedIn: 'linkedinUrl',
  X: 'xHandle',
  Address: 'address',
  City: 'city',
  State: 'state',
  'Postal code': 'postalCode',
  Country: 'country',
  'Time zone': 'timeZone',
  'Why them': 'whyThem',
  Notes: 'notes',
  Status: 'status',
  Owner: 'owner',
} as const;

export type OwnText = (typeof ownTexts)[keyof typeof ownTexts];

/** A person with everything that a file of ours carries of them: what an export writes, an import reads. */
export type OwnPerson = { readonly [Field in OwnText]: string | null } & {
  readonly role: ProspectRole;
  readonly accountClass: AccountClass | null;
  readonly phones: readonly OwnPhone[];
  readonly emails: readonly { readonly value: string; readonly type: string | null }[];
  readonly externalIds: readonly { readonly system: string; readonly value: string }[];
  /** The newest first. */
  readonly arrivals: readonly OwnArrival[];
  readonly closings: readonly OwnClosing[];
  /** What the rep noted, oldest first. */
  readonly repNotes: readonly string[];
  readonly custom: { readonly [key: string]: string };
};
