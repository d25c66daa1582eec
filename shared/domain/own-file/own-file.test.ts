import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardCell, unguardCell } from '../csv-guard.ts';
import { accountClasses, phoneTypes, prospectRoles, sourceKinds } from '../vocabulary.ts';
import { type OwnPerson, ownTexts } from '../record/own-person.ts';
import { ownReader } from './reading.ts';
import { ownCells, ownHeaders, type OwnShape } from './writing.ts';

describe('a guarded cell', () => {
  it.each(['=1+1', '+12175550142', '-x', '@y', '\tz', '\rz', '\0z'])(
    'starts with one apostrophe: %j',
    (text) => {
      expect(guardCell(text)).toBe(`'${text}`);
    },
  );

  it('is any text at all again when one apostrophe is taken off', () => {
    const text = fc.oneof(fc.string(), fc.stringMatching(/^'{0,3}[=+@\t-]?.{0,3}$/));
    fc.assert(
      fc.property(text, (any) => {
        expect(unguardCell(guardCell(any))).toBe(any);
      }),
    );
  });
});

const word = fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' });
const maybe = fc.option(word);
const texts = fc.record(
  Object.fromEntries(Object.values(ownTexts).map((field) => [field, maybe])),
) as fc.Arbitrary<{ [Field in (typeof ownTexts)[keyof typeof ownTexts]]: string | null }>;
const value = fc.stringMatching(/^[a-z0-9@.+]{1,12}$/);
const arrival = fc.record({
  kind: fc.constantFrom(...sourceKinds),
  source: word,
  event: maybe,
  receivedOn: fc.constantFrom('2026-11-18', '2025-01-02'),
  cost: maybe,
  owner: maybe,
});
const rest = fc.record({
  role: fc.constantFrom(...prospectRoles),
  accountClass: fc.option(fc.constantFrom(...accountClasses)),
  phones: fc.array(
    fc.record({ number: value, ext: fc.option(value), type: fc.constantFrom(...phoneTypes) }),
    { maxLength: 15 },
  ),
  emails: fc.array(fc.record({ value, type: fc.option(fc.constantFrom('work', 'home', 'other')) }), {
    maxLength: 15,
  }),
  externalIds: fc.array(fc.record({ system: word, value: word }), { maxLength: 3 }),
  arrivals: fc.array(arrival, { maxLength: 3 }),
  closings: fc.array(
    fc.record({
      kind: fc.constantFrom('number', 'email', 'domain'),
      value,
      channels: fc.constantFrom('all', 'call', 'email'),
    }),
    { maxLength: 3 },
  ),
  custom: fc.dictionary(fc.constantFrom('booth', 'title', 'phone 1', 'plan', 'x'), word),
});

it('whoever is written is read back whole, several of everything included', () => {
  const labels = { booth: 'Booth', title: 'Title', 'phone 1': 'Phone 1', plan: 'Plan', x: 'x' };
  const custom = Object.entries(labels).map(([key, label]) => ({ key, label }));
  fc.assert(
    fc.property(texts, rest, (text, more) => {
      const person = { ...text, ...more, repNotes: [] } as OwnPerson;
      const shape: OwnShape = { emails: person.emails.length, phones: person.phones.length, custom };
      const headers = ownHeaders(shape);
      const cells = ownCells(person, shape).map(guardCell);
      expect(cells).toHaveLength(headers.length);
      expect(new Set(headers.map((header) => header.toLowerCase())).size).toBe(headers.length);
      expect(ownReader(headers)(cells)).toEqual({ ...person, custom: { ...person.custom } });
    }),
  );
});

it('a column that says yes closes somebody too', () => {
  const read = ownReader(['Full name', 'Do not call', 'Email opt-out']);
  expect(read(['Dana Whitlock', 'yes', '']).closings).toEqual([
    { kind: 'person', channels: 'call', value: null },
  ]);
});
