import type { Held } from './desk-commands.ts';
import { offerWords } from './guard/offer-words.ts';
import { isFreeNow } from './guard/use-guard.ts';
import type { Desk } from './use-desk.ts';

/** The keys of what holds the person on the desk back: the guard with its offers, else the rules of calling. */
export function heldOf(
  { held, callHeld, guard, today }: Desk,
  goOn: () => void,
  override: () => void,
): Held | null {
  if (held === null) return callHeld ? { offers: [], goOn: override } : null;
  return {
    offers: held.offers.map((offer) => ({
      label: offerWords(offer, today).title,
      take: () => guard.take(offer),
    })),
    goOn: held.needsReason || isFreeNow(held) ? goOn : null,
  };
}
