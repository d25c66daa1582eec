import { type ImportRecord, textFields } from '../record/record.ts';

const blank = Object.fromEntries(textFields.map((field) => [field, null])) as {
  [Field in (typeof textFields)[number]]: null;
};

/** A record that says only so much. */
export const recordOf = (said: Partial<ImportRecord>): ImportRecord => ({
  ...blank,
  line: 2,
  employeeCount: null,
  phones: [],
  emails: [],
  doNotCall: false,
  consent: {},
  custom: {},
  cost: null,
  accountClass: null,
  ...said,
});
