/**
 * The Beta distribution: what is known of a chance after so many tries. Cumulative function by the continued
 * fraction of the incomplete beta function (NIST Digital Library of Mathematical Functions, 8.17.22), its
 * inverse by Newton's steps.
 */

const lanczos = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
];

/** The logarithm of the gamma function for x above 0 (Lanczos, g = 7, nine terms). */
function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const z = x - 1;
  let sum = 0.9999999999998099;
  for (const [index, term] of lanczos.entries()) sum += term / (z + index + 1);
  const t = z + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum);
}

const tiny = 1e-300;
const away = (value: number) => (Math.abs(value) < tiny ? tiny : value);

/** The continued fraction, by the modified method of Lentz. */
function fraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m <= 500; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    const step = d * c;
    value *= step;
    if (Math.abs(step - 1) < 1e-14) break;
  }
  return value;
}

/** How likely a Beta(a, b) is at most x. */
export function betaBelow(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  return x < (a + 1) / (a + b + 2)
    ? (front * fraction(x, a, b)) / a
    : 1 - (front * fraction(1 - x, b, a)) / b;
}

/** The height of the density of a Beta(a, b), given the logarithm of its constant. */
const density = (x: number, a: number, b: number, constant: number): number =>
  Math.exp(constant + (a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x));

/** The value that a Beta(a, b) stays at or below with the chance p: by Newton's steps, halving where they leave the bracket. */
export function betaQuantile(p: number, a: number, b: number): number {
  const constant = logGamma(a + b) - logGamma(a) - logGamma(b);
  let [low, high] = [0, 1];
  let x = a / (a + b);
  for (let steps = 0; steps < 100; steps += 1) {
    const off = betaBelow(x, a, b) - p;
    if (off < 0) low = x;
    else high = x;
    const next = x - off / density(x, a, b, constant);
    const inside = next > low && next < high;
    const moved = inside ? next : (low + high) / 2;
    // A step of Newton's leaves about the square of its own part; one that halves leaves as much as it took.
    const enough = inside ? 1e-8 * Math.min(moved, 1 - moved) : 0;
    if (Math.abs(moved - x) <= enough + Number.EPSILON / 4) return moved;
    x = moved;
  }
  return x;
}

export interface Interval {
  readonly lower: number;
  readonly upper: number;
}

/** The middle 80% of a Beta(a, b). */
export const middleOf = (a: number, b: number): Interval => ({
  lower: betaQuantile(0.1, a, b),
  upper: betaQuantile(0.9, a, b),
});
