import { useState } from 'react';
import type { Card } from '#shared/contract/cards.ts';
import type { Way } from '#shared/domain/ways.ts';

export interface WayInUse {
  /** Null where no way to them is open. */
  readonly way: Way | null;
  /** What the next way is, in words: 'Write an e-mail instead'; null where there is one alone. */
  readonly other: string | null;
  readonly change: () => void;
  readonly to: (way: Way) => void;
}

const instead: Record<Way, string> = {
  call: 'Call instead',
  email: 'E-mail instead',
  linkedin: 'LinkedIn instead',
  x: 'X instead',
};

/** The way of a step that is due: it is what the rep has planned. Else talking comes first. */
export const firstWay = ({ ways, cadence }: Pick<Card, 'ways' | 'cadence'>, today: string): number =>
  cadence === null || cadence.dueOn > today
    ? 0
    : Math.max(
        0,
        ways.findIndex((way) => way === cadence.channel),
      );

/** The way in which somebody is contacted, and another one key away. */
export function useWay(card: Pick<Card, 'ways' | 'cadence'>, today: string): WayInUse {
  const { ways } = card;
  const [at, setAt] = useState(() => firstWay(card, today));
  const next = (at + 1) % Math.max(1, ways.length);
  const nextWay = ways[next];
  return {
    way: ways[at] ?? null,
    other: ways.length < 2 || nextWay === undefined ? null : instead[nextWay],
    change: () => setAt(next),
    to: (way) => setAt(Math.max(0, ways.indexOf(way))),
  };
}
