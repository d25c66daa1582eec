import { useNow } from '#renderer/api/use-now.ts';
import { stopwatch } from '#renderer/ui/day-words.ts';
import words from '#renderer/ui/words.module.css';
import classes from '../CallButton.module.css';

interface Props {
  readonly since: number;
  /** As it is shown; null where it is not known from which they call. */
  readonly number: string | null;
}

/** In place of the call button: they are on the line, and since when. */
export function TheyCall({ since, number }: Props) {
  const at = useNow(1_000);
  return (
    <div className={classes.call}>
      <div className={classes.live} role="timer" aria-label="They are calling">
        <span className={classes.dot} aria-hidden />
        <span className={classes.number}>{number ?? 'They are calling'}</span>
        <span className={words.counts}>{stopwatch(at - since)}</span>
      </div>
      <div className={classes.under}>
        <span className={`${words.label} ${words.second}`}>
          {number === null
            ? 'Theirs: no cap and no guard counts it.'
            : 'They called. No cap and no guard counts it.'}
        </span>
      </div>
    </div>
  );
}
