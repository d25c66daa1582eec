import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Card } from '#shared/contract/cards.ts';
import type { Outcome } from '#shared/domain/outcomes.ts';
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
  /** The steps after the first; the choice of the first is kept apart, since it is made anew with its script. */
  readonly firstChoice: number | null;
  readonly rest: readonly Step[];
  readonly ended: Outcome | null;
  readonly page: number;
}

const begun: Walked = { firstChoice: null, rest: [], ended: null, page: 0 };

const taking = (steps: readonly Step[], choice: number | null): readonly Step[] =>
  steps.map((step, at) => (at === steps.length - 1 ? { ...step, choice } : step));

/** Where one is in the scripts: a path from the line that the call opens with for this person. */
export function useScript(card: Card, sessionScriptId: string | null): ScriptPath {
  const scripts = useQuery(scriptQueries.standing()).data?.scripts ?? none;
  const lastLeft = useQuery(scriptQueries.lastLeft(card.prospectId)).data?.scriptId ?? null;
  const [walked, setWalked] = useState(begun);
  const [shown, setShown] = useState(false);
  const script = pickScript(scripts, card, sessionScriptId);
  const first = script === undefined ? null : firstStep(script, card);
  const { firstChoice, rest, ended, page } = walked;
  const steps = first === null ? [] : [{ ...first, choice: firstChoice }, ...rest];
  const offered = ended === null ? offeredAt(steps, first, scripts) : [];
  const message = messageFor(scripts, lastLeft, script);
  const keyed = keyedChoices(offered.length, page);
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
      const taken = taking(steps, choice.choice);
      const next = choice.to === null ? taken : [...taken, choice.to];
      const [head, ...tail] = next;
      setWalked({ firstChoice: head?.choice ?? null, rest: tail, ended: choice.ends, page: 0 });
    },
    back: () => {
      if (shown) setShown(false);
      else if (ended !== null) {
        const [head, ...tail] = taking(steps, null);
        setWalked({ firstChoice: head?.choice ?? null, rest: tail, ended: null, page: 0 });
      } else {
        const [head, ...tail] = taking(steps.slice(0, -1), null);
        setWalked({ firstChoice: head?.choice ?? null, rest: tail, ended: null, page: 0 });
      }
    },
    toggleVoicemail: () => setShown(!shown && message !== null),
    read: (outcome) => readFrom(steps, shown ? message : null, outcome),
  };
}
