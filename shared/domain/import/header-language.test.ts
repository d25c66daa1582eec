import { describe, expect, test } from 'vitest';
import { countryOfLanguage } from './header-language.ts';

const german = ['vorname', 'nachname', 'firma', 'telefon'];

describe('the language of the headers and the numbers speak for a country together', () => {
  test('German, by the postal codes German or Austrian', () => {
    expect(countryOfLanguage(german, ['030 23125123', '030 23125150'], ['10115', '04109'])).toBe('DE');
    expect(countryOfLanguage(german, ['01 5134505', '0662 843264'], ['1010', '5020'])).toBe('AT');
    expect(countryOfLanguage(german, ['030 23125123'], [])).toBe('DE');
  });
  test('French, Dutch, Italian, Swedish', () => {
    expect(countryOfLanguage(['nom', 'prenom', 'societe'], ['04 39 98 12 34'], ['69001'])).toBe('FR');
    expect(countryOfLanguage(['voornaam', 'achternaam', 'bedrijf'], ['030 1234567'], ['1234 AB'])).toBe('NL');
    expect(countryOfLanguage(['nome', 'cognome', 'azienda'], ['02 1234 5678'], ['20121'])).toBe('IT');
    expect(countryOfLanguage(['fornamn', 'efternamn', 'foretag'], ['08-465 004 00'], ['111 22'])).toBe('SE');
  });
  test('where there are no headers, how the firms end', () => {
    expect(countryOfLanguage([], ['030 23125123'], [], ['Lund GmbH', 'Weber KG', 'Brightline'])).toBe('DE');
    expect(
      countryOfLanguage([], ['030 23125123'], [], ['Lund GmbH', 'Brightline', 'Formline Inc']),
    ).toBeNull();
  });
  test('nothing, where the headers are English or few, or no number fits', () => {
    expect(countryOfLanguage(['firstname', 'lastname', 'phone'], ['030 23125123'], [])).toBeNull();
    expect(countryOfLanguage(['telefon', 'name'], ['030 23125123'], [])).toBeNull();
    expect(countryOfLanguage(german, [], ['10115'])).toBeNull();
    expect(countryOfLanguage(german, ['+1 217 555 0142'], [])).toBeNull();
    expect(countryOfLanguage(german, ['12'], [])).toBeNull();
  });
});
