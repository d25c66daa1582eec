/** How likely the rep is to be answered in an hour band. */
export interface BandChance {
  readonly band: number;
  readonly mean: number;
}

/**
 * Hour bands in which another try could be made, the likeliest first; of those alike, the one furthest from
 * the hours that were tried, because nobody was there then.
 *
 * @param chances of each band that comes into question
 * @param tried the bands of the run
 */
export function hoursToTry(chances: readonly BandChance[], tried: ReadonlySet<number>): number[] {
  const far = (band: number) => Math.min(...[...tried].map((each) => Math.abs(each - band)), 99);
  const rounded = (mean: number) => Math.round(mean * 200);
  return chances
    .filter(({ band }) => !tried.has(band))
    .toSorted((a, b) => rounded(b.mean) - rounded(a.mean) || far(b.band) - far(a.band) || a.band - b.band)
    .map(({ band }) => band);
}
