/** Numbers from 0 to 1 that follow from a seed (the construction known as mulberry32). */
export function chanceFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A draw from the normal distribution around 0 (Box and Muller). */
export const normal = (chance: () => number, sd: number): number =>
  sd * Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance());

/** A share moved by an effect on the logit. */
export const moved = (share: number, effect: number): number =>
  1 / (1 + Math.exp(-(Math.log(share / (1 - share)) + effect)));

/** So many of them, in an order that chance makes. */
export function someOf<Item>(items: readonly Item[], count: number, chance: () => number): Item[] {
  const left = [...items];
  return Array.from({ length: Math.min(count, left.length) }, () => {
    const [taken] = left.splice(Math.floor(chance() * left.length), 1);
    return taken as Item;
  });
}
