import type { Card } from '#shared/contract/cards.ts';
import type { Channel } from '#shared/domain/vocabulary.ts';
import { mailUri } from '#shared/domain/mail-uri.ts';
import { callable } from './numbers.ts';

/** Every channel but that of calls: what happens on it happens elsewhere, and is said afterwards. */
export type Elsewhere = Exclude<Channel, 'call'>;

/** Where somebody is written to or met: as it is shown, and as another program takes it, null where it cannot be opened. */
export interface Address {
  readonly shown: string;
  readonly uri: string | null;
}

const nowhere: Address = { shown: '', uri: null };

/** The address for a way of writing. It is built from its parts: what a list brought is never opened as it came. */
export function addressFor(
  way: Elsewhere,
  card: Pick<Card, 'emails' | 'phones' | 'linkedinUrl' | 'xHandle' | 'account' | 'place'>,
): Address {
  switch (way) {
    case 'text':
      return { shown: callable(card.phones)[0]?.display ?? '', uri: null };
    case 'letter':
    case 'visit':
      return { shown: [card.account?.name, card.place].filter(Boolean).join(', '), uri: null };
    case 'email': {
      const shown = card.emails.find(({ closed }) => !closed)?.value;
      return shown === undefined ? nowhere : { shown, uri: mailUri(shown) };
    }
    case 'linkedin': {
      const slug = /linkedin\.com(\/[^?#]*)/i.exec(card.linkedinUrl ?? '')?.[1]?.replace(/\/$/, '');
      if (slug === undefined) return { shown: card.linkedinUrl ?? '', uri: null };
      return { shown: `linkedin.com${slug}`, uri: `https://www.linkedin.com${slug}` };
    }
    case 'x': {
      const handle = (card.xHandle ?? '').replace(/^@/, '');
      return { shown: `@${handle}`, uri: /^\w{1,15}$/.test(handle) ? `https://x.com/${handle}` : null };
    }
  }
}
