import type { FigureName } from '#shared/contract/days.ts';

/** What the list behind a figure is called. */
export const figureWords: Readonly<Record<FigureName, string>> = {
  conversations: 'Conversations',
  appointments: 'Appointments set',
  rejections: 'Rejections',
  'rejections-spoken': 'Rejections, spoken',
  'rejections-written': 'Rejections, written',
  dials: 'Dials',
  'dials-target': 'Dials to targets',
  'dials-existing': 'Dials to existing accounts',
  'dials-other': 'Dials to others',
  'conversations-target': 'Conversations at targets',
  'conversations-existing': 'Conversations at existing accounts',
  'conversations-other': 'Conversations with others',
  'decision-makers': 'Decision makers, on a dial',
  'decision-makers-otherwise': 'Decision makers, otherwise',
  'decision-maker-conversations': 'Decision makers spoken to',
  'appointments-from-decision-makers': 'Set by a decision maker',
  'appointments-otherwise': 'Set otherwise',
  'meetings-held': 'First meetings held',
  sales: 'Sales',
  attempted: 'Attempted',
  written: 'Written',
  'loops-broken': 'Loops broken',
  'loops-repeated': 'Loops repeated',
};

/** A share, said only beside its counts: '78%'; null while there is nothing to divide. */
export function percent(k: number, n: number): string | null {
  return n === 0 ? null : `${Math.round((k / n) * 100)}%`;
}
