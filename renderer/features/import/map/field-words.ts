import type { PickGroup } from '#renderer/ui/PickChip.tsx';

/** What each field of a list is called on screen, in the groups in which one looks for it. */
const groups = {
  'Who they are': {
    fullName: 'Whole name',
    firstName: 'First name',
    middleName: 'Middle name',
    lastName: 'Last name',
    prefix: 'Form of address',
    suffix: 'Suffix',
    title: 'Title',
    seniority: 'Seniority',
  },
  'How to reach them': {
    'phones.work': 'Work number',
    'phones.mobile': 'Mobile',
    'phones.company': 'Main number',
    'phones.home': 'Home number',
    'phones.fax': 'Fax',
    'phones.other': 'Other number',
    'phones.ext': 'Extension',
    emails: 'E-mail',
    linkedinUrl: 'LinkedIn',
    xHandle: 'X',
  },
  'Where they work': {
    company: 'Account',
    domain: 'Web address',
    industry: 'Industry',
    accountClass: 'Class of the account',
    employeeCount: 'Employees',
  },
  'Where they are': {
    address: 'Street',
    city: 'Place',
    state: 'State',
    postalCode: 'Postal code',
    country: 'Country',
    timeZone: 'Zone',
  },
  'How they came': {
    source: 'Source',
    sourceDetail: 'Source, in detail',
    listDate: 'Received',
    notes: 'Note, and why them',
    owner: 'Owner',
    cost: 'Cost',
    status: 'Status',
    externalId: 'Their id elsewhere',
  },
  'What they allow': {
    doNotCall: 'Do not call',
    'consent.email': 'E-mail, in or out',
    'consent.phone': 'Calls, in or out',
  },
} as const;

const words: ReadonlyMap<string, string> = new Map(
  Object.values(groups).flatMap((group) => Object.entries(group)),
);

/** What a column is kept as when no field has a place for it. */
export const keptAsIs = 'custom';
const keptWord = 'Custom field';

/** The name of a field; null is a column kept as it is. */
export function fieldWord(field: string | null): string {
  return field === null ? keptWord : (words.get(field) ?? keptWord);
}

/** Every choice for a column, in groups, the way out last. A column of dates is received in either order. */
export function choicesFor(dated: boolean): readonly PickGroup[] {
  const itemsOf = (value: string, label: string) =>
    dated && value === 'listDate'
      ? ['day first', 'month first'].map((order) => ({
          value: `${value}, ${order}`,
          label: `${label}, ${order}`,
        }))
      : [{ value, label }];
  return [
    ...Object.entries(groups).map(([group, fields]) => ({
      group,
      items: Object.entries(fields).flatMap(([value, label]) => itemsOf(value, label)),
    })),
    { group: 'Nothing of these', items: [{ value: keptAsIs, label: keptWord }] },
  ];
}
