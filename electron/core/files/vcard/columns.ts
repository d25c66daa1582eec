import { phoneTypeOf } from '#shared/domain/import/phones.ts';
import { readLinkedIn } from '#shared/domain/record/weblinks.ts';
import { readTimeZone } from '#shared/domain/zones.ts';
import type { PhoneType } from '#shared/domain/vocabulary.ts';
import type { Card } from './cards.ts';
import { CardFacts } from './facts.ts';
import { partsOf, plainValue, type Property, rawParts } from './property.ts';

/** What a file of cards has for columns: the same for each, so that what was mapped once holds again. */
export const cardHeaders = [
  'Full Name',
  'Name Prefix',
  'First Name',
  'Middle Name',
  'Last Name',
  'Name Suffix',
  'Nickname',
  'Company',
  'Department',
  'Job Title',
  'Role',
  'Is a company',
  'Email',
  'Work Email',
  'Personal Email',
  'Other Email',
  'Work Phone',
  'Mobile Phone',
  'Home Phone',
  'Company Phone',
  'Fax',
  'Other Phone',
  'LinkedIn',
  'Website',
  'X',
  'Street',
  'City',
  'State',
  'Postal Code',
  'Country',
  'Time Zone',
  'Notes',
  'Categories',
  'Birthday',
  'Assistant Name',
  "Assistant's Phone",
  'UID',
  'Other Details',
] as const;

export type CardHeader = (typeof cardHeaders)[number];

/** What says nothing about anybody. */
const machinery =
  /^(BEGIN|END|VERSION|PRODID|REV|PHOTO|LOGO|SOUND|KEY|SORT-STRING|CLASS|MAILER|PROFILE|SOURCE|NAME|XML|CLIENTPIDMAP|X-ABLABEL|X-ABADR|X-ABUID|X-ABSHOWAS|X-ABRELATEDNAMES-TYPE|X-IMAGETYPE|X-IMAGEHASH|X-SHARED-PHOTO-.*|X-MS-OL-.*|X-MS-CARDPICTURE|X-ETAG|X-ID|X-EVOLUTION-FILE-AS|X-GENERATOR|X-SAVED-FROM|CALURI|CALADRURI|FBURL)$/;

const phoneHeaders: { readonly [Type in PhoneType]: CardHeader } = {
  work: 'Work Phone',
  mobile: 'Mobile Phone',
  home: 'Home Phone',
  company: 'Company Phone',
  fax: 'Fax',
  other: 'Other Phone',
};

/** The cells of a card under `cardHeaders`; several values of a kind are divided by ` ::: `. */
export function cellsOfCard(card: Card): string[] {
  const facts = new CardFacts(card);
  for (const property of facts.byPreference()) put(facts, property);
  name(facts);
  address(facts);
  for (const agent of card.agents) {
    const theirs = new CardFacts(agent);
    facts.add('Assistant Name', theirs.text('FN') || nameParts(theirs).toReversed().join(' '));
    for (const { value } of theirs.all('TEL')) facts.add("Assistant's Phone", number(value));
  }
  return cardHeaders.map((header) => facts.cell(header));
}

function put(facts: CardFacts, property: Property): void {
  const { name: of, types, value } = property;
  const text = plainValue(value);
  if (text === '' || machinery.test(of)) return;
  if (/^(FN|N|ADR|LABEL|AGENT|KIND|X-ADDRESSBOOKSERVER-KIND)$/.test(of)) return;
  const label = facts.labelOf(property);
  if (of === 'ORG') {
    const [company = '', ...units] = partsOf(value, ';').filter((part) => part !== '');
    facts.addOnce('Company', company);
    facts.add('Department', units.join(', '));
  } else if (of === 'TITLE') facts.addOnce('Job Title', text);
  else if (of === 'ROLE') facts.addOnce('Role', text);
  else if (of === 'NICKNAME') facts.add('Nickname', partsOf(value, ',').join(', '));
  else if (of === 'CATEGORIES') facts.add('Categories', text);
  else if (of === 'EMAIL') facts.add(emailHeader(types, label), text.replace(/^mailto:/i, ''));
  else if (of === 'TEL') {
    if (/assistant/i.test(label)) facts.add("Assistant's Phone", number(value));
    else facts.add(phoneHeader(types, label), number(value));
  } else if (of === 'X-ABRELATEDNAMES' && /assistant/i.test(label)) facts.add('Assistant Name', text);
  else if (/^X-(EVOLUTION-|MS-)?ASSISTANT(-PHONE)?$/.test(of))
    facts.add(of.endsWith('PHONE') ? "Assistant's Phone" : 'Assistant Name', text);
  else if (/^(URL|X-SOCIALPROFILE|X-LINKEDIN|X-TWITTER|X-MS-URL)$/.test(of)) web(facts, property, text);
  else if (of === 'NOTE') facts.addNote(text);
  else if (of === 'BDAY') facts.addOnce('Birthday', text);
  else if (of === 'TZ') facts.addOnce('Time Zone', readTimeZone(text) ?? '', text);
  else if (of === 'UID') facts.addOnce('UID', text.replace(/^urn:uuid:/i, ''));
  else facts.beside(label === '' ? of : label, text);
}

