import type { Field } from '../record/fields.ts';

/**
 * Header texts met in the exports of contact tools, CRMs, mail programs, badge scanners and public
 * registers, in the form of `headerKey`, and the words for them in lists that people write in English,
 * German, French, Spanish, Italian, Dutch, Portuguese, Swedish, Danish and Norwegian. Within a field the
 * earlier text wins where two columns compete for one place. Places are in `place-headers.ts`.
 */
export const aliasTexts: readonly (readonly [Field, string])[] = [
  [
    'firstName',
    `firstname givenname forename personfirstname primarycontactfirstname namefirstname executivefirstname contactfirstname leadfirstname attendeefirst
attendeefirstname delegatefirstname fname firstnames givennames first christianname
vorname prenom nombre nombres primernombre nome primeironome voornaam roepnaam fornamn tilltalsnamn fornavn imie`,
  ],
  [
    'middleName',
    'middlename additionalname middleinitial mi zweitername weiterevornamen segundonombre deuxiemeprenom secondonome nomedomeio tussenvoegsel mellannamn mellomnavn mellemnavn',
  ],
  [
    'lastName',
    `lastname familyname surname personlastname primarycontactlastname namelastname executivelastname contactlastname leadlastname attendeelast
attendeelastname delegatelastname lname last secondname
nachname familienname zuname nom nomdefamille apellidos apellido primerapellido apellidopaterno cognome sobrenome apelido ultimonome achternaam efternamn efternavn etternavn nazwisko`,
  ],
  [
    'fullName',
    `fullname contactfullname name personname leadname contactname primarycontactname contact contactperson maincontact primarycontact attendeename delegatename
decisionmaker keycontact prospectname prospect leadfullname displayedname
vollstandigername vorundnachname nameundvorname ansprechpartner ansprechperson ansprechpartnerin kontaktperson kontakt
nomcomplet nometprenom nomprenom prenometnom prenomnom interlocuteur personneacontacter nombrecompleto nombreyapellidos apellidosynombre contacto personadecontacto
nomecompleto nomeecognome nominativo referente contatto nomecognome contato pessoadecontato contactpersoon volledigenaam naam kontaktnamn namn navn fullstendignavn fuldenavn`,
  ],
  [
    'prefix',
    'salutation salutationname nameprefix honorific prefix courtesytitle namensprafix anrede civilite tratamiento titolo tratamento aanhef tilltal tiltale',
  ],
  ['suffix', 'suffix namesuffix namenszusatz'],
  [
    'title',
    `jobtitle title position currentjob jobposition persontitle personjobtitle primarycontacttitle organizationtitle organization1title executivetitle contacttitle
currenttitle currentposition positiontitle worktitle jobrole role jobfunctiontitle designation occupation
funktion stelle stellenbezeichnung berufsbezeichnung jobbezeichnung rolle titel fonction poste intituledeposte intituleduposte cargo puesto cargopuesto ruolo qualifica posizione mansione funcao functie functietitel befattning jobbtitel stilling`,
  ],
  ['seniority', 'seniority managementlevel senioritylevel joblevel contactseniority hierarchieebene'],
  [
    'company',
    `company companyname currentcompany companyaccount accountname personorganization organization organizationname organization1name organisation organisationname associatedcompany
employer businessname legalbusinessname companylegalname legalname relatedcompany account companynamecleaned firm firmname org business customercompany clientcompany orgname contactcompany leadcompany
firma firmenname firmierung unternehmen unternehmensname betrieb arbeitgeber societe entreprise raisonsociale nomdelentreprise nomdelasociete empresa nombredelaempresa compania razonsocial
azienda ragionesociale societa nomeazienda impresa nomedaempresa razaosocial bedrijf bedrijfsnaam organisatie organizacion organizzazione organizacao werkgever foretag foretagsnamn bolag virksomhed virksomhet firmanavn firmanamn`,
  ],
  [
    'domain',
    `companydomain companydomainname companywebsitedomain website websiteurl companywebsite companywebsiteurl personwebsite webpage websiteaddress companydomainlinkurl website1value domain
domainname web homepage companyhomepage companyurlwebsite accountwebsite corporatewebsite
webseite internetseite internet webadresse siteweb siteinternet pageweb sitioweb paginaweb sitoweb sito site siteoficial hemsida webbplats webbsida hjemmeside nettside`,
  ],
  [
    'industry',
    'industry primaryindustry companyindustry companymainindustry industryname siccodesictext1 sicdescription naicsdescription primarysicdescription primarynaicsdescription branche industrie wirtschaftszweig secteur secteurdactivite sector settore industria ramo setor bransch bransje',
  ],
  [
    'employeeCount',
    `employees numberofemployees noofemployees ofemployees companyemployeeexactcount companynumberofemployees companystaffcount companysize employeecount locationemployeesizeactual employeesize
companyemployeerange employeerange companystaffcountrange companyemployeecount companyheadcount headcount staffcount nofemployees numemployees employeenumber totalemployees
mitarbeiter mitarbeiterzahl mitarbeiteranzahl anzahlmitarbeiter beschaftigte effectif effectifs nombredesalaries empleados numerodeempleados dipendenti numerodipendenti funcionarios numerodefuncionarios aantalmedewerkers medewerkers werknemers anstallda antalanstallda ansatte antallansatte antalansatte`,
  ],
  [
    'emails',
    `email workemail emailaddress businessemail corporateemail companyemail directemail professionalemail primaryemail personemailwork personemail primarycontactprimaryemail emailsprimaryemail email1value email1
secondaryemail tertiaryemail email2address email3address additionalemail1 additionalemail2 additionalemailaddresses additionalemail additionalemails personemailhome personemailother primarycontactotheremails
emailsadditionalemails email2value email3value email2 email3 nonprimaryemailsforimport emailaddressdata personalemail privateemail homeemail otheremail otheremails alternateemail altemail mail emailid emailidemailids
contactemail emailaddr leademail attendeeemail emailwork emailhome workemailaddress emails emailpro
emailadresse mailadresse epost epostadress epostadresse courriel mel adressemail adressedemessagerie adresseemail adresseelectronique adressecourriel correo correoelectronico direcciondecorreo postaelettronica indirizzoemail enderecodeemail correioeletronico emailadres mailadres`,
  ],
  [
    'phones.work',
    `phone phonenumber workdirectphone directphone directphonenumber directnumber businessphone businessphonenumber businessphone2 businesstelephone phonework workphone workphonenumber worknumber worktelephone workphone2 phoneoffice officephone officenumber
personphonework personphone primarycontactprimaryphone phonesprimaryphonenumber phone1 phone2 phone3 phone1value phone2value phone3value contactphone contactnumber contactphone1 contactphonenumber phonenumbercombined primaryphone primaryphonenumber
telephonebureau telephoneprofessionnel telefonodeltrabajo telefonwerk telephone telephone1 telephone2 telephonenumber tel telno telnumber phoneno phonenum directdial direct phonedirect office directline ddi landline daytimephone
telefon telefonnummer telefonnr telnr festnetz festnetznummer rufnummer telefongeschaftlich telefondienstlich numerodetelephone tel1 tel2 telephonefixe telfixe fixe telpro telbureau telefono telefonofijo numerodetelefono telefonodetrabajo telefonoufficio numeroditelefono telefone fone numerodetelefone telefoon telefoonnummer vasttelefoon telefonarbete telefonjobb tlf tlfnr`,
  ],
  [
    'phones.mobile',
    `mobile mobilephone mobilephonenumber mobilenumber mobileno phonemobile personphonemobile personmobile cellphone cellphonenumber cellnumber cell contactmobilephone contactmobile phonecell mob mobno mobiletelephone primarymobile
mobil mobiltelefon mobilnummer mobilfunk mobilfunknummer handy handynummer portable telephoneportable telportable telephonemobile gsm movil telefonomovil celular telefonocelular cellulare telefonocellulare numerocellulare telmobile telemovel mobiel mobielnummer mobielenummer mobilnr`,
  ],
  [
    'phones.home',
    'homephone homephonenumber homenumber homephone2 phonehome personphonehome hometelephone privatephone personalphone telefonprivat privattelefon telefonoparticular telefonocasa telefonoabitazione teldomicile telephonedomicile',
  ],
  [
    'phones.company',
    'corporatephone companyphone companyphonenumber companyphone1 companyhqphone companymainphone mainphone mainnumber mainline hqphone hq phonehq phonemain phonecompany headquartersphone accountphone switchboard switchboardnumber zentrale telefonzentrale firmentelefon standard centralita centralino vaxel vaxelnummer',
  ],
  [
    'phones.fax',
    'fax businessfax faxnumber faxnumbercombined faxno phonefax workfax companyfax homefax personfax telefax faxnummer telecopie',
  ],
  [
    'phones.other',
    'otherphone phoneother otherphones otherphonenumber personphoneother primarycontactotherphones phonesadditionalphones additionalphones additionalphone phonenumberdata altphone alternatephone secondaryphone alternativephone phonealternate numbercontactnumbers',
  ],
  [
    'phones.ext',
    'ext extension phoneext phoneextension phoneextn workphoneext workphoneextension businessphoneext telext extn durchwahl nebenstelle anknytning',
  ],
  [
    'linkedinUrl',
    'personlinkedinurl linkedinurlpublic linkedincontactprofileurl defaultprofileurl linkedinurl linkedin linkedinprofile linkedinprofileurl linkedinlinkurl contactliprofileurl personlinkedin contactlinkedinurl linkedinlink linkedinpage liprofileurl liurl primarycontactprimaryurl url',
  ],
  [
    'xHandle',
    'twitter twitterurl x xlinkurl twitterhandle xhandle xtwitter twitterusername twitterx xurl persontwitterurl',
  ],
  ['timeZone', 'timezone zeitzone fuseauhoraire zonahoraria fusoorario fusohorario tijdzone tidszon'],
  [
    'source',
    'leadsource source originaltrafficsource customleadsource originalsource personsource quelle leadquelle herkunft origine sourceduprospect origen fuente fonte provenienza origem bron herkomst kalla leadkalla kilde',
  ],
  [
    'sourceDetail',
    'sourcedetail campaign campaignname campaignid lists list leadslist listname showcode showname eventname event leadsourcedescription sourcedescription query originaltrafficsourcedrilldown1 kampagne messe veranstaltung campagne campana evento',
  ],
  [
    'listDate',
    `connectedon listdate createddate createdate createdtime createdat createdon datecreated creationdate dateadded addedon added timestamp orderdate scandate scandatetime scannedat capturedate capturedat personpersoncreated personcreated optintime
receivedat receivedon receiveddate datereceived leaddate entrydate registrationdate researchdate capturetime capturedon submittedat submittedon submissiondate registrationtime registeredat date datum erstelltam erstellt eingangsdatum angelegtam datedecreation datedajout fechadecreacion fecha datacreazione data datacriacao aanmaakdatum skapad skapaddatum dato`,
  ],
  [
    'notes',
    'notes notescomments note description summary comments comment remarks remark memo primarynotes bemerkung bemerkungen notiz notizen anmerkung anmerkungen kommentar kommentare remarques commentaire commentaires notas observaciones comentarios osservazioni commenti observacoes opmerkingen opmerking notities anteckningar kommentarer',
  ],
  [
    'owner',
    'leadowner contactowner owner personowner assignedusername recordmanager assigneduser assignedto salesperson salesrep accountexecutive leadownername ownername user scannedby capturedby repname zustandig betreuer verantwortlich propietario proprietario eigenaar ansvarig saljare',
  ],
  [
    'status',
    'leadstatus status statuslabel statusreason stage attendeestatus companystatus contactstatus statut fase',
  ],
  [
    'doNotCall',
    `donotcall donotallowphonecalls dnc dncmobile dncdirect dncphone mobilednc directdnc phonednc dncflag dncstatus dncregistered dncregistry donotcallflag donotcontact donotphone nocall nocalls ondnc federaldnc statednc tps tpsflag tpsregistered tpsstatus ctps bloctel
nichtanrufen keineanrufe anrufsperre werbesperre nepasappeler nollamar nonchiamare naoligar nietbellen ringinte ringej`,
  ],
  [
    'consent.email',
    `emailoptout hasoptedoutofemail unsubscribedfromallemail emailaddressisoptedout emailisoptedout unsubtime emailconsent consentemail personmarketingstatus emailoptin unsubscribedtime unsubscribed emailunsubscribed
donotemail donotallowemails confirmedoptoutdate optoutdate optedoutat unsubscribedate unsubscribedat unsubscribedon dateunsubscribed emailpermissionstatus emailmarketingstatus subscriptionstatus emailsubscriptionstatus noemail optedoutofemail emailoptedout optedout optout emailmarketingconsent emailpermission`,
  ],
  [
    'consent.phone',
    'phoneconsent consentphone callconsent consenttocall phoneoptin phoneoptout calloptout optedoutofcalls telefonconsent telefoneinwilligung',
  ],
  [
    'accountClass',
    'accountclass customertype accounttype accountclassification clienttype accountcategory kundentyp kundenart idstatus contacttype relationship relationshiptype',
  ],
  [
    'cost',
    'leadcost costperlead cpl costperrecord cost acquisitioncost leadprice priceperlead kostenprolead leadkosten coutparlead',
  ],
  [
    'externalId',
    'recordid donotmodifylead donotmodifycontact leadid contactid externalid uid zoominfocontactid apollocontactid vmid personid badgeid badgenumber badgeno leid companynumber espoid id',
  ],
];
