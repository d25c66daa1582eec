import type { OwnPerson } from './own-person.ts';
import type { AccountClass, PhoneType } from '#shared/domain/vocabulary.ts';

export type ImportPhone = {
  /** `company` is a line of the whole firm: never evidence of who a person is. */
  readonly type: PhoneType;
  /** `+` and digits; null where no country could be told or the digits make no number. */
  readonly e164: string | null;
  readonly ext: string | null;
  /** The cell as it stood in the file. */
  readonly raw: string;
};

export type ImportEmail = { readonly value: string; readonly type: 'work' | 'home' | 'other' };

export type ConsentState = 'opted_in' | 'opted_out';

/** Fields of a record that hold one plain text. */
export const textFields = [
  'firstName',
  'middleName',
  'lastName',
  'fullName',
  'prefix',
  'suffix',
  'title',
  'seniority',
  'company',
  'domain',
  'industry',
  'linkedinUrl',
  'xHandle',
  'address',
  'city',
  'state',
  'postalCode',
  'country',
  'timeZone',
  'source',
  'sourceDetail',
  'listDate',
  'notes',
  'owner',
  'status',
  'externalId',
] as const;

export type TextField = (typeof textFields)[number];

/** One row of a file, read: a prospect as they would stand in the book. */
export type ImportRecord = { readonly [Field in TextField]: string | null } & {
  /** Physical line where the row starts, as an editor counts, from 1. */
  readonly line: number;
  /** A whole number, or a range as text ("51-200"). */
  readonly employeeCount: number | string | null;
  /** What this arrival cost, as the row says it; null leaves it to the list. */
  readonly cost: string | null;
  /** What kind of account the row is from, where it says so; null leaves it to the list. */
  readonly accountClass: AccountClass | null;
  readonly phones: readonly ImportPhone[];
  readonly emails: readonly ImportEmail[];
  readonly doNotCall: boolean;
  readonly consent: { readonly email?: ConsentState; readonly phone?: ConsentState };
  /** What no field has a place for, and cells that a field could not hold; by header. */
  readonly custom: { readonly [header: string]: string };
  /** All of the person, where the file is one that we wrote. */
  readonly own?: OwnPerson;
};

export type CellWarning = { readonly line: number; readonly field: string; readonly text: string };

export type SkipKind = 'preamble' | 'blank' | 'repeated header' | 'footer' | 'total';

export type SkippedLine = { readonly line: number; readonly kind: SkipKind };

export type RejectedLine = { readonly line: number; readonly reason: string };
