import { type Mark, TouchMark } from '#renderer/ui/TouchMark.tsx';
import classes from './Week.module.css';

interface Props {
  readonly k: number;
  readonly n: number;
  /** The mark of those that count, and of all the others. */
  readonly mark: Mark;
  readonly rest: Mark;
}

const drawn = 36;

/** k of n: as marks while they can be counted, as a bar from zero beyond that. The numbers stand beside it. */
export function ShareOf({ k, n, mark, rest }: Props) {
  if (n === 0) return null;
  if (n <= drawn && k <= n) {
    return (
      <span className={classes.marks} aria-hidden>
        {Array.from({ length: n }, (_, at) => (
          <TouchMark key={at} mark={at < k ? mark : rest} size={11} silent />
        ))}
      </span>
    );
  }
  return <ShareBar k={k} n={n} />;
}

/** k of n as a bar from zero, where the others are of more than one kind and no mark fits them all. */
export function ShareBar({ k, n }: Pick<Props, 'k' | 'n'>) {
  if (n === 0) return null;
  return (
    <span className={classes.bar} aria-hidden>
      <span className={classes.full} style={{ width: `${Math.min(100, (k / n) * 100)}%` }} />
    </span>
  );
}
