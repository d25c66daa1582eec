import { shorten } from './clean.ts';
import { plainLine } from './markup.ts';
import { readCountry } from './countries.ts';
import { type PlaceField, placeFields } from './place-headers.ts';
import { joinAddress, mayFill, nowhere, type Place, splitAddress } from './places.ts';
import type { CellReader, Heard } from './row-cells.ts';

/**
 * Where the person is: the nearest place that the row names, with what it leaves open from a farther
 * one that is the same place. Other places are kept beside the record.
 */
export function readPlace(row: CellReader): Place {
  const place = nowhere();
  for (const block of row.reading.places) {
    const heard = placeFields.flatMap((field) => row.heardOf(block[field], field));
    const found = placeOf(row, heard);
    const fills = mayFill(place, found);
    for (const { column, text } of heard) {
      const field = column.field as PlaceField;
      const said = field === 'country' ? (readCountry(text) ?? '') : plainLine(text);
      if (!fills && said.toLowerCase() !== place[field].toLowerCase()) row.keep(column, plainLine(text));
    }
    if (fills) for (const field of placeFields) place[field] ||= found[field];
  }
  return place;
}

/** One place of its cells. Of several cells for one part the first speaks, what others say is kept. */
function placeOf(row: CellReader, heard: readonly Heard[]): Place {
  const place = nowhere();
  const pieces: { readonly piece: number; readonly text: string }[] = [];
  for (const { column, text } of heard) {
    const field = column.field as PlaceField;
    const said = field === 'country' ? readCountry(text) : plainLine(text);
    if (said === null) {
      row.keep(column, text);
      row.warn(field, `“${shorten(text)}” is not a country known here. Kept beside the record.`);
    } else if (field === 'address') {
      const whole = row.reading.format?.id === 'mailchimp_audience' ? splitAddress(text) : null;
      const taken = pieces.find(({ piece }) => piece === column.place.piece);
      if (whole !== null && taken === undefined) {
        pieces.push({ piece: column.place.piece, text: whole.address });
        for (const part of placeFields) if (part !== 'address') place[part] ||= whole[part];
      } else if (taken === undefined) pieces.push({ piece: column.place.piece, text: said });
      else if (taken.text !== said) row.keep(column, said);
    } else if (place[field] === '') place[field] = said;
    else if (place[field] !== said) row.keep(column, plainLine(text));
  }
  place.address = joinAddress(pieces);
  return place;
}
