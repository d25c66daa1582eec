import { closeSync, existsSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { firmHeads, firmTails, firstNames, lastNames, legalForms, places, titles, trades } from './words.ts';

const header =
  'First Name,Last Name,Company,Job Title,Email,Phone,City,State,Country,LinkedIn,Industry,Lead Score\n';

/** The same numbers each time, from a seed (Marsaglia's xorshift). */
function dice(seed: number): (sides: number) => number {
  let state = seed | 1;
  return (sides) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state % sides;
  };
}

const of = <Value>(values: readonly Value[], at: number): Value => values[at % values.length] as Value;

/** A firm by its number: every number another name. */
function firm(n: number): { readonly name: string; readonly domain: string } {
  const [heads, tails, kinds] = [firmHeads.length, firmTails.length, trades.length];
  const round = Math.floor(n / (heads * tails * kinds));
  const plain = `${of(firmHeads, n)}${of(firmTails, Math.floor(n / heads))} ${of(trades, Math.floor(n / heads / tails))}${round === 0 ? '' : ` ${round}`}`;
  return {
    name: `${plain} ${of(legalForms, n % 7)}`.trim(),
    domain: `${plain.toLowerCase().replace(/[^a-z0-9]/g, '')}.example`,
  };
}

const ascii = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z]/g, '');

/**
 * Writes a list of made-up people and returns where it lies; one that was written before is taken again.
 * Four people share a firm, and each has an address of their own.
 *
 * @param rows how many
 * @param from the number of the first of them: lists that overlap have people in common
 */
export function madeList(folder: string, rows: number, from = 0): string {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `people-${from}-${rows}.csv`);
  if (existsSync(file)) return file;
  const handle = openSync(`${file}.part`, 'w');
  let text = header;
  for (let n = from; n < from + rows; n += 1) {
    const roll = dice((n + 1) * 2_654_435_761);
    const first = of(firstNames, roll(1000));
    const last = of(lastNames, roll(100_000));
    const { name, domain } = firm(Math.floor(n / 4));
    const place = of(places, roll(10));
    const email = `${ascii(first)}.${ascii(last)}${n}@${domain}`;
    const profile =
      roll(3) === 0 ? '' : `https://www.linkedin.com/in/${ascii(first)}-${ascii(last)}-${n.toString(36)}`;
    text += `${first},${last},${name},${of(titles, roll(1000))},${email},${place.number(n)},${place.city},${place.state},${place.country},${profile},Manufacturing,${roll(100)}\n`;
    if (text.length > 1 << 20) {
      writeSync(handle, text);
      text = '';
    }
  }
  writeSync(handle, text);
  closeSync(handle);
  renameSync(`${file}.part`, file);
  return file;
}
