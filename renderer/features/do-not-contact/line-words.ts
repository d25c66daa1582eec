import type { SuppressionView } from '#shared/contract/suppressions.ts';
import type { RegisterAge } from '#shared/contract/suppressions.ts';
import { figureOf } from '#shared/domain/count-words.ts';
import { shortDate } from '#shared/domain/time/said.ts';

export const kindWords: Record<SuppressionView['kind'], string> = {
  number: 'Number',
  email: 'E-mail',
  domain: 'Domain',
  person: 'Person',
};

export const channelWords: Record<SuppressionView['channels'], string> = {
  all: 'everything',
  call: 'calls',
  email: 'e-mails',
};

/** Who says so: 'Dana Whitlock, on a touch', 'The list Chicago', 'By hand'. */
export function whoSays({ by, person, kind }: SuppressionView): string {
  switch (by.kind) {
    case 'touch':
      return person === null || kind === 'person' ? 'Said on a touch' : `${person.name}, on a touch`;
    case 'list':
      return `The list ${by.name}`;
    case 'hand':
      return 'By hand';
  }
}

/** 'as of Mon 2 Nov, 17 days old'; and what is the matter where it is too old. */
export function ageWords(
  register: RegisterAge,
  today: string,
): { readonly age: string; readonly warning: string | null } {
  const { asOf, ageDays, freshDays, stale } = register;
  return {
    age: `As of ${shortDate(asOf, today)}, ${figureOf(ageDays, 'day')} old`,
    warning: stale
      ? `Older than ${freshDays} days it protects nobody. Bring in a newer file.`
      : ageDays > freshDays - 4
        ? `Good for ${figureOf(freshDays - ageDays, 'more day', 'more days')}.`
        : null,
  };
}
