import { Button, Progress } from '@mantine/core';
import { KeyHint } from './KeyHint.tsx';
import classes from './states.module.css';
import words from './words.module.css';

interface Props {
  /** What is done, such as "Checking 96,200 rows". */
  readonly what: string;
  readonly done: number;
  /** Of all; null while it is not known. */
  readonly of: number | null;
  /** How much longer, in milliseconds; null while it is not known. */
  readonly leftMs: number | null;
  readonly onCancel: () => void;
  /** A second line, such as "You can go on calling". */
  readonly meanwhile?: string;
}

/** Milliseconds as a rep would say them: "4 s left", "3 min left". */
export function timeLeft(leftMs: number): string {
  const seconds = Math.max(1, Math.ceil(leftMs / 1000));
  return seconds < 100 ? `${seconds} s left` : `${Math.ceil(seconds / 60)} min left`;
}

export function LongWork({ what, done, of, leftMs, onCancel, meanwhile }: Props) {
  const share = of === null || of === 0 ? 0 : Math.min(100, (done / of) * 100);
  const status = `${done.toLocaleString('en')} done${leftMs === null ? '' : `, ${timeLeft(leftMs)}`}`;
  return (
    <div className={classes.work}>
      <div className={classes.workLine}>
        <span className={`${words.table} ${classes.strong}`}>{what}</span>
        <span className={`${words.table} ${words.second} ${words.counts}`}>{status}</span>
      </div>
      <Progress value={share} aria-label={what} />
      <div className={classes.workLine}>
        <span className={`${words.table} ${words.second}`}>{meanwhile}</span>
        <Button variant="subtle" onClick={onCancel} rightSection={<KeyHint keys="Escape" />}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
