import { Button } from '@mantine/core';
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
  readonly onSubmit: () => void;
  readonly children: React.ReactNode;
}

/** The options row of an outcome that asks for more: Enter logs, Esc backs out. */
export function LineForm({ label, submit, busy, missing, onSubmit, children }: Line) {
  return (
    <form
      className={classes.form}
      data-line
      aria-label={label}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onSubmit();
      }}
    >
      {children}
      {missing == null ? null : (
        <span className={classes.missing} role="alert">
          {missing}
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
