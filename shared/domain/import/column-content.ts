import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { readCountry } from './countries.ts';
import { readDate } from './dates.ts';
import { normalizeEmail, readEmails } from '../record/emails.ts';
import type { Field } from '../record/fields.ts';
import { isGivenName } from './given-names.ts';
import { headerKey } from '../record/header.ts';
import { readAccountClass } from './arrival.ts';
import { readEmployeeCount } from './values.ts';
import { readDomain, readLinkedIn } from '../record/weblinks.ts';
import { zonesOfState } from '../zone-tables.ts';

/** Whether most of the cells (four in five) pass a test; of no cells, none do. */
export const mostly = (samples: readonly string[], test: (text: string) => boolean): boolean =>
  samples.length > 0 && samples.filter(test).length >= samples.length * 0.8;

/** Whether next to no cell passes a test; of two cells none may, and one cell alone says nothing. */
const hardlyAny = (samples: readonly string[], test: (text: string) => boolean): boolean =>
  samples.length >= 2 && samples.filter(test).length < samples.length * 0.2;

/** Whether a cell holds e-mail addresses and nothing else. */
export const isEmail = (text: string): boolean => {
  if (normalizeEmail(text) !== null) return true;
  if (!text.includes('@')) return false;
  const { emails, unread } = readEmails(text, null);
  return emails.length > 0 && unread.length === 0;
};
const hasEmail = (text: string): boolean => /[^\s@]+@[^\s@]+/.test(text) || /^\/o=/i.test(text);
export const isProfile = (text: string): boolean => readLinkedIn(text) !== null;
const hasLetters = (text: string): boolean => /\p{L}{2}/u.test(text);
const isFlag = (text: string): boolean => /^(y|n|yes|no|true|false|x|0|1|ja|nein|oui|non|si|sí)$/i.test(text);
const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** A cell that could be nothing but a phone number: its digits are grouped or carry a country code. */
export function isPlainlyPhone(text: string): boolean {
  const digits = digitsOf(text);
  if (digits.length < 7 || digits.length > 20 || /[\p{L}]{4,}|@|https?:/u.test(text)) return false;
  if (/^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|^\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}\b/.test(text)) return false;
  if (/^\s*\+|^\s*00[1-9]/.test(text))
    return parsePhoneNumberFromString(text.replace(/^\s*00/, '+'))?.isPossible() ?? false;
  const bare = text.trim();
  return (
    /^(?:1[\s.-])?\(?[2-9]\d{2}\)?[\s./-]{1,2}[2-9]\d{2}[\s.-]\d{4}\b/.test(bare) ||
    (digits.length >= 9 && /^\(?0\d{1,5}\)?[\s./-]+\d{2,}/.test(bare))
  );
}

/** A cell that may hold a number, in a column whose header says so. */
const mayBePhone = (text: string): boolean => digitsOf(text).length >= 5 && !hasEmail(text);

const statuses =
  /^(open|closed|active|inactive|new|working|contacted|qualified|unqualified|won|lost|nurturing|in progress|attempted|converted|done|pending|disqualified|neu|offen|geschlossen)$/i;
const salesRegions =
  /^(emea|apac|latam|amer|americas|na|dach|nordics|benelux|north|south|east|west|central|global|ww|nam|eu|mea|anz|mid-?west|north-?east|south-?east|south-?west|north-?west|(?:east|west) coast|europe|asia(?: pacific)?|north america|latin america|middle east)$/i;

