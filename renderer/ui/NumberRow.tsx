import classes from './rows.module.css';
import { type Mark, TouchMark } from './TouchMark.tsx';
import words from './words.module.css';

interface Props {
  /** The mark says the number's state: answered, rang, dead, untried. */
  readonly mark: Extract<Mark, 'spoke' | 'attempted' | 'dead' | 'untried' | 'barred'>;
  readonly number: string;
  /** Its kind, and in words when it was last tried. */
  readonly line: string;
  readonly children?: React.ReactNode;
}

/** A phone number with its state. A dead one is crossed and struck through, and says so. */
export function NumberRow({ mark, number, line, children }: Props) {
  return (
    <div className={classes.number}>
      <TouchMark mark={mark} />
      <span className={classes.digits} data-dead={mark === 'dead' || undefined}>
        {number}
      </span>
      <span className={`${words.label} ${classes.numberLine}`}>{line}</span>
      {children}
    </div>
  );
}
