import type { Outcome } from '#shared/domain/outcomes.ts';
import type { Command } from '#renderer/ui/keys/registry.ts';
import type { Writing } from './use-writing.ts';
import { writingCommands } from './writing-commands.ts';
import { focusRow } from '#renderer/ui/row-focus.ts';
import { outcomeWords } from '#renderer/ui/touch-words.ts';
import { type Draft, nextAsk, nextTone, nextWhen, type When } from './draft.ts';
import { submitLine } from './LineForm.tsx';
import { noteCommands } from './note-commands.ts';
import { choiceKeys } from './ScriptColumn.tsx';
import { scriptCommands } from './script-commands.ts';
import type { Objections } from './use-objections.ts';
import type { ScriptPath } from './use-script.ts';

/** The keys of a hold: its offers, and going on where that takes a reason. */
export interface Held {
  readonly offers: readonly { readonly label: string; readonly take: () => void }[];
  readonly goOn: (() => void) | null;
}

interface Desk {
  readonly today: string;
  readonly draft: Draft;
  /** What may be said; null while somebody is written to. */
  readonly script: ScriptPath | null;
  /** What they say against it; null while nothing can be said or written. */
  readonly objections: Pick<Objections, 'open'> | null;
  readonly outcomes: readonly (Outcome | null)[];
  /** What changing the way would come to: 'Write instead'; null where there is one way alone. */
  readonly otherWay: string | null;
  /** What the guard holds, and what may be done instead; null where nothing is held. */
  readonly held: Held | null;
  /** They are on a cadence. */
  readonly onCadence: boolean;
  readonly canCall: boolean;
  /** Picks their clock where it is in doubt; null where it is known. */
  readonly pickClock: (() => void) | null;
  /** Shows or hides every part of the score; null for somebody who is not offered now. */
  readonly why: (() => void) | null;
  /** The chips of the next step stand on the screen; what is not seen has no key. */
  readonly followUpShown: boolean;
  /** Back to the screen that the card was opened from; null for whoever is next in a session. */
  readonly leave: (() => void) | null;
  readonly hasSession: boolean;
  /** What is written to them; null while they are called, or held. */
  readonly writing: Writing | null;
  readonly sent: () => void;
  /** Goes to a message on another way that was opened and not told of; null where there is none. */
  readonly toAsked: (() => void) | null;
  /** The next step that the chips on the screen show, and another one chosen there. */
  readonly when: When;
  readonly chooseWhen: (when: When) => void;
  /** Something else is being logged, which Esc takes back. */
  readonly elsewhere: boolean;
  /** The card is what is being worked, and not what else happened. */
  readonly canSkip: boolean;
  readonly pick: (outcome: Outcome) => void;
  readonly change: (draft: Draft) => void;
  readonly close: () => void;
  readonly call: () => void;
  /** Null where there is no other number. */
  readonly nextNumber: (() => void) | null;
  readonly changeWay: () => void;
  /** A note is being typed: Esc then leaves the note, not the line. */
  readonly typing: boolean;
  readonly pause: () => void;
  readonly end: () => void;
}

