import { describe, expect, test } from 'vitest';
import { mapColumns } from './mapping.ts';
import { joinAddress, mayFill, nowhere, splitAddress } from './places.ts';
import { placeOf } from './place-headers.ts';
import { makeReading } from './reading.ts';
import { readRow } from './row.ts';

/** The place of one row, and what was kept beside it. */
function placed(row: { readonly [header: string]: string }, choice = {}) {
  const headers = Object.keys(row);
  const cells = Object.values(row);
  const columns = mapColumns(
    headers,
    cells.map((cell) => (cell === '' ? [] : [cell])),
    undefined,
    choice,
  );
  const reading = makeReading({
    columns,
    format: undefined,
    fileName: 'list.csv',
    defaultCountry: null,
    dateOrders: new Map(),
  });
  const { address, city, state, postalCode, country, custom } = readRow(cells, 2, reading).record;
  const said = Object.entries({ address, city, state, postalCode, country }).filter(
    ([, value]) => value !== null,
  );
  return { ...Object.fromEntries(said), custom };
}

describe('an address written in pieces', () => {
  test('number, street and further lines become one', () => {
    expect(
      placed({
        street_number: '6',
        address_1: 'Tullaroop Street',
        address_2: 'Willaroo',
        suburb: 'St James',
        postcode: '4011',
      }),
    ).toEqual({
      address: '6 Tullaroop Street, Willaroo',
      city: 'St James',
      postalCode: '4011',
      custom: {},
    });
  });
  test('the number stands where the language puts it', () => {
    expect(placed({ Straße: 'Hauptstraße', Hausnummer: '5', Adresszusatz: 'Hof 2' })).toMatchObject({
      address: 'Hauptstraße 5, Hof 2',
    });
    expect(placed({ Straat: 'Dorpsstraat', Huisnummer: '12' })).toMatchObject({ address: 'Dorpsstraat 12' });
  });
  test('in any order of the columns, and with pieces missing', () => {
    expect(placed({ 'Address 3': 'Dock', 'Address 2': '', 'Address 1': '9 Quay' })).toMatchObject({
      address: '9 Quay, Dock',
    });
    expect(placed({ 'Address 2': 'Suite 4' })).toMatchObject({ address: 'Suite 4' });
    expect(joinAddress([])).toBe('');
  });
  test('a line that repeats another is said once', () => {
    expect(placed({ Street: '12 Mill Lane', 'Street 2': '12 Mill Lane' })).toEqual({
      address: '12 Mill Lane',
      custom: {},
    });
  });
});

describe('two places in one row are never mixed', () => {
  test('the person’s own city keeps the firm’s street out of it', () => {
    expect(
      placed({ City: 'Springfield', 'Company Address': '12 Mill Lane', 'Company City': 'Chicago' }),
    ).toEqual({
      city: 'Springfield',
      custom: { 'company address': '12 Mill Lane', 'company city': 'Chicago' },
    });
  });
  test('the firm’s place fills in where it is the same place, or where the person’s says only a country', () => {
    expect(placed({ City: 'Chicago', 'Company Address': '12 Mill Lane', 'Company City': 'chicago' })).toEqual(
      {
        address: '12 Mill Lane',
        city: 'Chicago',
        custom: {},
      },
    );
    expect(placed({ Country: 'USA', 'Company City': 'Chicago', 'Company Country': 'United States' })).toEqual(
      {
        city: 'Chicago',
        country: 'US',
        custom: {},
      },
    );
    expect(placed({ City: '', 'Company City': 'Chicago' })).toEqual({ city: 'Chicago', custom: {} });
  });
  test('work before home', () => {
    expect(
      placed({ 'Home Street': '5 Elm Court', 'Home City': 'Peoria', 'Business City': 'Springfield' }),
    ).toEqual({
      city: 'Springfield',
      custom: { 'home street': '5 Elm Court', 'home city': 'Peoria' },
    });
  });
  test('another country contradicts', () => {
    const near = { ...nowhere(), country: 'DE' };
    expect(mayFill(near, { ...nowhere(), city: 'Chicago', country: 'US' })).toBe(false);
    expect(mayFill(near, { ...nowhere(), city: 'Berlin', country: 'DE' })).toBe(true);
    expect(mayFill({ ...nowhere(), address: '5 Elm Court' }, { ...nowhere(), city: 'Peoria' })).toBe(false);
  });
});

describe('headers of places', () => {
  test.each([
    ['mailingstateprovince', 'state', 1],
    ['straSSegeschaftlich'.toLowerCase(), 'address', 3],
    ['ortprivat', 'city', 8],
    ['ruebureau', 'address', 3],
    ['address2city', 'city', 11],
    ['companypostcode', 'postalCode', 6],
    ['personcity', 'city', 0],
  ])('%s is the %s of place %i', (key, field, block) => expect(placeOf(key)).toMatchObject({ field, block }));
  test.each(['location', 'mailing', 'companycontinent', 'homepage', 'cityscape', 'companyname'])(
    '%s is none',
    (key) => expect(placeOf(key)).toBeUndefined(),
  );
  test('a county beside a state is kept as it is, alone it is the state', () => {
    expect(placed({ County: 'Suffolk', State: 'MA' })).toEqual({
      state: 'MA',
      custom: { county: 'Suffolk' },
    });
    expect(placed({ County: 'Kent' })).toEqual({ state: 'Kent', custom: {} });
    expect(placed({ Suburb: 'Carlton', City: 'Melbourne' })).toEqual({
      city: 'Melbourne',
      custom: { suburb: 'Carlton' },
    });
  });
  test('what a person chose speaks first', () => {
    expect(placed({ Site: 'Plant 2', City: 'Chicago' }, { Site: 'city' })).toEqual({
      city: 'Plant 2',
      custom: { city: 'Chicago' },
    });
  });
});

test('a state and a code behind the city are taken off it', () => {
  expect(placed({ 'City State Zip': 'Springfield, IL 62701' })).toEqual({
    city: 'Springfield',
    state: 'IL',
    postalCode: '62701',
    custom: {},
  });
  expect(placed({ City: 'Cheyenne, WY' })).toMatchObject({ city: 'Cheyenne', state: 'WY' });
  expect(placed({ City: 'Peoria, IL', Country: 'USA' })).toMatchObject({ city: 'Peoria', state: 'IL' });
  expect(placed({ City: 'Springfield, IL', State: 'Illinois' })).toMatchObject({
    city: 'Springfield, IL',
    state: 'Illinois',
  });
  for (const city of ['Berlin DE', 'Berlin, DE', 'Tel Aviv, IL', 'Paris, FR', 'La Paz', 'Washington'])
    expect(placed({ City: city })).toEqual({ city, custom: {} });
});

test('a whole address whose parts stand two spaces apart is taken apart, nothing else is', () => {
  expect(splitAddress('12 Mill Lane  Suite 4  Springfield  IL  62701  US')).toEqual({
    address: '12 Mill Lane, Suite 4',
    city: 'Springfield',
    state: 'IL',
    postalCode: '62701',
    country: 'US',
  });
  expect(splitAddress('12 Mill Lane, Springfield IL 62701')).toBeNull();
  expect(splitAddress('12 Mill Lane  Springfield')).toBeNull();
});
