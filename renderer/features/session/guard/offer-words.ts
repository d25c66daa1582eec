import type { GuardView } from '#shared/contract/cards.ts';
import { capital, countWord } from '#shared/domain/count-words.ts';
import { longDate, nearDate } from '#shared/domain/time/said.ts';
import type { Channel } from '#shared/domain/vocabulary.ts';

type Offer = GuardView['offers'][number];

/** An offer as its row says it. */
export interface OfferWords {
  readonly title: string;
  readonly line: string;
}

const writing: Record<Channel, string> = {
  call: 'Call them',
  visit: 'Go and see them',
  email: 'Write an e-mail',
  linkedin: 'Write on LinkedIn',
  x: 'Write on X',
  text: 'Send a text',
  letter: 'Write a letter',
};

const times = (count: number) => (count === 1 ? 'once' : count === 2 ? 'twice' : `${countWord(count)} times`);

/** What was done with somebody so far, in a few words. */
function soFar({ spoken, attempted, written }: { spoken: number; attempted: number; written: number }) {
  if (spoken > 0) return `Spoken ${times(spoken)}.`;
  if (attempted + written === 0) return 'Never tried.';
  return `Tried ${times(attempted + written)}, not spoken.`;
}

/** What an offer is, and what speaks for it. */
export function offerWords(offer: Offer, today: string): OfferWords {
  switch (offer.kind) {
    case 'channel':
      return {
        title: writing[offer.channel],
        line: offer.tried ? 'Left the longest ago.' : 'Not tried yet.',
      };
    case 'band':
      return {
        title: offer.now ? 'Call now' : `Call between ${offer.band} and ${offer.band + 1}, their time`,
        line: [
          offer.now
            ? `${offer.band} to ${offer.band + 1} their time was not tried yet.`
            : `Not tried yet. Comes back ${nearDate(offer.dueOn, today)}.`,
          offer.because,
        ]
          .filter((part) => part !== null)
          .join(' '),
      };
    case 'person': {
      const { name, title, ...done } = offer.person;
      return {
        title: `Ask ${name} instead`,
        line: [title && `${title}.`, soFar(done)].filter(Boolean).join(' '),
      };
    }
    case 'rest':
      return { title: 'Let it rest 60 days', line: `Back on ${longDate(offer.until)}, with a new reason.` };
  }
}

/** What the next step is called that an offer plans; null where it plans none. */
export function taskOf(offer: Offer): { readonly dueOn: string; readonly task: string } | null {
  switch (offer.kind) {
    case 'band':
      return {
        dueOn: offer.dueOn,
        task: `Call between ${offer.band} and ${offer.band + 1}, their time`,
      };
    case 'rest':
      return { dueOn: offer.until, task: 'After a rest of 60 days: a new reason to talk' };
    case 'channel':
    case 'person':
      return null;
  }
}

/** Why somebody goes on all the same, as one key each. */
export const goOnReasons = [
  'they asked for another try',
  'news for them',
  'another number',
  'it is not the same this time',
] as const;
export type GoOnReason = (typeof goOnReasons)[number];

/** The reason as it is kept: the one picked, or what was typed. */
export const reasonKept = (picked: GoOnReason | null, typed: string): string | null =>
  typed.trim() !== '' ? typed.trim() : picked && capital(picked);
