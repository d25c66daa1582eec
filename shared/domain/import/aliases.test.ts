import { describe, expect, test } from 'vitest';
import { aliasOf, isLookAlike } from './aliases.ts';
import type { Field } from '../record/fields.ts';
import { recognizeFormat } from './formats.ts';
import { mapColumns } from './mapping.ts';

/** What a column of this header alone comes to, nothing being known of its cells. */
const fieldOf = (header: string): Field | undefined => mapColumns([header], [], undefined)[0]?.field;

const known: readonly (readonly [Field, string])[] = [
  // Plain English, as people and smaller programs write it.
  ['firstName', 'First name|FirstName|given_name|Forename|First Name *|Contact First Name|FNAME'],
  ['lastName', 'Last name|LastName|surname|Family name|Last Name (required)|LNAME'],
  ['fullName', 'Contact Name|contact|Full name|Attendee Name|Contact Person'],
  ['middleName', 'Middle Initial|middle_name'],
  ['prefix', 'Salutation|Courtesy title|Prefix'],
  ['title', 'Job Position|job_title|Position|Current Title|Role'],
  ['seniority', 'Job Level|Seniority Level'],
  ['company', 'Organisation|Employer|Business Name|display_name|Firm'],
  ['domain', 'Web Site|Homepage|Company Domain Name'],
  ['industry', 'Company industry|Sector'],
  ['employeeCount', 'Number of Employees|Company size|No of employees|Headcount|# of Employees'],
  [
    'emails',
    'E-Mail|EMAIL|Primary Email|Email Address 2|Contact E-mail|Email 4|E-mail 3 - Value|Personal email',
  ],
  [
    'phones.work',
    'Direct Phone|Phone\n(office)|Phone number|Tel.|Telephone|Work Phone 2|Phone 7 - Value|Office Phone',
  ],
  ['phones.mobile', 'Cell Phone|Cell|Mobile No|Mobile Phone 2'],
  ['phones.company', 'Main Phone|Switchboard|HQ Phone'],
  ['phones.ext', 'Ext|Extension|Ext.'],
  ['linkedinUrl', 'Linkedin|LinkedIn Profile|linkedin_url'],
  ['xHandle', 'X|Twitter handle|X (Twitter)'],
  ['address', 'Street Address|Address Line 1|Address 2|street_number|Street 2'],
  ['city', 'Town|Suburb|Mailing City|Work City'],
  ['state', 'State/Province|County|Region|Province'],
  ['postalCode', 'Zip/Postal Code|Postal Code|Postcode|ZIP Code'],
  ['country', 'Country code|Country/Region|CC|Country Name'],
  ['timeZone', 'Time Zone|Timezone'],
  ['source', 'Original Source|Lead source'],
  [
    'sourceDetail',
    'Campaign|campaign_id|Leads list|Event Name|Original Traffic Source Drill-Down 1|Show Code',
  ],
  ['listDate', 'List Date|Created Date|Created at|Date Added|Create Date (America/New_York)'],
  ['owner', 'Owner|Salesperson|Assigned To|Sales Rep'],
  ['status', 'Lead Status|Status Label'],
  ['doNotCall', 'Do not call|DNC|Do Not Contact|TPS'],
  ['consent.email', 'Opted Out|Do Not Email|Email consent'],
  ['consent.phone', 'Phone Opt Out|Consent to call'],
  ['externalId', 'Lead ID|External ID|Contact ID|Badge Number'],
  // German, French, Spanish, Italian, Dutch, Portuguese, Swedish and their neighbours.
  ['firstName', 'Vorname|Prénom|Nombre|Nome|Voornaam|Förnamn|Fornavn'],
  ['lastName', 'Nachname|Nom|Apellidos|Cognome|Achternaam|Sobrenome|Efternamn|Etternavn'],
  [
    'fullName',
    'Nom complet|Ansprechpartner|Persona de contacto|Contactpersoon|Nombre completo|Vor- und Nachname',
  ],
  ['prefix', 'Anrede|Civilité|Tratamiento|Aanhef'],
  ['title', 'Funktion|Fonction|Cargo|Puesto|Qualifica|Functie|Befattning|Berufsbezeichnung'],
  [
    'company',
    'Firma|Société|Empresa|Azienda|Ragione sociale|Bedrijf|Företag|Unternehmen|Raison sociale|Razón social',
  ],
  ['domain', 'Webseite|Site web|Sitio web|Sito web|Hemsida'],
  ['industry', 'Branche|Secteur d’activité|Settore|Bransch'],
  ['employeeCount', 'Mitarbeiter|Anzahl Mitarbeiter|Effectif|Dipendenti|Aantal medewerkers|Antal anställda'],
  [
    'emails',
    'Courriel|Correo|Correo electrónico|E-Mail-Adresse|Adresse e-mail|E-postadress|E-mailadres|Posta elettronica',
  ],
  ['phones.work', 'Telefon|Téléphone|Teléfono|Telefono|Telefoon|Telefone|Telefonnummer|Tel.-Nr.'],
  ['phones.mobile', 'Mobil|Portable|Handy|Móvil|Celular|Cellulare|Mobiel|Telemóvel|Mobiltelefon'],
  ['phones.company', 'Zentrale|Centralita|Växel'],
  ['phones.ext', 'Durchwahl|Anknytning'],
  [
    'address',
    'Straße|Straße, Hausnummer|Rue|Dirección|Indirizzo|Straat|Morada|Gatuadress|Hausnummer|Adresszusatz',
  ],
  ['city', 'Ort|Stadt|Ville|Ciudad|Città|Plaats|Cidade|Postort|Población'],
  ['state', 'Bundesland|Provincia|Estado|Kanton'],
  ['postalCode', 'PLZ|Postleitzahl|Code postal|Código postal|CAP|Postcode|Postnummer|CEP'],
  ['country', 'Land|Pays|País|Paese|Staat'],
  ['source', 'Quelle|Origen|Herkunft|Fuente'],
  ['listDate', 'Datum|Erstellt am|Fecha|Date de création'],
  ['notes', 'Bemerkung|Remarques|Observaciones|Opmerkingen|Anteckningar|Note'],
  ['doNotCall', 'Nicht anrufen|Ne pas appeler|No llamar|Non chiamare|Niet bellen'],
];

