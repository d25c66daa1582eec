import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import words from '#renderer/ui/words.module.css';
import classes from './CorrectColumn.module.css';

interface Props {
  /** The key that says it; null where there is nothing to choose but to fill in. */
  readonly stroke: string | null;
  readonly label: string;
  /** It takes the whole width. */
  readonly wide?: boolean;
  readonly children: React.ReactNode;
}

/** One thing that may be said anew of a touch. */
export function CorrectRow({ stroke, label, wide = false, children }: Props) {
  return (
    <div className={classes.row} data-wide={wide || undefined}>
      <span className={`${words.label} ${classes.label}`}>
        {stroke === null ? <span className={classes.noKey} /> : <KeyHint keys={stroke} />} {label}
      </span>
      <span className={classes.value}>{children}</span>
    </div>
  );
}
