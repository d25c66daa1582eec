import { readCountry } from './countries.ts';
import type { Column } from './mapping.ts';
import { numberAfter, type PlaceField, placeFields } from './place-headers.ts';

/** The columns that say where one place is, those of each part in the order in which they are heard. */
export type PlaceBlock = { readonly [Each in PlaceField]: readonly Column[] };

/** The places that a row may name, the person's own first. */
export function placeBlocks(columns: readonly Column[]): PlaceBlock[] {
  const blocks = new Map<number, { [Each in PlaceField]: Column[] }>();
  for (const column of columns) {
    const field = placeFields.find((each) => each === column.field);
    if (field === undefined) continue;
    const number = column.rank < 0 ? -1 : column.place.block;
    const block = blocks.get(number) ?? { address: [], city: [], state: [], postalCode: [], country: [] };
    block[field].push(column);
    blocks.set(number, block);
  }
  const chosen = blocks.get(-1);
  const ordered = [...blocks]
    .filter(([number]) => number >= 0)
    .toSorted(([a], [b]) => a - b)
    .map(([, block]) => block);
  // What a person chose stands in the first place of the row, before all that was suggested for it.
  const [first] = ordered;
  if (chosen !== undefined) {
    if (first === undefined) ordered.push(chosen);
    else for (const field of placeFields) first[field].push(...chosen[field]);
  }
  for (const block of ordered)
    for (const field of placeFields) block[field].sort((a, b) => a.rank - b.rank || a.index - b.index);
  return ordered;
}

/** One place as a row names it; '' where it says nothing. */
export type Place = { -readonly [Each in PlaceField]: string };

export const nowhere = (): Place => ({ address: '', city: '', state: '', postalCode: '', country: '' });

/** A street put together of its pieces: "6 Tullaroop Street, Willaroo", "Hauptstraße 5". */
export function joinAddress(pieces: readonly { readonly piece: number; readonly text: string }[]): string {
  const of = (test: (piece: number) => boolean) =>
    pieces
      .filter(({ piece }) => test(piece))
      .toSorted((a, b) => a.piece - b.piece)
      .map(({ text }) => text);
  const street = of((piece) => piece <= numberAfter).join(' ');
  return [street, ...of((piece) => piece > numberAfter)]
    .filter((text, index, all) => text !== '' && all.indexOf(text) === index)
    .join(', ');
}

/**
 * Takes a whole address in one cell apart whose parts stand two spaces from each other, as Mailchimp
 * writes it: lines of the street, city, state, postal code, country. Null for anything else.
 */
export function splitAddress(text: string): Place | null {
  const parts = text
    .trim()
    .split(/ {2,}|\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const country = readCountry(parts.at(-1) ?? '') ?? '';
  if (country !== '') parts.pop();
  const [postalCode = ''] = /\d/.test(parts.at(-1) ?? '') ? parts.splice(-1) : [];
  if (postalCode === '' || parts.length < 3) return null;
  const [city = '', state = ''] = parts.splice(-2);
  return { address: parts.join(', '), city, state, postalCode, country };
}

/**
 * Whether what a farther place says may fill what the nearer one leaves open: they must be one place.
 * They are if nothing in them differs and they share a city or a postal code, or if the nearer one
 * names neither a street, a city nor a postal code.
 */
export function mayFill(near: Place, far: Place): boolean {
  const same = (field: PlaceField) =>
    near[field] !== '' && near[field].toLowerCase() === far[field].toLowerCase();
  const differs = (field: PlaceField) => near[field] !== '' && far[field] !== '' && !same(field);
  if (placeFields.some(differs)) return false;
  return (
    same('city') || same('postalCode') || (near.address === '' && near.city === '' && near.postalCode === '')
  );
}
