import { describe, expect, it } from 'vitest';
import { accountKey, companyKeys } from './company-key.ts';

describe('two spellings of one firm', () => {
  it.each([
    ['Müller Antriebe GmbH', 'Mueller Antriebe'],
    ['Müller Antriebe', 'MULLER ANTRIEBE GMBH & CO. KG'],
    ['Kessler + Söhne', 'Kessler und Soehne'],
    ['Dupont et Fils SARL', 'Dupont & Fils'],
    ['Kessler Holding LLC dba Kessler Drives', 'Kessler Drives, Inc.'],
    ['Brightline Ltd t/a Lumen', 'LUMEN'],
    ['Lumen (formerly Brightline Lamps)', 'Lumen'],
    ["Amsel's Garage", 'Amsels Garage'],
    ['Sons and Daughters Ltd', 'Sons & Daughters'],
  ])('%s is %s', (one, other) => expect(accountKey(one)).toBe(accountKey(other)));
});

describe('two firms', () => {
  it.each([
    ['Müller Antriebe', 'Möller Antriebe'],
    ['The Limited', 'The Company'],
    ['San Diego Zoo', 'San Diego'],
    ['Sons and Daughters', 'Sons'],
    ['Kessler & Sons', 'Kessler & Daughters'],
    ['Acme, Chicago', 'Acme, Boston'],
  ])('%s is not %s', (one, other) => expect(accountKey(one)).not.toBe(accountKey(other)));
});

it('keeps every name that a firm was given', () => {
  expect(companyKeys('Kessler Holding LLC dba Kessler Drives')).toEqual([
    'kessler drives',
    'kessler holding',
  ]);
  expect(companyKeys('Lumen, formerly Brightline Lamps')).toEqual(['lumen', 'brightline lamps']);
  expect(companyKeys('The Limited')).toEqual(['limited']);
});
