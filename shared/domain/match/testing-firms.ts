import type { ImportRecord } from '../record/record.ts';
import { recordOf } from './testing-record.ts';

/** A row of a made list, and who it truly is. */
export type MadeRow = { readonly person: number; readonly record: ImportRecord };

/** Numbers from 0 to 1 that follow from a seed (the construction known as mulberry32). */
export function diceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const firstNames =
  'William Robert Elizabeth Margaret James Katherine Thomas Michael Christopher Daniel Susan Patricia Edward Joseph Steven Andrew Jennifer Deborah Samuel Alexander Victoria Benjamin Nicholas Gregory Matthew Dana Iris Victor Elena Priya Wei Olga Ahmed Yuki Lars Ingrid Pierre Chiara Mateo Fatima Noor Tomasz Aiko Bjorn Zoe Hugo Marta Ivan Leila Kofi'.split(
    ' ',
  );
const short: { readonly [name: string]: readonly string[] } = {
  William: ['Bill', 'Will'],
  Robert: ['Bob', 'Rob'],
  Elizabeth: ['Liz', 'Beth'],
  Margaret: ['Peggy', 'Meg'],
  James: ['Jim', 'Jimmy'],
  Katherine: ['Kate', 'Kathy'],
  Thomas: ['Tom'],
  Michael: ['Mike'],
  Christopher: ['Chris'],
  Daniel: ['Dan'],
  Susan: ['Sue'],
  Patricia: ['Pat', 'Trish'],
  Edward: ['Ed', 'Ted'],
  Joseph: ['Joe'],
  Steven: ['Steve'],
  Andrew: ['Andy', 'Drew'],
  Jennifer: ['Jen'],
  Samuel: ['Sam'],
  Alexander: ['Alex', 'Sandy'],
  Benjamin: ['Ben'],
  Nicholas: ['Nick'],
  Gregory: ['Greg'],
  Matthew: ['Matt'],
};
const lastNames =
  'Smith Smith Smith Johnson Johnson Williams Brown Jones Garcia Miller Davis Whitlock Amsel Kessler Nakata Brandis Lefevre Okafor Larkmoor Thornbury Vasquez Lindqvist Moretti Haldane Pemberton Rostova Castellan Oyelaran Fitzgerald Ashworth Dunleavy Kowalczyk Bergstrom Delacroix Winterbourne Achterberg Sokolova Halvorsen Quintero Mbeki Tanaka Ferreira Novak Szabo Papadakis Ivarsson Blackwood Stanhope Merriweather Cavendish Ravensworth'.split(
    ' ',
  );
const firmWords =
  'Brightline Larkmoor Formline Amsel Kessler Northgate Silverton Redfern Bluewater Hallmark Ironwood Summit Meridian Pinnacle Cobalt Granite Harbor Juniper Keystone Lantern Orchard Quarry Ridgeway Sterling Timber Vantage Willow Zephyr Alder Birch'.split(
    ' ',
  );
const firmKinds = 'Drives,Logistics,Print,Lighting,Foods,Packaging,Analytics,Tools,Marine,Textiles'.split(
  ',',
);
const forms = [' Inc.', ' LLC', ' Corp', ', Inc', ' Ltd', ''];
const towns = [
  ['Peoria', 'IL', '61602'],
  ['Springfield', 'IL', '62701'],
  ['Chicago', 'IL', '60601'],
  ['Madison', 'WI', '53703'],
  ['Omaha', 'NE', '68102'],
  ['Dayton', 'OH', '45402'],
  ['Austin', 'TX', '78701'],
  ['Boise', 'ID', '83702'],
] as const;
const titles =
  'Buyer,Head of Purchasing,Operations Manager,Owner,Plant Manager,CFO,Sales Director,Engineer'.split(',');

type Firm = {
  readonly name: string;
  readonly domain: string;
  readonly board: string;
  readonly street: string;
  readonly town: (typeof towns)[number];
};

type Person = {
  readonly first: string;
  readonly last: string;
  readonly suffix: string | null;
  readonly firm: Firm;
  readonly title: string;
  readonly mobile: string | null;
  readonly extension: string | null;
};

/**
 * Makes a list of people at firms, as lists are: whole firms on one switchboard and one address, desks that
 * share a mailbox, families in one firm, fathers and sons of one name, people of one name at firms of one
 * name, and a quarter of the people written down again: by a short form, with a slip, the wrong way round,
 * under another spelling of the firm, from a new firm with the old mobile.
 */
export function madeList(seed: number, firms = 160): MadeRow[] {
  const list = new ListMaker(diceOf(seed));
  for (let at = 0; at < firms; at += 1) list.addFirm(at);
  return list.shuffled();
}

class ListMaker {
  private readonly dice: () => number;
  private readonly rows: { person: number; record: ImportRecord }[] = [];
  private people = 0;
  private numbers = 0;

  constructor(dice: () => number) {
    this.dice = dice;
  }

  private chance(of: number): boolean {
    return this.dice() < of;
  }

  private pick<Item>(from: readonly Item[]): Item {
    return from[Math.floor(this.dice() * from.length)] as Item;
  }

  /** A number of its own, of those that are kept for stories. */
  private number(): string {
    this.numbers += 1;
    const [area, last] = [201 + Math.floor(this.numbers / 100), this.numbers % 100];
    return `+1${area}55501${String(last).padStart(2, '0')}`;
  }

