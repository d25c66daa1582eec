import { describe, expect, it } from 'vitest';
import type { ImportRecord } from '../record/record.ts';
import { comparedOf } from './compared.ts';
import { Frequencies } from './frequencies.ts';
import { judge } from './judge.ts';
import { usualRoofOdds } from './roofs.ts';
import { diceOf, madeList } from './testing-firms.ts';
import { recordOf } from './testing-record.ts';

const usual = { frequencies: new Frequencies(0), roofs: usualRoofOdds };
const judged = (a: Partial<ImportRecord>, b: Partial<ImportRecord>) =>
  judge(comparedOf(recordOf(a)), comparedOf(recordOf(b)), usual);
const named = (
  firstName: string,
  lastName: string,
  more: Partial<ImportRecord> = {},
): Partial<ImportRecord> => ({
  firstName,
  lastName,
  ...more,
});
const board = { type: 'work', e164: '+12175550100', ext: null, raw: '' } as const;
const home = { address: '5 Elm Street', city: 'Peoria', postalCode: '61602', state: 'IL' };

describe('may be one person', () => {
  it.each([
    [
      'accents and apostrophes',
      named('Renée', "O'Brien", { company: 'Formline' }),
      named('Renee', 'OBrien', { company: 'Formline Inc.' }),
      'Same name',
    ],
    [
      'a double name',
      named('Iris', 'Nakata-Holm', { company: 'Formline' }),
      named('Iris', 'Nakata', { company: 'Formline' }),
      'Nakata is part of Nakata-Holm',
    ],
    [
      'a branch',
      named('Iris', 'Nakata', { company: 'Formline, Chicago' }),
      named('Iris', 'Nakata', { company: 'Formline' }),
      'Formline, Chicago and Formline may be one company',
    ],
    [
      'an old name of the firm',
      named('Iris', 'Nakata', { company: 'Lumen, formerly Brightline' }),
      named('Iris', 'Nakata', { company: 'Brightline' }),
      'Lumen, formerly Brightline and Brightline may be one company',
    ],
    ['a house and a slip', named('Iris', 'Nakata', home), named('Iris', 'Nakatta', home), 'Same street'],
    [
      'a name in an address',
      { emails: [{ value: 'iris.nakata@formline.example', type: 'work' }] },
      named('Iris', 'Nakata', { company: 'Formline', domain: 'formline.example' }),
      'Same name',
    ],
  ] as const)('%s', (_, a, b, why) => expect(judged(a, b)?.why).toContain(why));
});

describe('are not asked about', () => {
  it.each([
    ['couples', named('Iris', 'Nakata', home), named('Victor', 'Nakata', home)],
    [
      'colleagues of one name',
      named('Iris', 'Nakata', { company: 'Formline', phones: [board] }),
      named('Victor', 'Nakata', { company: 'Formline', phones: [board] }),
    ],
    [
      'free mail as a firm',
      named('Iris', 'Nakata', { emails: [{ value: 'a@gmail.com', type: 'home' }] }),
      named('Iris', 'Nakata', { emails: [{ value: 'b@gmail.com', type: 'home' }] }),
    ],
    [
      'different profiles',
      named('Iris', 'Nakata', { company: 'Formline', linkedinUrl: 'https://www.linkedin.com/in/one' }),
      named('Iris', 'Nakata', { company: 'Formline', linkedinUrl: 'https://www.linkedin.com/in/two' }),
    ],
    ['nobody', {}, {}],
  ] as const)('%s', (_, a, b) => expect(judged(a, b)).toBeNull());
});

it('is said the same from both sides', () => {
  const rows = madeList(5, 12).map(({ record }) => comparedOf(record));
  const frequencies = new Frequencies(rows.length);
  for (const row of rows) frequencies.add(row);
  const dice = diceOf(1);
  for (let at = 0; at < 3000; at += 1) {
    const [a, b] = [rows[Math.floor(dice() * rows.length)], rows[Math.floor(dice() * rows.length)]];
    if (a === undefined || b === undefined) throw new Error('no row');
    const [one, other] = [judge(a, b, { ...usual, frequencies }), judge(b, a, { ...usual, frequencies })];
    expect(one?.bits ?? 0).toBeCloseTo(other?.bits ?? 0, 6);
  }
});
