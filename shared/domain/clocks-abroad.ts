import { getCountryCallingCode, isSupportedCountry } from 'libphonenumber-js/max';
import { headerKey } from './import/header.ts';
import { kindOf } from './telephone/kind.ts';
import { countriesOfManyClocks, everyClockOf } from './zone-tables.ts';

/** What begins the numbers of the countries that live by several clocks, but for those under +1. */
const codes: ReadonlySet<string> = new Set(
  countriesOfManyClocks
    .map((country) => (isSupportedCountry(country) ? getCountryCallingCode(country) : '1'))
    .filter((code) => code !== '1'),
);

/** The country of a number (E.164) if it lives by several clocks; null for any other, and under +1. */
export function countryOfManyClocks(e164: string): string | null {
  const begins = (length: number) => codes.has(e164.slice(1, 1 + length));
  if (!begins(2) && !begins(1) && !begins(3)) return null;
  const { country } = kindOf(e164);
  return country !== null && everyClockOf(country).length > 1 ? country : null;
}

/**
 * Every clock of the country of a number (E.164) that may be anywhere in it: one that is or may be a mobile, or that
 * belongs to no place at all. None where the country has but one clock, or the number is a line in a place. Under +1
 * the area code tells, of mobiles too.
 */
export function clocksOfRoaming(e164: string): readonly string[] {
  const country = countryOfManyClocks(e164);
  if (country === null) return [];
  const { type } = kindOf(e164);
  return type === undefined || type === 'FIXED_LINE' ? [] : everyClockOf(country);
}

/** Regions of countries with several clocks, by the clocks they are on: abbreviations and names as `headerKey`. */
const regions: { readonly [country: string]: { readonly [zones: string]: string } } = {
  BR: {
    'America/Sao_Paulo':
      'al alagoas ap amapa ba bahia ce ceara df distritofederal es espiritosanto go goias ma maranhao mg minasgerais pa para pb paraiba pi piaui pr parana rj riodejaneiro rn riograndedonorte rs riograndedosul sc santacatarina se sergipe sp saopaulo to tocantins',
    'America/Sao_Paulo&America/Noronha': 'pe pernambuco',
    'America/Manaus': 'mt matogrosso ms matogrossodosul ro rondonia rr roraima',
    'America/Manaus&America/Rio_Branco': 'am amazonas',
    'America/Rio_Branco': 'ac acre',
  },
  MX: {
    'America/Mexico_City':
      'ags aguascalientes camp campeche chis chiapas cdmx df ciudaddemexico mexicocity distritofederal col colima dgo durango gto guanajuato gro guerrero hgo hidalgo jal jalisco mex mexico estadodemexico mich michoacan mor morelos oax oaxaca pue puebla qro queretaro slp sanluispotosi tab tabasco tlax tlaxcala ver veracruz yuc yucatan zac zacatecas',
    'America/Mexico_City&America/Matamoros': 'coah coahuila nl nuevoleon tamps tamaulipas',
    'America/Mexico_City&America/Ciudad_Juarez': 'chih chihuahua',
    'America/Hermosillo': 'bcs bajacaliforniasur sin sinaloa son sonora',
    // On the bay of Banderas they live by the clock of Puerto Vallarta.
    'America/Hermosillo&America/Mexico_City': 'nay nayarit',
    'America/Tijuana': 'bc bajacalifornia',
    'America/Cancun': 'qroo qr quintanaroo',
  },
  ES: { 'Atlantic/Canary': 'canarias canaryislands islascanarias laspalmas santacruzdetenerife tenerife' },
  PT: { 'Atlantic/Azores': 'acores azores' },
};

/** The larger cities of countries with several clocks, by the clock they are on. */
const cities: { readonly [country: string]: { readonly [zone: string]: string } } = {
  AU: {
    'Australia/Sydney': 'sydney melbourne canberra hobart newcastle wollongong geelong',
    'Australia/Brisbane': 'brisbane goldcoast cairns townsville toowoomba',
    'Australia/Adelaide': 'adelaide',
    'Australia/Darwin': 'darwin alicesprings',
    'Australia/Perth': 'perth fremantle',
  },
  NZ: { 'Pacific/Auckland': 'auckland wellington christchurch hamilton tauranga dunedin' },
  BR: {
    'America/Sao_Paulo':
      'saopaulo riodejaneiro brasilia salvador fortaleza belohorizonte curitiba recife goiania belem portoalegre campinas',
    'America/Manaus': 'manaus cuiaba campogrande portovelho boavista',
    'America/Rio_Branco': 'riobranco',
  },
  CL: { 'America/Santiago': 'santiago valparaiso concepcion antofagasta' },
  EC: { 'America/Guayaquil': 'guayaquil quito cuenca' },
  ES: {
    'Europe/Madrid': 'madrid barcelona valencia sevilla seville zaragoza malaga bilbao murcia palma',
    'Atlantic/Canary': 'laspalmas laspalmasdegrancanaria santacruzdetenerife',
  },
  ID: {
    'Asia/Jakarta': 'jakarta surabaya bandung medan semarang palembang',
    'Asia/Makassar': 'makassar denpasar manado balikpapan samarinda',
    'Asia/Jayapura': 'jayapura ambon',
  },
  MX: {
    'America/Mexico_City':
      'mexicocity ciudaddemexico cdmx guadalajara monterrey puebla leon queretaro merida toluca',
    'America/Hermosillo': 'hermosillo culiacan mazatlan lapaz',
    'America/Tijuana': 'tijuana mexicali ensenada',
    'America/Cancun': 'cancun playadelcarmen chetumal',
  },
  PT: { 'Europe/Lisbon': 'lisbon lisboa porto braga coimbra funchal', 'Atlantic/Azores': 'pontadelgada' },
  RU: {
    'Europe/Kaliningrad': 'kaliningrad',
    'Europe/Moscow':
      'moscow moskva saintpetersburg stpetersburg sanktpeterburg kazan nizhnynovgorod rostovondon krasnodar voronezh',
    'Europe/Samara': 'samara',
    'Asia/Yekaterinburg': 'yekaterinburg ekaterinburg chelyabinsk perm ufa tyumen',
    'Asia/Omsk': 'omsk',
    'Asia/Krasnoyarsk': 'krasnoyarsk novosibirsk tomsk',
    'Asia/Irkutsk': 'irkutsk',
    'Asia/Yakutsk': 'yakutsk chita',
    'Asia/Vladivostok': 'vladivostok khabarovsk',
    'Asia/Magadan': 'magadan',
  },
};

function flattened(table: {
  readonly [country: string]: { readonly [zones: string]: string };
}): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const [country, byZones] of Object.entries(table))
    for (const [zones, keys] of Object.entries(byZones))
      for (const key of keys.split(' ')) found.set(`${country} ${key}`, zones.split('&'));
  return found;
}

const byRegion = flattened(regions);
const byCity = flattened(cities);

interface Named {
  readonly state?: string | null | undefined;
  readonly city?: string | null | undefined;
}

/**
 * The clocks of a city, else of a region, in a country with several; none where they tell nothing. States of the
 * United States, of Canada and of Australia are told by `zonesOfState`.
 *
 * @param country ISO 3166 code
 */
export function clocksOfPlace(country: string, { state, city }: Named): readonly string[] {
  if (!(country in cities)) return [];
  const ofCity = city ? byCity.get(`${country} ${headerKey(city)}`) : undefined;
  return ofCity ?? (state ? byRegion.get(`${country} ${headerKey(state)}`) : undefined) ?? [];
}
