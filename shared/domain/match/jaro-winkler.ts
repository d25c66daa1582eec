/**
 * How alike two texts are, from 0 to 1 for equal: the share of letters that stand at about the same
 * place in both, less those that are swapped, and more for a common beginning (Winkler 1990, a tenth of
 * what is missing for each of the first four letters, where Jaro's own measure is above 0.7).
 */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1;
  const jaro = jaroOf(a, b);
  if (jaro <= 0.7) return jaro;
  let same = 0;
  while (same < 4 && same < a.length && a.charCodeAt(same) === b.charCodeAt(same)) same += 1;
  return jaro + same * 0.1 * (1 - jaro);
}

/** How alike two names are: digits in them are never a slip, as Ghost 12 is no Ghost 13. */
export const namesAlike = (a: string, b: string): number =>
  a.replace(/\D/g, '') === b.replace(/\D/g, '') ? jaroWinkler(a, b) : 0;

function jaroOf(a: string, b: string): number {
  if (a.length === 0 || b.length === 0) return 0;
  const reach = Math.max(0, (Math.max(a.length, b.length) >> 1) - 1);
  const takenOfA = new Uint8Array(a.length);
  const takenOfB = new Uint8Array(b.length);
  let found = 0;
  for (let at = 0; at < a.length; at += 1) {
    const last = Math.min(b.length - 1, at + reach);
    for (let other = Math.max(0, at - reach); other <= last; other += 1) {
      if (takenOfB[other] === 1 || a.charCodeAt(at) !== b.charCodeAt(other)) continue;
      takenOfA[at] = 1;
      takenOfB[other] = 1;
      found += 1;
      break;
    }
  }
  if (found === 0) return 0;
  let swapped = 0;
  let other = 0;
  for (let at = 0; at < a.length; at += 1) {
    if (takenOfA[at] === 0) continue;
    while (takenOfB[other] === 0) other += 1;
    if (a.charCodeAt(at) !== b.charCodeAt(other)) swapped += 1;
    other += 1;
  }
  return (found / a.length + found / b.length + (found - swapped / 2) / found) / 3;
}
