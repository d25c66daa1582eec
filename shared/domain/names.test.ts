import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountKey } from './match/company-key.ts';
import { fold, personKey, shownName, wordsOf } from './names.ts';
import { displayNumber, reversedDigits } from './phones.ts';

describe('folding', () => {
  it.each([
    ['MÜLLER', 'muller'],
    ['Søren Ångström', 'soren angstrom'],
    ['Łukasz', 'lukasz'],
    ['Straße', 'strasse'],
    ['ISTANBUL İstanbul', 'istanbul istanbul'],
    ['ﬁnance', 'finance'],
    ['Dvořák', 'dvorak'],
    ['पाटिल', 'पाटिल'],
  ])('%s becomes %s', (text, folded) => expect(fold(text)).toBe(folded));

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it('does not tell composed from decomposed letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
      }),
    );
  });

  it('keeps letters and digits as words, and nothing else', () => {
    expect(wordsOf("Conor O'Brien-Hart, 3rd")).toEqual(['conor', 'o', 'brien', 'hart', '3rd']);
    expect(personKey('  Renée   DUPONT ')).toBe('renee dupont');
  });
});

describe('the name shown', () => {
  it('is the whole name, else its parts, else what else is known', () => {
    expect(shownName({ fullName: 'Dana Whitlock', firstName: 'D' })).toBe('Dana Whitlock');
    expect(shownName({ firstName: 'Dana', lastName: ' Whitlock ' })).toBe('Dana Whitlock');
    expect(shownName({ company: 'Formline', email: 'info@formline.example' })).toBe('Somebody at Formline');
    expect(shownName({ email: 'dana@formline.example' })).toBe('dana@formline.example');
    expect(shownName({})).toBe('Somebody without a name');
  });
});

describe('the key of an account', () => {
  it.each([
    ['Formline, Inc.', 'Formline'],
    ['FORMLINE L.L.C.', 'formline'],
    ['The Larkmoor Company', 'Larkmoor Co.'],
    ['Amsel & Sohn GmbH & Co. KG', 'AMSEL UND SOHN'],
    ['Société Générale de Bois S.A.R.L.', 'Societe Generale de Bois'],
    ['Wisła Sp. z o.o.', 'Wisla'],
    ['Brightline Pty Ltd', 'Brightline Pty. Limited'],
  ])('%s is %s', (one, other) => expect(accountKey(one)).toBe(accountKey(other)));

  it.each([
    ['Formline', 'Formline Print'],
    ['Amsel North', 'Amsel South'],
    ['Limited', 'Company'],
  ])('%s is not %s', (one, other) => expect(accountKey(one)).not.toBe(accountKey(other)));

  it('is never empty for a name that is not blank, and is its own key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (name) => {
        fc.pre(name.trim() !== '');
        const key = accountKey(name);
        expect(key).not.toBe('');
        expect(accountKey(key)).toBe(key);
      }),
    );
  });
});

describe('a number shown', () => {
  it('is national at home and international abroad', () => {
    expect(displayNumber({ e164: '+18155550142' }, 'US')).toBe('815-555-0142');
    expect(displayNumber({ e164: '+14165550142' }, 'US')).toBe('416-555-0142');
    expect(displayNumber({ e164: '+18155550142' }, 'GB')).toBe('+1 815 555 0142');
    expect(displayNumber({ e164: '+442079460018', ext: '12' }, 'GB')).toBe('020 7946 0018 ext. 12');
    expect(displayNumber({ e164: '+493023125004' }, 'US')).toBe('+49 30 23125004');
  });

  it('is the text itself when no number could be read', () => {
    expect(displayNumber({ e164: null, raw: 'ask for Ines' }, 'US')).toBe('ask for Ines');
  });

  it('is found by its last digits', () => {
    expect(reversedDigits({ e164: '+18155550142', raw: '' }).startsWith('2410')).toBe(true);
    expect(reversedDigits({ e164: null, raw: '555-01' })).toBe('10555');
  });
});
