import { useState } from 'react';
import type { CadenceStep } from '#shared/domain/cadence/cadence.ts';
import { addStep, type CadenceDraft, changeStep, moveStep, removeStep, shiftStep } from './cadence-draft.ts';

/** Which step is chosen, whether it is open, and what may be done with it. */
export interface Editing {
  readonly at: number;
  readonly open: boolean;
  /** It is the only one there is. */
  readonly last: boolean;
  readonly select: (at: number) => void;
  readonly toggle: (at: number) => void;
  readonly close: () => void;
  readonly change: (part: Partial<CadenceStep>) => void;
  readonly remove: () => void;
  readonly add: () => void;
  readonly move: (by: 1 | -1) => void;
  readonly shift: (by: 1 | -1) => void;
}

/** The row of a step, once it is drawn. */
const focusStep = (at: number): void => {
  requestAnimationFrame(() => document.querySelectorAll<HTMLElement>('main ol [data-row]')[at]?.focus());
};

export function useEditing(draft: CadenceDraft, onChange: (draft: CadenceDraft) => void): Editing {
  const [chosen, setChosen] = useState(0);
  const [open, setOpen] = useState(false);
  const { length } = draft.steps;
  const at = Math.min(chosen, length - 1);
  const select = (to: number) => {
    if (to !== at) setOpen(false);
    setChosen(to);
  };
  const to = (changed: CadenceDraft, next: number) => {
    onChange(changed);
    setChosen(next);
    focusStep(next);
  };
  return {
    at,
    open,
    last: length === 1,
    select,
    toggle: (step) => {
      setChosen(step);
      setOpen(step !== at || !open);
    },
    close: () => {
      setOpen(false);
      focusStep(at);
    },
    change: (part) => onChange(changeStep(draft, at, part)),
    remove: () => {
      setOpen(false);
      to(removeStep(draft, at), Math.max(0, Math.min(at, length - 2)));
    },
    add: () => {
      const added = addStep(draft, at);
      if (added === draft) return;
      onChange(added);
      setChosen(at + 1);
      setOpen(true);
    },
    move: (by) => {
      const moved = moveStep(draft, at, by);
      if (moved !== draft) to(moved, at + by);
    },
    shift: (by) => onChange(shiftStep(draft, at, by)),
  };
}