describe('a header is known by its text alone', () => {
  test.each(known)('%s: %s', (field, headers) => {
    for (const header of headers.split('|')) {
      expect([header, fieldOf(header)]).toEqual([header, field]);
    }
  });
  test('case, spaces, underscores, accents, a BOM and trailing marks are nothing', () => {
    for (const header of ['e-mail', ' E-MAIL: ', 'e_mail', '\uFEFFE-Mail', 'E\u00A0mail'])
      expect(aliasOf(header)?.field).toBe('emails');
  });
  test('two languages in one header, if both mean the same', () => {
    expect(fieldOf('Company / Entreprise')).toBe('company');
    expect(fieldOf('Ville | City')).toBe('city');
    expect(fieldOf('Name / Nom')).toBe('fullName');
    expect(fieldOf('Name / Company')).toBe('custom');
  });
  test('what nobody knows is no field', () => {
    for (const header of ['Booth', 'Weight', '', '  ', '電話', 'Favorite color', 'Column 3'])
      expect(fieldOf(header)).toBe('custom');
  });
});

describe('a header that only looks like a field feeds none', () => {
  const lookAlikes =
    'Email Status|Email Confidence|Email Domain|E-mail Type|E-mail 2 Type|E-mail Display Name|Primary Email Source|Company Name for Emails|Work Email Confidence|E-mail Login|Email 1 Validation|Email consent version|' +
    'Phone 1 Type|Phone 3 - Label|primary_contact_primary_phone_type|Assistant’s Phone|Phones / Primary Phone Calling Code|' +
    'profileUrl|Linkedin URL Unique ID|Company Linkedin Url|Company LI Profile Url|Facebook Url|regularCompanyUrl|companyUrl|' +
    'Last Activity Date|Last Contacted|Birthday|IncorporationDate|Modified Time|Last Modified Date|Job Start Date|CloseDate|' +
    'Marketing contact status|sync_status|sending_status|verification.status|status_id|Status Description|' +
    'Associated Company IDs|Associated Company IDs (Primary)|Lead Owner.id|OWNERID|Account Owner|Company Description|Phonetic First Name|Nickname|File As';
  test.each(lookAlikes.split('|'))('%s', (header) => expect(fieldOf(header)).toBe('custom'));
  test('even where its cells would do', () => {
    expect(isLookAlike('Assistant’s Phone')).toBe(true);
    expect(mapColumns(['Assistant’s Phone'], [['217-555-0142', '217-555-0143']], undefined)[0]?.field).toBe(
      'custom',
    );
    expect(mapColumns(['E-mail Display Name'], [['a@x.example', 'b@x.example']], undefined)[0]?.field).toBe(
      'custom',
    );
  });
});

