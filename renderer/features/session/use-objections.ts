import { useQuery } from '@tanstack/react-query';
import type { ObjectionView } from '#shared/contract/objections.ts';
import type { Outcome } from '#shared/domain/outcomes.ts';
import { objectionQueries } from '#renderer/api/scripts.ts';
import { type UnderWay, useKept } from './under-way.ts';

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
  /** Those that a result is told of: of what was picked on the line of a no, that no alone. */
  readonly heardWith: (outcome: Outcome) => readonly string[];
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
  /** Back to the script from a card that was only looked at: it is not kept, unless it was raised before. */
  readonly lookedAt: () => void;
  /** What was opened before they were called was said by nobody. */
  readonly callBegins: () => void;
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

const unanswered: readonly Outcome[] = ['voicemail', 'no-answer', 'wrong-number'];

/** Where nobody answered, nothing was said against anything; what a no was given with comes last. */
export function heardWith(
  outcome: Outcome,
  raised: readonly string[],
  picked: string | null,
): readonly string[] {
  if (unanswered.includes(outcome)) return [];
  if (outcome !== 'declined' || picked === null) return raised;
  return [...raised.filter((each) => each !== picked), picked];
}

const closed = { isOpen: false, text: '', answering: null, answerAt: 0, wasRaised: false } as const;

interface Looking {
  readonly isOpen: boolean;
  readonly text: string;
  readonly answering: string | null;
  readonly answerAt: number;
  /** It was raised before it was opened this time. */
  readonly wasRaised: boolean;
}

const none: readonly ObjectionView[] = [];
const unsaid: readonly string[] = [];

/** @param of the call, or what else happened, on which they are raised */
export function useObjections(of: UnderWay, visit: UnderWay): Objections {
  const cards = useQuery(objectionQueries.cards()).data?.objections ?? none;
  const [raised, setRaised] = useKept<readonly string[]>(of, 'raised', unsaid);
  const [picked, setPicked] = useKept<string | null>(of, 'declined with', null);
  const [looking, setLooking] = useKept<Looking>(visit, 'looking', closed);
  const { isOpen, text, answering, answerAt, wasRaised } = looking;
  const shown = cardsFor(cards, text);
  return {
    isOpen,
    cards,
    shown,
    text,
    raised,
    heardWith: (outcome) => heardWith(outcome, raised, picked),
    last: cards.find(({ objectionId }) => objectionId === (picked ?? raised.at(-1))) ?? null,
    decline: (name) => setPicked(cards.find((card) => card.name === name)?.objectionId ?? null),
    answer: cards.find(({ objectionId }) => objectionId === answering) ?? null,
    answerAt,
    open: () => setLooking({ ...closed, isOpen: true }),
    close: () => setLooking(closed),
    type: (typed) => setLooking({ ...looking, text: typed }),
    raise: (objectionId) => {
      setRaised(raised.includes(objectionId) ? raised : [...raised, objectionId]);
      setLooking({
        ...closed,
        isOpen: true,
        answering: objectionId,
        wasRaised: raised.includes(objectionId),
      });
    },
    lookedAt: () => {
      if (!wasRaised) setRaised(raised.filter((each) => each !== answering));
      setLooking(closed);
    },
    callBegins: () => setRaised(unsaid),
    another: () => setLooking({ ...looking, answerAt: answerAt + 1 }),
    takeBack: () => {
      setRaised(raised.filter((each) => each !== answering));
      setLooking({ ...closed, isOpen: true });
    },
  };
}
