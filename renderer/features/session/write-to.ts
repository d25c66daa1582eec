import type { Card } from '#shared/contract/cards.ts';
import { mailUri, type Way } from '#shared/domain/ways.ts';

export type Written = Exclude<Way, 'call'>;

/** Where somebody is written to: as it is shown, and as another program takes it, null where it cannot be opened. */
export interface Address {
  readonly shown: string;
  readonly uri: string | null;
}

const nowhere: Address = { shown: '', uri: null };

/** The address for a way of writing. It is built from its parts: what a list brought is never opened as it came. */
export function addressFor(way: Written, card: Pick<Card, 'emails' | 'linkedinUrl' | 'xHandle'>): Address {
  switch (way) {
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
