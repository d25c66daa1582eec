import type { Compared } from './compared.ts';
import { hashHalves } from './key-hash.ts';

/** What values are counted of. */
const counted = ['given', 'family', 'company', 'city', 'postalCode', 'street', 'title', 'number'] as const;

export type CountedField = (typeof counted)[number];

/**
 * How often a value is met where nothing is known of it, from what is generally so: the hundred commonest
 * first names are about half of all, the thousand commonest last names less than half, firms and streets
 * are met once in many hundreds of rows.
 */
const usual: { readonly [Field in CountedField]: number } = {
  given: 1 / 150,
  family: 1 / 1000,
  company: 1 / 500,
  city: 1 / 150,
  postalCode: 1 / 800,
  street: 1 / 1500,
  title: 1 / 60,
  number: 1e-6,
};

/** What is generally so weighs as much as this many records. */
const weightOfUsual = 1000;
/** However rare a value is in a million records, no two of them agree by chance more seldom. */
const rarest = 2 ** -17;

/**
 * How often each value occurs among the records that are compared: two who share a rare name are more
 * likely one than two who are called Smith. It holds counters in flat arrays and no value, so it stays small
 * with millions of records; two values may share a counter, which makes them look commoner, never rarer.
 */
export class Frequencies {
  private readonly counters: Uint32Array;
  private readonly mask: number;
  /** How many records were counted. */
  population = 0;

  /** @param expected about how many records there will be */
  constructor(expected: number) {
    const size = 2 ** Math.min(21, Math.max(12, Math.ceil(Math.log2(expected * 8))));
    this.counters = new Uint32Array(size);
    this.mask = size - 1;
  }

  add(of: Compared): void {
    this.count(countedOf(of));
  }

  /** Counts a record by what `countedOf` says of it. */
  count(halves: ArrayLike<number>): void {
    this.population += 1;
    for (let at = 0; at < halves.length; at += 1) {
      const counter = (halves[at] ?? 0) & this.mask;
      this.counters[counter] = (this.counters[counter] ?? 0) + 1;
    }
  }

  /** How many records have the value beside two who are compared. */
  others(field: CountedField, value: string): number {
    const { high, low } = hashHalves(`${field} ${value}`);
    const count = Math.min(this.counters[high & this.mask] ?? 0, this.counters[low & this.mask] ?? 0);
    return Math.max(0, count - 2);
  }

  /** The chance that some other record has the value. */
  of(field: CountedField, value: string): number {
    const others = this.others(field, value);
    return Math.max(rarest, (others + usual[field] * weightOfUsual) / (this.population + weightOfUsual));
  }
}

/** Both halves of a hash of each value that is counted of a record. */
export function countedOf(of: Compared): number[] {
  const halves: number[] = [];
  for (const [field, value] of valuesOf(of)) {
    const { high, low } = hashHalves(`${field} ${value}`);
    halves.push(high, low);
  }
  return halves;
}

function* valuesOf({
  name,
  companyKeys,
  city,
  postalCode,
  address,
  title,
  numbers,
}: Compared): Generator<readonly [CountedField, string]> {
  if (name.given[0] !== undefined) yield ['given', name.given[0]];
  if (name.family.length > 0) yield ['family', name.family.join('')];
  if (companyKeys[0] !== undefined) yield ['company', companyKeys[0]];
  if (city !== '') yield ['city', city];
  if (postalCode !== '') yield ['postalCode', postalCode];
  for (const part of address.parts) yield ['street', part];
  if (title !== '') yield ['title', title];
  for (const { e164 } of numbers) if (e164 !== null) yield ['number', e164];
}
