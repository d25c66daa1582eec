import type { Card } from '#shared/contract/cards.ts';

type Part = Card['parts'][number];

const names: Record<Part['name'], string> = {
  overdue: 'Waiting',
  connect: 'Answers now',
  source: 'Source',
  'account class': 'Account',
  freshness: 'Freshness',
};

/** What a part does to the place in the queue, as a factor: '4', '0.7', '1'. */
export const factorWords = (value: number): string => {
  const factor = Math.exp(value / 1000);
  return factor >= 10 ? factor.toFixed(0) : Number(factor.toFixed(factor < 0.1 ? 2 : 1)).toString();
};

export const partName = (name: Part['name']): string => names[name];

/** 'counts for 50%': said only where the rep has changed it. */
export const weightWords = (weight: number): string | null =>
  weight === 100 ? null : `counts for ${weight}%`;
