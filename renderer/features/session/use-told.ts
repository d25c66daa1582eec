import type { Card } from '#shared/contract/cards.ts';
import {
  type Draft,
  draftOf,
  nothingOpen,
  nothingTold,
  type Opened,
  type Promised,
  promisedWhen,
  type Told,
  toldIn,
  type When,
} from './draft.ts';
import { type Change, type UnderWay, useKept } from './under-way.ts';

/** What the rep has told of what will be logged, with what is open on the card. */
export interface Telling {
  readonly draft: Draft;
  readonly setDraft: (draft: Draft) => void;
  readonly setOpened: Change<Opened>;
  readonly promised: Promised;
  readonly setPromised: (promised: Promised) => void;
  /** The line of a follow-up is open, with a next step of its own. */
  readonly inFollowUp: boolean;
  /** The next step that the chips on the screen show, and another one chosen there. */
  readonly when: When;
  readonly chooseWhen: (when: When) => void;
}

/** @param said keeps it until it is logged; what is open goes with the visit */
export function useTold(card: Card, said: UnderWay, visit: UnderWay): Telling {
  const [told, setTold] = useKept<Told>(said, 'told', nothingTold);
  const [opened, setOpened] = useKept<Opened>(visit, 'opened', nothingOpen);
  const [promised, setPromised] = useKept<Promised>(said, 'follow-up.promised', {
    when: null,
    time: '',
    clock: card.zones.length === 1 ? 'theirs' : 'ours',
    task: '',
  });
  const draft = draftOf(told, opened, card.role === 'decision maker');
  const inFollowUp = draft.line === 'follow-up';
  return {
    draft,
    setDraft: (next) => {
      setTold(toldIn(next));
      setOpened({ line: next.line, armed: next.armed === 'leave' ? null : next.armed });
    },
    setOpened,
    promised,
    setPromised,
    inFollowUp,
    when: inFollowUp ? promisedWhen(promised, draft) : draft.when,
    chooseWhen: (when) => (inFollowUp ? setPromised({ ...promised, when }) : setTold({ ...told, when })),
  };
}