/** Every key of the desk. `?` lists them in this order. */
export function deskCommands(desk: Desk): readonly Command[] {
  const { draft, script } = desk;
  const { held } = desk;
  return [
    { id: 'call', label: 'Call', stroke: 'C', run: desk.call, enabled: desk.canCall },
    {
      id: 'number',
      label: 'Another number',
      stroke: 'X',
      run: () => desk.nextNumber?.(),
      enabled: desk.nextNumber !== null,
    },
    {
      id: 'way',
      label: desk.otherWay ?? 'Another way',
      stroke: 'W',
      run: desk.changeWay,
      enabled: desk.otherWay !== null,
    },
    ...desk.outcomes.flatMap((outcome, at) =>
      outcome === null
        ? []
        : [
            {
              id: outcome,
              label: outcomeWords[outcome],
              stroke: String(at + 1),
              run: () => desk.pick(outcome),
            },
          ],
    ),
    {
      id: 'decides',
      label: 'Decision maker',
      stroke: 'D',
      run: () => desk.change({ ...draft, decisionMaker: !draft.decisionMaker }),
    },
    {
      id: 'asked',
      label: 'What was asked for',
      stroke: 'A',
      run: () => desk.change({ ...draft, asked: nextAsk(draft.asked) }),
    },
    {
      id: 'tone',
      label: 'How it went',
      stroke: 'R',
      run: () => desk.change({ ...draft, tone: nextTone(draft.tone) }),
    },
    {
      id: 'when',
      label: 'Follow up, another day',
      stroke: 'F',
      run: () => desk.chooseWhen(nextWhen(desk.when, desk.today)),
      enabled: desk.followUpShown,
    },
    {
      id: 'promise',
      label: 'The time they named',
      stroke: 'P',
      run: () => document.getElementById('promised-time')?.focus(),
      enabled: draft.line === 'follow-up',
      inPalette: false,
    },
    ...noteCommands(() => desk.change({ ...draft, line: 'pin', armed: null })),
    ...scriptCommands(script, desk.objections),
    ...(held?.offers ?? []).slice(0, choiceKeys.length).map((offer, at) => ({
      id: `instead ${at}`,
      label: offer.label,
      stroke: choiceKeys[at] ?? 'J',
      run: offer.take,
      enabled: draft.line === null,
      inPalette: false,
    })),
    {
      id: 'go-on',
      label: 'Go on all the same',
      stroke: 'G',
      run: () => held?.goOn?.(),
      enabled: held?.goOn != null && draft.line === null,
      inPalette: false,
    },
    {
      id: 'enter',
      label: 'Log what is filled in',
      stroke: 'Enter',
      run: submitLine,
      enabled: draft.line !== null,
      inPalette: false,
    },
    {
      id: 'close',
      label: 'Back out',
      stroke: 'Escape',
      run: desk.close,
      enabled: draft.line !== null || desk.elsewhere,
      inPalette: false,
      whileTyping: !desk.typing,
    },
    ...['Escape', 'Backspace'].map((stroke) => ({
      id: `leave ${stroke}`,
      label: 'Back to where you were',
      stroke,
      run: () => desk.leave?.(),
      enabled:
        desk.leave !== null && draft.line === null && draft.armed !== 'do not contact' && !desk.elsewhere,
      inPalette: stroke === 'Escape',
    })),
    ...writingCommands(desk.writing, desk.sent, desk.toAsked),
    {
      id: 'elsewhere',
      label: 'Log something else',
      stroke: 'B',
      run: () => desk.change({ ...draft, line: 'elsewhere', armed: null }),
    },
    ...[
      { stroke: 'ArrowDown', step: 1 as const, label: 'Down the history, to correct a touch' },
      { stroke: 'ArrowUp', step: -1 as const, label: 'Up the history' },
    ].map(({ stroke, step, label }) => ({
      id: stroke,
      label,
      stroke,
      run: () => focusRow(step),
      enabled: draft.line === null,
      inPalette: false,
      repeats: true,
    })),
    {
      id: 'owe',
      label: 'What I owe them',
      stroke: 'Q',
      run: () => desk.change({ ...draft, line: 'owe', armed: null }),
    },
    {
      id: 'skip',
      label: 'Skip, with a reason',
      stroke: 'S',
      run: () => desk.change({ ...draft, line: 'skip', armed: null }),
      enabled: desk.canSkip,
    },
    {
      id: 'cadence',
      label: desk.onCadence ? 'Skip the step, or off the cadence' : 'Put on a cadence',
      stroke: 'P',
      run: () => desk.change({ ...draft, line: 'cadence', armed: null }),
    },
    {
      id: 'clock',
      label: 'Which clock they live by',
      stroke: 'Z',
      run: () => desk.pickClock?.(),
      enabled: desk.pickClock !== null,
    },
    {
      id: 'why',
      label: 'What put them here',
      stroke: 'Y',
      run: () => desk.why?.(),
      enabled: desk.why !== null,
    },
    { id: 'pause', label: 'Pause', stroke: 'Space', run: desk.pause, enabled: desk.hasSession },
    { id: 'end', label: 'End the session', stroke: 'E', run: desk.end, enabled: desk.hasSession },
  ];
}
