import type { Field } from './fields.ts';
import { headerKey } from './header.ts';

/**
 * Header texts met in the exports of contact tools, CRMs, mail programs, badge scanners and public
 * registers, in the form of `headerKey`. Within a field the earlier text wins where two columns
 * compete for one place: a person's own city before the company's.
 */
const texts: readonly (readonly [Field, string])[] = [
  [
    'firstName',
    'firstname givenname forename personfirstname primarycontactfirstname namefirstname vorname prenom nombre executivefirstname contactfirstname fname',
  ],
  ['middleName', 'middlename additionalname middleinitial'],
  [
    'lastName',
    'lastname familyname surname personlastname primarycontactlastname namelastname nachname nom apellidos apellido executivelastname contactlastname lname nomdefamille',
  ],
  [
    'fullName',
    'fullname name personname leadname contactname primarycontactname nomcomplet ansprechpartner contact contactperson attendeename nombrecompleto',
  ],
  ['prefix', 'salutation salutationname nameprefix anrede civilite honorific'],
  ['suffix', 'suffix namesuffix'],
  [
    'title',
    'jobtitle title position currentjob jobposition persontitle primarycontacttitle organizationtitle organization1title funktion fonction cargo executivetitle role berufsbezeichnung poste puesto',
  ],
  ['seniority', 'seniority managementlevel senioritylevel'],
  [
    'company',
    'company companyname companyaccount accountname account organization organizationname organization1name organisation organisationname associatedcompany personorganization firma societe empresa unternehmen entreprise displayname leadname employer businessname legalbusinessname relatedcompany companynamecleaned',
  ],
  [
    'domain',
    'companydomain companydomainname website websiteurl companywebsite companywebsiteurl personwebsite webpage webseite websiteaddress companydomainlinkurl website1value domain sitioweb siteweb',
  ],
  ['industry', 'industry primaryindustry companyindustry companymainindustry siccodesictext1 branche'],
  [
    'employeeCount',
    'employees numberofemployees noofemployees companynumberofemployees companyemployeeexactcount companysize employeecount employeerange companyemployeerange mitarbeiter headcount',
  ],
  [
    'emails',
    'email workemail emailaddress businessemail directemail personemailwork primarycontactprimaryemail emailsprimaryemail email1value email1 secondaryemail tertiaryemail email2address email3address additionalemail1 additionalemail2 additionalemailaddresses personemailhome personemailother primarycontactotheremails emailsadditionalemails email2value email3value email2 email3 nonprimaryemailsforimport personalemail otheremail alternateemail mail courriel correo correoelectronico contactemail adressemail emailadresse',
  ],
  [
    'phones.work',
    'phone phonenumber workdirectphone directphone directphonenumber businessphone businessphone2 businesstelephone phonework workphone phoneoffice officephone personphonework primarycontactprimaryphone phonesprimaryphonenumber phone1 phone2 phone3 phone1value phone2value phone3value contactphone contactphone1 phonenumbercombined telefon telephone telephonenumber tel telefonnummer telefono directdial direct',
  ],
  [
    'phones.mobile',
    'mobile mobilephone mobilephonenumber mobilenumber mobileno phonemobile personphonemobile cellphone cell mobil portable handy movil contactmobilephone',
  ],
  ['phones.home', 'homephone homephone2 phonehome personphonehome'],
  [
    'phones.company',
    'corporatephone companyphone companyphonenumber companyhqphone companymainphone mainphone switchboard zentrale',
  ],
  ['phones.fax', 'fax businessfax phonefax homefax faxnumber'],
  [
    'phones.other',
    'otherphone phoneother personphoneother primarycontactotherphones phonesadditionalphones phonenumberdata altphone alternatephone',
  ],
  ['phones.ext', 'ext extension phoneext phoneextension extn durchwahl'],
  [
    'linkedinUrl',
    'personlinkedinurl linkedinurlpublic linkedincontactprofileurl defaultprofileurl linkedinurl linkedin linkedinprofile linkedinprofileurl linkedinlinkurl contactliprofileurl url primarycontactprimaryurl',
  ],
  ['xHandle', 'twitter twitterurl x xlinkurl twitterhandle xhandle xtwitter'],
  [
    'address',
    'street address streetaddress businessstreet mailingstreet primaryaddressstreet addressstreet address1 addressline1 personstreet address1address1 strasse rue address1street regaddressaddressline1 locationaddress homeaddress1 companyaddress companystreetaddress',
  ],
  [
    'city',
    'city personcity businesscity mailingcity primaryaddresscity addresscity address1city ort stadt ville ciudad town regaddressposttown homecity companycity',
  ],
  [
    'state',
    'state personstate stateregion stateprovince businessstate mailingstateprovince mailingstate primaryaddressstate addressstate address1state address1region region province bundesland regaddresscounty homestate companystate',
  ],
  [
    'postalCode',
    'zip zipcode zippostalcode postalcode postcode personzipcode businesspostalcode mailingzippostalcode mailingzip addresspostalcode primaryaddresspostalcode plz postleitzahl codepostal address1postalcode address1zipcode regaddresspostcode homezip companyzipcode',
  ],
  [
    'country',
    'country countryregion countryiso countrycode businesscountryregion mailingcountry addresscountry primaryaddresscountry address1country land pays pais cc regaddresscountry homecountry companycountry companycountryiso',
  ],
  ['timeZone', 'timezone'],
  ['source', 'leadsource source originaltrafficsource customleadsource quelle'],
  [
    'sourceDetail',
    'sourcedetail campaign campaignname campaignid lists leadslist showcode eventname leadsourcedescription query originaltrafficsourcedrilldown1',
  ],
  [
    'listDate',
    'connectedon listdate createddate createdate createdtime createdat datecreated timestamp orderdate scandate scannedat date datum optintime personpersoncreated creationdate receivedat receiveddate',
  ],
  ['notes', 'notes note description summary comments bemerkung bemerkungen notizen remarques'],
  ['owner', 'leadowner contactowner owner personowner assignedusername salesperson user scannedby'],
  ['status', 'leadstatus status statuslabel stage attendeestatus companystatus'],
  ['doNotCall', 'donotcall dnc nichtanrufen donotcontact nepasappeler donotphone'],
  [
    'consent.email',
    'emailoptout hasoptedoutofemail unsubscribedfromallemail emailaddressisoptedout unsubtime emailconsent consentemail personmarketingstatus emailoptin unsubscribedtime unsubscribed',
  ],
  ['consent.phone', 'phoneconsent consentphone callconsent consenttocall phoneoptin phoneoptout'],
  [
    'externalId',
    'recordid leadid contactid externalid uid zoominfocontactid apollocontactid vmid personid badgeid leid companynumber id',
  ],
];

