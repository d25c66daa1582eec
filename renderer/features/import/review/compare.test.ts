import { describe, expect, it } from 'vitest';
import type { SuggestionSide } from '#shared/contract/suggestions.ts';
import { compareSides, gains } from './compare.ts';

const side = (has: Partial<SuggestionSide>): SuggestionSide => ({
  where: 'file',
  line: null,
  prospectId: null,
  name: null,
  title: null,
  company: null,
  emails: [],
  numbers: [],
  place: null,
  linkedinUrl: null,
  since: null,
  touches: 0,
  last: null,
  typed: [],
  ...has,
});

const bill = side({
  line: 88,
  name: 'Bill Ostrander',
  company: 'Kessler Drives',
  numbers: ['317-555-0128'],
  emails: ['b.ostrander@kesslerdrives.example'],
  title: 'Maintenance lead',
});
const william = side({
  where: 'book',
  name: 'William Ostrander',
  company: 'Kessler Drives, Inc.',
  numbers: ['(317) 555-0128'],
  title: 'Maintenance lead',
  typed: ['title'],
});

describe('two people beside each other', () => {
  it('are alike in what agrees, however it is written', () => {
    const alike = compareSides(bill, william).filter((line) => line.alike);
    expect(alike.map(({ label }) => label)).toEqual(['Company', 'Number', 'Title']);
  });

  it('show what only one of them has, and leave out what neither has', () => {
    const lines = compareSides(bill, william);
    expect(lines.find(({ label }) => label === 'E-mail')).toMatchObject({
      left: 'b.ostrander@kesslerdrives.example',
      right: '',
      alike: false,
    });
    expect(lines.map(({ label }) => label)).not.toContain('LinkedIn');
  });

  it('say what the rep typed', () => {
    expect(
      compareSides(bill, william)
        .filter((line) => line.typed)
        .map(({ label }) => label),
    ).toEqual(['Title']);
  });

  it('are not alike in two blanks, nor in firms that only begin with the same letters', () => {
    const lines = compareSides(side({ company: 'Marlow Fabrication' }), side({ company: 'Marlow Fab' }));
    expect(lines.filter((line) => line.alike)).toEqual([]);
  });
});

describe('what one gains if the two are one', () => {
  it('is what it does not have yet, and what was typed stays', () => {
    expect(gains(bill, william)).toBe('Adds the e-mail. Keeps what you typed.');
    expect(gains({ ...bill, numbers: ['317-555-0155'], place: 'Gary' }, side({ name: 'William' }))).toBe(
      'Adds the e-mail, the number, the title and the place.',
    );
    expect(gains(side({ name: 'Bill' }), side({ name: 'William' }))).toBe(
      'Adds nothing but its notes and other columns, if it has any.',
    );
    const known = side({ where: 'book', title: 'Dir. Engineering', place: 'Gary' });
    const row = side({ title: 'Director of Engineering', place: 'Gary' });
    expect(gains(row, known)).toBe('Its title replaces what a list said.');
    expect(gains(row, { ...known, typed: ['title'] })).toBe(
      'Adds nothing but its notes and other columns, if it has any. Keeps what you typed.',
    );
  });
});
