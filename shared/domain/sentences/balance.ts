import type { Imbalance } from '../balance.ts';
import { capital, countOf, countWord } from '../count-words.ts';
import type { Channel } from '../vocabulary.ts';
import { touchesOn } from './guard.ts';

/**
 * A balance that warns: 'Six e-mails, never phoned.'
 *
 * @param only the one channel that all of the writing was on; null where it was several
 */
export function imbalanceSentence(imbalance: Imbalance, only: Channel | null): string {
  switch (imbalance.kind) {
    case 'only-written': {
      const { written } = imbalance;
      return `${capital(only === null ? `${countWord(written)} written` : touchesOn(only, written))}, never phoned.`;
    }
    case 'only-dialed':
      return `${capital(countOf(imbalance.attempted, 'dial'))}, nothing written.`;
  }
}
