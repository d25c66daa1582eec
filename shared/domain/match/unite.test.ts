import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ImportRecord, textFields } from '../record/record.ts';
import { recordOf } from './testing-record.ts';
import { unite } from './unite.ts';

const united = (...said: Partial<ImportRecord>[]) => {
  const records = said.map(recordOf);
  const [leader = recordOf({})] = records;
  return unite(leader, records);
};

test('the newest is right, and keeps its firm and title together', () => {
  const { record } = united(
    {
      fullName: 'Dana Whitlock',
      company: 'Brightline',
      title: 'Buyer',
      listDate: '2024-03-01',
      city: 'Peoria',
    },
    { fullName: 'Dana Whitlock', company: 'Kessler Drives', listDate: '2026-01-05' },
  );
  expect(record).toMatchObject({
    company: 'Kessler Drives',
    title: null,
    city: 'Peoria',
    listDate: '2026-01-05',
  });
});

test('without dates the one that says more is right, and others of the same firm fill its gaps', () => {
  const { record } = united(
    { company: 'Brightline Inc', title: 'Buyer', industry: 'Lamps' },
    { company: 'Brightline', title: 'Head of Purchasing', city: 'Peoria', state: 'IL' },
  );
  expect(record).toMatchObject({ company: 'Brightline', title: 'Head of Purchasing', industry: 'Lamps' });
});

test('a whole name stands before an initial', () => {
  const { record } = united(
    { firstName: 'D', lastName: 'Whitlock', fullName: 'D Whitlock', title: 'Buyer', city: 'Peoria' },
    { firstName: 'Dana', lastName: 'Whitlock', fullName: 'Dana Whitlock' },
  );
  expect(record.fullName).toBe('Dana Whitlock');
});

test('numbers, addresses, notes and ids are united, and an opt-out of one is of all', () => {
  const phone = { e164: '+12175550142', ext: null, raw: '217-555-0142' } as const;
  const { record, externalIds } = united(
    {
      phones: [{ ...phone, type: 'work' }],
      emails: [{ value: 'a@x.example', type: 'work' }],
      notes: 'One',
      externalId: '7',
      consent: { email: 'opted_in' },
    },
    {
      phones: [{ ...phone, type: 'company' }],
      emails: [{ value: 'b@x.example', type: 'work' }],
      notes: 'Two',
      externalId: '8',
      consent: { email: 'opted_out' },
      doNotCall: true,
    },
  );
  expect(record.phones).toEqual([{ ...phone, type: 'company' }]);
  expect(record.emails.map(({ value }) => value).toSorted()).toEqual(['a@x.example', 'b@x.example']);
  expect(record.notes?.split('\n\n').toSorted()).toEqual(['One', 'Two']);
  expect(record).toMatchObject({ doNotCall: true, consent: { email: 'opted_out' } });
  expect(externalIds.toSorted()).toEqual(['7', '8']);
});

const anyRecord = fc
  .record({
    firstName: fc.constantFrom(null, 'D', 'Dana'),
    company: fc.constantFrom(null, 'Brightline', 'Kessler'),
    title: fc.constantFrom(null, 'Buyer', 'Owner'),
    city: fc.constantFrom(null, 'Peoria', 'Pekin'),
    listDate: fc.constantFrom(null, '2024-03-01', '2026-01-05'),
    notes: fc.constantFrom(null, 'One', 'Two'),
    line: fc.integer({ min: 2, max: 99 }),
  })
  .map(recordOf);

test('the order of the records decides nothing, and nothing is made up', () => {
  fc.assert(
    fc.property(fc.array(anyRecord, { minLength: 1, maxLength: 5 }), fc.nat(), (records, seed) => {
      const turned = records.toSorted((a, b) => ((a.line * seed) % 7) - ((b.line * seed) % 7));
      const [leader = recordOf({})] = records;
      const { record } = unite(leader, records);
      expect(unite(leader, turned).record).toEqual(record);
      const said = textFields.filter((field) => field !== 'notes' && record[field] !== null);
      const madeUp = said.filter((field) => records.every((each) => each[field] !== record[field]));
      expect(madeUp).toEqual([]);
    }),
  );
});