  addFirm(at: number): void {
    const name = `${firmWords[at % firmWords.length]} ${this.pick(firmKinds)}`;
    const domain = `${name.toLowerCase().replace(' ', '-')}-${at}.example`;
    const street = `${10 + Math.floor(this.dice() * 900)} ${this.pick(lastNames)} Street`;
    const firm: Firm = { name, domain, board: this.number(), street, town: this.pick(towns) };
    const family = this.pick(lastNames);
    const staff = 2 + Math.floor(this.dice() * 9);
    const known = new Set<string>();
    for (let each = 0; each < staff; each += 1) {
      const person = { ...this.person(firm), last: this.chance(0.15) ? family : this.pick(lastNames) };
      // Two of one name at one firm nobody could tell apart.
      if (known.has(`${person.first} ${person.last}`)) continue;
      known.add(`${person.first} ${person.last}`);
      this.addPerson(person);
    }
    if (this.chance(0.1)) {
      const senior = { ...this.person(firm), last: family, suffix: 'Sr.' };
      if (known.has(`${senior.first} ${family}`)) return;
      this.addPerson(senior);
      this.addPerson({ ...senior, suffix: 'Jr.', mobile: this.number() });
    }
  }

  private person(firm: Firm): Person {
    return {
      first: this.pick(firstNames),
      last: this.pick(lastNames),
      suffix: null,
      firm,
      title: this.pick(titles),
      mobile: this.chance(0.5) ? this.number() : null,
      extension: this.chance(0.3) ? String(100 + Math.floor(this.dice() * 900)) : null,
    };
  }

  private addPerson(person: Person): void {
    const number = this.people++;
    this.rows.push({ person: number, record: this.asWritten(person, 'first') });
    if (this.chance(0.25)) this.rows.push({ person: number, record: this.again(person) });
    if (this.chance(0.03)) this.rows.push({ person: number, record: this.again(person) });
  }

  /** The person from a second list. */
  private again(person: Person): ImportRecord {
    if (person.mobile !== null && this.chance(0.1)) {
      const town = this.pick(towns);
      const name = `${this.pick(firmWords)} ${this.pick(firmKinds)} Group`;
      const domain = `${name.toLowerCase().replaceAll(' ', '-')}-${this.numbers}.example`;
      const firm = { name, domain, board: this.number(), street: '1 Long Road', town };
      return this.asWritten({ ...person, firm, title: this.pick(titles), extension: null }, 'moved');
    }
    return this.asWritten(this.misspelled(person), 'again');
  }

  private misspelled(person: Person): Person {
    const nicknames = short[person.first];
    if (nicknames !== undefined && this.chance(0.35)) return { ...person, first: this.pick(nicknames) };
    if (this.chance(0.08)) return { ...person, first: person.first.charAt(0) };
    if (this.chance(0.2)) return { ...person, last: this.slip(person.last) };
    if (this.chance(0.1)) return { ...person, first: this.slip(person.first) };
    return person;
  }

  /** A letter left out, doubled, or swapped with the next. */
  private slip(word: string): string {
    const at = 1 + Math.floor(this.dice() * (word.length - 2));
    const [before, letter, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
    const way = this.dice();
    if (way < 0.34) return before + after;
    if (way < 0.67) return before + letter + letter + after;
    return before + after.charAt(0) + letter + after.slice(1);
  }

  private asWritten(person: Person, how: 'first' | 'again' | 'moved'): ImportRecord {
    const { firm } = person;
    const turned = how === 'again' && this.chance(0.06);
    const [first, last] = turned ? [person.last, person.first] : [person.first, person.last];
    const company = how === 'first' ? firm.name + this.pick(forms) : this.firmAgain(firm.name);
    const [city, state, postalCode] = firm.town;
    const withPlace = how === 'first' || this.chance(0.6);
    return recordOf({
      line: this.rows.length + 2,
      firstName: first,
      lastName: last,
      suffix: person.suffix,
      fullName: `${first} ${last}`,
      title: how === 'first' || this.chance(0.5) ? person.title : null,
      company,
      domain: this.chance(0.5) ? firm.domain : null,
      address: withPlace ? firm.street : null,
      city: withPlace ? city : null,
      state: withPlace ? state : null,
      postalCode: withPlace ? postalCode : null,
      emails: this.emails(person, how),
      phones: this.phones(person, how),
    });
  }

  private firmAgain(name: string): string {
    const way = this.dice();
    if (way < 0.3) return name.toUpperCase() + this.pick(forms);
    if (way < 0.4) return `${name} Group`;
    if (way < 0.5) return `${name} Holding LLC dba ${name}`;
    return name + this.pick(forms);
  }

  private emails(
    { first, last, suffix, firm }: Person,
    how: 'first' | 'again' | 'moved',
  ): ImportRecord['emails'] {
    const way = this.dice();
    const [given, family] = [first.toLowerCase(), last.toLowerCase()];
    // Every firm gives each of its people another address, also where two bear one name.
    const own = `${given}.${family}${suffix === null ? '' : suffix.slice(0, 2).toLowerCase()}${this.people}@${firm.domain}`;
    if (how === 'first' ? way < 0.75 : way < 0.25) return [{ value: own, type: 'work' }];
    if (way < 0.85) return [{ value: `info@${firm.domain}`, type: 'work' }];
    return [];
  }

  private phones(
    { mobile, extension, firm }: Person,
    how: 'first' | 'again' | 'moved',
  ): ImportRecord['phones'] {
    const phones: ImportRecord['phones'][number][] = [
      { type: this.chance(0.5) ? 'company' : 'work', e164: firm.board, ext: extension, raw: firm.board },
    ];
    if (mobile !== null && (how !== 'again' || this.chance(0.7)))
      phones.push({ type: 'mobile', e164: mobile, ext: null, raw: mobile });
    return phones;
  }

  shuffled(): MadeRow[] {
    return this.rows
      .map((row) => ({ row, at: this.dice() }))
      .toSorted((a, b) => a.at - b.at)
      .map(({ row }, index) => ({ ...row, record: { ...row.record, line: index + 2 } }));
  }
}
