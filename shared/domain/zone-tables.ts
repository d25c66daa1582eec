/** States and regions: `abbreviation, name: zones`, where a state straddles a border both. */
const states: { readonly [country: string]: string } = {
  US: `al,ala,alabama:America/Chicago
ak,alaska:America/Anchorage&America/Adak
az,ariz,arizona:America/Phoenix
ar,ark,arkansas:America/Chicago
ca,calif,california:America/Los_Angeles
co,colo,colorado:America/Denver
ct,conn,connecticut:America/New_York
de,delaware:America/New_York
dc,districtofcolumbia,washingtondc:America/New_York
fl,fla,florida:America/New_York&America/Chicago
ga,georgia:America/New_York
hi,hawaii:Pacific/Honolulu
id,idaho:America/Boise&America/Los_Angeles
il,ill,illinois:America/Chicago
in,indiana:America/Indiana/Indianapolis&America/Chicago
ia,iowa:America/Chicago
ks,kan,kansas:America/Chicago&America/Denver
ky,kentucky:America/New_York&America/Chicago
la,louisiana:America/Chicago
me,maine:America/New_York
md,maryland:America/New_York
ma,mass,massachusetts:America/New_York
mi,mich,michigan:America/Detroit&America/Menominee
mn,minn,minnesota:America/Chicago
ms,mississippi:America/Chicago
mo,missouri:America/Chicago
mt,mont,montana:America/Denver
ne,neb,nebr,nebraska:America/Chicago&America/Denver
nv,nev,nevada:America/Los_Angeles&America/Denver
nh,newhampshire:America/New_York
nj,newjersey:America/New_York
nm,newmexico:America/Denver
ny,newyork:America/New_York
nc,northcarolina:America/New_York
nd,northdakota:America/Chicago&America/Denver
oh,ohio:America/New_York
ok,okla,oklahoma:America/Chicago
or,ore,oregon:America/Los_Angeles&America/Boise
pa,penn,penna,pennsylvania:America/New_York
pr,puertorico:America/Puerto_Rico
ri,rhodeisland:America/New_York
sc,southcarolina:America/New_York
sd,southdakota:America/Chicago&America/Denver
tn,tenn,tennessee:America/Chicago&America/New_York
tx,tex,texas:America/Chicago&America/Denver
ut,utah:America/Denver
vt,vermont:America/New_York
va,virginia:America/New_York
wa,wash,washington,washingtonstate:America/Los_Angeles
wv,westvirginia:America/New_York
wi,wis,wisc,wisconsin:America/Chicago
wy,wyo,wyoming:America/Denver
gu,guam:Pacific/Guam
mp,northernmarianaislands:Pacific/Guam
as,americansamoa:Pacific/Pago_Pago
vi,usvirginislands,virginislands:America/Puerto_Rico`,
  CA: `ab,alta,alberta:America/Edmonton
bc,britishcolumbia,colombiebritannique:America/Vancouver&America/Edmonton
mb,manitoba:America/Winnipeg
nb,newbrunswick,nouveaubrunswick:America/Halifax
nl,nf,nfld,newfoundland,newfoundlandandlabrador,newfoundlandlabrador,terreneuveetlabrador:America/St_Johns&America/Halifax
ns,novascotia,nouvelleecosse:America/Halifax
nt,nwt,northwestterritories,territoiresdunordouest:America/Edmonton
nu,nunavut:America/Iqaluit&America/Rankin_Inlet&America/Cambridge_Bay
on,ont,ontario:America/Toronto&America/Winnipeg
pe,pei,princeedwardisland,ileduprinceedouard:America/Halifax
qc,pq,que,quebec:America/Toronto
sk,sask,saskatchewan:America/Regina
yt,yukon,yukonterritory:America/Whitehorse`,
  AU: `act,australiancapitalterritory:Australia/Sydney
nsw,newsouthwales:Australia/Sydney
nt,northernterritory:Australia/Darwin
qld,queensland:Australia/Brisbane
sa,southaustralia:Australia/Adelaide
tas,tasmania:Australia/Hobart
vic,victoria:Australia/Melbourne
wa,westernaustralia:Australia/Perth`,
};

const byState = new Map<string, { readonly code: string; readonly zones: readonly string[] }>();
for (const [country, table] of Object.entries(states)) {
  for (const line of table.split('\n')) {
    const [keys = '', zones = ''] = line.split(':');
    const [abbreviation = '', ...names] = keys.split(',');
    const state = { code: `${country}-${abbreviation.toUpperCase()}`, zones: zones.split('&') };
    for (const key of [abbreviation, ...names]) byState.set(`${country} ${key}`, state);
  }
}

const statesNamed = (key: string, country: string | null) => {
  const among = country === null ? ['US', 'CA', 'AU'] : country === 'US or CA' ? ['US', 'CA'] : [country];
  return among.flatMap((each) => byState.get(`${each} ${key}`) ?? []);
};

