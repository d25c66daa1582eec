import classes from './TaskBox.module.css';

interface Props {
  /** What the box says to those who listen: 'Case study, done'. */
  readonly label: string;
  readonly what: string;
  /** Before what is to be done: whom it is for. */
  readonly who?: string | null;
  /** At the right: by when. */
  readonly note: string | null;
  readonly late: boolean;
  readonly disabled: boolean;
  /** Up and Down reach it as a row of the screen. */
  readonly row?: boolean;
  readonly onDone: () => void;
}

/** Something to do, and the box that says it is done. The whole row is the target. */
export function TaskBox({ label, what, who, note, late, disabled, row = false, onDone }: Props) {
  return (
    <label className={classes.task}>
      <input
        type="checkbox"
        data-row={row || undefined}
        checked={false}
        disabled={disabled}
        aria-label={label}
        onChange={onDone}
      />
      <span className={classes.text}>
        {who == null ? null : <span className={classes.who}>{who}</span>}
        <span className={who == null ? classes.who : classes.what}>{what}</span>
      </span>
      {note === null ? null : (
        <span className={classes.note} data-late={late || undefined}>
          {note}
        </span>
      )}
    </label>
  );
}
