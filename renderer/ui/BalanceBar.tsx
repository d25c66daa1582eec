import classes from './BalanceBar.module.css';
import { type Mark, TouchMark } from './TouchMark.tsx';
import words from './words.module.css';

interface Props {
  readonly spoken: number;
  readonly attempted: number;
  readonly written: number;
  /** Small at the foot of the side: a thinner bar, and numbers without their words. */
  readonly compact?: boolean;
}

/** How a day was spent: spoken, attempted, written, in that order, always with the counts. */
export function BalanceBar({ spoken, attempted, written, compact = false }: Props) {
  const share: readonly { readonly count: number; readonly mark: Mark; readonly word: string }[] = [
    { count: spoken, mark: 'spoke', word: 'spoken' },
    { count: attempted, mark: 'attempted', word: 'attempted' },
    { count: written, mark: 'written', word: 'written' },
  ];
  return (
    <div data-compact={compact || undefined} className={classes.balance}>
      <div className={classes.bar} aria-hidden>
        {share
          .filter((part) => part.count > 0)
          .map((part) => (
            <span
              key={part.word}
              className={classes.part}
              data-part={part.word}
              style={{ flexGrow: part.count }}
            />
          ))}
      </div>
      <ul className={classes.counts}>
        {share.map((part) => (
          <li key={part.word} className={classes.count}>
            <TouchMark mark={part.mark} size={compact ? 10 : 11} silent />
            <span className={`${words.counts} ${classes.number}`} data-part={part.word}>
              {part.count}
            </span>{' '}
            <span className={compact ? classes.hidden : classes.word}>{part.word}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
