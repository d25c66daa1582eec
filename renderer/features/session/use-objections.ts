import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ObjectionView } from '#shared/contract/objections.ts';
import { objectionQueries } from '#renderer/api/scripts.ts';

/** The cards of what they say against it, and those that were raised on this call. */
export interface Objections {
  /** The column shows them in place of the script. */
  readonly isOpen: boolean;
  readonly cards: readonly ObjectionView[];
  /** Those that fit what was typed. */
  readonly shown: readonly ObjectionView[];
  readonly text: string;
  /** In the order in which they were heard. */
  readonly raised: readonly string[];
  /** What they declined with, picked on the line of that outcome; null while nothing was. */
  readonly last: ObjectionView | null;
  /** Says what they declined with, in place of what was picked there before. */
  readonly decline: (name: string) => void;
  /** The card that is being answered. */
  readonly answer: ObjectionView | null;
  readonly answerAt: number;
  readonly open: () => void;
  readonly close: () => void;
  readonly type: (text: string) => void;
  readonly raise: (objectionId: string) => void;
  readonly another: () => void;
  readonly takeBack: () => void;
}

const folded = (text: string) => text.toLocaleLowerCase();

/** The cards in which every word that was typed occurs, in what they say or in its name. */
export function cardsFor(cards: readonly ObjectionView[], text: string): readonly ObjectionView[] {
  const asked = folded(text).split(/\s+/u).filter(Boolean);
  return cards.filter((card) => {
    const said = folded(`${card.name} ${card.heard}`);
    return asked.every((word) => said.includes(word));
  });
}

const closed = { isOpen: false, text: '', answering: null, answerAt: 0 } as const;

interface Looking {
  readonly isOpen: boolean;
  readonly text: string;
  readonly answering: string | null;
  readonly answerAt: number;
}

const none: readonly ObjectionView[] = [];

export function useObjections(): Objections {
  const cards = useQuery(objectionQueries.cards()).data?.objections ?? none;
  const [raised, setRaised] = useState<readonly string[]>([]);
  // What was picked on the line, so that another pick takes its place and not that of what was raised before.
  const [picked, setPicked] = useState<string | null>(null);
  const [looking, setLooking] = useState<Looking>(closed);
  const { isOpen, text, answering, answerAt } = looking;
  const shown = cardsFor(cards, text);
  return {
    isOpen,
    cards,
    shown,
    text,
    raised,
    last: cards.find(({ objectionId }) => objectionId === raised.at(-1)) ?? null,
    decline: (name) => {
      const objectionId = cards.find((card) => card.name === name)?.objectionId;
      if (objectionId === undefined) return;
      const others = raised.filter((each) => each !== picked && each !== objectionId);
      setRaised([...others, objectionId]);
      setPicked(raised.includes(objectionId) && objectionId !== picked ? null : objectionId);
    },
    answer: cards.find(({ objectionId }) => objectionId === answering) ?? null,
    answerAt,
    open: () => setLooking({ ...closed, isOpen: true }),
    close: () => setLooking(closed),
    type: (typed) => setLooking({ ...looking, text: typed }),
    raise: (objectionId) => {
      setRaised(raised.includes(objectionId) ? raised : [...raised, objectionId]);
      setLooking({ ...closed, isOpen: true, answering: objectionId });
    },
    another: () => setLooking({ ...looking, answerAt: answerAt + 1 }),
    takeBack: () => {
      setRaised(raised.filter((each) => each !== answering));
      setLooking({ ...closed, isOpen: true });
    },
  };
}
