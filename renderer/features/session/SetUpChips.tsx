import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import words from '#renderer/ui/words.module.css';
import { RadioChips } from './RadioChips.tsx';
import classes from './SetUp.module.css';

interface Props<Value extends string> {
  readonly label: string;
  /** The key that goes on to the next of them. */
  readonly stroke: string;
  readonly values: readonly Value[];
  /** What each is called, where that is not the word itself. */
  readonly words?: Readonly<Record<Value, string>>;
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** One of a few before a session, with a key that goes round them. */
export function SetUpChips<Value extends string>({ label, stroke, ...chips }: Props<Value>) {
  return (
    <div className={classes.chips}>
      <span className={`${words.label} ${classes.chipsLabel}`} aria-hidden>
        {label}
      </span>
      <RadioChips label={label} name={label} {...chips} />
      <KeyHint keys={stroke} />
    </div>
  );
}

/** The one after, around to the first again. */
export const after = <Value,>(values: readonly Value[], value: Value): Value =>
  values[(values.indexOf(value) + 1) % values.length] ?? value;
