import type { Answer, Reach } from '../vocabulary.ts';
import { rulesAt } from './hours.ts';
import type { Place } from './place.ts';
import type { CallingRule } from './rules.ts';

const dayMs = 86_400_000;

/** What has been dialled: calls that were placed, and launches that nobody has explained. UTC milliseconds. */
export interface Dialled {
  /** To the person, on whatever number, without callbacks that they asked for. */
  readonly person: readonly number[];
  /** To the number, whoever it is of. */
  readonly number: readonly number[];
  /** When they last said no; null where they never did. */
  readonly refusedAt: number | null;
}

/** What was dialled of somebody themselves, and whether they refused. */
export type OwnDials = Pick<Dialled, 'person' | 'refusedAt'>;

/** When somebody said no last, of all live touches of theirs; null where they never did. */
export const refusedAt = (
  touches: readonly {
    readonly facts: { readonly reached: Reach; readonly answer: Answer };
    readonly occurredAt: number;
  }[],
): number | null =>
  touches.reduce<number | null>(
    (last, { facts, occurredAt }) =>
      facts.answer === 'declined' && facts.reached === 'person'
        ? Math.max(last ?? occurredAt, occurredAt)
        : last,
    null,
  );

/** What was dialled longer ago counts against no cap. */
export const longestCapMs = 30 * dayMs;

/** Why somebody is left alone, and until when. */
export type Hold =
  | {
      readonly kind: 'cap';
      readonly rule: string;
      readonly most: number;
      readonly days: number;
      readonly until: number;
    }
  | { readonly kind: 'rest'; readonly rule: string; readonly days: number; readonly until: number };

/** With `most` dials in so many days, the next is allowed once the one `most` before it is that old. */
function cappedUntil(dials: readonly number[], most: number, days: number): number {
  if (most === 0) return Number.MAX_SAFE_INTEGER;
  const oldest = dials.toSorted((a, b) => b - a)[most - 1];
  return oldest === undefined ? 0 : oldest + days * dayMs;
}

/** What the caps and rests of a place come to, passed ones included; each says until when it holds. */
export function holds(dialled: Dialled, place: Place, rules: readonly CallingRule[]): readonly Hold[] {
  return rulesAt(place, rules).flatMap(({ jurisdiction: rule, caps, restDays }) => {
    const found: Hold[] = [];
    const limits = [
      [caps.in24Hours, 1],
      [caps.in7Days, 7],
      [caps.in30Days, 30],
    ] as const;
    for (const [most, days] of limits) {
      if (most === null) continue;
      const until = Math.max(
        cappedUntil(dialled.person, most, days),
        cappedUntil(dialled.number, most, days),
      );
      if (until > 0) found.push({ kind: 'cap', rule, most, days, until });
    }
    if (restDays !== null && dialled.refusedAt !== null) {
      found.push({ kind: 'rest', rule, days: restDays, until: dialled.refusedAt + restDays * dayMs });
    }
    return found;
  });
}

/**
 * The instant until which caps and the rest after a refusal hold somebody at a place; it may have passed.
 * 0: nothing holds them.
 */
export const heldUntil = (dialled: Dialled, place: Place, rules: readonly CallingRule[]): number =>
  holds(dialled, place, rules).reduce((latest, { until }) => Math.max(latest, until), 0);
