import { shorten } from './clean.ts';
import { plainLine } from './markup.ts';
import { readCountry } from './countries.ts';
import { type PlaceField, placeFields } from './place-headers.ts';
import type { Column } from './mapping.ts';
import { joinAddress, mayFill, nowhere, type Place, type PlaceBlock, splitAddress } from './places.ts';
import type { CellReader } from './row-cells.ts';
import { zonesOfState } from '../zone-tables.ts';

/**
 * Where the person is: the nearest place that the row names, with what it leaves open from a farther
 * one that is the same place. Other places are kept beside the record.
 */
export function readPlace(row: CellReader): Place {
  let place: Place | undefined;
  for (const block of row.reading.places) {
    const found = isPlain(block) ? plainPlace(row, block) : placeOf(row, block);
    if (place === undefined) place = found;
    else if (mayFill(place, found)) for (const field of placeFields) place[field] ||= found[field];
    else keepPlace(row, block, place);
  }
  return place ?? nowhere();
}

/** Whether every part of a place has one column at most, as in most lists. */
const isPlain = (block: PlaceBlock): boolean => placeFields.every((field) => block[field].length < 2);

function plainPlace(row: CellReader, block: PlaceBlock): Place {
  const place = nowhere();
  for (const field of placeFields) {
    const [column] = block[field];
    if (column === undefined) continue;
    const { text, warning } = row.cell(column.index);
    if (warning !== undefined) row.warn(field, warning);
    if (text !== '') place[field] = partOf(row, column, field, text) ?? '';
  }
  if (place.address !== '') splitWhole(row, block.address[0], place);
  splitCity(place);
  return place;
}

/** "Springfield, IL 62701" in one cell, where the row says neither elsewhere. */
function splitCity(place: Place): void {
  const found = place.city.match(/^(\p{L}[^,\d]*?)[\s,]+([A-Z]{2})\.?(?:[\s,]+(\d{5}(?:-\d{4})?))?$/u);
  const [, city = '', state = '', code = ''] = found ?? [];
  if (state === '' || place.state !== '' || (code !== '' && place.postalCode !== '')) return;
  if (zonesOfState(state.toLowerCase(), 'US').length === 0 || (place.country || 'US') !== 'US') return;
  // Two letters alone may be a country's: only with a code behind them, or where none of that name is, are they a state's.
  if (code === '' && (!place.city.includes(',') || (place.country === '' && readCountry(state) !== null)))
    return;
  place.city = city;
  place.state = state;
  if (code !== '') place.postalCode = code;
}

/** What a cell says of one part of a place; null, kept and said, for a country that nobody knows. */
function partOf(row: CellReader, column: Column, field: PlaceField, text: string): string | null {
  const said = field === 'country' ? readCountry(text) : plainLine(text);
  if (said === null) {
    row.keep(column, text);
    row.warn(field, `“${shorten(text)}” is not a country known here. Kept beside the record.`);
  }
  return said;
}

/** Mailchimp writes a whole place into the cell of an address. */
function splitWhole(row: CellReader, column: Column | undefined, place: Place): void {
  if (row.reading.format?.id !== 'mailchimp_audience' || column === undefined) return;
  const whole = splitAddress(row.cell(column.index).text);
  if (whole === null) return;
  for (const part of placeFields) if (part === 'address' || place[part] === '') place[part] = whole[part];
}

/** Keeps what a place says that is not the place of the record. */
function keepPlace(row: CellReader, block: PlaceBlock, place: Place): void {
  for (const field of placeFields) {
    for (const column of block[field]) {
      const { text } = row.cell(column.index);
      const said = field === 'country' ? (readCountry(text) ?? '') : plainLine(text);
      if (said !== '' && said.toLowerCase() !== place[field].toLowerCase()) row.keep(column, plainLine(text));
    }
  }
}

/** One place of several cells for one part: the first speaks, what others say is kept; a street is put together. */
function placeOf(row: CellReader, block: PlaceBlock): Place {
  const place = nowhere();
  const pieces: { readonly piece: number; readonly text: string }[] = [];
  for (const field of placeFields) {
    for (const { column, text } of row.heardOf(block[field], field)) {
      const said = partOf(row, column, field, text);
      if (said === null) continue;
      if (field === 'address') {
        const taken = pieces.find(({ piece }) => piece === column.place.piece);
        if (taken === undefined) pieces.push({ piece: column.place.piece, text: said });
        else if (taken.text !== said) row.keep(column, said);
      } else if (place[field] === '') place[field] = said;
      else if (place[field] !== said) row.keep(column, plainLine(text));
    }
  }
  place.address = joinAddress(pieces);
  if (pieces.length === 1) splitWhole(row, block.address[0], place);
  splitCity(place);
  return place;
}
