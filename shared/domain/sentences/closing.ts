import { nearDate, shortDate } from '../time/said.ts';

/** Something that stands against contacting somebody: what it closes, to what, who says so and since when. */
export interface Closing {
  readonly of: 'person' | 'number' | 'email' | 'domain';
  /** The number (E.164), the address or its domain; of a person their id. */
  readonly value: string;
  readonly channels: 'all' | 'call' | 'email';
  readonly by:
    | { readonly kind: 'word' }
    | { readonly kind: 'list'; readonly name: string }
    | { readonly kind: 'register'; readonly name: string };
  /** The rep's date of the word, the day the list was received, or the day as of which the register holds. */
  readonly on: string;
}

const done: Record<Closing['channels'], string> = { all: 'contacted', call: 'called', email: 'e-mailed' };

/**
 * What a card says of it: 'Not to be called, says the list Chicago of Wed 18 Nov.'
 *
 * @param shown the number as the rep's country writes it
 */
export function closingSentence(closing: Closing, today: string, shown: string = closing.value): string {
  const { by, channels, on } = closing;
  const notTo = `not to be ${done[channels]}`;
  switch (by.kind) {
    case 'register':
      return `${shown} is in ${by.name}, as of ${shortDate(on, today)}.`;
    case 'list': {
      const says = `says the list ${by.name} of ${shortDate(on, today)}`;
      return closing.of === 'person' ? `N${notTo.slice(1)}, ${says}.` : `${shown} is ${notTo}, ${says}.`;
    }
    case 'word': {
      const day = nearDate(on, today);
      const when = /^(to|yes)/.test(day) ? day : `on ${day}`;
      if (closing.of === 'person') return `Asked ${when} ${notTo}.`;
      return `${shown} is ${notTo}: somebody who has it asked so ${when}.`;
    }
  }
}
