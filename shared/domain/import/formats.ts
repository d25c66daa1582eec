import { headerKey } from './header.ts';

/** A layout that a known program writes. */
export type Format = {
  readonly id: string;
  /** What a rep calls such a file. */
  readonly name: string;
  /** Whose record ids the file carries; ids of one system are certain identity, others are not. */
  readonly system: string | null;
  /** Headers (as `headerKey`) of which one group must be there in full. */
  readonly signatures: readonly (readonly string[])[];
};

const format = (id: string, name: string, system: string | null, ...signatures: string[]): Format => ({
  id,
  name,
  system,
  signatures: signatures.map((text) => text.split(' ')),
});

/** Tried in this order: the narrower signature first where one file could carry two. */
const formats: readonly Format[] = [
  format(
    'linkedin_connections',
    'LinkedIn connections',
    null,
    'firstname lastname company position connectedon',
  ),
  format(
    'phantombuster_sales_navigator',
    'PhantomBuster Sales Navigator export',
    null,
    'profileurl vmid defaultprofileurl',
  ),
  format('evaboot', 'Evaboot export', null, 'linkedinurlpublic matchesfilters'),
  format('zoho_leads', 'Zoho leads', 'zoho', 'recordid leadownerid', 'recordid leadowner company'),
  format(
    'hubspot_contacts',
    'HubSpot contacts',
    'hubspot',
    'recordid contactowner',
    'recordid lifecyclestage',
    'recordid marketingcontactstatus',
    'recordid associatedcompany',
  ),
  format(
    'salesforce_report',
    'Salesforce report',
    'salesforce',
    'leadowner companyaccount',
    'leadowner leadid',
  ),
  format('salesforce_data_loader', 'Salesforce Data Loader file', 'salesforce', 'isdeleted createddate'),
  format('pipedrive_people', 'Pipedrive people', 'pipedrive', 'personname'),
  format('close_leads', 'Close leads', 'close', 'statuslabel primarycontactname'),
  format('apollo_contacts', 'Apollo contacts', 'apollo', 'personlinkedinurl employees', 'apollocontactid'),
  format('apollo_accounts', 'Apollo accounts', 'apollo', 'apollorecordid companynameforemails'),
  format('zoominfo_contacts', 'ZoomInfo contacts', 'zoominfo', 'zoominfocontactid'),
  format('lusha', 'Lusha export', null, 'workemailconfidence phone1type'),
  format('google_contacts', 'Google contacts', null, 'email1label', 'phone1label firstname'),
  format('google_contacts_old', 'Google contacts (old layout)', null, 'email1type givenname'),
  format('outlook_desktop', 'Outlook contacts', null, 'emaildisplayname businessstreet'),
  format('mailchimp_audience', 'Mailchimp audience', 'mailchimp', 'memberrating leid'),
  format('eventbrite_attendees', 'Eventbrite attendees', null, 'order attendee orderdate'),
  format('espocrm_leads', 'EspoCRM leads', 'espocrm', 'salutationname emailaddress'),
  format('suitecrm_leads', 'SuiteCRM leads', 'suitecrm', 'nonprimaryemailsforimport'),
  format('twenty_people', 'Twenty people', 'twenty', 'namefirstname'),
  format(
    'companies_house_bulk',
    'Companies House register',
    'companies_house',
    'companyname regaddressposttown',
  ),
  format(
    'odoo',
    'Odoo partners',
    'odoo',
    'externalid relatedcompany',
    'companytype relatedcompany',
    'isacompany relatedcompany',
  ),
];

/** The layout whose tell-tale headers are all there, or undefined for a table of no known make. */
export function recognizeFormat(headers: readonly string[]): Format | undefined {
  const keys = new Set(headers.map(headerKey));
  return formats.find((each) => each.signatures.some((group) => group.every((key) => keys.has(key))));
}

/** The layout that people call so, as a list keeps it. */
export const formatNamed = (name: string): Format | undefined => formats.find((each) => each.name === name);

const kinds: ReadonlyMap<string, string> = new Map([
  ['xlsx', 'an Excel workbook'],
  ['vcard', 'contact cards (vCard)'],
  ['html', 'a table of a web page'],
]);

/** What a rep calls a file: by its layout's id, or by its kind and what divides its cells where no program is known to write it so. */
export const fileKind = (formatId: string | undefined, delimiter: string): string =>
  formats.find(({ id }) => id === formatId)?.name ??
  kinds.get(formatId ?? '') ??
  (delimiter === '\t' ? 'a list with tabs' : delimiter === ';' ? 'a list with semicolons' : 'a CSV list');

/**
 * Whether the date of a row says when the rep received it. LinkedIn's says when the two became
 * connected, which may be years before anybody meant to call.
 */
export const datesArrival = (of: Format | undefined): boolean => of?.id !== 'linkedin_connections';
