import { fold } from '#shared/domain/names.ts';

const split = (text: string) => text.trim().split(/\s+/);

const beginnings =
  split(`Mar Lin Cas Bay Wex Stan Form Ald Bram Cor Dun Elk Fen Gar Hol Ing Jar Kel Lor Mel Nor
  Ost Pel Quen Ros Sel Tor Ulm Ver Wal Yar Zel Ash Bir Cal Dray Esk Fal Gren Hart Ives Keld Lang Mor Ner Oak Pem
  Rav Sol Thor`);
const endings = split(`low gren tor line combe moor wick den ford ley ham ton mont vale rick dale ster wold by
  bridge field gate haven holm hurst mark mere nock port rane rock shaw stead stow thorpe wade ward well win wyn
  beck cott fell`);

const trades: Readonly<Record<string, readonly string[]>> = {
  US: split(`Fabrication Castings Pumps Stamping Metals Tube Gear Packaging Plastics Foods Bearings Hydraulics
    Controls Forge Tooling Coatings Paper Valves Motors Glass Wire Textiles Instruments Conveyors Fasteners`),
  DE: split(`Pumpen Guss Metallbau Werkzeuge Getriebe Verpackung Kunststoff Hydraulik Antriebe Blech`),
  FR: split(`Fonderie Emboutissage Pompes Usinage Emballages Plastiques Outillage Mécanique Verrerie Câbles`),
};
const forms: Readonly<Record<string, readonly string[]>> = {
  US: ['', '', ' Inc.', ' LLC', ' Co.'],
  CA: ['', ' Ltd.', ' Inc.'],
  GB: ['', ' Ltd', ' plc'],
  AU: ['', ' Pty Ltd'],
  DE: [' GmbH', ' GmbH & Co. KG', ' AG'],
  FR: [' SAS', ' SARL', ''],
};
const industries: Readonly<Record<string, string>> = {
  Foods: 'Food production',
  Packaging: 'Packaging',
  Plastics: 'Plastics',
  Paper: 'Paper',
  Textiles: 'Textiles',
  Glass: 'Glass',
};

const at = (items: readonly string[], n: number) => items[n % items.length] ?? '';

export interface InventedCompany {
  readonly name: string;
  readonly domain: string;
  readonly industry: string;
  readonly employees: string;
}

/**
 * The n-th company of a book, in a country. Names repeat only after every beginning, ending and trade
 * has met every other; a number sets apart the domains of those that do.
 */
export function inventCompany(n: number, country: string, size: number): InventedCompany {
  const words = trades[country] ?? trades['US'] ?? [];
  const stems = beginnings.length * endings.length;
  // 1009 is prime: it walks through all stems before it comes back to the first.
  const stem = (n * 1009) % stems;
  const proper = at(beginnings, stem % beginnings.length) + at(endings, Math.floor(stem / beginnings.length));
  const trade = at(words, n + Math.floor(n / stems));
  const form = at(forms[country] ?? forms['US'] ?? [], n);
  const round = Math.floor(n / stems);
  const label = fold(`${proper}-${trade}`).replaceAll(/[^a-z0-9-]/g, '');
  return {
    name: `${proper} ${trade}${form}`,
    domain: `${label}${round === 0 ? '' : `-${round + 1}`}.example`,
    industry: industries[trade] ?? 'Manufacturing',
    employees: at(['20 to 50', '50 to 200', '200 to 500', '500 to 1,000', 'over 1,000'], size + n),
  };
}
