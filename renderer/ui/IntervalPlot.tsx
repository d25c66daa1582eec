import classes from './IntervalPlot.module.css';

interface Props {
  readonly k: number;
  readonly n: number;
  readonly interval: { readonly lower: number; readonly upper: number };
  /** Narrow enough to say anything by. */
  readonly enough: boolean;
  /** The right end of the scale, one for the table. */
  readonly most: number;
}

/** A share with the room in which it could be wrong: a hollow dot and a dashed line while it says little. */
export function IntervalPlot({ k, n, interval, enough, most }: Props) {
  const at = (share: number) => `${Math.min(100, (share / most) * 100)}%`;
  return (
    <span className={classes.plot} data-enough={enough || undefined} aria-hidden>
      <span
        className={classes.range}
        style={{ left: at(interval.lower), width: at(interval.upper - interval.lower) }}
      />
      <span className={classes.dot} style={{ left: at(k / n) }} />
    </span>
  );
}

/** '6 to 9%'. */
export function rangeInWords({ lower, upper }: Props['interval']): string {
  const [low, high] = [Math.round(lower * 100), Math.round(upper * 100)];
  return low === high ? `${low}%` : `${low} to ${high}%`;
}
