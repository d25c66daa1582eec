import type { Counted, Ratio, RatioName } from './ratios.ts';

/** How sure a ratio is, in words: what the counts allow, and no more. */

const short = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en') : Number(value.toFixed(1)).toLocaleString('en');

/** What is still to be counted until a ratio can be told, by what it divides. */
const moreWords: Readonly<Record<RatioName, readonly [one: string, many: string]>> = {
  rejections: ['ask', 'asks'],
  'target-to-existing': ['dial', 'dials'],
  'dials-per-decision-maker': ['dial', 'dials'],
  'decision-makers-per-appointment': ['decision maker', 'decision makers'],
  'meetings-per-sale': ['meeting', 'meetings'],
};

/** '10.3 to 14' of '1 in 12', or '74 to 82 of 100' of a share: the middle 80% of what is believed; '' without one. */
export function likelySaid(name: RatioName, { interval, k }: Counted): string {
  if (interval === null || k === 0) return '';
  if (name === 'target-to-existing') {
    return `${Math.round(interval.lower * 100)} to ${Math.round(interval.upper * 100)} of 100`;
  }
  return `${short(1 / interval.upper)} to ${short(1 / interval.lower)}`;
}

/** '1 in 12, 10.3 to 14'; '142 of 181, 74 to 82 of 100' of a share; the counts alone where they are too few. */
export function countedSaid(name: RatioName, counted: Counted): string {
  const { k, n, enough } = counted;
  if (n === null) return String(k);
  if (n === 0) return 'none yet';
  if (k === 0) return `none in ${n}`;
  if (!enough) return `${k} of ${n}`;
  const rate = name === 'target-to-existing' ? `${k} of ${n}` : `1 in ${short(n / k)}`;
  return `${rate}, ${likelySaid(name, counted)}`;
}

function moreSaid({ name, more }: Ratio): string {
  if (more === null) return 'Not enough yet.';
  const [one, many] = moreWords[name];
  return `Not enough yet: ${more.toLocaleString('en')} more ${more === 1 ? one : many} would tell.`;
}

/**
 * How sure the ratio of a week is, and how it stands against the weeks before, in sentences. Where there is not
 * enough of it, the twelve weeks stand in its place.
 */
export function surenessSaid(ratio: Ratio): string {
  const { name, n, before, enough } = ratio;
  const parts: string[] = [];
  if (n !== null && !enough) {
    parts.push(moreSaid(ratio));
    if (before) parts.push(`Twelve weeks: ${countedSaid(name, before.twelve)}.`);
  } else if (n !== null) parts.push(`Likely ${likelySaid(name, ratio)}.`);
  if (before && (n === null || enough)) parts.push(`Four weeks before: ${countedSaid(name, before.four)}.`);
  if (before?.arrow)
    parts.push(`Really ${before.arrow === 'up' ? 'more' : 'less'} often than in those four.`);
  return parts.join(' ');
}
