import type { FoundProspect } from '#shared/contract/prospects.ts';
import type { Client } from '#shared/contract/contract.ts';
import { Mistake } from './verb.ts';

const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/**
 * The id of the prospect that a word names: an id as it is, or a name, number or address that finds
 * exactly one person.
 *
 * @throws Mistake when it finds nobody, or more than one
 */
export async function prospectIdOf(client: Client, word: string): Promise<string> {
  if (uuid.test(word)) return word;
  const { found } = await client.prospects.find({ text: word, limit: 5 });
  const [first] = found;
  if (!first) throw new Mistake(`Nobody is found by ${word}.`);
  if (found.length === 1) return first.prospectId;
  const names = found.map(describe).join('; ');
  throw new Mistake(`${word} could be more than one person: ${names}. Give the id that handset find prints.`);
}

const describe = ({ name, account }: FoundProspect): string =>
  account === null ? name : `${name}, ${account}`;
