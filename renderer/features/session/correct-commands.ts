import type { Card } from '#shared/contract/cards.ts';
import type { Command } from '#renderer/ui/keys/registry.ts';
import { nextAsk, nextTone } from './draft.ts';
import {
  type Fix,
  fixKeys,
  hasNumber,
  nextStep,
  onAppointment,
  onNextChannel,
  onOtherWay,
  onOutcome,
} from './fix.ts';
import { submitLine } from './LineForm.tsx';

interface Correcting {
  readonly fix: Fix;
  readonly card: Card;
  readonly today: string;
  readonly ours: string;
  readonly change: (fix: Fix) => void;
}

const focusOn = (id: string) => () => document.getElementById(id)?.focus();

/** The keys of a correction: the digits of the dock, and a letter for each thing that may be said anew. */
export function correctCommands({ fix, card, today, ours, change }: Correcting): readonly Command[] {
  const inPalette = false;
  return [
    ...fixKeys(fix).flatMap((outcome, at) =>
      outcome === null
        ? []
        : [
            {
              id: `should be ${outcome}`,
              label: outcome,
              stroke: String(at + 1),
              run: () => change(onOutcome(fix, outcome)),
              inPalette,
            },
          ],
    ),
    { id: 'right channel', label: 'Another channel', stroke: 'C', run: () => change(onNextChannel(fix)) },
    { id: 'right way', label: 'They to me, or I to them', stroke: 'I', run: () => change(onOtherWay(fix)) },
    {
      id: 'right number',
      label: 'The number used',
      stroke: 'N',
      run: focusOn('its-number'),
      enabled: hasNumber(fix),
      inPalette,
    },
    {
      id: 'right tone',
      label: 'How it went',
      stroke: 'R',
      run: () => change({ ...fix, tone: nextTone(fix.tone) }),
    },
    {
      id: 'right ask',
      label: 'What was asked',
      stroke: 'A',
      run: () => change({ ...fix, asked: nextAsk(fix.asked) }),
    },
    {
      id: 'right role',
      label: 'Decision maker',
      stroke: 'D',
      run: () => change({ ...fix, decides: !fix.decides }),
    },
    {
      id: 'right objections',
      label: 'What they said against it',
      stroke: 'V',
      run: () => document.getElementById('its-objections')?.click(),
      inPalette,
    },
    {
      id: 'right step',
      label: 'The next step',
      stroke: 'F',
      run: () => change({ ...fix, step: nextStep(fix.step, today) }),
    },
    {
      id: 'right appointment',
      label: 'The appointment',
      stroke: 'P',
      run: () => change(onAppointment(fix, card, today, ours)),
      enabled: fix.outcome === 'appointment',
    },
    { id: 'right note', label: 'Its note', stroke: 'T', run: focusOn('its-note'), inPalette },
    {
      id: 'correct it',
      label: 'Correct it',
      stroke: 'mod+Enter',
      run: submitLine,
      inPalette,
      whileTyping: true,
    },
  ];
}
