import { useLayoutEffect, useMemo, useState } from 'react';
import { useKeys } from '#renderer/ui/keys/keys.ts';
import { type Line, LineForm, submitLine } from './LineForm.tsx';

interface Props extends Line {
  /** Single keys of the screen that go on working beside it. */
  readonly leaves?: readonly string[];
  readonly onClose: () => void;
}

const none: readonly string[] = [];

/** The keys of the outcomes, for a line that one of them has opened: another one changes it. */
export const dockKeys: readonly string[] = Array.from({ length: 9 }, (_, at) => String(at + 1));

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

/** A line with one of a few to choose from. While it is open only its own keys act, and it gives the focus back. */
export function ChoiceForm({ leaves = none, onClose, ...line }: Props) {
  const { label, submit } = line;
  useFocusGivenBack();
  const commands = useMemo(
    () => [
      { id: 'choose', label: submit, stroke: 'Enter', run: submitLine, inPalette: false },
      {
        id: 'close choice',
        label: 'Back out',
        stroke: 'Escape',
        run: onClose,
        inPalette: false,
        whileTyping: true,
      },
    ],
    [submit, onClose],
  );
  useKeys(label, commands, leaves);
  return <LineForm {...line} />;
}
