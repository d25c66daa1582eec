import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import classes from './states.module.css';
import words from './words.module.css';

interface Props {
  readonly title: string;
  /** What happened, and what is safe. */
  readonly line: string;
  /** A reference into the local log. */
  readonly reference?: string | undefined;
  /** It stands in place of the screen, and is its heading. */
  readonly whole?: boolean;
  /** What to do next. */
  readonly children?: React.ReactNode;
}

/** What happened, what is safe, what to do. Spoken at once to those who listen. */
export function FailedState({ title, line, reference, whole = false, children }: Props) {
  const Title = whole ? 'h1' : 'p';
  const [shown, setShown] = useState(false);
  const id = useId();
  return (
    <div className={classes.failed} role="alert">
      <Title className={words.section}>{title}</Title>
      <p className={`${words.body} ${words.second}`}>{line}</p>
      <div className={classes.ways}>
        {children}
        {reference === undefined ? null : (
          <Button variant="subtle" aria-expanded={shown} aria-controls={id} onClick={() => setShown(!shown)}>
            Details
          </Button>
        )}
      </div>
      {shown ? (
        <p id={id} className={words.label}>
          Reference {reference}, in the log on this computer.
        </p>
      ) : null}
    </div>
  );
}
