import { KeyHint } from '#renderer/ui/KeyHint.tsx';
import { useStroke } from '#renderer/ui/keys/keys.ts';
import classes from './LineForm.module.css';

interface Props<Value extends string> {
  readonly label: string;
  readonly name: string;
  readonly values: readonly Value[];
  readonly value: Value | null;
  /** What each is called, where that is not the word itself. */
  readonly words?: Readonly<Record<Value, string>>;
  /** The key of each, where they have one. */
  readonly strokes?: Readonly<Record<Value, string>>;
  /** The one chosen or else the first takes the focus, so that the arrows choose at once. */
  readonly takesFocus?: boolean;
  readonly onChange: (value: Value) => void;
}

/** Once, as the choice opens: whoever has gone on to a field or a button is left there. */
const takeFocus = (input: HTMLInputElement | null) => input?.focus();

/** One of a few, as chips; a group of radio buttons to the keyboard. */
export function RadioChips<Value extends string>(props: Props<Value>) {
  const { label, name, values, value, words, strokes, takesFocus = false, onChange } = props;
  return (
    <fieldset className={classes.radios} aria-label={label}>
      {values.map((each, at) => (
        <label key={each} className={classes.radio}>
          <Radio
            name={name}
            value={each}
            checked={value === each}
            takesFocus={takesFocus && (each === value || (value === null && at === 0))}
            stroke={strokes?.[each] ?? null}
            onPick={() => onChange(each)}
          />
          {strokes === undefined ? null : <KeyHint keys={strokes[each]} />}
          <span className={classes.radioText}>
            {words?.[each] ?? each.charAt(0).toUpperCase() + each.slice(1)}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

interface RadioProps {
  readonly name: string;
  readonly value: string;
  readonly checked: boolean;
  readonly takesFocus: boolean;
  readonly stroke: string | null;
  readonly onPick: () => void;
}

function Radio({ name, value, checked, takesFocus, stroke, onPick }: RadioProps) {
  const shortcut = useStroke(stroke ?? '');
  return (
    <input
      type="radio"
      name={name}
      value={value}
      checked={checked}
      ref={takesFocus ? takeFocus : undefined}
      aria-keyshortcuts={stroke === null ? undefined : shortcut}
      onChange={onPick}
    />
  );
}
