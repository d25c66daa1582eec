import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ImportRecord } from '../record/record.ts';
import type { OwnArrival, OwnClosing, OwnPerson } from '../record/own-person.ts';
import { recordOf } from './testing-record.ts';
import { unite } from './unite.ts';

const nothing: OwnPerson = {
  firstName: null,
  middleName: null,
  lastName: null,
  prefix: null,
  suffix: null,
  fullName: null,
  title: null,
  seniority: null,
  company: null,
  domain: null,
  industry: null,
  employeeCount: null,
  linkedinUrl: null,
  xHandle: null,
  address: null,
  city: null,
  state: null,
  postalCode: null,
  country: null,
  timeZone: null,
  whyThem: null,
  notes: null,
  status: null,
  owner: null,
  role: 'unknown',
  accountClass: null,
  phones: [],
  emails: [],
  externalIds: [],
  arrivals: [],
  closings: [],
  repNotes: [],
  custom: {},
};
const arrivedOn = (receivedOn: string): OwnArrival => ({
  kind: 'other',
  source: 'List',
  event: null,
  receivedOn,
  cost: null,
  owner: null,
});
const fuller = { fullName: 'Ann Amsel', title: 'Owner', city: 'Rockford', company: 'Formline' };

const leaderOf = ([first = recordOf({})]: readonly ImportRecord[]): ImportRecord => first;

test('a merged row keeps its do-not-contacts, ids and arrivals', () => {
  const records = [
    recordOf({ ...fuller, own: { ...nothing, arrivals: [arrivedOn('2026-01-05')] } }),
    recordOf({
      fullName: 'Ann Amsel',
      line: 3,
      own: {
        ...nothing,
        whyThem: 'Expanding',
        arrivals: [arrivedOn('2026-03-01'), arrivedOn('2026-01-05')],
        externalIds: [{ system: 'crm', value: '7' }],
        closings: [{ kind: 'number', value: '+12175550199', channels: 'call' }],
      },
    }),
  ];
  const { record } = unite(leaderOf(records), records);
  expect(record.own).toMatchObject({
    whyThem: 'Expanding',
    externalIds: [{ system: 'crm', value: '7' }],
    closings: [{ kind: 'number', value: '+12175550199', channels: 'call' }],
  });
  expect(record.own?.arrivals.map(({ receivedOn }) => receivedOn)).toEqual(['2026-03-01', '2026-01-05']);
});

test('the types of e-mails follow the addresses of the united record', () => {
  const records = [
    recordOf({
      fullName: 'Ann Amsel',
      emails: [{ value: 'a@x.example', type: 'work' }],
      own: { ...nothing, emails: [{ value: 'a@x.example', type: null }] },
    }),
    recordOf({
      ...fuller,
      emails: [{ value: 'b@x.example', type: 'home' }],
      own: { ...nothing, emails: [{ value: 'b@x.example', type: 'home' }] },
    }),
  ];
  const { record } = unite(leaderOf(records), records);
  expect(record.own?.emails.map(({ value }) => value)).toEqual(record.emails.map(({ value }) => value));
  expect(record.own?.emails).toContainEqual({ value: 'a@x.example', type: null });
});

const anyClosing: fc.Arbitrary<OwnClosing> = fc.record({
  kind: fc.constantFrom('number', 'email', 'domain'),
  value: fc.constantFrom('+12175550142', 'a@x.example', 'x.example'),
  channels: fc.constantFrom('all', 'call', 'email'),
});

test('no do-not-contact of any of the records is lost', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          closings: fc.array(anyClosing, { maxLength: 3 }),
          title: fc.constantFrom(null, 'Buyer'),
          line: fc.integer({ min: 2, max: 99 }),
          ours: fc.boolean(),
        }),
        { minLength: 1, maxLength: 4 },
      ),
      (said) => {
        const records = said.map(({ closings, title, line, ours }) =>
          recordOf({ title, line, ...(ours ? { own: { ...nothing, closings } } : {}) }),
        );
        const kept = unite(leaderOf(records), records).record.own?.closings ?? [];
        const stated = said.flatMap(({ ours, closings }) => (ours ? closings : []));
        expect(kept).toEqual(expect.arrayContaining(stated));
      },
    ),
  );
});
