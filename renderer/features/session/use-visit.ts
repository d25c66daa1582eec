import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { Card } from '#shared/contract/cards.ts';
import { UnderWay } from './under-way.ts';

/** A card begins afresh with each person, and again with the same person once a touch was logged. */
export function visitOf(card: Card): string {
  const last = card.history.find((entry) => entry.kind === 'touch' && !entry.touch.voided);
  return last?.kind === 'touch' ? `${card.prospectId} ${last.touch.touchId}` : card.prospectId;
}

/**
 * What is open and looked at on one visit to a card. The desk stays where it is from card to card, so that only what
 * differs is drawn; all that it holds of a card is in here, or in what is under way with the person, and goes with the
 * visit at once: nothing of one person is ever there with the next. Whoever still writes to one that is over, as an
 * answer that comes late, changes nothing on the screen.
 */
export function useVisit(name: string): UnderWay {
  const [visit, setVisit] = useState(() => ({ name, of: new UnderWay() }));
  if (visit.name === name) return visit.of;
  const next = { name, of: new UnderWay() };
  setVisit(next);
  return next.of;
}

/**
 * What a visit leaves in the page itself goes with it too: how far something was scrolled, and the focus, which else
 * would stand on a key that means the next person now.
 *
 * @returns to be put on the desk
 */
export function useLeftAsFound(visit: string): RefObject<HTMLDivElement | null> {
  const desk = useRef<HTMLDivElement>(null);
  const had = useRef<Element | null>(null);
  useLayoutEffect(() => {
    const within = desk.current;
    for (const each of within?.querySelectorAll('[data-scrolls]') ?? []) each.scrollTop = 0;
    // Once React has given it back, and unless something of the new card has taken it.
    const on = document.activeElement;
    if (on instanceof HTMLElement && on === had.current && within?.contains(on)) on.blur();
    return () => {
      had.current = document.activeElement;
    };
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- it is done once with each visit
  }, [visit]);
  return desk;
}
