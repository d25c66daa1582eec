import { useQuery } from '@tanstack/react-query';
import type { Card } from '#shared/contract/cards.ts';
import type { Outcome } from '#shared/domain/outcomes.ts';
import { isOpeningKind } from '#shared/domain/script/kinds.ts';
import { scriptQueries } from '#renderer/api/scripts.ts';
import {
  firstStep,
  messageFor,
  type Offered,
  offeredAt,
  pickScript,
  type ReadFrom,
  readFrom,
  type Scripts,
  type Step,
} from './script-walk.ts';
import { type UnderWay, useKept } from './under-way.ts';

export interface ScriptPath {
  /** From the opener to the line being said; empty while no script can be read from. */
  readonly steps: readonly Step[];
  /** What they may say to it. */
  readonly offered: readonly Offered[];
  /** Which of these the keys mean now, as indexes: with more than four the last key shows the next. */
  readonly keyed: readonly number[];
  /** There are more than the keys reach at once. */
  readonly more: (() => void) | null;
  /** What to leave on their machine, shown in place of the line; null while it is not. */
  readonly voicemail: Step | null;
  readonly hasVoicemail: boolean;
  /** What the call has come to by the script, so that the dock offers it; it logs nothing. */
  readonly ends: Outcome | null;
  readonly choose: (index: number) => void;
  readonly canGoBack: boolean;
  readonly back: () => void;
  readonly toggleVoicemail: () => void;
  /** What a touch of this outcome was read from. */
  readonly read: (outcome: Outcome) => ReadFrom | undefined;
}

const none: Scripts = [];
/** As many as there are keys for choices. */
export const choiceCount = 4;

/** The choices that the keys mean: all of them, or three at a time with a key for the next three. */
export function keyedChoices(count: number, page: number): readonly number[] {
  if (count <= choiceCount) return Array.from({ length: count }, (_, at) => at);
  const size = choiceCount - 1;
  const from = (page % Math.ceil(count / size)) * size;
  return Array.from({ length: Math.min(size, count - from) }, (_, at) => from + at);
}

interface Walked {
  /** What is read from on a call of theirs, which no script opens by itself; null until the rep has picked one. */
  readonly scriptId: string | null;
  /** The steps after the first; the choice of the first is kept apart, since it is made anew with its script. */
  readonly firstChoice: number | null;
  readonly rest: readonly Step[];
  readonly ended: Outcome | null;
  readonly page: number;
}

const begun: Walked = { scriptId: null, firstChoice: null, rest: [], ended: null, page: 0 };

const taking = (steps: readonly Step[], choice: number | null): readonly Step[] =>
  steps.map((step, at) => (at === steps.length - 1 ? { ...step, choice } : step));

/** Scripts as what may be chosen first: those that stand, and then the others. */
function openings(scripts: Scripts, who: Card): readonly Offered[] {
  const readable = scripts.filter(({ kind }) => isOpeningKind(kind));
  const inOrder = [
    ...readable.filter(({ standing }) => standing),
    ...readable.filter((each) => !each.standing),
  ];
  return inOrder.map((script) => ({
    label: script.name,
    choice: null,
    to: firstStep(script, who),
    ends: null,
  }));
}

/** Whoever calls is on the line: nobody else answers, and there is no machine. */
const theirOwn = ({ to }: Offered): boolean => to?.script.kind !== 'gatekeeper';

interface Reading {
  readonly sessionScriptId: string | null;
  /** They call: nothing is read from until the rep picks it. */
  readonly theyCall: boolean;
  /** The call in which it is kept how far one has come. */
  readonly of: UnderWay;
}

/** Where one is in the scripts: a path from the line that the call opens with for this person. */
export function useScript(card: Card, { sessionScriptId, theyCall, of }: Reading): ScriptPath {
  const scripts = useQuery(scriptQueries.standing()).data?.scripts ?? none;
  const lastLeft = useQuery(scriptQueries.lastLeft(card.prospectId)).data?.scriptId ?? null;
  const [walked, setWalked] = useKept(of, 'script', begun);
  const [shown, setShown] = useKept(of, 'voicemail', false);
  const { scriptId, firstChoice, rest, ended, page } = walked;
  const script = theyCall
    ? scripts.find((each) => each.scriptId === scriptId)
    : pickScript(scripts, card, sessionScriptId);
  const first = script === undefined ? null : firstStep(script, card);
  const steps = first === null ? [] : [{ ...first, choice: firstChoice }, ...rest];
  const next = ended === null ? offeredAt(steps, first, scripts) : [];
  const offered = !theyCall ? next : first === null ? openings(scripts, card) : next.filter(theirOwn);
  const message = theyCall ? null : messageFor(scripts, lastLeft, script);
  const keyed = keyedChoices(offered.length, page);
  const onwards = (path: readonly Step[], end: Outcome | null) => {
    const [head, ...tail] = path;
    setWalked({ ...begun, scriptId, firstChoice: head?.choice ?? null, rest: tail, ended: end });
  };
  return {
    steps,
    offered,
    keyed,
    more: offered.length > choiceCount ? () => setWalked({ ...walked, page: page + 1 }) : null,
    voicemail: shown ? message : null,
    hasVoicemail: message !== null,
    ends: ended ?? steps.at(-1)?.line.ends ?? null,
    choose: (index) => {
      const choice = offered[index];
      if (choice === undefined) return;
      setShown(false);
      if (theyCall && first === null) {
        setWalked({ ...begun, scriptId: choice.to?.script.scriptId ?? null });
        return;
      }
      const taken = taking(steps, choice.choice);
      onwards(choice.to === null ? taken : [...taken, choice.to], choice.ends);
    },
    canGoBack: steps.length > (theyCall ? 0 : 1) || (shown && message !== null) || ended !== null,
    back: () => {
      if (shown) setShown(false);
      else if (ended !== null) onwards(taking(steps, null), null);
      else if (steps.length > 1) onwards(taking(steps.slice(0, -1), null), null);
      else setWalked(begun);
    },
    toggleVoicemail: () => setShown(!shown && message !== null),
    read: (outcome) => readFrom(steps, shown ? message : null, outcome),
  };
}