/** 'US-FL' for the state or region of this name (as `headerKey`); several where no country tells them apart. */
export const codesOfState = (key: string, country: string | null): readonly string[] =>
  statesNamed(key, country).map(({ code }) => code);

/**
 * The zones of a state (as `headerKey`). Without a country every state of that name is a candidate;
 * `US or CA` is what a number under +1 tells.
 */
export function zonesOfState(key: string, country: string | null): readonly string[] {
  return [...new Set(statesNamed(key, country).flatMap(({ zones }) => zones))];
}

/** Countries that live by one clock (mainland, where islands far away have another). */
const countries = new Map(
  (
    'GB:Europe/London IE:Europe/Dublin DE:Europe/Berlin FR:Europe/Paris IT:Europe/Rome NL:Europe/Amsterdam BE:Europe/Brussels LU:Europe/Luxembourg ' +
    'CH:Europe/Zurich AT:Europe/Vienna DK:Europe/Copenhagen SE:Europe/Stockholm NO:Europe/Oslo FI:Europe/Helsinki IS:Atlantic/Reykjavik ' +
    'PL:Europe/Warsaw CZ:Europe/Prague SK:Europe/Bratislava HU:Europe/Budapest RO:Europe/Bucharest BG:Europe/Sofia GR:Europe/Athens ' +
    'HR:Europe/Zagreb SI:Europe/Ljubljana RS:Europe/Belgrade BA:Europe/Sarajevo MK:Europe/Skopje AL:Europe/Tirane ME:Europe/Podgorica ' +
    'EE:Europe/Tallinn LV:Europe/Riga LT:Europe/Vilnius UA:Europe/Kyiv BY:Europe/Minsk MT:Europe/Malta CY:Asia/Nicosia LI:Europe/Vaduz ' +
    'MC:Europe/Monaco AD:Europe/Andorra SM:Europe/San_Marino TR:Europe/Istanbul IL:Asia/Jerusalem AE:Asia/Dubai SA:Asia/Riyadh QA:Asia/Qatar ' +
    'KW:Asia/Kuwait BH:Asia/Bahrain OM:Asia/Muscat JO:Asia/Amman LB:Asia/Beirut IN:Asia/Kolkata PK:Asia/Karachi BD:Asia/Dhaka LK:Asia/Colombo ' +
    'NP:Asia/Kathmandu SG:Asia/Singapore MY:Asia/Kuala_Lumpur TH:Asia/Bangkok VN:Asia/Ho_Chi_Minh PH:Asia/Manila HK:Asia/Hong_Kong ' +
    'TW:Asia/Taipei CN:Asia/Shanghai JP:Asia/Tokyo KR:Asia/Seoul ZA:Africa/Johannesburg EG:Africa/Cairo MA:Africa/Casablanca ' +
    'NG:Africa/Lagos KE:Africa/Nairobi GH:Africa/Accra TN:Africa/Tunis DZ:Africa/Algiers CO:America/Bogota PE:America/Lima ' +
    'KZ:Asia/Almaty VE:America/Caracas UY:America/Montevideo PY:America/Asuncion BO:America/La_Paz AR:America/Argentina/Buenos_Aires ' +
    'CR:America/Costa_Rica PA:America/Panama GT:America/Guatemala DO:America/Santo_Domingo PR:America/Puerto_Rico JM:America/Jamaica'
  )
    .split(' ')
    .map((pair) => pair.split(/:(.*)/s).slice(0, 2) as [string, string]),
);

/** The zone of a country (ISO 3166) that has one; none for a country with several. */
export const zonesOfCountry = (country: string): readonly string[] => {
  const zone = countries.get(country);
  return zone === undefined ? [] : [zone];
};

/** The clocks of countries that live by several, from east to west. */
const manyClocks: { readonly [country: string]: string } = {
  US: 'America/New_York America/Chicago America/Denver America/Phoenix America/Los_Angeles America/Anchorage Pacific/Honolulu',
  CA: 'America/St_Johns America/Halifax America/Toronto America/Winnipeg America/Regina America/Edmonton America/Vancouver',
  AU: 'Australia/Sydney Australia/Brisbane Australia/Adelaide Australia/Darwin Australia/Perth',
  NZ: 'Pacific/Auckland Pacific/Chatham',
  MX: 'America/Cancun America/Mexico_City America/Hermosillo America/Tijuana',
  BR: 'America/Noronha America/Sao_Paulo America/Manaus America/Rio_Branco',
  CL: 'America/Santiago America/Punta_Arenas Pacific/Easter',
  EC: 'America/Guayaquil Pacific/Galapagos',
  ES: 'Europe/Madrid Atlantic/Canary',
  PT: 'Europe/Lisbon Atlantic/Azores',
  RU: 'Asia/Kamchatka Asia/Magadan Asia/Vladivostok Asia/Yakutsk Asia/Irkutsk Asia/Krasnoyarsk Asia/Omsk Asia/Yekaterinburg Europe/Samara Europe/Moscow Europe/Kaliningrad',
  ID: 'Asia/Jayapura Asia/Makassar Asia/Jakarta',
  MN: 'Asia/Ulaanbaatar Asia/Hovd',
  CD: 'Africa/Lubumbashi Africa/Kinshasa',
  GL: 'America/Nuuk America/Thule',
  PF: 'Pacific/Gambier Pacific/Marquesas Pacific/Tahiti',
  PG: 'Pacific/Bougainville Pacific/Port_Moresby',
  FM: 'Pacific/Pohnpei Pacific/Chuuk',
  KI: 'Pacific/Kiritimati Pacific/Kanton Pacific/Tarawa',
};

