import classes from './ChoiceRow.module.css';
import { KeyHint } from './KeyHint.tsx';

interface Props {
  readonly stroke: string;
  readonly label: string;
  readonly onPick: () => void;
}

/** One thing they may say next. */
export function ChoiceRow({ stroke, label, onPick }: Props) {
  return (
    <button
      type="button"
      className={classes.choice}
      aria-keyshortcuts={stroke}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPick}
    >
      <KeyHint keys={stroke} />
      <span>{label}</span>
    </button>
  );
}
