import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountClasses } from '../vocabulary.ts';
import type { ImportRecord } from '../record/record.ts';
import { givesClass, mayWrite, noteWith, numberKnown, type StandingPerson, valuesSaid } from './update.ts';

const nobody: StandingPerson = {
  first_name: null,
  last_name: null,
  linkedin_slug: null,
  imported_note: null,
};
const record = (said: Partial<ImportRecord>): ImportRecord =>
  ({
    ...Object.fromEntries(
      (
        'title seniority xHandle address city state postalCode country timeZone status owner firstName middleName ' +
        'lastName prefix suffix fullName linkedinUrl notes'
      )
        .split(' ')
        .map((field) => [field, null]),
    ),
    ...said,
  }) as unknown as ImportRecord;
const said = (standing: Partial<StandingPerson>, of: Partial<ImportRecord>) =>
  Object.fromEntries(valuesSaid({ ...nobody, ...standing }, record(of)));

describe('what a record says of somebody', () => {
  it('is every field that it fills, and nothing of the rest', () => {
    expect(said({}, { title: 'Buyer', city: 'Peoria' })).toEqual({ title: 'Buyer', city: 'Peoria' });
    expect(said({}, {})).toEqual({});
  });

  it('is a name only where they have none, and then all of it', () => {
    const dana = { fullName: 'Dana Whitlock', firstName: 'Dana', lastName: 'Whitlock' };
    expect(said({}, dana)).toEqual({
      first_name: 'Dana',
      last_name: 'Whitlock',
      full_name: 'Dana Whitlock',
      name_key: 'dana whitlock',
    });
    expect(said({ last_name: 'Whitlock' }, dana)).toEqual({});
  });

  it('is a profile only where they have none', () => {
    const linkedinUrl = 'https://www.linkedin.com/in/dana-whitlock';
    expect(said({}, { linkedinUrl })).toEqual({ linkedin_url: linkedinUrl, linkedin_slug: 'dana-whitlock' });
    expect(said({ linkedin_slug: 'another' }, { linkedinUrl })).toEqual({});
  });
});

describe('a note', () => {
  it('grows by what a list says, once', () => {
    expect(noteWith(null, 'Met at the fair')).toBe('Met at the fair');
    expect(noteWith('Met at the fair', 'Wants a quote')).toBe('Met at the fair\n\nWants a quote');
    expect(noteWith('Met at the fair', 'the fair')).toBeNull();
    expect(noteWith('Met at the fair', null)).toBeNull();
  });

  it('says all that was ever said, and nothing twice', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 })), (notes) => {
        let note: string | null = null;
        for (const each of notes) note = noteWith(note, each) ?? note;
        for (const each of notes) {
          expect(note).toContain(each);
          expect(noteWith(note, each)).toBeNull();
        }
      }),
    );
  });
});

describe('a field may be written by a list', () => {
  const origin = fc.constantFrom('person' as const, 'import' as const, null);

  it('never where a person set it, always where a list did', () => {
    fc.assert(
      fc.property(origin, fc.boolean(), fc.boolean(), (setBy, isEmpty, isMadeByList) => {
        const may = mayWrite({ setBy, isEmpty, isMadeByList });
        expect(may).toBe(setBy === 'import' || (setBy === null && (isEmpty || isMadeByList)));
      }),
    );
  });
});

describe('a number', () => {
  const number = (e164: string | null, ext: string | null = null, raw = e164 ?? '') => ({ e164, ext, raw });
  const known = [number('+12175550142'), number('+12175550150', '12'), number(null, null, '555-01')];

  it('is known by its digits, one that could not be read by its text', () => {
    expect(numberKnown(known, number('+12175550142', null, '(217) 555-0142'))).toBe(known[0]);
    expect(numberKnown(known, number(null, null, '555-01'))).toBe(known[2]);
  });

  it('without its extension says nothing new, with another it is another line', () => {
    expect(numberKnown(known, number('+12175550150'))).toBe(known[1]);
    expect(numberKnown(known, number('+12175550150', '14'))).toBeUndefined();
    expect(numberKnown(known, number('+12175550142', '14'))).toBeUndefined();
  });
});

describe('a class', () => {
  const account = { class: 'target', isTyped: false, isMadeByList: true } as const;

  it('is given where a list states one, and is not taken by the default', () => {
    expect(givesClass(account, 'existing')).toBe(true);
    expect(givesClass({ ...account, class: 'existing' }, 'target')).toBe(false);
    expect(givesClass({ ...account, class: 'unclassified' }, 'target')).toBe(true);
  });

  it('stays where a person meant it', () => {
    expect(givesClass({ ...account, isTyped: true }, 'existing')).toBe(false);
    expect(givesClass({ ...account, class: 'partner', isMadeByList: false }, 'existing')).toBe(false);
    expect(givesClass({ ...account, isMadeByList: false }, 'existing')).toBe(true);
  });

  it('once given is not given again, and nothing ever makes an account unclassified', () => {
    const anyClass = fc.constantFrom(...accountClasses);
    fc.assert(
      fc.property(anyClass, anyClass, fc.boolean(), fc.boolean(), (stands, states, isTyped, isMadeByList) => {
        expect(givesClass({ class: states, isTyped, isMadeByList }, states)).toBe(false);
        expect(givesClass({ class: stands, isTyped, isMadeByList }, 'unclassified')).toBe(false);
      }),
    );
  });
});
