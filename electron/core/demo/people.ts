import { fold } from '#shared/domain/names.ts';
import type { AccountClass, PhoneType } from '#shared/domain/vocabulary.ts';
import type { Chance } from './chance.ts';
import { inventCompany, type InventedCompany } from './companies.ts';
import { inventName, type RealRole } from './names.ts';
import { anyPlace, reservedNumbers, type Numbers, type Place } from './places.ts';
import { type InventedSource, inventedSources } from './sources.ts';

export interface InventedAccount extends InventedCompany {
  readonly place: Place;
  readonly class: AccountClass;
  readonly source: InventedSource;
  readonly switchboard: string | null;
  readonly people: number;
}

export interface InventedPhone {
  readonly e164: string;
  readonly ext: string | null;
  readonly type: PhoneType;
  /** Nobody else's. */
  readonly own: boolean;
}

export interface InventedPerson {
  readonly first: string;
  readonly last: string;
  readonly title: string;
  readonly role: RealRole;
  readonly email: string | null;
  readonly phones: readonly InventedPhone[];
}

/** People leave this much of each range to the switchboards of companies still to come. */
const personShare = 0.5;

/** How many people a company employs in the book, on average: big books need big companies. */
export function peoplePerCompany(prospects: number): number {
  return Math.max(3, Math.ceil(prospects / (reservedNumbers * (1 - personShare) * 0.8)));
}

/** The n-th company, with how many of its people are in the book. */
export function inventAccount(chance: Chance, numbers: Numbers, n: number, average: number): InventedAccount {
  const source = chance.weighted(inventedSources.map((each) => [each, each.weight] as const));
  let place = anyPlace(chance);
  let switchboard = numbers.take(place.companyRanges, chance.between(0, 20), 1);
  // A range that is used up: somewhere else still has one.
  for (let tries = 0; switchboard === null && tries < 200; tries += 1) {
    place = anyPlace(chance);
    switchboard = numbers.take(place.companyRanges, chance.between(0, 20), 1);
  }
  const people = chance.between(1, 2 * average - 1);
  const former = source.accountClass === 'target' && chance.happens(0.04);
  return {
    ...inventCompany(n, place.country, people),
    place,
    class: former ? (chance.happens(0.5) ? 'former' : 'partner') : source.accountClass,
    source,
    switchboard,
    people,
  };
}

/** The first extension from this one on that nobody at the company has. */
function freeExtension(from: number, taken: Set<string>): string {
  let ext = from;
  while (taken.has(`ext ${ext}`)) ext += 1;
  taken.add(`ext ${ext}`);
  return String(ext);
}

function phonesOf(
  chance: Chance,
  numbers: Numbers,
  account: InventedAccount,
  taken: Set<string>,
): InventedPhone[] {
  const phones: InventedPhone[] = [];
  const { place, switchboard } = account;
  if (chance.happens(0.68)) {
    const e164 = numbers.take(place.personRanges, chance.between(0, 20), personShare);
    const type = /^\+(447|336|614)/.test(e164 ?? '') || chance.happens(0.4) ? 'mobile' : 'work';
    if (e164) phones.push({ e164, ext: null, type, own: true });
  }
  if (switchboard && (phones.length === 0 || chance.happens(0.45))) {
    const wanted = chance.happens(0.5) ? chance.between(11, 989) : null;
    // Whoever has no other number has a line of their own: a whole company is not reached on one.
    const isOnly = phones.length === 0;
    const ext = wanted === null && !isOnly ? null : freeExtension(wanted ?? 100, taken);
    phones.push({ e164: switchboard, ext, type: 'company', own: false });
  }
  return phones;
}

/** Somebody at the company, with ways to reach them. `taken` keeps addresses and extensions apart within it. */
export function inventPerson(
  chance: Chance,
  numbers: Numbers,
  account: InventedAccount,
  taken: Set<string>,
): InventedPerson {
  const name = inventName(chance, account.place.country);
  const plain = `${fold(name.first)}.${fold(name.last)}`.replaceAll(/[^a-z.]/g, '');
  let local = plain;
  for (let n = 2; taken.has(local); n += 1) local = `${plain}${n}`;
  taken.add(local);
  const phones = phonesOf(chance, numbers, account, taken);
  const email = phones.length === 0 || chance.happens(0.86) ? `${local}@${account.domain}` : null;
  return { ...name, email, phones };
}
