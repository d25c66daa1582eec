/** Regions of countries of one clock whose public holidays differ: code and names, as `headerKey` writes them. */
const tables: { readonly [country: string]: string } = {
  DE: `BB brandenburg
BE berlin
BW badenwurttemberg badenwuerttemberg
BY bayern bavaria
HB bremen freehansestadtbremen
HE hessen hesse
HH hamburg
MV mecklenburgvorpommern mecklenburgwesternpomerania
NI niedersachsen lowersaxony
NW nordrheinwestfalen northrhinewestphalia nrw
RP rheinlandpfalz rhinelandpalatinate
SH schleswigholstein
SL saarland
SN sachsen saxony
ST sachsenanhalt saxonyanhalt
TH thuringen thueringen thuringia`,
  GB: `ENG england
SCT scotland
WLS wales cymru
NIR northernireland`,
};

const regions = new Map<string, string>();
const codes = new Map<string, readonly string[]>();
for (const [country, table] of Object.entries(tables)) {
  const lines = table.split('\n').map((line) => line.split(' '));
  codes.set(
    country,
    lines.flatMap(([code = '']) => code),
  );
  for (const [code = '', ...names] of lines) {
    for (const name of [code.toLowerCase(), ...names])
      regions.set(`${country} ${name}`, `${country}-${code}`);
  }
}

/** 'DE-BY' for the region of this name (as `headerKey`); undefined where a country has no regions, or none of that name. */
export const regionNamed = (key: string, country: string): string | undefined =>
  regions.get(`${country} ${key}`);

/** The codes of the regions of a country whose holidays are told apart. */
export const regionsOf = (country: string): readonly string[] => codes.get(country) ?? [];
