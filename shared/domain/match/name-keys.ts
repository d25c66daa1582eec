import { personKey } from '../names.ts';
import type { Compared } from './compared.ts';
import { nameForms } from './nicknames.ts';

/**
 * The keys of whole names under which somebody may stand in the book: as they are called, by every short and
 * formal form of the first name, and the wrong way round.
 */
export function nameKeysOf({ written, name }: Compared): string[] {
  const [first] = name.given;
  if (first === undefined || name.family.length === 0) return [];
  const family = name.family.join(' ');
  const forms = [first, ...nameForms(first)].map((form) => `${form} ${family}`);
  return [...new Set([...forms, `${family} ${first}`, personKey(`${written.given} ${written.family}`)])];
}
