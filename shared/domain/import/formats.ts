import { headerKey } from '../record/header.ts';
import { ownFormatId } from '../own-file/format-id.ts';

/** A layout that a known program writes. */
export type Format = {
  readonly id: string;
  /** What a rep calls such a file. */
  readonly name: string;
  /** Whose record ids the file carries; ids of one system are certain identity, others are not. */
  readonly system: string | null;
  /** Headers (as `headerKey`) of which one group must be there in full. */
  readonly signatures: readonly (readonly string[])[];
  /** Whether people of the file may carry somebody else's e-mail address: who bought the tickets. */
  readonly sharesEmails: boolean;
};

const format = (id: string, name: string, system: string | null, ...signatures: string[]): Format => ({
  id,
  name,
  system,
  signatures: signatures.map((text) => text.split(' ')),
  sharesEmails: id === 'eventbrite_attendees',
});

/** Tried in this order: the narrower signature first where one file could carry two. */
const formats: readonly Format[] = [
  format(ownFormatId, 'People from Handset', null, 'whythem closedto earlierarrivals'),
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
    'vmid linkedinprofileurl fullname',
  ),
  format(
    'evaboot',
    'Evaboot export',
    null,
    'linkedinurlpublic matchesfilters',
    'linkedinurlpublic linkedinurluniqueid',
  ),
  format(
    'zoho_leads',
    'Zoho leads',
    'zoho',
    'recordid leadownerid',
    'recordid leadowner company',
    'leadid leadowner leadname leadsource modifiedby',
  ),
  format('zoho_contacts', 'Zoho contacts', 'zoho', 'recordid contactownerid'),
  format(
    'insightly_contacts',
    'Insightly contacts',
    'insightly',
    'recordid mailaddressstreet',
    'recordid emaillabel1',
  ),
  format('dynamics', 'Dynamics 365 export', 'dynamics', 'donotmodifyrowchecksum'),
  format(
    'linkedin_lead_form',
    'LinkedIn lead form',
    null,
    'formname leadid submittedat',
    'adname formname leadid',
  ),
  format('facebook_leads', 'Facebook lead ads', null, 'adsetid formid createdtime'),
  format(
    'hubspot_contacts',
    'HubSpot contacts',
    'hubspot',
    'recordid contactowner',
    'recordid lifecyclestage',
    'recordid marketingcontactstatus',
    'recordid associatedcompany',
    'recordid unsubscribedfromallemail',
  ),
  format(
    'hubspot_companies',
    'HubSpot companies',
    'hubspot',
    'recordid companyowner',
    'recordid companydomainname',
  ),
  format(
    'salesforce_data_loader',
    'Salesforce Data Loader file',
    'salesforce',
    'isdeleted createddate',
    'lastname donotcall hasoptedoutofemail',
    'isdeleted systemmodstamp',
  ),
  format(
    'salesforce_report',
    'Salesforce report',
    'salesforce',
    'leadowner companyaccount',
    'leadowner leadid',
    'companyaccount leadsource',
    'contactid accountname mailingcity',
    'accountowner accountname mailingcity',
    'mailingstateprovince mailingzippostalcode accountname',
    'companyaccount leadstatus',
  ),
  format(
    'pipedrive_people',
    'Pipedrive people',
    'pipedrive',
    'personname',
    'personemailwork personorganization',
  ),
  format(
    'close_leads',
    'Close leads',
    'close',
    'statuslabel primarycontactname',
    'displayname primarycontactname',
    'leadname primarycontactname',
  ),
  format(
    'apollo_contacts',
    'Apollo contacts',
    'apollo',
    'personlinkedinurl employees',
    'apollocontactid',
    'companynameforemails personlinkedinurl',
  ),
  format(
    'apollo_accounts',
    'Apollo accounts',
    'apollo',
    'apollorecordid companynameforemails',
    'companynameforemails employees companylinkedinurl',
  ),
  format('zoominfo_contacts', 'ZoomInfo contacts', 'zoominfo', 'zoominfocontactid'),
  format('lusha', 'Lusha export', null, 'workemailconfidence phone1type', 'directemailconfidence workemail'),
  format(
    'seamless',
    'Seamless.AI export',
    null,
    'contactliprofileurl companynamecleaned',
    'contactliprofileurl contactphone1',
    'email1validation contactphone1',
  ),
  format(
    'salesgenie',
    'Salesgenie list',
    null,
    'executivefirstname executivelastname locationaddress',
    'executivelastname phonenumbercombined',
    'locationemployeesizeactual executivetitle',
  ),
  format(
    'hunter_leads',
    'Hunter leads',
    null,
    'confidencescore sendingstatus',
    'confidencescore syncstatus',
    'confidencescore verificationstatus position',
    'confidencescore companyindustry position',
  ),
  format(
    'google_contacts',
    'Google contacts',
    null,
    'email1label',
    'phone1label firstname',
    'organizationname organizationtitle fileas',
  ),
  format(
    'google_contacts_old',
    'Google contacts (old layout)',
    null,
    'email1type givenname',
    'givenname familyname groupmembership',
    'givenname yominame',
  ),
  format(
    'outlook_desktop',
    'Outlook contacts',
    null,
    'emaildisplayname businessstreet',
    'emailangezeigtername vorname',
    'adressedemessagerie prenom societe',
  ),
  format(
    'outlook_web',
    'Outlook.com contacts',
    null,
    'initials webpage internetfreebusy',
    'initials webpage gender firstname',
  ),
  format(
    'outlook_desktop',
    'Outlook contacts',
    null,
    'businessstreet businesscity jobtitle emailaddress',
    'assistantsphone businessphone jobtitle',
  ),
  format(
    'mailchimp_audience',
    'Mailchimp audience',
    'mailchimp',
    'memberrating leid',
    'memberrating optintime emailaddress',
    'emailaddress euid lastchanged',
  ),
  format(
    'eventbrite_attendees',
    'Eventbrite attendees',
    null,
    'order# attendee#',
    'order attendee orderdate',
    'order attendeestatus tickettype',
  ),
  format(
    'badge_scans',
    'Badge scans',
    null,
    'badgeid scandate',
    'badgeid scannedby',
    'showcode badgeid',
    'scannedat scannedby',
    'qualifiers scannedat',
    'badgeid showcode lastname',
    'badgenumber scandate',
    'badgeid scannedat',
    'badgeid deviceserial',
    'badgeid capturedby',
  ),
  format(
    'espocrm_leads',
    'EspoCRM leads',
    'espocrm',
    'salutationname emailaddress',
    'emailaddressisoptedout phonenumberdata',
  ),
  format(
    'suitecrm_leads',
    'SuiteCRM leads',
    'suitecrm',
    'nonprimaryemailsforimport',
    'primaryaddressstreet leadsourcedescription statusdescription',
  ),
  format(
    'act_contacts',
    'ACT! contacts',
    null,
    'emaillogin phoneext',
    'emaillogin altphone',
    'altphone phoneext idstatus',
  ),
  format(
    'twenty_people',
    'Twenty people',
    'twenty',
    'namefirstname',
    'emailsprimaryemail',
    'phonesprimaryphonenumber namelastname',
  ),
  format(
    'frappe_leads',
    'Frappe CRM leads',
    'frappe',
    'mobileno noofemployees',
    'mobileno leadowner',
    'xtwitter territory',
    'leadowner noofemployees territory',
  ),
  format('frappe_contacts', 'Frappe contacts', 'frappe', 'emailidemailids', 'numbercontactnumbers'),
  format(
    'companies_house_bulk',
    'Companies House register',
    'companies_house',
    'companyname regaddressposttown',
  ),
  format('sba_search', 'SBA small business list', null, 'legalbusinessname uei'),
  format(
    'odoo',
    'Odoo partners',
    'odoo',
    'externalid relatedcompany',
    'companytype relatedcompany',
    'isacompany relatedcompany',
    'iscompany parentidname',
  ),
];

/** The layout whose tell-tale headers are all there, or undefined for a table of no known make. */
export function recognizeFormat(headers: readonly string[]): Format | undefined {
  // "Order #" and "Attendee #" say more than the words without their mark.
  const keys = new Set(
    headers.flatMap((header) => [
      headerKey(header),
      ...(/\w\s*#$/.test(header) ? [`${headerKey(header)}#`] : []),
    ]),
  );
  return formats.find((each) => each.signatures.some((group) => group.every((key) => keys.has(key))));
}

/** The layout that people call so, as a list keeps it. */
export const formatNamed = (name: string): Format | undefined => formats.find((each) => each.name === name);

const kinds: ReadonlyMap<string, string> = new Map([
  ['xlsx', 'an Excel workbook'],
  ['vcard', 'contact cards (vCard)'],
  ['html', 'a table of a web page'],
  ['xml', 'an Excel workbook (XML)'],
  ['do_not_call_register', 'a do-not-call register'],
]);

/** The layout of that id. */
export const formatOf = (id: string): Format | undefined => formats.find((each) => each.id === id);

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
