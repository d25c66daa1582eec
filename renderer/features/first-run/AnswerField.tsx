import { useState } from 'react';
import classes from './FirstRun.module.css';

interface Props {
  /** What is asked, for those who listen. */
  readonly label: string;
  readonly value: string;
  readonly placeholder: string;
  /** What to keep of it, or null when it cannot be understood. */
  readonly read: (typed: string) => string | null;
  readonly onAnswer: (answer: string) => void;
  /** Where one begins. */
  readonly first?: boolean;
}

const takeFocus = (input: HTMLInputElement | null) => input?.focus();

/** A field in a sentence, as wide as its words. The answer is kept when the field is left. */
export function AnswerField({ label, value, placeholder, read, onAnswer, first = false }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? value;
  const answer = read(shown);
  const wrong = answer === null && typed !== null;
  const leave = () => {
    if (answer !== null && typed !== null && answer !== value) onAnswer(answer);
    if (answer !== null) setTyped(null);
  };
  return (
    <input
      className={classes.field}
      aria-label={label}
      aria-invalid={wrong || undefined}
      placeholder={placeholder}
      value={shown}
      spellCheck={false}
      autoComplete="off"
      ref={first ? takeFocus : null}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === 'Enter') leave();
      }}
    />
  );
}
