import words from '#renderer/ui/words.module.css';
import { Way } from './ScriptColumn.tsx';
import classes from './ScriptColumn.module.css';

interface Props {
  /** 'They e-mailed, yesterday at 14:00'; null while its line is still open. */
  readonly what: string | null;
  readonly onBack: () => void;
}

/** In place of what to say: what else is being logged. */
export function OccasionColumn({ what, onBack }: Props) {
  return (
    <div className={classes.script}>
      <div className={classes.head}>
        <h2 className={classes.name}>Log something else</h2>
      </div>
      <div className={classes.body}>
        <p className={words.heading} role="status">
          {what ?? 'On which channel, which way, and when?'}
        </p>
        <p className={`${words.table} ${words.second}`}>
          {what === null
            ? 'A time may be 10:30, yesterday 14:00 or Tue 9:15; nothing is now. Enter goes on to what it came to.'
            : 'Say below what it came to.'}
        </p>
        <div className={classes.ways}>
          <Way stroke="Escape" label="Not that" onPick={onBack} />
        </div>
      </div>
    </div>
  );
}
