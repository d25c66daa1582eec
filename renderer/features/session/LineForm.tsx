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
  /** The key beside it, where Enter breaks the lines of a text. */
  readonly submitKey?: string;
  readonly busy: boolean;
  /** Words in red: what is still missing. */
  readonly missing?: string | null;
  /** Much stands on it. */
  readonly tight?: boolean;
  /** How it is laid out where it is no row under the keys. */
  readonly className?: string | undefined;
  readonly onSubmit: () => void;
  readonly children: React.ReactNode;
}

/** The options row of an outcome that asks for more: Enter logs, Esc backs out. */
export function LineForm({
  label,
  submit,
  submitKey = 'Enter',
  busy,
  missing,
  tight = false,
  className,
  onSubmit,
  children,
}: Line) {
  const [unread, setUnread] = useState<string | null>(null);
  const said = unread ?? missing ?? null;
  return (
    <form
      className={className === undefined ? classes.form : `${classes.form} ${className}`}
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
        rightSection={<KeyHint keys={submitKey} />}
      >
        {submit}
      </Button>
    </form>
  );
}
