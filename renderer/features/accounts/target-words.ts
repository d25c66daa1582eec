import type { TargetView } from '#shared/contract/accounts.ts';
import { figureOf } from '#shared/domain/count-words.ts';
import { shortDate } from '#shared/domain/time/said.ts';

/** What is missing at an account, as the first thing that its row says. */
export const gapWords: Record<TargetView['gap'], string> = {
  nobody: 'Nobody known',
  'no-decider': 'Nobody known who decides',
  'not-spoken': 'Never spoken with',
  'no-next-step': 'No next step',
  covered: 'Covered',
};

/** 'Three people, one decides.' in figures: '3 people, 1 decides'. */
export function knownWords({ people, deciders }: Pick<TargetView, 'people' | 'deciders'>): string {
  if (people === 0) return 'Nobody';
  const decide =
    deciders === 0
      ? 'none decides'
      : `${deciders.toLocaleString('en')} ${deciders === 1 ? 'decides' : 'decide'}`;
  return `${figureOf(people, 'person', 'people')}, ${decide}`;
}

/** 'Thu 12 Nov, Ines Calder', or a dash in words. */
export const lastWords = ({ lastSpoken }: Pick<TargetView, 'lastSpoken'>, today: string): string =>
  lastSpoken === null ? 'Never' : `${shortDate(lastSpoken.onDate, today)}, ${lastSpoken.name}`;

export const nextWords = ({ nextStep }: Pick<TargetView, 'nextStep'>, today: string): string =>
  nextStep === null ? 'Nothing planned' : `${shortDate(nextStep.onDate, today)}, ${nextStep.name}`;
