import { Button } from '@mantine/core';
import { useState } from 'react';
import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import classes from './LineForm.module.css';

/** Enter logs the line that is open, wherever the focus is. */
export function submitLine(): void {
  document.querySelector<HTMLFormElement>('form[data-line]')?.requestSubmit();
}

export interface Line {
  readonly label: string;
  /** What Enter does. */
  readonly submit: string;
  readonly busy: boolean;
  /** Words in red: what is still missing. */
  readonly missing?: string | null;
  /** Much stands on it. */
  readonly tight?: boolean;
  readonly onSubmit: () => void;
  readonly children: React.ReactNode;
}

/** The options row of an outcome that asks for more: Enter logs, Esc backs out. */
export function LineForm({ label, submit, busy, missing, tight = false, onSubmit, children }: Line) {
  const [unread, setUnread] = useState<string | null>(null);
  const said = unread ?? missing ?? null;
  return (
    <form
      className={classes.form}
      data-line
      data-tight={tight || undefined}
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        // What was typed and not understood is never left out without a word.
        const odd = event.currentTarget.querySelector<HTMLInputElement>('input[aria-invalid="true"]');
        if (odd) {
          odd.focus();
          setUnread(`Write it like ${odd.placeholder}.`);
        } else if (!busy) {
          onSubmit();
        }
      }}
      onInput={() => setUnread(null)}
    >
      {children}
      {said === null ? null : (
        <span className={classes.missing} role="alert">
          {said}
        </span>
      )}
      <Button
        type="submit"
        variant="filled"
        className={classes.submit ?? ''}
        disabled={busy}
        rightSection={<KeyHint keys="Enter" />}
      >
        {submit}
      </Button>
    </form>
  );
}
