import { useLayoutEffect, useMemo, useState } from 'react';
import { isControl, isField, useKeys } from '#renderer/ui/keys/keys.ts';
import type { Command } from '#renderer/ui/keys/registry.ts';
import { type Line, LineForm, submitLine } from './LineForm.tsx';

interface Props extends Line {
  /** Single keys of the screen that go on working beside it. */
  readonly leaves?: readonly string[];
  /** Keys of its own beside Enter and Esc. */
  readonly keys?: readonly Command[];
  readonly onClose: () => void;
}

const none: readonly never[] = [];

/** Gives the focus back to where it was, or to the button in its place, once what takes it has gone. */
function useFocusGivenBack(): void {
  // Asked while the line is made: once it stands, its first choice has the focus.
  const [before] = useState(() => document.activeElement);
  useLayoutEffect(
    () => () => {
      // Only when the page is whole again: the button that opened the line may stand there anew.
      queueMicrotask(() => {
        if (document.activeElement !== document.body || before === null) return;
        const key = before.getAttribute('aria-keyshortcuts');
        const back =
          before.isConnected || key === null
            ? before
            : document.querySelector(`[aria-keyshortcuts="${key}"]`);
        if (back instanceof HTMLElement && back !== document.body) back.focus();
      });
    },
    [before],
  );
}

/**
 * Takes the focus from a button that opened the line: its next Enter would press that button again. A column takes it
 * from nowhere too, as where the field that had it made room.
 */
function useFocusTaken(isColumn: boolean): void {
  useLayoutEffect(() => {
    const line = document.querySelector('form[data-line]');
    const focused = document.activeElement;
    if (!line || line.contains(focused)) return;
    if (isControl(focused) || (isColumn && focused === document.body))
      line.querySelector<HTMLButtonElement>('button[type="submit"]')?.focus();
  }, [isColumn]);
}

/** A line with one of a few to choose from. While it is open only its own keys act, and it gives the focus back. */
export function ChoiceForm({ leaves = none, keys = none, onClose, ...line }: Props) {
  const { label, submit } = line;
  const isColumn = line.className !== undefined;
  useFocusGivenBack();
  useFocusTaken(isColumn);
  const commands = useMemo(
    () => [
      ...keys,
      { id: 'choose', label: submit, stroke: 'Enter', run: submitLine, inPalette: false },
      {
        id: 'close choice',
        label: 'Back out',
        stroke: 'Escape',
        run: () => {
          const focused = document.activeElement;
          const own = document.querySelector('form[data-line]');
          // Esc leaves the note, as always, and where there is one any other field; the line stands until the next.
          if (focused instanceof HTMLTextAreaElement || (isColumn && isField(focused))) {
            if (focused instanceof HTMLElement) focused.blur();
            if (isColumn) own?.querySelector<HTMLButtonElement>('button[type="submit"]')?.focus();
          } else onClose();
        },
        inPalette: false,
        whileTyping: true,
      },
    ],
    [keys, submit, isColumn, onClose],
  );
  useKeys(label, commands, leaves);
  return <LineForm {...line} />;
}
