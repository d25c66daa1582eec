import type { Field } from '../record/fields.ts';

/** The parts of a place; the columns of one block say where one and the same place is. */
export const placeFields = ['address', 'city', 'state', 'postalCode', 'country'] as const;
export type PlaceField = (typeof placeFields)[number];

/** What a header says of a place. */
export type PlaceAlias = {
  readonly field: PlaceField;
  /** Which place: the lower it is, the nearer to the person's desk. */
  readonly block: number;
  /** Where an address is written in pieces, the place of this one among them. */
  readonly piece: number;
  readonly rank: number;
};

/** Pieces of an address in the order in which they are written, `lineAt` being the street itself. */
export const numberBefore = 0;
export const lineAt = 1;
export const numberAfter = 2;

/** Words of a field, the surer first; a word after the bar speaks only where none before it does. */
const words: { readonly [Each in PlaceField]: string } = {
  address:
    'street streetname streetaddress addressline streetline address strasse strassehausnummer strasseundhausnummer strassenr adresse anschrift rue adressepostale voie calle direccion domicilio indirizzo morada endereco rua straat adres straatnaam gata gatuadress adress adresserue postadress vej ulica',
  city: 'city citystatezip citystate citystzip cityandstate town cityname citytown towncity posttown locality ort stadt wohnort ville commune ciudad localidad poblacion municipio citta comune localita plaats woonplaats stad gemeente cidade localidade postort miasto | suburb',
  state:
    'state stateprovince stateprov stateregion statecode stateabbr statename st provincestate stateorprovince bundesland kanton canton departement estado provincia prov delstat | province provincie region region1 county lan comunidadautonoma regione distrito',
  postalCode:
    'zip zipcode pcode zippostalcode zippostal postalcode postcode postalzip postalzipcode zippostcode postzip plz postleitzahl codepostal cp codigopostal codpostal cap codiceavviamentopostale codicepostale cep postkod postnummer postnr zipcode5 zip4 zipplus4',
  country:
    'country countryregion countryregionname countryname countryiso countryisocode isocountry countrycode isocountrycode land landregion staat pays paysregion paisregion pais paese nazione landkod countryorregion cc | nation',
};

const second =
  'address2 street2 streetaddress2 streetaddressline2 addressline2 streetline2 extendedaddress suite suitenumber apt apartment adresszusatz zusatz adresszeile2 complementadresse complementdadresse adressecomplement adresse2 direccion2 indirizzo2 complemento addresscontinued addresssuite';
const third = 'address3 street3 streetaddress3 addressline3 streetline3 adresse3';
const before = 'streetnumber streetno stno civicnumber';
const after = 'housenumber houseno housenr hausnummer hausnr huisnummer husnummer numerocivico ncivico hsnr';

/** Whose place it is, by what stands before the words, the person's own first. */
const owners: readonly (readonly [string, number])[] = [
  ['person', 0],
  ['contact', 0],
  ['lead', 0],
  ['executive', 0],
  ['attendee', 0],
  ['delegate', 0],
  ['invitee', 0],
  ['keycontact', 0],
  ['mail', 1],
  ['mailaddress', 1],
  ['mailing', 1],
  ['mailingaddress', 1],
  ['primary', 2],
  ['primaryaddress', 2],
  ['business', 3],
  ['businessaddress', 3],
  ['work', 3],
  ['workaddress', 3],
  ['office', 3],
  ['address', 4],
  ['address1', 4],
  ['regaddress', 5],
  ['registeredaddress', 5],
  ['company', 6],
  ['companyaddress', 6],
  ['companyhq', 6],
  ['hq', 6],
  ['account', 6],
  ['organization', 6],
  ['location', 6],
  ['billing', 7],
  ['billingaddress', 7],
  ['home', 8],
  ['homeaddress', 8],
  ['private', 8],
  ['other', 9],
  ['otheraddress', 9],
  ['alt', 9],
  ['altaddress', 9],
  ['shipping', 10],
  ['shippingaddress', 10],
  ['address2', 11],
  ['address3', 12],
];

/** From this rank on a word speaks only where no surer one does: a county beside a state. */
export const weakRank = 40;

type Base = { readonly field: PlaceField; readonly piece: number; readonly rank: number };

const bases = new Map<string, Base>();
for (const field of placeFields) {
  const [sure = '', weak = ''] = words[field].split('|');
  sure
    .split(/\s+/)
    .forEach((word, rank) => bases.set(word, { field, piece: lineAt, rank: Math.min(rank, weakRank - 1) }));
  weak
    .split(/\s+/)
    .filter((word) => word !== '')
    .forEach((word, rank) => bases.set(word, { field, piece: lineAt, rank: weakRank + rank }));
  bases.delete('');
}
for (const [list, piece] of [
  [before, numberBefore],
  [after, numberAfter],
  [second, 3],
  [third, 4],
] as const)
  for (const word of list.split(' ')) bases.set(word, { field: 'address', piece, rank: 0 });
for (const word of [
  'address1',
  'street1',
  'streetaddress1',
  'addressline1',
  'streetline1',
  'streetaddressline1',
  'adresse1',
  'direccion1',
  'adresszeile1',
])
  bases.set(word, { field: 'address', piece: lineAt, rank: 1 });

/** Whose place it is, by what stands behind the words in other languages. */
const behind: readonly (readonly [RegExp, number])[] = [
  [
    /(?:geschaftlich|dienstlich|firma|firmenadresse|professionnelle?|bureau|travail|del?trabajo|trabajo|empresa|ufficio|lavoro|azienda|werk|zakelijk|arbete|jobb|foretag|dotrabalho|comercial|work|business|office)$/,
    3,
  ],
  [/(?:privat|domicile|personnelle?|particular|casa|abitazione|prive|thuis|hem|home|personal)$/, 8],
  [/(?:weitere|other|autre|otra?|altro|overig|annan)$/, 9],
];

/** What a header, as `headerKey`, says of a place; undefined where it says nothing. */
export function placeOf(key: string): PlaceAlias | undefined {
  const own = bases.get(key);
  if (own !== undefined) return { ...own, block: 0, rank: own.rank };
  for (const [ending, block] of behind) {
    const base = ending.test(key) ? bases.get(key.replace(ending, '')) : undefined;
    if (base !== undefined) return { ...base, block, rank: base.rank + block * 100 };
  }
  let best: PlaceAlias | undefined;
  for (const [prefix, block] of owners) {
    if (!key.startsWith(prefix)) continue;
    const base = bases.get(key.slice(prefix.length));
    if (base !== undefined) best = { ...base, block, rank: base.rank + block * 100 };
  }
  return best;
}

export const isPlaceField = (field: Field): field is PlaceField =>
  (placeFields as readonly Field[]).includes(field);
