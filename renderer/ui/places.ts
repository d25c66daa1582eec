/** ISO 3166 codes of the countries and territories that have telephone numbers of their own. */
const codes =
  'AC AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ ' +
  'CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM ' +
  'FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GT GU GW GY HK HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE ' +
  'JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN ' +
  'MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PR PS PT ' +
  'PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TA TC TD TG TH TJ TK ' +
  'TL TM TN TO TR TT TV TW TZ UA UG US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW';

const names = new Intl.DisplayNames('en', { type: 'region' });

/** A country's name by its code. */
export const countryName = (code: string): string => names.of(code) ?? code;

/** Every country by name, for a field that picks one. */
export const countries = codes
  .split(' ')
  .map((value) => ({ value, label: countryName(value) }))
  .toSorted((a, b) => a.label.localeCompare(b.label, 'en'));

/** A zone as people call it: 'New York', 'Knox, Indiana'. */
export function zoneName(zone: string): string {
  const [city = zone, region] = zone.replaceAll('_', ' ').split('/').toReversed();
  return zone.split('/').length > 2 && region !== undefined ? `${city}, ${region}` : city;
}

/** Every zone that the platform knows, and the one in use even if it is called otherwise there. */
export function zones(current: string): readonly { readonly value: string; readonly label: string }[] {
  return [...new Set([current, ...Intl.supportedValuesOf('timeZone')])]
    .map((value) => ({ value, label: zoneName(value) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'en'));
}
