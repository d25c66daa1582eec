import { shortDate } from '#shared/domain/time/said.ts';
import { typedDay, typedTime } from '#shared/domain/time/typed.ts';
import classes from './LineForm.module.css';
import { useTyped } from './under-way.ts';

/** The name of the line, a point, and that of the field: what is typed is there again with its line. */
type Keep = `${string}.${string}`;

interface FieldProps {
  readonly keep: Keep;
  readonly label: string;
  readonly value: string;
  readonly placeholder: string;
  readonly className: string | undefined;
  readonly id?: string;
  readonly takesFocus?: boolean;
  /** How a value is written once it is understood. */
  readonly show: (value: string) => string;
  readonly read: (text: string) => string | null;
  /** An empty text for what was not understood. */
  readonly onChange: (value: string) => void;
}

/**
 * A field that takes what people type and shows, on leaving, how it was understood. What was not understood is kept too:
 * one Esc too many takes the line away, and nothing of it.
 */
function TypedField(props: FieldProps) {
  const { keep, label, value, placeholder, className, id, takesFocus = false, show, read, onChange } = props;
  const [typed, setTyped] = useTyped<string | null>(`${keep} typed`, null);
  // Another value than that of the words was chosen meanwhile, as on a chip.
  const stands = typed !== null && (read(typed) ?? '') === value;
  const text = stands ? typed : value === '' ? '' : show(value);
  return (
    <input
      type="text"
      id={id}
      autoComplete="off"
      aria-label={label}
      className={className}
      placeholder={placeholder}
      value={text}
      aria-invalid={text !== '' && value === '' ? true : undefined}
      ref={takesFocus ? takeFocus : undefined}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => {
        const words = event.currentTarget.value;
        setTyped(words);
        onChange(read(words) ?? '');
      }}
      onBlur={() => {
        if (value !== '') setTyped(null);
      }}
    />
  );
}

/** The key that opened the line brings the focus along, once. */
function takeFocus(input: HTMLInputElement | null): void {
  input?.focus();
}

interface DayProps {
  readonly keep: Keep;
  readonly label: string;
  readonly value: string;
  readonly today: string;
  readonly takesFocus?: boolean;
  readonly onChange: (date: string) => void;
}

/** A day: "tue", "24 nov", "+3". */
export function DayField({ keep, label, value, today, takesFocus = false, onChange }: DayProps) {
  return (
    <TypedField
      keep={keep}
      label={label}
      value={value}
      placeholder="tue, 24 nov"
      className={classes.day}
      takesFocus={takesFocus}
      show={(date) => shortDate(date, today)}
      read={(text) => typedDay(text, today)}
      onChange={onChange}
    />
  );
}

interface TimeProps {
  readonly keep: Keep;
  readonly label: string;
  readonly value: string;
  readonly id?: string;
  readonly onChange: (time: string) => void;
}

/** A time: "14", "2:30 pm". */
export function TimeField({ keep, label, value, id, onChange }: TimeProps) {
  return (
    <TypedField
      keep={keep}
      label={label}
      value={value}
      placeholder="14:00"
      className={classes.time}
      {...(id === undefined ? {} : { id })}
      show={(time) => time.replace(/^0/, '')}
      read={typedTime}
      onChange={onChange}
    />
  );
}
