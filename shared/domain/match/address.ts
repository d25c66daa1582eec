import { wordsOf } from '../names.ts';
import { withoutUmlaut } from './company-key.ts';

/** A street address as it is compared. */
export type ComparedAddress = {
  /** House and flat numbers, as they stand: 5, 12a. */
  readonly numbers: readonly string[];
  /** Its parts between commas, without numbers and words such as street: a street, a house, a quarter. */
  readonly parts: readonly string[];
};

/** Words that say what kind of way or door it is; they are written, shortened and left out at will. */
const kinds = new Set(
  (
    'street st road rd avenue ave av boulevard blvd drive dr drv lane ln court ct place pl square sq terrace tce ' +
    'parade pde circuit cct crescent cres cr close cl way highway hwy parkway pkwy route rte suite ste unit apt apartment ' +
    'flat floor fl level lvl po box north south east west n s e w ne nw se sw the of ' +
    'strasse str weg allee platz gasse rue chemin impasse calle avenida avda plaza via viale piazza laan straat'
  ).split(' '),
);

const nowhere: ComparedAddress = { numbers: [], parts: [] };

export function comparedAddress(text: string | null): ComparedAddress {
  if (text === null) return nowhere;
  const numbers: string[] = [];
  const parts: string[] = [];
  for (const piece of text.split(/[,;\n]/)) {
    const words = wordsOf(
      piece
        .replace(/(\p{L}{3,})str\b\.?/giu, '$1 strasse')
        .replace(/(\p{L}{3,})stra(?:ß|ss)e\b/giu, '$1 strasse'),
    );
    const named = words.filter((word) => !/\d/.test(word) && !kinds.has(word));
    numbers.push(...words.filter((word) => /^\d+[a-z]?$/.test(word)));
    // "The Avenue" and "North Street" have no other name.
    const kept = named.length > 0 ? named : words.filter((word) => !/\d/.test(word));
    if (kept.length > 0) parts.push(kept.map(withoutUmlaut).join(' '));
  }
  return { numbers, parts };
}
