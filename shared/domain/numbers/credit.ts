/** Credit for what was set or sold: which touch, channel or source it is put down to, counted in five ways. */

export const creditWays = ['producing', 'assisting', 'first', 'last', 'linear'] as const;
export type CreditWay = (typeof creditWays)[number];

/** What led to one appointment: the touches with the person up to when it was set, in their order. */
export interface Journey<Key extends string> {
  /** What each touch is counted under: its channel, or the source of the lead it was made for. */
  readonly touches: readonly Key[];
  /** Which of them produced it; null where nothing on record did. */
  readonly producing: number | null;
}

/** What credit goes to where no touch can have it: nothing on record, or nothing that assisted. */
export const nobody = '';

export type Credit<Key extends string> = Readonly<
  Record<CreditWay, ReadonlyMap<Key | typeof nobody, number>>
>;

/** Who shares the one that each journey gives, each equally. */
const sharers: Readonly<
  Record<CreditWay, <Key extends string>(journey: Journey<Key>) => readonly (Key | undefined)[]>
> = {
  producing: ({ touches, producing }) => (producing === null ? [] : [touches[producing]]),
  assisting: ({ touches, producing }) => touches.filter((_, index) => index !== producing),
  first: ({ touches }) => touches.slice(0, 1),
  last: ({ touches }) => touches.slice(-1),
  linear: ({ touches }) => touches,
};

/**
 * Credit for appointments, or for the sales among them: each journey gives one, to the touch that the way names
 * or in equal shares to several, so that every way sums to the number of journeys.
 */
export function creditFor<Key extends string>(journeys: readonly Journey<Key>[]): Credit<Key> {
  const sharedOut = (way: CreditWay) => {
    const sums = new Map<Key | typeof nobody, number>();
    const give = (key: Key | typeof nobody, share: number) => sums.set(key, (sums.get(key) ?? 0) + share);
    for (const journey of journeys) {
      const named = sharers[way](journey);
      if (named.length === 0) give(nobody, 1);
      for (const key of named) give(key ?? nobody, 1 / named.length);
    }
    return sums;
  };
  return {
    producing: sharedOut('producing'),
    assisting: sharedOut('assisting'),
    first: sharedOut('first'),
    last: sharedOut('last'),
    linear: sharedOut('linear'),
  };
}