const ordinary = new Set(['pref', 'voice', 'internet', 'msg', 'text', 'video', 'x400', 'other']);

const meant = (types: readonly string[]): string => types.filter((type) => !ordinary.has(type)).join(' ');

function emailHeader(types: readonly string[], label: string): CardHeader {
  const said = `${meant(types)} ${label}`.trim();
  if (/work|business|firm|büro|bureau/i.test(said)) return 'Work Email';
  if (/home|personal|privat/i.test(said)) return 'Personal Email';
  return said === '' ? 'Email' : 'Other Email';
}

function phoneHeader(types: readonly string[], label: string): CardHeader {
  const said = `${meant(types)} ${label}`.trim();
  // A number of no said kind is how a rep reaches them.
  return phoneHeaders[said === '' ? 'work' : (phoneTypeOf(said) ?? 'other')];
}

/** A number as it is dialled: what stands before and behind it in a `tel:` address is taken off. */
const number = (value: string): string => {
  const text = plainValue(value);
  return /^(tel|sip|callto):/i.test(text)
    ? text.replace(/^(tel|sip|callto):/i, '').replace(/;(?!ext=)[\w-]+(=[^;]*)?/gi, '')
    : text;
};

function web(facts: CardFacts, { name: of, types, params }: Property, text: string): void {
  const kind = types.join(' ').toLowerCase();
  if (readLinkedIn(text) !== null) facts.addOnce('LinkedIn', text);
  else if (of === 'X-TWITTER' || /twitter|^x$/.test(kind) || /(^|[/.])(twitter|x)\.com\//i.test(text))
    facts.addOnce('X', text.replace(/^x-apple:/i, ''), text);
  else if (of === 'X-LINKEDIN' || /linkedin/.test(kind))
    facts.addOnce(
      'LinkedIn',
      `https://www.linkedin.com/in/${params.get('X-USER') ?? text.replace(/^x-apple:/i, '')}`,
    );
  else if (of === 'URL' || of === 'X-MS-URL') facts.addOnce('Website', text);
  else facts.beside(kind === '' ? of : kind, text.replace(/^x-apple:/i, ''));
}

const nameParts = (facts: CardFacts): string[] =>
  rawParts(facts.all('N')[0]?.value ?? '', ';').map((part) => partsOf(part, ',').join(' ').trim());

function name(facts: CardFacts): void {
  const [last = '', first = '', middle = '', prefix = '', suffix = ''] = nameParts(facts);
  const full = facts.text('FN');
  const company = facts.cell('Company');
  const shown = `${facts.text('KIND')} ${facts.text('X-ABSHOWAS')}`;
  const isFirm = /\b(org|organization|company)\b/i.test(shown);
  const nobody = `${last}${first}${middle}` === '';
  if (isFirm) facts.addOnce('Is a company', 'TRUE');
  if (nobody && isFirm) {
    facts.addOnce('Company', full);
    return;
  }
  // An organization without a person has its own name for a person's; and a comma in a name that is
  // written out for showing turns nothing round.
  const shownOnly = (nobody && full === company) || (first !== '' && last !== '' && full.includes(','));
  if (!shownOnly) facts.addOnce('Full Name', full);
  if (nobody && full === '' && company === '') facts.addOnce('Full Name', facts.cell('Nickname'));
  facts.addOnce('Last Name', last);
  facts.addOnce('First Name', first);
  facts.addOnce('Middle Name', middle);
  facts.addOnce('Name Prefix', prefix);
  facts.addOnce('Name Suffix', suffix);
}

/** Where they work, else where they say they are met first. The others are kept beside. */
function address(facts: CardFacts): void {
  const given = facts.byPreference().filter(({ name: of }) => of === 'ADR');
  const atWork = (each: Property) => each.types.includes('work') || /work/i.test(facts.labelOf(each));
  const chosen = given.find(atWork) ?? given[0];
  for (const each of given) {
    const [box = '', extended = '', street = '', city = '', state = '', code = '', country = ''] = partsOf(
      each.value,
      ';',
    );
    const line = [box, street, extended].filter((part) => part !== '').join(', ');
    if (each !== chosen) {
      facts.beside('Address', [line, city, state, code, country].filter((part) => part !== '').join(', '));
      continue;
    }
    facts.addOnce('Street', line || (each.params.get('LABEL') ?? ''));
    facts.addOnce('City', city);
    facts.addOnce('State', state);
    facts.addOnce('Postal Code', code);
    facts.addOnce('Country', country);
  }
  if (given.length === 0) facts.addOnce('Street', facts.text('LABEL'));
}