/**
 * Headers that look like one of the above and are something else: a label of a neighbour, a quality
 * mark, another person's number, a company's page, a profile address that names nobody in public.
 */
const lookAlikes = new Set(
  (
    'emailstatus emailconfidence emaildomain emailtype email2type email3type emaildisplayname email2displayname email3displayname ' +
    'primaryemailsource companynameforemails primaryemailcatchallstatus primaryemailverificationsource primaryemaillastverifiedat ' +
    'secondaryemailsource tertiaryemailsource workemailconfidence directemailconfidence additionalemail1confidence additionalemail2confidence ' +
    'phone1type phone2type primarycontactprimaryphonetype primarycontactprimaryemailtype assistantsphone assistantphone assistantname ' +
    'profileurl linkedinurluniqueid companylinkedinurl companylinkedinurluniqueid facebookurl ' +
    'companyurl regularcompanyurl profileimageurl sharedconnectionsurl ' +
    'lastactivitydate lastcontacted birthday incorporationdate modifiedtime lastmodifieddate lastactivitytime marketingcontactstatus'
  ).split(' '),
);

const byKey = new Map<string, { readonly field: Field; readonly rank: number }>();
for (const [field, list] of texts) {
  list.split(' ').forEach((key, rank) => {
    if (!byKey.has(key)) byKey.set(key, { field, rank });
  });
}

/** The field that a header text stands for, and how strongly (0 is strongest), by the text alone. */
export const aliasOf = (header: string): { readonly field: Field; readonly rank: number } | undefined => {
  const key = headerKey(header);
  const found = byKey.get(key);
  if (found !== undefined || key === '') return found;
  const numbered = key.match(/^(email|phone)(\d+)(value|address)?$/);
  if (numbered?.[1] === 'email') return { field: 'emails', rank: 40 + Number(numbered[2]) };
  if (numbered?.[1] === 'phone') return { field: 'phones.work', rank: 40 + Number(numbered[2]) };
  return undefined;
};

/** Whether a header is known to look like a field that it must not feed. */
export const isLookAlike = (header: string): boolean => lookAlikes.has(headerKey(header));
