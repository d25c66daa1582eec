import { expect, test } from 'vitest';
import { candidateContent, candidateFrom, candidateOf, candidateText } from './candidate.ts';
import { type ImportRecord, textFields } from '../record/record.ts';

const blank = {
  ...Object.fromEntries(textFields.map((field) => [field, null])),
  line: 7,
  employeeCount: null,
  cost: null,
  accountClass: null,
  phones: [],
  emails: [],
  doNotCall: false,
  consent: {},
  custom: {},
} as unknown as ImportRecord;

const dana: ImportRecord = {
  ...blank,
  firstName: 'Dána',
  lastName: 'Whitlock "DW"',
  fullName: 'Dána Whitlock "DW"',
  company: 'Brightline GmbH',
  domain: 'brightline.example',
  employeeCount: 40,
  externalId: '0035e00000AbCdEFGH',
  source: 'Webinar',
  phones: [{ type: 'mobile', e164: '+12175550142', ext: null, raw: '(217) 555-0142' }],
  emails: [{ value: 'dana@brightline.example', type: 'work' }],
  doNotCall: true,
  consent: { email: 'opted_out' },
  custom: { 'lead score': '12', booth: 'A\n4' },
};

const written = (record: ImportRecord) => {
  const candidate = candidateOf(
    record,
    record.externalId === null ? [] : [record.externalId],
    'salesforce',
    {},
  );
  return { candidate, content: candidateContent(candidate) };
};

test('what follows from a record', () => {
  expect(written(dana).candidate).toMatchObject({
    shown: 'Dána Whitlock "DW"',
    nameKey: 'dana whitlock dw',
    externalValues: ['0035e00000AbCdE'],
    words: ['dana whitlock dw', 'brightline gmbh', 'dana brightline example', '12 a 4'],
    phones: [{ reversed: '24105557121' }],
    reach: true,
  });
  expect(written(blank).candidate).toMatchObject({ reach: false, externalValues: [], slug: null });
});

test.each([
  ['a full row', dana],
  ['an empty one', blank],
])('%s is read back as it was written', (_, record) => {
  const { candidate, content } = written(record);
  expect(candidateFrom(candidateText(record.line, content))).toEqual(candidate);
});

test('the line is no part of what a row says', () => {
  expect(written({ ...dana, line: 8 }).content).toBe(written(dana).content);
  expect(written({ ...dana, title: 'CFO' }).content).not.toBe(written(dana).content);
});
