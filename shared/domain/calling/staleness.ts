/** How old the screening against a register may be, in days, by the country of the number. */
const mostDays: { readonly [country: string]: number } = { US: 31, CA: 31, GB: 28, AU: 30 };

/** The most days for any of these countries, the strictest; null where none asks for screening. */
export function screeningDays(countries: readonly string[]): number | null {
  const known = countries.flatMap((country) => mostDays[country] ?? []);
  return known.length === 0 ? null : Math.min(...known);
}
