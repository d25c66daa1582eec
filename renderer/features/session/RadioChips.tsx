import classes from './LineForm.module.css';

interface Props<Value extends string> {
  readonly label: string;
  readonly name: string;
  readonly values: readonly Value[];
  readonly value: Value | null;
  /** The first takes the focus, so that the arrows choose at once. */
  readonly takesFocus?: boolean;
  readonly onChange: (value: Value) => void;
}

/** Once, as the choice opens: whoever has gone on to a field or a button is left there. */
const takeFocus = (input: HTMLInputElement | null) => input?.focus();

/** One of a few, as chips; a group of radio buttons to the keyboard. */
export function RadioChips<Value extends string>(props: Props<Value>) {
  const { label, name, values, value, takesFocus = false, onChange } = props;
  return (
    <fieldset className={classes.radios} aria-label={label}>
      {values.map((each, at) => (
        <label key={each} className={classes.radio}>
          <input
            type="radio"
            name={name}
            value={each}
            checked={value === each}
            ref={takesFocus && at === 0 ? takeFocus : undefined}
            onChange={() => onChange(each)}
          />
          <span className={classes.radioText}>{each.charAt(0).toUpperCase() + each.slice(1)}</span>
        </label>
      ))}
    </fieldset>
  );
}