/** The countries (ISO 3166) that live by several clocks. */
export const countriesOfManyClocks: readonly string[] = Object.keys(manyClocks);

/** Every clock of a country (ISO 3166); none where they are not known. */
export const everyClockOf = (country: string): readonly string[] =>
  manyClocks[country]?.split(' ') ?? zonesOfCountry(country);

/** Area codes under +1 whose exchanges lie on different clocks, and those clocks. */
const splitCodes = new Map(
  `208 Boise Denver Los_Angeles
219 Chicago New_York
250 Edmonton Vancouver
270 Chicago New_York
308 Chicago Denver
418 Halifax Toronto
423 Chicago New_York
541 Denver Los_Angeles
574 Chicago New_York
605 Chicago Denver North_Dakota/Center
606 Chicago New_York
620 Chicago Denver
701 Chicago Denver North_Dakota/Center
709 Halifax Puerto_Rico St_Johns
775 Boise Denver Los_Angeles
785 Chicago Denver
807 Toronto Winnipeg
812 Chicago New_York
850 Chicago New_York
867 Edmonton Fort_Nelson Toronto Vancouver Winnipeg
879 Puerto_Rico St_Johns
906 Chicago New_York
907 Adak Anchorage Juneau Pacific/Honolulu
928 Denver Phoenix
986 Boise Los_Angeles`
    .split('\n')
    .map((line): [string, readonly string[]] => {
      const [code = '', ...zones] = line.split(' ');
      return [code, zones.map((zone) => (zone.startsWith('Pacific/') ? zone : `America/${zone}`))];
    }),
);

/** The clocks of an area code that has several; undefined for any other. */
export const zonesOfSplitCode = (code: string): readonly string[] | undefined => splitCodes.get(code);

/** The area codes that lie on several clocks. */
export const splitAreaCodes: readonly string[] = [...splitCodes.keys()];

/** The larger cities of states on two clocks, by the clock they are on. */
const cities: { readonly [zone: string]: string } = {
  'America/New_York':
    'miami jacksonville tampa orlando stpetersburg saintpetersburg fortlauderdale westpalmbeach gainesville sarasota naples louisville lexington covington knoxville chattanooga',
  'America/Chicago':
    'pensacola panamacity destin fortwaltonbeach bowlinggreen owensboro paducah nashville memphis murfreesboro clarksville franklin brentwood gary evansville hammond houston dallas austin sanantonio fortworth arlington plano irving lubbock mckinney frisco wichita overlandpark kansascity topeka olathe omaha lincoln fargo bismarck siouxfalls',
  'America/Denver': 'elpaso rapidcity scottsbluff dickinson goodland',
  'America/Boise': 'boise meridian nampa idahofalls twinfalls pocatello ontario',
  'America/Los_Angeles':
    'coeurdalene lewiston moscow portland eugene salem beaverton hillsboro bend medford lasvegas northlasvegas henderson reno sparks carsoncity',
  'America/Indiana/Indianapolis': 'indianapolis fortwayne southbend carmel bloomington fishers',
  'America/Detroit': 'detroit grandrapids warren annarbor lansing flint dearborn kalamazoo',
  'America/Menominee': 'ironmountain menominee',
  'America/Anchorage': 'anchorage fairbanks juneau',
  'America/Toronto':
    'toronto ottawa mississauga brampton hamilton london markham vaughan kitchener waterloo windsor richmondhill oakville burlington oshawa barrie guelph kingston cambridge sudbury greatersudbury thunderbay',
  'America/Winnipeg': 'kenora rainyriver',
  'America/Vancouver':
    'vancouver victoria surrey burnaby richmond kelowna kamloops abbotsford coquitlam langley nanaimo northvancouver westvancouver delta princegeorge',
  'America/Edmonton': 'cranbrook fernie golden',
  'America/St_Johns': 'stjohns saintjohns',
};

/**
 * Of the zones of a state, the one that its city is on; all of them where the city is not known.
 *
 * @param key the city, lower case, letters only
 */
export function zonesOfCity(key: string, ofState: readonly string[]): readonly string[] {
  const found = ofState.filter((zone) => cities[zone]?.split(' ').includes(key));
  return found.length > 0 ? found : ofState;
}
