import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/max';

/** Headers of one language that no other of these uses, and where lists with such headers come from. */
const languages: readonly {
  readonly words: ReadonlySet<string>;
  readonly countries: readonly CountryCode[];
  /** How firms of these countries end. */
  readonly firm: RegExp;
}[] = (
  [
    [
      'vorname nachname firma anrede strasse plz postleitzahl ort telefon hausnummer ansprechpartner funktion bemerkung land strassehausnummer telefonnummer mobilnummer handy unternehmen branche',
      'DE AT CH',
      'gmbh|gmbh & co\\.? kg|kg|ohg|ug|e\\.?k',
    ],
    [
      'prenom nom societe civilite rue ville codepostal telephone pays fonction portable courriel adresse commentaire entreprise effectif raisonsociale telportable',
      'FR BE CH CA LU',
      'sarl|sas|sasu|eurl|s\\.a\\.r\\.l',
    ],
    [
      'nombre apellidos empresa cargo telefono movil ciudad provincia codigopostal pais correo correoelectronico direccion celular puesto razonsocial',
      'ES MX CO AR CL PE',
      's\\.?l|s\\.?l\\.?u|s\\.a\\. de c\\.v',
    ],
    [
      'nome cognome azienda ragionesociale indirizzo citta cap telefono cellulare paese qualifica provincia',
      'IT CH',
      's\\.?r\\.?l|s\\.?p\\.?a|s\\.?n\\.?c|s\\.?a\\.?s',
    ],
    [
      'voornaam achternaam tussenvoegsel bedrijf bedrijfsnaam functie straat huisnummer postcode plaats telefoonnummer telefoon mobiel emailadres woonplaats',
      'NL BE',
      'b\\.?v|n\\.?v|v\\.?o\\.?f',
    ],
    [
      'nome sobrenome apelido empresa cargo telefone telemovel celular cidade morada endereco codigopostal cep pais',
      'PT BR',
      'lda|ltda|unipessoal',
    ],
    [
      'fornamn efternamn foretag befattning gatuadress postnummer postort telefonnummer epost mobiltelefon',
      'SE',
      'ab|hb',
    ],
    ['fornavn etternavn bedrift stilling postnr poststed telefon epost mobil firmanavn', 'NO', 'asa|ans'],
    ['fornavn efternavn virksomhed stilling postnr by telefon mobil vej', 'DK', 'aps|a/s'],
  ] as const
).map(([words, countries, firm]) => ({
  firm: new RegExp(`(?:^|\\s)(?:${firm})\\.?$`, 'i'),
  words: new Set(words.split(' ')),
  countries: countries.split(' ') as CountryCode[],
}));

/**
 * The country that the language of a list's headers and its national numbers speak for together: of the
 * countries of that language the one whose plan most of the numbers fit, the first where two fit alike
 * and the postal codes do not speak against it. Null where the headers are English, or of no one language.
 *
 * @param keys the headers, as `headerKey`
 * @param numbers cells of the phone columns
 * @param postalCodes cells of the postal code column
 * @param firms cells of the company column
 */
export function countryOfLanguage(
  keys: readonly string[],
  numbers: readonly string[],
  postalCodes: readonly string[],
  firms: readonly string[] = [],
): CountryCode | null {
  const counted = languages
    .map(({ words, countries, firm }) => ({
      countries,
      // The legal forms of its firms speak as loudly as three headers.
      count:
        keys.filter((key) => words.has(key)).length +
        (firms.length > 1 && firms.filter((each) => firm.test(each)).length >= firms.length / 2 ? 3 : 0),
    }))
    .toSorted((a, b) => b.count - a.count);
  const [first, second] = counted;
  if (first === undefined || first.count < 3 || first.count === second?.count) return null;
  const national = numbers.filter((number) => !/^\s*(\+|00)/.test(number));
  if (national.length === 0) return null;
  const fits = (country: CountryCode) =>
    national.filter((number) => parsePhoneNumberFromString(number, country)?.isPossible() === true).length /
      national.length +
    national.filter((number) => parsePhoneNumberFromString(number, country)?.isValid() === true).length /
      national.length;
  const [best] = first.countries
    .filter((country) => codesFit(country, postalCodes))
    .map((country) => ({ country, fit: fits(country) }))
    .toSorted((a, b) => b.fit - a.fit);
  return best !== undefined && best.fit >= 0.8 ? best.country : null;
}

const codes: { readonly [Code in CountryCode]?: RegExp } = {
  DE: /^\d{5}$/,
  AT: /^\d{4}$/,
  CH: /^\d{4}$/,
  FR: /^\d{5}$/,
  BE: /^\d{4}$/,
  LU: /^(L-)?\d{4}$/,
  CA: /^[a-z]\d[a-z] ?\d[a-z]\d$/i,
  ES: /^\d{4,5}$/,
  MX: /^\d{4,5}$/,
  CO: /^\d{6}$/,
  IT: /^\d{4,5}$/,
  NL: /^\d{4} ?[a-z]{2}$/i,
  PT: /^\d{4}-\d{3}$/,
  BR: /^\d{5}-?\d{3}$/,
  SE: /^\d{3} ?\d{2}$/,
  NO: /^\d{4}$/,
  DK: /^\d{4}$/,
};

/** Whether the postal codes may be of a country; with none, or none known of it, they may. */
const codesFit = (country: CountryCode, postalCodes: readonly string[]): boolean => {
  const form = codes[country];
  return (
    form === undefined ||
    postalCodes.length === 0 ||
    postalCodes.filter((code) => form.test(code.trim())).length >= postalCodes.length * 0.6
  );
};
