import type { TestBook } from './testing.ts';
import { importSteps, listFile } from './testing-imports.ts';
import { type Seeded, seedPerson, type SeededPerson } from './testing-people.ts';

const florida = 'America/Chicago&America/New_York';
const people: readonly SeededPerson[] = [
  { name: 'Ann Alder', account: 'Alder', phones: ['+12175550100'], emails: ['ann@alder.example'] },
  {
    name: 'Bob Birch',
    account: 'Alder',
    phones: ['+12175550100', '+18505550101'],
    emails: ['bob@alder.example'],
  },
  { name: 'Cay Cedar', account: 'Alder', phones: ['+18505550101'], zones: florida },
  { name: 'Dee Dogwood', account: 'Elm', phones: [], emails: ['dee@elm.example'] },
  {
    name: 'Fay Fir',
    account: 'Elm',
    phones: ['+33639980104'],
    zones: 'Europe/Paris',
    emails: ['fay@fir.example'],
  },
  { name: 'Gus Gum', account: 'Elm', phones: ['+61491570156'], zones: '' },
  { name: 'Hal Hazel', account: 'Elm', phones: ['+19005550142'] },
];

const header = 'First Name,Last Name,Company,Title,Email,Mobile,Do Not Call,Phone\n';
const william = 'William,Kessler,"Kessler Drives, Inc.",Buyer,william@kessler.example,217-555-0142,,\n';
const bill = 'Bill,Kessler,Kessler Drives,,bill@home.example,217-555-0142,,217-555-0188\n';
/** Lists of whom some are in the book, some may not be contacted, and two may be one person. */
export const crowdLists = [
  { name: 'one.csv', text: header + william },
  { name: 'two.csv', text: header + bill },
  {
    name: 'three.csv',
    text: `${header}Nora,New,Other,CEO,nora@elm.example,217-555-0100,,
William,Kessler,Kessler Drives,,william@kessler.example,217-555-0177,yes,
`,
  },
  {
    name: 'four.csv',
    text: `${header}Cay,Cedar,Alder,,cay@alder.example,850-555-0101,yes,\nDee,Dogwood,Elm,,dee@elm.example,,,217-555-0150\n`,
  },
] as const;

/** A book of people who share numbers and accounts, in places whose laws differ, with two lists in it. */
export async function seedCrowd(at: TestBook): Promise<Seeded[]> {
  const seeded = people.map((person) => seedPerson(at.book, person));
  const { bring } = importSteps(() => at);
  for (const { name, text } of crowdLists.slice(0, 2)) await bring(listFile(text, name));
  return seeded;
}
