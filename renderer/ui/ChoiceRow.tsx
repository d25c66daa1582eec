import classes from './ChoiceRow.module.css';
import { KeyHint } from './KeyHint.tsx';
import { useStroke } from './keys/keys.ts';

interface Props {
  /** Null while its key means another one. */
  readonly stroke: string | null;
  readonly label: string;
  /** What came of it so far: '14 of 52 set'. */
  readonly count?: string | undefined;
  readonly onPick: () => void;
}

/** One thing they may say next. */
export function ChoiceRow({ stroke, label, count, onPick }: Props) {
  const shortcut = useStroke(stroke ?? '');
  return (
    <button
      type="button"
      className={classes.choice}
      aria-keyshortcuts={shortcut === '' ? undefined : shortcut}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPick}
    >
      {stroke === null ? <span className={classes.noKey} /> : <KeyHint keys={stroke} />}
      <span>{label}</span>
      {count === undefined ? null : <span className={classes.count}>{count}</span>}
    </button>
  );
}
