import { isEmail, isPlainlyPhone, isProfile, mostly } from './column-content.ts';
import type { Field } from '../record/fields.ts';
import type { Format } from './formats.ts';
import { headerKey } from '../record/header.ts';

const isSalutation = (text: string): boolean =>
  /^(?:(?:mr|mrs|ms|miss|mx|dr|prof|sir|rev|herr|frau|hr|fr|m|mm|mme|mlle|monsieur|madame|sr|sra|srta|d|dña|sig|sig\.ra|dott|dott\.ssa|dhr|mevr|dipl\.-ing|ing|mag|med|h\.c|phd)\.?\s*)+$/i.test(
    text,
  );

const titleKeys = ['title', 'titel', 'titolo', 'titre'];
const nameKeys = [
  'name',
  'contact',
  'fullname',
  'contactname',
  'contacto',
  'contatto',
  'contato',
  'kontakt',
  'primarycontact',
];
/** Columns that only a table of firms has. */
const firmKeys = [
  'industry',
  'employees',
  'numemp',
  'numberofemployees',
  'annualrevenue',
  'revenue',
  'accountnumber',
  'accountnumberc',
  'siccode',
  'naics',
  'naicscode',
  'tickersymbol',
  'foundedyear',
];
/** Columns that a map of businesses has beside each name. */
const placeKeys = ['reviews', 'reviewscount', 'placeid', 'googleid', 'subtypes', 'workinghours'];
/** Columns that only a table of people has. */
const personKeys = [
  'firstname',
  'lastname',
  'surname',
  'email',
  'emailaddress',
  'jobtitle',
  'title',
  'position',
  'company',
  'companyname',
  'accountname',
  'organization',
  'mobile',
  'mobilephone',
  'vorname',
  'relatedcompany',
  'accountid',
  'stagename',
];

/** Where a known layout, or the cells, say something else than the header; undefined where they do not. */
export function exceptionOf(
  header: string,
  keys: readonly string[],
  samples: readonly string[],
  format: Format | undefined,
): Field | undefined {
  const key = headerKey(header);
  const has = (...some: string[]) => some.some((each) => keys.includes(each));
  if (titleKeys.includes(key)) {
    if (key === 'title' && (format?.id === 'outlook_desktop' || format?.id === 'outlook_web'))
      return 'prefix';
    if (mostly(samples, isSalutation)) return 'prefix';
    return samples.length === 0 && has('jobtitle', 'position') ? 'prefix' : undefined;
  }
  if (key === 'url' || key === 'primarycontactprimaryurl' || key === 'profile') {
    if (mostly(samples, isProfile)) return 'linkedinUrl';
    if (key === 'url') return format?.id === 'linkedin_connections' ? 'linkedinUrl' : 'domain';
    // Among profiles and sites together, the ones that are profiles are kept.
    return key === 'profile' || (samples.length > 0 && !samples.some(isProfile)) ? 'custom' : undefined;
  }
  if (
    key === 'profileurl' &&
    !has('defaultprofileurl', 'linkedinprofileurl') &&
    mostly(samples, isPublicProfile)
  )
    return 'linkedinUrl';
  if (key === 'linkedinprofileurl' && format?.id === 'phantombuster_sales_navigator') return 'custom';
  // A status of addresses is no address, but who left must be heard.
  if (
    key === 'emailstatus' &&
    samples.some((text) => /^(unsubscribed|opted[ -]?out|complained|spam complaint)$/i.test(text))
  )
    return 'consent.email';
  // Outlook's Account is a word of its users' own choosing.
  if (key === 'account' && (format?.id === 'outlook_desktop' || format?.id === 'outlook_web'))
    return 'custom';
  // ACT! keeps under Salutation what a letter begins with: the first name.
  if (key === 'salutation' && format?.id === 'act_contacts') return 'custom';
  // Salesforce's Data Loader appends a STATUS of its own to what it has brought in.
  if (key === 'status' && mostly(samples, (text) => /^item (created|updated|upserted|deleted)/i.test(text)))
    return 'custom';
  if (key === 'description' && format?.id === 'companies_house_bulk') return 'custom';
  if (key === 'by' && has('postnr', 'fornavn', 'efternavn', 'vej')) return 'city';
  if (key === 'st' && samples.length > 0 && !mostly(samples, (text) => text.length <= 3)) return 'custom';
  if (key === 'countrycode' && samples.length > 0 && samples.every((text) => /^\+?\d+$/.test(text)))
    return 'custom';
  return nameOrFirm(header, key, keys, samples, format);
}

const isPublicProfile = (text: string): boolean => /linkedin\.com\/(in|pub)\//i.test(text) && isProfile(text);

/** What a column is whose header may name a person as well as a firm. */
function nameOrFirm(
  header: string,
  key: string,
  keys: readonly string[],
  samples: readonly string[],
  format: Format | undefined,
): Field | undefined {
  const has = (...some: string[]) => some.some((each) => keys.includes(each));
  if (nameKeys.includes(key)) {
    if (mostly(samples, isEmail)) return 'emails';
    if (samples.length >= 2 && mostly(samples, isPlainlyPhone)) return 'phones.work';
  }
  // Words for somebody that as often head a column of marks: "Hot", "likely".
  if (key === 'decisionmaker' || key === 'prospect')
    return samples.length > 0 && !mostly(samples, (text) => /\p{L}\s+\p{L}/u.test(text))
      ? 'custom'
      : undefined;
  if (key === 'leadname') {
    // Close calls a firm a lead; everybody else calls a person so.
    if (format?.id === 'close_leads') return 'company';
    return /lead_name/.test(header) && !has('company', 'companyname', 'company_name') ? 'company' : undefined;
  }
  if (key === 'displayname') {
    if (format?.id === 'close_leads' || /display_name/.test(header)) return 'company';
    return has('firstname', 'givenname', 'lastname', 'fullname', 'name') ? 'custom' : 'fullName';
  }
  if (key === 'name') {
    if (format?.id === 'apollo_accounts') return 'company';
    // The name of a deal is nobody's.
    if (has('stagename') && has('closedate')) return 'custom';
    if (has('company', 'companyname', 'organization', 'accountname', 'firstname', 'vorname'))
      return undefined;
    if (has('contactname', 'contactperson', 'ownername', 'contactfullname') || has(...placeKeys))
      return 'company';
    return !has(...personKeys) && has(...firmKeys) ? 'company' : undefined;
  }
  return undefined;
}