/** What the cells of a column under a header for this field must sometimes be; without it any will do. */
const expected: { readonly [Key in Field]?: (text: string) => boolean } = {
  emails: hasEmail,
  'phones.work': mayBePhone,
  'phones.mobile': mayBePhone,
  'phones.home': mayBePhone,
  'phones.company': mayBePhone,
  'phones.fax': mayBePhone,
  'phones.other': mayBePhone,
  'phones.ext': (text) => /\d/.test(text) && text.length <= 12,
  firstName: (text) => /\p{L}/u.test(text) && !hasEmail(text) && !isFlag(text),
  lastName: (text) => /\p{L}/u.test(text) && !hasEmail(text),
  fullName: (text) => /\p{L}/u.test(text) && !hasEmail(text) && !isFlag(text),
  title: (text) => hasLetters(text) && !isFlag(text),
  company: (text) => /\p{L}|\d\p{L}/u.test(text) && !isFlag(text),
  middleName: (text) => /\p{L}/u.test(text),
  linkedinUrl: (text) =>
    isProfile(text) ||
    (!/linkedin\.com\/(?:company|school|showcase)\//i.test(text) && !/^https?:/i.test(text)),
  domain: (text) => readDomain(text) !== null || isProfile(text) || /\.[a-z]{2,}/i.test(text),
  employeeCount: (text) => readEmployeeCount(text) !== null,
  xHandle: (text) => text.length > 1 && !isFlag(text) && !/^\d+$/.test(text),
  city: (text) => hasLetters(text) && !hasEmail(text),
  country: (text) => hasLetters(text),
  state: (text) => !statuses.test(text) && !salesRegions.test(text),
  postalCode: (text) => /\d/.test(text) && !hasEmail(text),
  listDate: (text) => readDate(text, 'day first', true) !== null,
  cost: (text) => /\d/.test(text),
  accountClass: (text) => readAccountClass(text) !== null,
};

/** Fields that a column gets only if its cells say so as well, since its header may mean much else. */
const needsProof: ReadonlySet<Field> = new Set<Field>(['accountClass', 'cost']);

/**
 * Where the cells plainly contradict the header, the field that they are, or 'custom'; undefined where
 * header and cells agree, or too little is there to tell.
 */
export function contradiction(field: Field, samples: readonly string[]): Field | undefined {
  const test = expected[field];
  if (test === undefined || samples.length === 0) return undefined;
  if (needsProof.has(field)) return mostly(samples, test) ? undefined : 'custom';
  if (field !== 'emails' && mostly(samples, isEmail)) return 'emails';
  if (field === 'emails' && samples.length >= 2 && mostly(samples, isPlainlyPhone)) return 'phones.other';
  if (
    !field.startsWith('phones.') &&
    field !== 'emails' &&
    samples.length >= 2 &&
    mostly(samples, isPlainlyPhone) &&
    hardlyAnyOf(samples, test)
  )
    return 'phones.other';
  if (field === 'state' && samples.length >= 3 && mostly(samples, (text) => statuses.test(text)))
    return 'status';
  if (field === 'domain' && mostly(samples, isProfile)) return 'linkedinUrl';
  if (field === 'xHandle' && samples.every(isFlag)) return 'custom';
  return hardlyAny(samples, test) ? 'custom' : undefined;
}

const hardlyAnyOf = (samples: readonly string[], test: (text: string) => boolean): boolean =>
  samples.filter(test).length < samples.length * 0.2 || samples.every((text) => !hasLetters(text));

/** Somebody else's address or number, or one that says how and by whom the row was made. */
const notTheirs =
  /owner|assist|user|salesrep|repname|sender|source|created|modified|manager|supervisor|referr|boss|parent|emergency|spouse|recruiter|invited|registrar|buyer|billing|invoice|accounting|support|2nd|3rd|(?:second|secondary|third|other|alt|alternate)contact|contact[2-9]/;

/** For a header nobody knows, what its cells plainly are; undefined where they could be several things. */
export function byContent(key: string, samples: readonly string[]): Field | undefined {
  if (samples.length === 0 || notTheirs.test(key)) return undefined;
  if (mostly(samples, isEmail)) return 'emails';
  if (mostly(samples, (text) => (readLinkedIn(text)?.slug ?? null) !== null) && !/company|firm|org/.test(key))
    return 'linkedinUrl';
  if (/phone|telef|telep|tlf|mobil|mobiel|movil|movel|celul|cell|handy|gsm|rufnummer|fax/.test(key)) {
    if (/type|label|status|country|code|confidence|source|date|verified|dnc|model|os$/.test(key))
      return undefined;
    if (!mostly(samples, (text) => digitsOf(text).length >= 6)) return undefined;
    if (/fax/.test(key)) return 'phones.fax';
    if (/mobil|mobiel|movil|movel|celul|cell|handy|gsm/.test(key)) return 'phones.mobile';
    if (/home|privat|domicil/.test(key)) return 'phones.home';
    return /company|main|hq|corporate|firm|switchboard/.test(key) ? 'phones.company' : 'phones.other';
  }
  return samples.length >= 2 && mostly(samples, isPlainlyPhone) ? 'phones.other' : undefined;
}

const legalForm =
  /(?:^|[\s,.])(?:inc|llc|llp|ltd|limited|corp|corporation|co|company|plc|gmbh|ag|kg|ohg|ug|e\.?k|se|sa|s\.a|sarl|sas|s\.?r\.?l|s\.?p\.?a|b\.?v|n\.?v|ab|oy|as|a\/s|aps|pty|group|holdings?|partners|industries|systems|solutions|foods|services|logistics|technologies|werke|maschinenbau|sons|söhne|bros)\.?$/i;
const jobWords =
  /\b(manager|director|vp|vice president|president|ceo|cto|cfo|coo|cmo|cio|chief|head of|owner|founder|engineer|buyer|purchas\w+|supervisor|coordinator|specialist|analyst|consultant|administrator|executive|officer|leader|assistant|technician|foreman|geschäftsführer\w*|leiter\w*|einkäufer\w*|vertrieb\w*|directeur|directrice|gérant\w*|responsable|director\w*|gerente|direttore|direktor\w*|inhaber\w*|chef)\b/i;

/**
 * For a column without a header, what its cells plainly are. `taken` are the fields of the columns
 * that are already understood; a name, a firm or a place is not looked for twice.
 */
export function byContentAlone(samples: readonly string[], taken: ReadonlySet<Field>): Field | undefined {
  const free = (field: Field) => !taken.has(field);
  // A column of numbers that says nothing of their kind is what others call "Phone".
  const number = free('phones.work') ? 'phones.work' : 'phones.other';
  const sure = byContent('', samples);
  if (sure !== undefined) return sure === 'phones.other' ? number : sure;
  if (samples.length < 2) return undefined;
  const share = (test: (text: string) => boolean) => samples.filter(test).length / samples.length;
  if (
    free('domain') &&
    share((text) => /^(https?:\/\/|www\.)\S+$/i.test(text) && readDomain(text) !== null) >= 0.8
  )
    return 'domain';
  if (free('title') && share((text) => jobWords.test(text)) >= 0.6) return 'title';
  if (free('company') && share((text) => legalForm.test(text)) >= 0.4 && share(hasLetters) >= 0.9)
    return 'company';
  if (
    share((text) => /^(?:1?[2-9]\d{9}|0[1-9]\d{8,9})$/.test(text)) >= 0.9 &&
    new Set(samples).size > samples.length / 2
  )
    return number;
  if (free('country') && share((text) => text.length > 3 && readCountry(text) !== null) >= 0.9)
    return 'country';
  if (free('state') && share(isAmericanState) >= 0.9) return 'state';
  if (free('postalCode') && taken.has('state') && share((text) => /^\d{5}(-\d{4})?$/.test(text)) >= 0.9)
    return 'postalCode';
  if (free('fullName') && free('firstName') && share(isWholeName) >= 0.5 && share(looksLikeName) >= 0.8)
    return 'fullName';
  if (
    free('fullName') &&
    free('firstName') &&
    share((text) => !text.includes(' ') && isGivenName(text)) >= 0.6
  )
    return 'firstName';
  if (
    free('city') &&
    share(isKnownCity) >= 0.4 &&
    share((text) => /^[\p{L} .'’()-]{2,40}$/u.test(text)) >= 0.9
  )
    return 'city';
  return undefined;
}

/**
 * Whether the first of some cells of one column, its header if it has one, is plainly one more of them:
 * the name of a person or a firm among such names.
 */
export function startsWithData(cells: readonly string[]): boolean {
  const [first = '', ...others] = cells;
  const share = (test: (text: string) => boolean) =>
    others.length > 0 && test(first) && others.filter(test).length >= others.length * 0.5;
  return (
    share(isWholeName) ||
    (first.includes(' ') && share((text) => legalForm.test(text))) ||
    (others.length > 1 && share((text) => !text.includes(' ') && isGivenName(text)))
  );
}

const isAmericanState = (text: string): boolean =>
  zonesOfState(headerKey(text), 'US').length > 0 || zonesOfState(headerKey(text), 'CA').length > 0;

/** Two to four capitalized words without a digit. */
const looksLikeName = (text: string): boolean =>
  /^(?:\p{Lu}[\p{L}'’.-]*)(?:[ ,]+(?:\p{Lu}[\p{L}'’.-]*|van|von|de|der|den|del|di|da|la|le|bin|al)){1,4}$/u.test(
    text,
  ) && !legalForm.test(text);

const isWholeName = (text: string): boolean => {
  const words = text.split(/[\s,]+/);
  return (
    looksLikeName(text) &&
    (isGivenName(words[0] ?? '') || (text.includes(',') && isGivenName(words[1] ?? '')))
  );
};

const cities: ReadonlySet<string> = new Set(
  `newyork losangeles chicago houston phoenix philadelphia sanantonio sandiego dallas sanjose austin jacksonville fortworth columbus charlotte indianapolis sanfrancisco seattle denver washington boston nashville detroit portland lasvegas memphis louisville baltimore milwaukee albuquerque tucson fresno sacramento kansascity atlanta omaha raleigh miami oakland minneapolis tulsa tampa neworleans cleveland cincinnati pittsburgh stlouis orlando buffalo peoria springfield madison toronto montreal vancouver calgary ottawa edmonton winnipeg quebec
london birmingham manchester leeds glasgow liverpool bristol sheffield edinburgh leicester cardiff belfast nottingham newcastle dublin cork sydney melbourne brisbane perth adelaide canberra auckland wellington
berlin hamburg munchen munich koln cologne frankfurt frankfurtammain stuttgart dusseldorf leipzig dortmund essen bremen dresden hannover nurnberg duisburg bochum wuppertal bielefeld bonn munster karlsruhe mannheim augsburg wien vienna graz linz salzburg innsbruck zurich genf geneve basel bern lausanne
paris marseille lyon toulouse nice nantes strasbourg montpellier bordeaux lille rennes reims grenoble bruxelles brussel antwerpen gent liege amsterdam rotterdam denhaag utrecht eindhoven groningen
madrid barcelona valencia sevilla zaragoza malaga bilbao lisboa porto roma rome milano napoli torino palermo genova bologna firenze venezia verona stockholm goteborg malmo uppsala oslo bergen kobenhavn aarhus helsinki warszawa krakow praha budapest singapore hongkong tokyo dubai`.split(
    /\s+/,
  ),
);
const isKnownCity = (text: string): boolean => cities.has(headerKey(text));