describe('two columns for one field: the nearer one speaks', () => {
  const ranks = (...headers: string[]) => mapColumns(headers, [], undefined).map(({ rank }) => rank);
  test.each([
    ['Title', 'Role'],
    ['Work Email', 'Secondary Email'],
    ['Company Domain', 'Website'],
    ['Employees', 'Employee Range'],
    ['City', 'Company City'],
    ['Person City', 'Home City'],
    ['First Name', 'Executive First Name'],
  ])('%s before %s', (nearer, farther) => {
    const [first = 0, second = 0] = ranks(nearer, farther);
    expect(first).toBeLessThan(second);
  });
});

describe('the headers that tell a program', () => {
  const tellTale: readonly (readonly [string, string])[] = [
    ['First Name|Last Name|Company|Position|Connected On', 'linkedin_connections'],
    ['profileUrl|vmid|defaultProfileUrl', 'phantombuster_sales_navigator'],
    ['Linkedin URL Public|Matches Filters', 'evaboot'],
    ['Record ID|Contact owner', 'hubspot_contacts'],
    ['Lead Owner|Company / Account', 'salesforce_report'],
    ['ISDELETED|CREATEDDATE', 'salesforce_data_loader'],
    ['Person - Name', 'pipedrive_people'],
    ['Record Id|Lead Owner.id', 'zoho_leads'],
    ['status_label|primary_contact_name', 'close_leads'],
    ['Person Linkedin Url|# Employees', 'apollo_contacts'],
    ['ZoomInfo Contact ID', 'zoominfo_contacts'],
    ['Work Email Confidence|Phone 1 Type', 'lusha'],
    ['E-mail 1 - Label', 'google_contacts'],
    ['E-mail 1 - Type|Given Name', 'google_contacts_old'],
    ['E-mail Display Name|Business Street', 'outlook_desktop'],
    ['MEMBER_RATING|LEID', 'mailchimp_audience'],
    ['Order #|Attendee #', 'eventbrite_attendees'],
    ['salutationName|emailAddress', 'espocrm_leads'],
    ['Non Primary E-mails for Import', 'suitecrm_leads'],
    ['Name / First Name', 'twenty_people'],
    ['CompanyName|RegAddress.PostTown', 'companies_house_bulk'],
    ['External ID|Related company', 'odoo'],
    ['SHOW CODE|BADGE ID|SCAN DATE', 'badge_scans'],
    ['E-mail Login|Phone Ext-', 'act_contacts'],
    ['Mobile No.|Lead Owner|Organization', 'frappe_leads'],
    ['Executive First Name|Executive Last Name|Location Address', 'salesgenie'],
    ['Contact LI Profile URL|Company Name - Cleaned', 'seamless'],
    ['confidence_score|sending_status', 'hunter_leads'],
  ];
  test.each(tellTale)('%s', (headers, id) => expect(recognizeFormat(headers.split('|'))?.id).toBe(id));
  test.each(['Order|Attendee', 'Name|Email|Phone', 'First Name|Last Name|Company', 'Lead Owner|Email'])(
    'but not %s',
    (headers) => expect(recognizeFormat(headers.split('|'))).toBeUndefined(),
  );
});
